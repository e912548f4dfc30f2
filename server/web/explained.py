"""GET /explained: how a rounded table comes to be, with an invented week and the real code.

Source:  docs/spec/privacy.md#rounding
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import sqrt

from fastapi import APIRouter, Response

from server.attack.attacker import Attacker
from server.attack.on_release import knowledge
from server.disclosure.draw import Draw
from server.disclosure.levels import HEADS, SHIFTS
from server.disclosure.protect import protect
from server.disclosure.rounding import Step, is_lonely
from server.disclosure.table import Cell, Count, RawTable
from server.web.asks import AsksServices
from server.web.explained_levels import FEW, sure_of_three, told
from server.web.render import AsksPaper
from shared.language import Words
from shared.profile import Band, Grid

router = APIRouter(include_in_schema=False)

# Nobody's: no key of a server is ever public, and no such week ever was.
DRAW = Draw(key=b"shown to everyone, for this page", municipality="0000", number=1)
DRAWS = 100
AREAS = ("east", "west")
AGES = ("young", "grown")
THEMES = ("leisure", "school")
LONELY = Cell("east", "grown", "leisure")
# One group, or nearly so: without the rule for lonely cells, both its figures would tell of it.
GROUPS = {5: Count(heads=8, contacts=1, largest=8), 10: Count(heads=12, contacts=2, largest=10)}
WEEK = {
    Cell("east", "young", "leisure"): Count(heads=13, contacts=5, largest=4),
    Cell("east", "young", "school"): Count(heads=4, contacts=3, largest=2),
    Cell("west", "young", "leisure"): Count(heads=7, contacts=4, largest=3),
    Cell("west", "grown", "leisure"): Count(heads=1, contacts=1, largest=1),
    Cell("west", "grown", "school"): Count(heads=10, contacts=6, largest=3),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One cell on its way: what was counted, what it may become, and what it became."""

    step: Step
    count: Count
    lonely: bool
    told: int

    @property
    def percent(self) -> int:
        """The chance of the upper figure."""
        return round(100 * self.step.chance)

    @property
    def high(self) -> int:
        """The upper figure, or the only one."""
        return self.step.low + (self.step.rise if self.step.chance else 0)


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody can say of a count who has all figures and knows how they are made."""

    cell: Cell
    told: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How far the sum of everything was off in other draws.

    Units:   typical  root of the mean square; worst  the largest
    """

    draws: int
    typical: int
    worst: int


@router.get("/explained")
def explained(services: AsksServices, paper: AsksPaper) -> Response:
    """Show each step, for the base of this server."""
    base = services.profile.release.base
    lines = worked(base)
    lonely = next(line for line in lines if line.step.cell == LONELY)
    return paper.page(
        "explained.html",
        base=base,
        lines=lines,
        sums=[(code, _sum(lines, axis, code)) for axis, codes in SUMS for code in codes],
        whole=_sum(lines, 0, ""),
        lonely=lonely,
        usual=lonely.count.heads // base * base,
        known=attacked(base),
        spread=spread(base),
        levels=told(),
        few=FEW,
        sure=sure_of_three(),
        fewest_shifts=SHIFTS,
        fewest_heads=HEADS,
    )


def worked(base: int) -> Sequence[Line]:
    """Round the invented week, as any week is."""
    told = protect(week(base), GRID, base, DRAW).cells
    return [
        Line(Step.of(cell, count, base), count, is_lonely(count), told.get(cell, 0))
        for cell, count in week(base).cells.items()
    ]


def week(base: int) -> RawTable:
    """Give the invented week; its lonely cell shows what the rule does at this base."""
    return RawTable(dict(sorted({**WEEK, LONELY: GROUPS[base]}.items())))


@cache
def attacked(base: int) -> Sequence[Known]:
    """Attack the invented release, as every release is attacked, and give what comes of it."""
    raw, told = week(base), protect(week(base), GRID, base, DRAW)
    known = knowledge(raw, told, GRID)
    attacker = Attacker(known)
    found = {
        cell: attacker.interval(at) for cell, at in known.places.items() if isinstance(cell, Cell)
    }
    return tuple(
        Known(cell, told.cells.get(cell, 0), int(seen.low), int(seen.high))
        for cell, seen in sorted(found.items())
    )


@cache
def spread(base: int) -> Spread:
    """Round the same week by other keys: how near the sum of everything most often is."""
    raw = week(base)
    whole = sum(count.heads for count in raw.cells.values())
    missed = [
        sum(protect(raw, GRID, base, replace(DRAW, number=number)).cells.values()) - whole
        for number in range(2, 2 + DRAWS)
    ]
    typical = round(sqrt(sum(n * n for n in missed) / DRAWS))
    return Spread(DRAWS, typical, max(map(abs, missed)))


def _sum(lines: Sequence[Line], axis: int, code: str) -> tuple[int, int]:
    """Add up what was counted and what is told, of one code or of everything."""
    here = [line for line in lines if code in ("", line.step.cell[axis])]
    return sum(line.count.heads for line in here), sum(line.told for line in here)


def _bands(codes: Sequence[str]) -> dict[str, Band]:
    nothing = Words("", "", "")
    return {code: Band(code=code, label=nothing, members=frozenset()) for code in codes}


SUMS = ((0, AREAS), (1, AGES), (2, THEMES))
GRID = Grid(
    version=1,
    areas=dict.fromkeys(AREAS, Words("", "", "")),
    area_of=dict.fromkeys(AREAS, ""),
    online_area="",
    ages=_bands(AGES),
    themes=_bands(THEMES),
    no_theme="",
)
