"""A table somebody made, read for an attack: CSV or JSON, with totals, gaps and intervals.

Source:  docs/spec/privacy.md#attacking-any-table
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import Any, TypeAlias

from server.attack.knowledge import Interval
from shared.errors import InputError
from shared.flaw import Flaw

At: TypeAlias = tuple[str, ...]

VALUE = "value"
HIDDEN = frozenset({"", "x", ":", ".", "..", "-"})
WHOLE = re.compile(r"\d{1,9}")
RANGE = re.compile(r"(\d{1,9})\s*[-–]\s*(\d{1,9})")
BELOW = re.compile(r"<\s*(\d{1,9})")
MOST_BYTES = 4 << 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: where it stands in the table, and what it says of the count there.

    Shapes:  at  a code for each dimension
    """

    at: At
    within: Interval

    @property
    def is_told(self) -> bool:
        """Tell whether the line gives the count itself."""
        return self.within.low == self.within.high


def read(text: str, rounded_to: int = 1) -> tuple[Entry, ...]:
    """Read a table whose figures are rounded, up or down, to multiples of something.

    Errors:  InputError naming the line and what is wrong with it
    """
    if len(text) > MOST_BYTES:
        raise InputError(Flaw("table.too_large", "", str(MOST_BYTES)))
    found: dict[At, Entry] = {}
    for number, at, said in _json(text) if text.lstrip().startswith("{") else _csv(text):
        if at in found:
            raise InputError(Flaw("table.twice", _line(number), ", ".join(at)))
        found[at] = Entry(at, _within(said, rounded_to, number))
    if not found:
        raise InputError(Flaw("table.empty"))
    return tuple(found.values())


def _csv(text: str) -> Iterator[tuple[int, At, str]]:
    head, *lines = text.removeprefix("\ufeff").splitlines() or [""]
    sign = max(";,\t", key=head.count)
    names = next(csv.reader(io.StringIO(head), delimiter=sign), [])
    if names[-1:] != [VALUE] or len(names) < 2:  # noqa: PLR2004 - a dimension and the value
        raise InputError(Flaw("table.no_value", _line(1), VALUE))
    for number, row in enumerate(csv.reader(lines, delimiter=sign), start=2):
        if len(row) != len(names):
            raise InputError(Flaw("table.columns", _line(number), str(len(names))))
        yield number, _place(row[:-1], number), row[-1].strip()


def _json(text: str) -> Iterator[tuple[int, At, str]]:
    try:
        found = json.loads(text, parse_constant=lambda _: None)
        cells, size = iter(found["cells"]), len(found["dimensions"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise InputError(Flaw("table.not_json")) from None
    for number, cell in enumerate(cells, start=1):
        if not isinstance(cell, dict) or not _is_place(cell.get("at"), size):
            raise InputError(Flaw("table.columns", _line(number), str(size)))
        yield number, _place(cell["at"], number), _said(cell)


def _is_place(at: object, size: int) -> bool:
    return isinstance(at, list) and len(at) == size


def _said(cell: Mapping[str, Any]) -> str:
    if VALUE in cell:
        return str(cell[VALUE])
    if "high" in cell:
        return f"{cell.get('low', 0)}-{cell['high']}"
    return ""


def _place(codes: Iterable[object], number: int) -> At:
    at = tuple(str(code).strip() for code in codes)
    if not all(at):
        raise InputError(Flaw("table.no_code", _line(number), ""))
    return at


def _within(said: str, rounded_to: int, number: int) -> Interval:
    if said in HIDDEN:
        return Interval(0, inf)
    if WHOLE.fullmatch(said):
        return Interval(max(0, int(said) - rounded_to + 1), int(said) + rounded_to - 1)
    if found := BELOW.fullmatch(said):
        return Interval(0, int(found[1]) - 1)
    if (found := RANGE.fullmatch(said)) and int(found[1]) <= int(found[2]):
        return Interval(int(found[1]), int(found[2]))
    raise InputError(Flaw("table.not_a_count", _line(number), said[:20]))


def _line(number: int) -> str:
    return f"line {number}"
