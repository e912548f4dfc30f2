"""GET /feeds/…: one reader's figures for programs; denied to all without a key to just those.

The same routes stand in the process of readers, where a key lets in, and beside the intake, where
a signed-in coordinator is let in; see `server.web.zones`.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Header, Response, Security
from fastapi.security import APIKeyCookie, HTTPBasic, HTTPBearer

from server.access import feed_tokens
from server.access.sessions import COOKIE
from server.feeds import as_json
from server.feeds.formats import FORMATS, Suffix
from server.web import odata
from server.web.problems import described
from server.web.reader_asks import AsksEdition, AsksReaders

_WAYS_IN: list[Callable[..., Any]] = [
    HTTPBearer(auto_error=False, scheme_name="feed key", description="A key to this group."),
    HTTPBasic(auto_error=False, scheme_name="feed password", description="The key as password."),
    APIKeyCookie(auto_error=False, scheme_name="session", name=COOKIE, description="Signed in."),
]
HEADERS: Final[Mapping[str, str]] = {
    "Cache-Control": "private, no-cache",
    "Vary": "Authorization, Cookie",
    "X-Content-Type-Options": "nosniff",
}
_TOLD: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The figures",
        "content": {
            form.media_type: {"schema": as_json.SCHEMA if suffix == "json" else {"type": "string"}}
            for suffix, form in FORMATS.items()
        },
    },
    304: {"description": "The same figures as `if-none-match` names"},
    303: {"description": "To the sign-in page, for a browser"},
    **described(400, 401, 404, 422, 500, 503, 507, is_page=True),
}


def by_key(
    readers: AsksReaders,
    group: str,
    authorization: Annotated[str, Header(include_in_schema=False)] = "",
) -> None:
    """Let in a key to this group; refuse all others alike.

    Errors:  SignInNeededError
    """
    with readers.releases.transaction(readers.municipality) as tx:
        feed_tokens.open_feed(tx, authorization, group, readers.clock())


def routes(admitted: Callable[..., None]) -> APIRouter:
    """Give the routes of feeds, for those whom `admitted` lets in."""
    let_in = [Depends(admitted), *(Security(way) for way in _WAYS_IN)]
    router = APIRouter(tags=["feeds"], dependencies=let_in)
    router.get(
        "/feeds/{group}.{suffix}",
        summary="One group's figures",
        response_class=Response,
        responses=_TOLD,
    )(feed)
    router.include_router(odata.router)
    return router


def feed(
    readers: AsksReaders,
    asked: AsksEdition,
    suffix: Suffix,
    if_none_match: Annotated[str, Header()] = "",
) -> Response:
    """Give one group's figures; the same release gives the same bytes, until it expires.

    Errors:  SignInNeededError, NotFoundError
    Source:  docs/spec/feeds.md
    """
    made = readers.kept.spelt(asked, suffix)
    headers = {**HEADERS, "ETag": made.tag}
    if made.tag in (each.strip().removeprefix("W/") for each in if_none_match.split(",")):
        return Response(status_code=304, headers=headers)
    name = f"feltlogg-{readers.municipality}-{asked.reading.code}.{suffix}"
    headers["Content-Disposition"] = f'inline; filename="{name}"'
    return Response(made.body, media_type=FORMATS[suffix].media_type, headers=headers)
