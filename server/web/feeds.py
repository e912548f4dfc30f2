"""GET /feeds/…: one reader's figures for programs; denied to all without a key to just those.

The same routes stand in the process of readers, where a key lets in, and beside the intake, where
a signed-in coordinator is let in; see `server.web.zones`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Header, Response, Security
from fastapi.security import APIKeyCookie, HTTPBasic, HTTPBearer

from server.access import feed_tokens
from server.access.sessions import COOKIE
from server.feeds import as_geojson, as_json
from server.feeds.formats import FORMATS, Suffix
from server.feeds.kept import Asked
from server.readers import Readers
from server.store.meetings import Meeting
from server.web import odata
from server.web.numbers import NumberNamed
from server.web.pack_file import MEDIA_TYPES, File, of_file
from server.web.problems import described
from server.web.reader_asks import AsksEdition, AsksReaders
from shared.canonical import encode
from shared.packing import taken

_WAYS_IN: list[Callable[..., Any]] = [
    HTTPBearer(auto_error=False, scheme_name="feed key", description="A key to this group."),
    HTTPBasic(auto_error=False, scheme_name="feed password", description="The key as password."),
    APIKeyCookie(auto_error=False, scheme_name="session", name=COOKIE, description="Signed in."),
]
CALENDAR: Final[Suffix] = "ics"
HEADERS: Final[Mapping[str, str]] = {
    "Cache-Control": "private, no-cache",
    "Vary": "Accept-Encoding, Authorization, Cookie",
    "X-Content-Type-Options": "nosniff",
}
_SCHEMAS: Final[Mapping[Suffix, Mapping[str, Any]]] = {
    "geojson": as_geojson.SCHEMA,
    "json": as_json.SCHEMA,
}
_TOLD: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The figures",
        "content": {
            form.media_type: {"schema": _SCHEMAS.get(suffix, {"type": "string"})}
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
    router.get(
        "/feeds/{group}/packs",
        summary="The meeting packs handed out to one group",
        response_class=Response,
        responses={**_TOLD, 200: {"description": "Packs", "content": {as_json.MEDIA_TYPE: {}}}},
    )(packs)
    router.get(
        "/feeds/{group}/packs/{number}.{suffix}",
        summary="One meeting pack, as it was handed out",
        response_class=Response,
        responses={
            **_TOLD,
            200: {"description": "The pack", "content": {one: {} for one in MEDIA_TYPES.values()}},
        },
    )(pack)
    router.include_router(odata.router)
    return router


def feed(
    readers: AsksReaders,
    asked: AsksEdition,
    suffix: Suffix,
    if_none_match: Annotated[str, Header()] = "",
    accept_encoding: Annotated[str, Header(include_in_schema=False)] = "",
) -> Response:
    """Give one group's figures; the same release gives the same bytes, until it expires.

    Errors:  SignInNeededError, NotFoundError
    Source:  docs/spec/feeds.md
    """
    if suffix == CALENDAR:
        asked = replace(asked, meetings=_meetings(readers, asked))
    made = readers.kept.spelt(asked, suffix)
    is_packed = "gzip" in taken(accept_encoding)
    # A strong tag names bytes as they are sent, and packed ones are others.
    headers = {**HEADERS, "ETag": f'"{made.tag}{"-gzip" if is_packed else ""}"'}
    if made.tag in _tags(if_none_match):
        return Response(status_code=304, headers=headers)
    name = f"feltlogg-{readers.municipality}-{asked.reading.code}.{suffix}"
    headers["Content-Disposition"] = f'inline; filename="{name}"'
    if is_packed:
        headers["Content-Encoding"] = "gzip"
    body = made.packed if is_packed else made.body
    return Response(body, media_type=FORMATS[suffix].media_type, headers=headers)


def _meetings(readers: Readers, asked: Asked) -> tuple[Meeting, ...]:
    with readers.releases.transaction(readers.municipality) as tx:
        return tuple(tx.meetings(asked.reading.product.code))


def packs(readers: AsksReaders, asked: AsksEdition) -> Response:
    """List the packs that were handed out, newest first.

    Errors:  SignInNeededError, NotFoundError
    Source:  docs/spec/packs.md#handing-out
    """
    root = f"{readers.public_url}/feeds/{asked.reading.code}/packs"
    with readers.releases.transaction(readers.municipality) as tx:
        found = tx.packs(asked.reading.code)
    told = [
        {
            "docx": f"{root}/{one.number}.docx",
            "language": one.language,
            "made_on": one.made_on.isoformat(),
            "number": one.number,
            "pdf": f"{root}/{one.number}.pdf",
            "period": one.period,
            "release": one.release,
        }
        for one in found
    ]
    return Response(encode({"packs": told}), media_type=as_json.MEDIA_TYPE, headers=HEADERS)


def pack(readers: AsksReaders, asked: AsksEdition, number: NumberNamed, suffix: File) -> Response:
    """Give one pack.

    Errors:  SignInNeededError, NotFoundError
    Source:  docs/spec/packs.md#handing-out
    """
    with readers.releases.transaction(readers.municipality) as tx:
        files = tx.pack_files(asked.reading.code, number)
    return of_file(files, asked.reading.code, number, suffix)


def _tags(header: str) -> Iterator[str]:
    """Read the tags a reader has, whichever way each was packed."""
    for each in header.split(","):
        yield each.strip().removeprefix("W/").strip('"').removesuffix("-gzip")
