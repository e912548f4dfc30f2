"""Which entities `$filter` lets through: comparisons, and what Excel and Power BI build of them.

Source:  docs/spec/feeds.md#odata
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from odata_query import ast
from odata_query.exceptions import ODataException
from odata_query.grammar import ODataLexer, ODataParser

from server.feeds.odata.model import Entity, EntitySet, Value
from shared.errors import BadQueryError, QueryNotDoneError
from shared.flaw import Flaw

FIELD: Final = "$filter"
LONGEST: Final = 2_000
Test = Callable[[Entity], object]
Gives = Callable[[Entity], Value]

_COMPARED: Final[Mapping[type, Callable[[Any, Any], object]]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_TEXTS: Final[Mapping[str, Callable[[str, str], object]]] = {
    "contains": lambda text, part: part in text,
    "startswith": str.startswith,
    "endswith": str.endswith,
}
_CASES: Final[Mapping[str, Callable[[str], str]]] = {"tolower": str.lower, "toupper": str.upper}
_PARTS: Final = frozenset(("year", "month", "day"))
_KINDS: Final = {"Edm.String": str, "Edm.Int32": int, "Edm.Date": date}


def test(text: str, of: EntitySet) -> Test:
    """Read a filter.

    Errors:  BadQueryError where it is no filter on these properties; QueryNotDoneError where it
             is, and more than is done here
    """
    if len(text) > LONGEST:
        raise BadQueryError(Flaw("query.too_long", FIELD, str(LONGEST)))
    try:
        tree = ODataParser().parse(ODataLexer().tokenize(text))
    except (ODataException, ValueError, RecursionError) as error:
        raise BadQueryError(Flaw("query.not_a_filter", FIELD)) from error
    return _Reader(of).truth(tree)


class _Reader:
    """Turns a tree into a test; every operand has a kind, and unlike kinds are not compared."""

    def __init__(self, of: EntitySet) -> None:
        self._of = of

    def truth(self, node: object) -> Test:
        match node:
            case ast.BoolOp(op=ast.And(), left=left, right=right):
                one, other = self.truth(left), self.truth(right)
                return lambda row: one(row) and other(row)
            case ast.BoolOp(op=ast.Or(), left=left, right=right):
                one, other = self.truth(left), self.truth(right)
                return lambda row: one(row) or other(row)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                negated = self.truth(operand)
                return lambda row: not negated(row)
            case _:
                return self._asked(node)

    def _asked(self, node: object) -> Test:
        match node:
            case ast.Compare(comparator=ast.In(), left=left, right=ast.List(val=values)):
                return self._among(left, values)
            case ast.Compare(comparator=comparator, left=left, right=right):
                return self._compared(type(comparator), left, right)
            case ast.Call(func=ast.Identifier(name=name), args=[text, part]) if name in _TEXTS:
                return self._texts(_TEXTS[name], text, part)
            case ast.Boolean(val=spelt):
                is_true = spelt == "true"
                return lambda _: is_true
            case _:
                raise _not_done()

    def _among(self, left: object, values: Sequence[object]) -> Test:
        value, kind = self._value(left)
        members = [self._value(one) for one in values]
        if any(other is not kind for _, other in members):
            raise _unlike()
        return lambda row: value(row) in {member(row) for member, _ in members}

    def _compared(self, comparator: type, left: object, right: object) -> Test:
        (one, kind), (other, its) = self._value(left), self._value(right)
        if kind is not its:
            raise _unlike()
        compare = _COMPARED[comparator]
        return lambda row: compare(one(row), other(row))

    def _texts(self, ask: Callable[[str, str], object], text: object, part: object) -> Test:
        (one, kind), (other, its) = self._value(text), self._value(part)
        if kind is not str or its is not str:
            raise _unlike()
        return lambda row: ask(str(one(row)), str(other(row)))

    def _value(self, node: object) -> tuple[Gives, type]:
        match node:
            case ast.Identifier(name=name, namespace=()):
                if name not in self._of.properties:
                    known = ", ".join(self._of.properties)
                    raise BadQueryError(Flaw("query.no_property", FIELD, known))
                return operator.itemgetter(self._of.at(name)), _KINDS[self._of.properties[name]]
            case ast.Call(func=ast.Identifier(name=name), args=[inner]) if name in _CASES:
                return self._case(_CASES[name], inner)
            case ast.Call(func=ast.Identifier(name=name), args=[inner]) if name in _PARTS:
                return self._part(name, inner)
            case _:
                constant = _constant(node)
                return (lambda _: constant), type(constant)

    def _case(self, change: Callable[[str], str], inner: object) -> tuple[Gives, type]:
        text, kind = self._value(inner)
        if kind is not str:
            raise _unlike()
        return (lambda row: change(str(text(row)))), str

    def _part(self, name: str, inner: object) -> tuple[Gives, type]:
        day, kind = self._value(inner)
        if kind is not date:
            raise _unlike()
        part = operator.attrgetter(name)
        return (lambda row: int(part(day(row)))), int


def _constant(node: object) -> Value:
    match node:
        case ast.String(val=text):
            return str(text)
        case ast.Integer(val=digits):
            return int(digits)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Integer(val=digits)):
            return -int(digits)
        case ast.Date(val=spelt):
            try:
                return date.fromisoformat(spelt)
            except ValueError as error:
                raise BadQueryError(Flaw("query.not_a_filter", FIELD)) from error
        case _:
            raise _not_done()


def _unlike() -> BadQueryError:
    return BadQueryError(Flaw("query.unlike", FIELD))


def _not_done() -> QueryNotDoneError:
    return QueryNotDoneError(Flaw("query.not_done", FIELD))
