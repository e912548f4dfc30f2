"""Round every base cell to a multiple of k: at random, without bias, and so that sums hold.

Source:  docs/spec/privacy.md#rounding
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from server.disclosure.cube import Chance, Vector, fly, land
from server.disclosure.draw import Draw
from server.disclosure.sums import Sum, all_sums, indicators, inside_area, inside_larger
from server.disclosure.table import CAP, Cell, Count, RawTable
from shared.profile import Grid

LARGEST_SHARE = (4, 5)  # of a cell's heads that one contact may hold, as a fraction
FEWEST_CONTACTS = 2
NOWHERE = Cell("", "", "")

Walk: TypeAlias = Callable[[Vector, Vector, Chance], None]


def rounded(raw: RawTable, grid: Grid, base: int, draw: Draw) -> Mapping[Cell, int]:
    """Round every cell with the release's one draw.

    Units:   multiples of `base`; the mean over all keys is the count itself
    """
    chances = draw.chances(raw.spelt())
    steps = [Step.of(cell, raw.cells[cell], base) for cell in chances.shuffled(raw.cells)]
    at = np.array([step.chance for step in steps])
    for walk, sums, part in _stretches(steps, grid):
        here = at[part]
        walk(here, _rows([steps[i] for i in part], sums), chances.next)
        at[part] = here
    return {step.cell: step.low + step.rise * int(up) for step, up in zip(steps, at, strict=True)}


@dataclass(frozen=True, slots=True)
class Step:
    """The two figures a cell may get: `low`, or `low` and `rise`.

    Units:   heads; weight  how often `rise` holds the base
             chance  of the upper one
    """

    cell: Cell
    low: int
    rise: int
    weight: int
    chance: float

    @staticmethod
    def of(cell: Cell, count: Count, base: int) -> "Step":
        """Give a cell's step.

        A cell that one contact could explain goes to nothing or to one base above itself, so that
        not even a lone group of exactly five or ten is certain to show.
        """
        low = count.heads // base * base
        low, rise = (0, low + base) if is_lonely(count) else (low, base)
        return Step(cell, low, rise, rise // base, (count.heads - low) / rise)


def is_lonely(count: Count) -> bool:
    """Tell whether a cell rests on one contact, or nearly so.

    Source:  docs/spec/privacy.md#the-contributor-rule
    """
    part, whole = LARGEST_SHARE
    return count.contacts < FEWEST_CONTACTS or count.largest * whole > count.heads * part


def possible(figure: int, base: int) -> tuple[int, int]:
    """Tell the fewest and the most heads a figure may stand for, to whoever knows the rule."""
    found = [
        count.heads
        for heads in range(1, figure + base + CAP)
        for count in (_in_one_contact(heads), _one_by_one(heads))
        if figure in _outcomes(Step.of(NOWHERE, count, base))
    ]
    return (0 if figure == 0 else min(found)), max(found)


def _in_one_contact(heads: int) -> Count:
    return Count(heads=heads, contacts=1 + (heads > CAP), largest=min(heads, CAP))


def _one_by_one(heads: int) -> Count:
    return Count(heads=heads, contacts=heads, largest=1)


def _outcomes(step: Step) -> set[int]:
    return {step.low, step.low + step.rise} if step.chance else {step.low}


def _stretches(
    steps: Sequence[Step], grid: Grid
) -> Sequence[tuple[Walk, Sequence[Sum], NDArray[np.intp]]]:
    """Give the parts of the walk: each district, each larger area, then all that is left."""
    larger = [grid.area_of[step.cell.area] for step in steps]
    areas = [step.cell.area for step in steps]
    return [
        *((fly, inside_area(), part) for part in _parts(areas)),
        *((fly, inside_larger(), part) for part in _parts(larger)),
        (land, all_sums(grid), np.arange(len(steps))),
    ]


def _parts(names: Sequence[str]) -> Sequence[NDArray[np.intp]]:
    return [
        np.array([i for i, found in enumerate(names) if found == name], dtype=np.intp)
        for name in sorted(set(names))
    ]


def _rows(steps: Sequence[Step], sums: Sequence[Sum]) -> Vector:
    """Spell sums as rows of weights, one for each value a sum has."""
    weights = np.array([float(step.weight) for step in steps])
    rows = [row for each in sums for row in indicators([each(step.cell) for step in steps])]
    spelt: Vector = np.array(rows).reshape(len(rows), len(steps)) * weights
    return spelt
