"""GET /feeds/…: one reader's figures for programs; denied to all without a key to just those.

The same routes stand in the process of readers, where a key lets in, and beside the intake, where
a signed-in coordinator is let in; see `server.web.zones`.
"""

import hashlib
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from fastapi import APIRouter, Depends, Header, Query, Response, Security
from fastapi.security import APIKeyCookie, HTTPBasic, HTTPBearer

from server import clock
from server.access import feed_tokens
from server.access.sessions import COOKIE
from server.feeds import as_csv, as_json
from server.release.views import Picture, picture
from server.web.problems import described
from server.web.reader_asks import AsksReaders
from shared.errors import NotFoundError
from shared.language import Language
from shared.profile import Profile


class Format(NamedTuple):
    """How one format is spelt, and what it is called."""

    spell: Callable[[Picture, Profile, Language], bytes]
    media_type: str


FORMATS: Mapping[str, Format] = {
    "json": Format(as_json.feed, as_json.MEDIA_TYPE),
    "csv": Format(as_csv.feed, as_csv.MEDIA_TYPE),
}


_WAYS_IN: list[Callable[..., Any]] = [
    HTTPBearer(auto_error=False, scheme_name="feed key", description="A key to this group."),
    HTTPBasic(auto_error=False, scheme_name="feed password", description="The key as password."),
    APIKeyCookie(auto_error=False, scheme_name="session", name=COOKIE, description="Signed in."),
]
_TOLD: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The figures",
        "content": {
            as_json.MEDIA_TYPE: {"schema": as_json.SCHEMA},
            as_csv.MEDIA_TYPE: {"schema": {"type": "string"}},
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
    router = APIRouter(prefix="/feeds", tags=["feeds"])
    router.get(
        "/{group}.{suffix}",
        summary="One group's figures",
        response_class=Response,
        responses=_TOLD,
        dependencies=[Depends(admitted), *(Security(way) for way in _WAYS_IN)],
    )(feed)
    return router


def feed(
    readers: AsksReaders,
    group: str,
    suffix: Literal["json", "csv"],
    lang: Annotated[Language, Query(description="Language of labels and notes.")] = "nb",
    if_none_match: Annotated[str, Header()] = "",
) -> Response:
    """Give one group's figures; the same release gives the same bytes, until it expires.

    Errors:  SignInNeededError, NotFoundError
    Source:  docs/spec/privacy.md#feeds
    """
    profile = readers.profile
    reading = profile.readings.get(group)
    if reading is None:
        raise NotFoundError
    snapshots = readers.ledger.read()
    today = clock.today(readers.clock, profile.time_zone)
    made = picture(reading, profile.grid, profile.release.base, snapshots, today)
    spell, media_type = FORMATS[suffix]
    body = spell(made, profile, lang)
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {
        "Cache-Control": "private, no-cache",
        "ETag": tag,
        "Vary": "Authorization, Cookie",
        "X-Content-Type-Options": "nosniff",
    }
    if tag in (each.strip().removeprefix("W/") for each in if_none_match.split(",")):
        return Response(status_code=304, headers=headers)
    name = f"feltlogg-{profile.code}-{group}.{suffix}"
    headers["Content-Disposition"] = f'inline; filename="{name}"'
    return Response(body, media_type=media_type, headers=headers)
