"""Which sums of a release are kept close to the truth, the most important first.

Whoever keeps a district's themes and ages keeps every larger sum of them too; so the walk begins
inside the districts, goes on inside the larger areas and ends in the whole municipality.

Source:  docs/spec/privacy.md#the-sums-that-hold
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from server.disclosure.table import Cell
from shared.profile import Grid

Sum: TypeAlias = Callable[[Cell], tuple[str, ...]]  # cells with the same value are added up


def indicators(values: Sequence[tuple[str, ...]]) -> Iterator[list[bool]]:
    """Give a row for each value there is, sorted: which of the cells are in its sum."""
    for value in sorted(set(values)):
        yield [found == value for found in values]


def inside_area() -> tuple[Sum, ...]:
    """Give the sums of one district or the area online."""
    return _everything, _theme, _age


def inside_larger() -> tuple[Sum, ...]:
    """Give the sums of one larger area, its districts among them."""
    return _everything, _area, _theme, _age


def all_sums(grid: Grid) -> tuple[Sum, ...]:
    """Give the sums of the whole municipality; what cannot be kept is let go from the end."""

    def larger(cell: Cell) -> tuple[str, ...]:
        return (grid.area_of[cell.area],)

    return (
        _everything,
        larger,
        _area,
        _age,
        _theme,
        lambda cell: (*larger(cell), cell.theme),
        lambda cell: (*larger(cell), cell.age),
        lambda cell: (cell.area, cell.theme),
        lambda cell: (cell.area, cell.age),
        lambda cell: (cell.age, cell.theme),
    )


def _everything(_: Cell) -> tuple[str, ...]:
    return ()


def _area(cell: Cell) -> tuple[str, ...]:
    return (cell.area,)


def _age(cell: Cell) -> tuple[str, ...]:
    return (cell.age,)


def _theme(cell: Cell) -> tuple[str, ...]:
    return (cell.theme,)
