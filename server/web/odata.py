"""GET /feeds/{group}/odata/…: one reader's figures as an OData service.

Source:  docs/spec/feeds.md#odata
"""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final

import orjson
from fastapi import APIRouter, Path, Request, Response

from server.feeds.odata import metadata, query
from server.feeds.odata.model import SETS, EntitySet
from server.web.problems import described
from server.web.reader_asks import AsksEdition, AsksReaders
from shared.errors import NotFoundError

JSON: Final = "application/json;odata.metadata=minimal"
HEADERS: Final[Mapping[str, str]] = {
    "Cache-Control": "private, no-cache",
    "OData-Version": "4.0",
    "Vary": "Authorization, Cookie",
}
_ONE = re.compile(r"(?P<name>[A-Za-z]+)(?:\('(?P<key>(?:[^']|'')*)'\))?")
_TOLD: dict[int | str, dict[str, Any]] = {
    200: {"description": "What was asked for", "content": {"application/json": {}}},
    303: {"description": "To the sign-in page, for a browser"},
    **described(400, 401, 404, 422, 500, 501, 503, 507, is_page=True),
}
_XML: dict[int | str, dict[str, Any]] = {
    **_TOLD,
    200: {"description": "The model", "content": {"application/xml": {}}},
}
_TEXT: dict[int | str, dict[str, Any]] = {
    **_TOLD,
    200: {"description": "How many", "content": {"text/plain": {}}},
}
AsksName = Annotated[str, Path(description="A set, or one entity of it: Figures('…').")]

router = APIRouter(prefix="/feeds/{group}/odata", tags=["feeds"])


@router.get("", summary="What the service has", response_class=Response, responses=_TOLD)
@router.get("/", include_in_schema=False, response_class=Response)
def service(readers: AsksReaders, asked: AsksEdition) -> Response:
    """List the sets.

    Errors:  SignInNeededError, NotFoundError
    """
    return _json(metadata.document(_root(readers, asked)))


@router.get("/$metadata", summary="The model", response_class=Response, responses=_XML)
def model(asked: AsksEdition) -> Response:
    """Describe the sets, every property and what it means.

    Errors:  SignInNeededError, NotFoundError
    """
    return Response(metadata.csdl(asked.language), media_type="application/xml", headers=HEADERS)


@router.get("/{entities}/$count", summary="How many", response_class=Response, responses=_TEXT)
def count(readers: AsksReaders, asked: AsksEdition, request: Request, entities: str) -> Response:
    """Count the entities that `$filter` lets through.

    Errors:  SignInNeededError, NotFoundError, BadQueryError, QueryNotDoneError
    """
    of = _set(entities)
    read = query.read(request.query_params, of)
    found = query.matching(read, readers.kept.entities(asked, of))
    return Response(str(len(found)), media_type="text/plain", headers=HEADERS)


@router.get("/{entities}", summary="Entities", response_class=Response, responses=_TOLD)
def entities_of(
    readers: AsksReaders, asked: AsksEdition, request: Request, entities: AsksName
) -> Response:
    """Give the entities asked for, a page at a time, or one by its key.

    Errors:  SignInNeededError, NotFoundError, BadQueryError, QueryNotDoneError
    """
    found = _ONE.fullmatch(entities)
    of = _set(found["name"] if found else "")
    held, root = readers.kept.entities(asked, of), _root(readers, asked)
    read = query.read(request.query_params, of)
    key = found["key"] if found else None
    if key is None:
        return _json(query.page(read, held, root, of))
    entity = query.one(held, key.replace("''", "'"), root, of)
    if entity is None:
        raise NotFoundError
    return _json(entity)


def _set(name: str) -> EntitySet:
    if name not in SETS:
        raise NotFoundError
    return SETS[name]


def _root(readers: AsksReaders, asked: AsksEdition) -> str:
    return f"{readers.public_url}/feeds/{asked.reading.code}/odata"


def _json(body: Mapping[str, Any]) -> Response:
    return Response(orjson.dumps(body), media_type=JSON, headers=HEADERS)
