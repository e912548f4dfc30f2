"""The enrolment link of the app in a browser: its code stays behind the # and leaves it at once.

A browser sends nothing after the # to any server and names it in no referrer. Our page takes it
out of the address bar and of this tab's history, hands it to this very program in a body, and goes
on to the app.
"""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from client.ui.invited import Doormat
from shared.invite import LINK, LONGEST
from shared.language import LANGUAGES
from shared.words.catalogue import say

_PAGE = """<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Feltlogg</title>
<noscript>{noscript}</noscript>
<script>
  const link = location.hash.slice(1);
  history.replaceState(null, "", "/");
  const onwards = () => location.replace("/");
  fetch("/invite", { method: "POST", body: link }).then(onwards, onwards);
</script>
"""
HEADERS = {"cache-control": "no-store"}


def routes(doormat: Doormat) -> list[Route]:
    """Give the page behind the link, and where it lays down what stood after the #."""

    async def page(_request: Request) -> Response:
        return HTMLResponse(_PAGE.replace("{noscript}", _noscript()), headers=HEADERS)

    async def lay_down(request: Request) -> Response:
        sent = b""
        async for part in request.stream():
            sent += part
            if len(sent) > LONGEST:  # the screen says that it is too long
                break
        doormat.drop(LINK + sent.decode(errors="replace"))
        return Response(status_code=204, headers=HEADERS)

    return [Route("/enrol", page), Route("/invite", lay_down, methods=["POST"])]


def _noscript() -> str:
    """Say it in every language: nobody has chosen one yet."""
    return " / ".join(dict.fromkeys(say(one, "app.invite.script") for one in LANGUAGES))
