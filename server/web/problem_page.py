"""A problem as a page, for people with a browser."""

from collections.abc import Sequence

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from server.web.languages import language_of
from server.web.paper import Paper
from shared.errors import SignInNeededError
from shared.flaw import Flaw
from shared.words.catalogue import CATALOGUE, explain, say

SEE_OTHER = 303


def wants_page(request: Request) -> bool:
    """Tell whether a person with a browser is asking, rather than a program or a phone."""
    is_phones = request.url.path.startswith("/v1/")
    return not is_phones and "text/html" in request.headers.get("accept", "")


def problem_page(request: Request, status: int, code: str, flaws: Sequence[Flaw] = ()) -> Response:
    """Say what went wrong and what to do; whoever must sign in is sent to do so."""
    if code == SignInNeededError.code and request.method == "GET":
        return RedirectResponse("/sign-in", SEE_OTHER)
    language = language_of(request)
    known = code if code in CATALOGUE else "error.unknown"
    paper = Paper(language, None, None, request.url.path)
    return paper.page(
        "problem.html",
        status,
        code=code,
        sentence=say(language, known, bound="", field=""),
        details=[
            explain(language, flaw)
            for flaw in flaws
            if flaw.code != code and flaw.code in CATALOGUE
        ],
    )
