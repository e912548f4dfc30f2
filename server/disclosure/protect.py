"""The only road from raw counts to figures that may be told.

Source:  docs/spec/privacy.md#the-gates
"""

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, TypeVar

from server.disclosure import effort, rhythm
from server.disclosure.draw import Draw
from server.disclosure.effort import Effort, Worked
from server.disclosure.further import (
    UNTOLD,
    Further,
    FurtherTable,
    Share,
    Shares,
    handed_out,
    spelt,
)
from server.disclosure.levels import TOLD_AT, At, LevelAt, Levels, Sighting, middle
from server.disclosure.rhythm import Rhythm
from server.disclosure.rounding import rounded
from server.disclosure.table import Cell, RawTable, SafeTable
from shared.profile import Grid

Place = TypeVar("Place", Cell, Share, str)
Groups = Mapping[str, Mapping[At, Sequence[Sighting]]]
MONTH: Final = re.compile("20[2-9][0-9]-(0[1-9]|1[0-2])")


class GateError(Exception):
    """A table that must not be told: a bug or a forgery, never honest use."""


def protect(raw: RawTable, grid: Grid, base: int, draw: Draw) -> SafeTable:
    """Round a table with one draw, and let it out only if it passes the gates.

    Errors:  GateError
    """
    for area, age, theme in raw.cells:
        if area not in grid.areas or age not in grid.ages or theme not in grid.themes:
            raise GateError
    return pass_gates(base, rounded(raw, grid, base, draw))


def pass_gates(base: int, cells: Mapping[Cell, int]) -> SafeTable:
    """Let through figures that are all multiples of the base; also when a release is read again.

    Errors:  GateError
    """
    return SafeTable(base, MappingProxyType(_told(base, cells)))


def _told(base: int, cells: Mapping[Place, int]) -> dict[Place, int]:
    if base < 1 or any(type(n) is not int or n < 0 or n % base for n in cells.values()):
        raise GateError
    return {cell: cells[cell] for cell in sorted(cells) if cells[cell]}


def protect_further(
    shares: Mapping[str, Shares], table: SafeTable, grid: Grid, draw: Draw
) -> Further:
    """Hand out what was frozen over the values of each further table.

    Errors:  GateError
    """
    figures = larger_figures(table.cells, grid.area_of, grid.restricted)
    return {
        code: pass_further(
            table.base,
            figures,
            tuple(grid.further[code].bands),
            handed_out(counts, figures, table.base, draw.chances(spelt(counts), code)),
        )
        for code, counts in shares.items()
    }


def pass_further(
    base: int, figures: Mapping[str, int], values: tuple[str, ...], cells: Mapping[Share, int]
) -> FurtherTable:
    """Let through parts that add up to the figure of each larger area, or tell nothing of it.

    Errors:  GateError
    """
    told = _told(base, cells)
    sums = dict.fromkeys((share.larger for share in told), 0)
    for (larger, value), n in told.items():
        sums[larger] += n
        if value not in (*values, UNTOLD):
            raise GateError
    if any(figures.get(larger) != n for larger, n in sums.items()):
        raise GateError
    return FurtherTable(values, MappingProxyType(told))


def protect_effort(worked: Worked, grid: Grid, draw: Draw) -> Effort:
    """Round field hours with a draw of their own, and let them out if they pass the gate.

    Errors:  GateError
    """
    chances = draw.chances(effort.spelt(worked), effort.TABLE)
    return pass_effort(effort.HOURS, grid.areas, effort.rounded(worked, grid.area_of, chances))


def pass_effort(base: int, areas: Container[str], hours: Mapping[str, int]) -> Effort:
    """Let through hours of areas on the grid, all of them multiples of the base.

    Errors:  GateError
    """
    told = _told(base, hours)
    if any(area != effort.NOWHERE and area not in areas for area in told):
        raise GateError
    return Effort(base, MappingProxyType(told))


def larger_figures(
    cells: Mapping[Cell, int], area_of: Mapping[str, str], restricted: str
) -> Mapping[str, int]:
    """Add up the frozen figures of each larger area, without those of the restricted theme."""
    sums: dict[str, int] = defaultdict(int)
    for cell, n in cells.items():
        if cell.theme != restricted:
            sums[area_of[cell.area]] += n
    return sums


def protect_rhythm(told: Rhythm, shares: Shares, base: int, draw: Draw) -> Rhythm:
    """Hand out a month's frozen figures over the week.

    Shapes:  told  all that is known before, with an empty table

    Errors:  GateError
    """
    cells = handed_out(
        shares,
        rhythm.to_hand_out(told.figures, base),
        base,
        draw.chances(spelt(shares), rhythm.TABLE),
        rhythm.sums,
    )
    made = FurtherTable(rhythm.values(told.parts), cells)
    return pass_rhythm(replace(told, table=made), base)


def pass_rhythm(told: Rhythm, base: int) -> Rhythm:
    """Let through a month's rhythm that adds up; also when a release is read again.

    Errors:  GateError
    """
    is_sound = (
        MONTH.fullmatch(told.month)
        and told.numbers == tuple(sorted({*told.numbers}))
        and len({*told.parts}) == len(told.parts) > 0
        and told.figures.keys() == told.places.keys()
        and told.words["parts"].keys() == {*told.parts}
    )
    if not is_sound:
        raise GateError
    _told(base, told.figures)
    figures = rhythm.to_hand_out(told.figures, base)
    table = pass_further(base, figures, rhythm.values(told.parts), told.table.cells)
    return replace(told, table=table)


def protect_levels(
    groups: Groups, month: str, grid: Grid, district_of: Mapping[str, str], words: Mapping[str, Any]
) -> Levels:
    """Give the middle of each group of answers that is large enough to be told.

    Shapes:  groups  by indicator, as `server.disclosure.levels.folded` gives them

    Errors:  GateError
    """
    scales: dict[str, tuple[str, ...]] = {
        code: tuple(one.steps) for code, one in grid.indicators.items()
    }
    cells = {
        LevelAt(code, *at): scales[code][middle(group)]
        for code, told in groups.items()
        for at, group in told.items()
    }
    levels = Levels(month=month, cells=cells, scales=scales, district_of=district_of, words=words)
    return pass_levels(levels, grid.area_of)


def pass_levels(levels: Levels, area_of: Mapping[str, str]) -> Levels:
    """Let through levels on their scales, of what is on the grid; also when they are read again.

    Errors:  GateError
    """
    codes = {
        "place": levels.district_of.keys(),
        "district": area_of.keys(),
        "area": set(area_of.values()) - {""},
    }
    told = {at.code for at in levels.cells if at.spot == "place"}
    is_sound = (
        MONTH.fullmatch(levels.month)
        and told == levels.district_of.keys()
        and area_of.keys() >= set(levels.district_of.values())
        and all(len(set(scale)) == len(scale) > 1 for scale in levels.scales.values())
        and all(at.spot in TOLD_AT and at.code in codes[at.spot] for at in levels.cells)
        and all(step in levels.scales.get(at.indicator, ()) for at, step in levels.cells.items())
    )
    if not is_sound:
        raise GateError
    return levels
