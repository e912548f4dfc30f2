"""The options of one request read, and the answer they ask for.

Source:  docs/spec/feeds.md#odata
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Final
from urllib.parse import quote, urlencode

from server.feeds.odata import filters
from server.feeds.odata.filters import Test
from server.feeds.odata.model import KEY, Entity, EntitySet
from shared.errors import BadQueryError, QueryNotDoneError
from shared.flaw import Flaw

PAGE: Final = 5_000
HIGHEST: Final = 10**9
DONE: Final = frozenset(
    ("$filter", "$select", "$orderby", "$top", "$skip", "$count", "$skiptoken", "$format")
)
JSON_NAMES: Final = ("json", "application/json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which entities, in what order, which properties of them, and from where on.

    Shapes:  order  (where in an entity, is descending), the weightiest first
             top    None without a bound
    """

    passes: Test | None
    order: Sequence[tuple[int, bool]]
    properties: Sequence[str]
    skip: int
    top: int | None
    counts: bool
    asked: Mapping[str, str]


def read(asked: Mapping[str, str], of: EntitySet) -> Query:
    """Read the options of a request.

    Errors:  BadQueryError naming the option; QueryNotDoneError for one of OData's that is not done
    """
    for name in asked:
        if name.startswith("$") and name not in DONE:
            raise QueryNotDoneError(Flaw("query.not_done", name))
    if asked.get("$format", "json").partition(";")[0] not in JSON_NAMES:
        raise QueryNotDoneError(Flaw("query.not_done", "$format"))
    return Query(
        passes=filters.test(asked["$filter"], of) if "$filter" in asked else None,
        order=[_order(one, of) for one in _list(asked.get("$orderby", ""))],
        properties=_selected(asked.get("$select", "*"), of),
        skip=_whole(asked, "$skip") + _whole(asked, "$skiptoken"),
        top=_whole(asked, "$top") if "$top" in asked else None,
        counts=_truth(asked, "$count"),
        asked=asked,
    )


def matching(query: Query, entities: Sequence[Entity]) -> Sequence[Entity]:
    """Give the entities that pass, in the order asked for."""
    found = [one for one in entities if query.passes is None or query.passes(one)]
    for at, is_descending in reversed(query.order):
        found.sort(key=itemgetter(at), reverse=is_descending)
    return found


def page(query: Query, entities: Sequence[Entity], root: str, of: EntitySet) -> Mapping[str, Any]:
    """Answer one request: at most a page of entities, and where the next page is.

    Shapes:  root  address of the service
    """
    found = matching(query, entities)
    wanted = len(found) - query.skip if query.top is None else query.top
    # Of a page further on `$skip` is in the token already, and `$top` is what is left of it.
    shown = found[query.skip : query.skip + max(0, min(wanted, PAGE))]
    selected = set(query.properties) != set(of.properties)
    context = f"({','.join(query.properties)})" if selected else ""
    answer: dict[str, Any] = {"@odata.context": f"{root}/$metadata#{of.name}{context}"}
    if query.counts:
        answer["@odata.count"] = len(found)
    where = {name: of.at(name) for name in query.properties}
    answer["value"] = [{name: _spelt(each[at]) for name, at in where.items()} for each in shown]
    end = query.skip + len(shown)
    if len(shown) == PAGE and end < len(found) and wanted > PAGE:
        answer["@odata.nextLink"] = _next(query, end, wanted - PAGE, root, of)
    return answer


def one(entities: Sequence[Entity], key: str, root: str, of: EntitySet) -> Mapping[str, Any] | None:
    """Give one entity by its key, if there is one."""
    found = next((each for each in entities if each[of.at(KEY)] == key), None)
    if found is None:
        return None
    spelt = {name: _spelt(value) for name, value in zip(of.properties, found, strict=True)}
    return {"@odata.context": f"{root}/$metadata#{of.name}/$entity", **spelt}


def _next(query: Query, end: int, left: int, root: str, of: EntitySet) -> str:
    kept = {name: value for name, value in query.asked.items() if name not in ("$skip", "$top")}
    bound = {} if query.top is None else {"$top": str(left)}
    options = urlencode({**kept, **bound, "$skiptoken": str(end)}, quote_via=quote, safe="$")
    return f"{root}/{of.name}?{options}"


def _spelt(value: object) -> object:
    return value if isinstance(value, str | int) else str(value)


def _list(text: str) -> list[str]:
    return [one.strip() for one in text.split(",") if one.strip()]


def _order(text: str, of: EntitySet) -> tuple[int, bool]:
    name, _, way = text.partition(" ")
    if way.strip() not in ("", "asc", "desc"):
        raise BadQueryError(Flaw("query.bad_order", "$orderby"))
    return of.at(_property(name, "$orderby", of)), way.strip() == "desc"


def _selected(text: str, of: EntitySet) -> Sequence[str]:
    names = _list(text)
    if not names or "*" in names:
        return tuple(of.properties)
    wanted = {_property(name, "$select", of) for name in names}
    return tuple(name for name in of.properties if name in wanted)


def _property(name: str, option: str, of: EntitySet) -> str:
    if name not in of.properties:
        raise BadQueryError(Flaw("query.no_property", option, ", ".join(of.properties)))
    return name


def _whole(asked: Mapping[str, str], name: str) -> int:
    text = asked.get(name, "0")
    if not (text.isascii() and text.isdigit() and int(text[:12]) <= HIGHEST):
        raise BadQueryError(Flaw("query.not_whole", name))
    return int(text[:12])


def _truth(asked: Mapping[str, str], name: str) -> bool:
    text = asked.get(name, "false")
    if text not in ("true", "false"):
        raise BadQueryError(Flaw("query.not_truth", name))
    return text == "true"
