"""Attack a release, as somebody would who has all its figures and knows how they were made.

Source:  docs/spec/privacy.md#the-attack
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType
from typing import TypeAlias

from server.attack.attacker import Attacker
from server.attack.knowledge import Interval, Knowledge
from server.attack.with_further import learn
from server.disclosure.further import Further
from server.disclosure.rounding import possible
from server.disclosure.sums import Sum, all_sums
from server.disclosure.table import Cell, RawTable, SafeTable
from shared.profile import Grid

Place: TypeAlias = tuple[str, ...]  # a cell, a value of a sum, or one of a further table
LARGER = 1  # which of all sums is over the larger areas


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What came of an attack.

    Units:   counts  cells and sums that were attacked; broken  those left with fewer candidates
             than the base, and levels by which some shift is sure of another's answer; fewest
             candidates of the count that came out worst; levels  those that were attacked;
             rhythm  counts attacked in a rhythm that is told
    """

    counts: int
    broken: int
    fewest: int
    levels: int = 0
    rhythm: int = 0


def attack(
    raw: RawTable, told: SafeTable, grid: Grid, further: Further = MappingProxyType({})
) -> Audit:
    """Attack a table that is about to be released.

    The attacker has every figure, knows the rule, and knows of each kind of sum how much the worst
    of this release misses: more than anyone outside can know.
    """
    attacker = Attacker(known := knowledge(raw, told, grid, further))
    targets = range(len(known.bounds))
    broken = dict(attacker.narrower_than(told.base, targets))
    seen = [int(attacker.seen(at).candidates) for at in targets if at not in broken]
    fewest = [int(found.candidates) for found in broken.values()]
    return Audit(counts=len(targets), broken=len(broken), fewest=min((*fewest, *seen)))


def knowledge(
    raw: RawTable, told: SafeTable, grid: Grid, further: Further = MappingProxyType({})
) -> Knowledge[Place]:
    """Write down what the figures of a release say."""
    known: Knowledge[Place] = Knowledge()
    cells = [Cell(*at) for at in product(grid.areas, grid.ages, grid.themes)]
    figures = {0, *told.cells.values()}
    candidates = {figure: Interval(*possible(figure, told.base)) for figure in figures}
    for cell in cells:
        known.count(cell, candidates[told.cells.get(cell, 0)])
    for at, each in enumerate(all_sums(grid)):
        parts = _parts(each, cells)
        most = max(told.base - 1, *(abs(_misses(part, raw, told)) for part in parts.values()))
        for value, part in parts.items():
            figure = sum(told.cells.get(cell, 0) for cell in part)
            name = _sum(at, value)
            total = known.count(name, Interval(max(0, figure - most), figure + most))
            known.sums_to(total, (known.places[cell] for cell in part))
            if at == LARGER:
                _learn_further(known, value[0], part, grid, told, further)
    return known


def open_of(larger: str) -> Place:
    """Name the count of a larger area without restricted topics: what further tables are of."""
    return ("open", larger)


def _learn_further(  # noqa: PLR0913, PLR0917 - one larger area, and all that is told of it
    known: Knowledge[Place],
    larger: str,
    part: list[Cell],
    grid: Grid,
    told: SafeTable,
    further: Further,
) -> None:
    seen = [cell for cell in part if cell.theme != grid.restricted]
    figure = sum(told.cells.get(cell, 0) for cell in seen)
    total = known.count(open_of(larger))
    known.sums_to(total, (known.places[cell] for cell in seen))
    for table, one in further.items() if figure else ():
        learn(
            known,
            one.cells,
            one.values,
            (larger, figure),
            sum_at=total,
            base=told.base,
            table=table,
        )


def _sum(at: int, value: tuple[str, ...]) -> Place:
    return ("sum", str(at), *value)


def _parts(each: Sum, cells: list[Cell]) -> Mapping[tuple[str, ...], list[Cell]]:
    parts: dict[tuple[str, ...], list[Cell]] = defaultdict(list)
    for cell in cells:
        parts[each(cell)].append(cell)
    return parts


def _misses(part: list[Cell], raw: RawTable, told: SafeTable) -> int:
    counted = sum(raw.cells[cell].heads for cell in part if cell in raw.cells)
    return sum(told.cells.get(cell, 0) for cell in part) - counted
