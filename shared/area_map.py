"""A schematic map: the districts of a municipality on a small grid, roughly as they lie.

Source:  docs/spec/codebook.md#the-schematic-map
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil, cos, radians

from shared.codebook import Code
from shared.place import District

_DIGITS = 9  # costs that agree so far are equal, on every machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a district is drawn.

    Units:   row from the north, column from the west, both from 0; span in columns
    """

    code: Code
    row: int
    column: int
    span: int = 1


@dataclass(frozen=True, slots=True)
class _Spot:
    """A district and where it would lie if the grid had no cells."""

    district: District
    x: float
    y: float


def area_map(districts: Iterable[District], columns: int) -> tuple[Cell, ...]:
    """Lay districts out on a grid, at most `columns` wide, in reading order.

    One further north is never drawn further down, and within a row west is left. Beyond that
    each comes as close to where it lies as it can, and one whose box reaches over empty cells
    beside it fills them. The same districts always give the same map.
    """
    found = sorted(districts, key=lambda one: (-one.lat, one.lon, one.code))
    if not found:
        return ()
    width = max(1, min(columns, len(found)))
    height = _height(found, width)
    spots = _spots(found, width, height)
    return tuple(
        cell
        for row, part in enumerate(_rows(spots, width, height))
        for cell in _cells(spots, part, row, width)
    )


def _height(found: Sequence[District], width: int) -> int:
    """Choose how many rows there are, so that the map is about as tall as the land."""
    tall, wide = _extent(found)
    wish = len(found) if width == 1 or not wide else round(tall / wide * (width - 1)) + 1
    return min(max(wish, ceil(len(found) / width)), len(found))


def _extent(found: Sequence[District]) -> tuple[float, float]:
    """Give how far the land reaches from north to south and from west to east, in one unit."""
    lats, lons = [one.lat for one in found], [one.lon for one in found]
    narrowed = cos(radians((max(lats) + min(lats)) / 2))
    return max(lats) - min(lats), (max(lons) - min(lons)) * narrowed


def _spots(found: Sequence[District], width: int, height: int) -> Sequence[_Spot]:
    across = _scale([one.lon for one in found], width)
    down = _scale([-one.lat for one in found], height)
    return [_Spot(*spot) for spot in zip(found, across, down, strict=True)]


def _scale(values: Sequence[float], n: int) -> Sequence[float]:
    """Spread values evenly over cells 0 to n - 1."""
    low, reach = min(values), max(values) - min(values)
    return [(value - low) / reach * (n - 1) if reach else 0.0 for value in values]


def _rows(spots: Sequence[_Spot], width: int, height: int) -> Sequence[Sequence[_Spot]]:
    """Cut the districts, from the north, into rows that cost the least in all."""
    n = len(spots)
    best: dict[tuple[int, int], tuple[float, int]] = {(0, 0): (0.0, 0)}
    for row in range(height):
        for end in range(row + 1, n + 1):
            ways = [
                (round(best[row, begin][0] + _cost(spots[begin:end], row, width), _DIGITS), begin)
                for begin in range(max(0, end - width), end)
                if (row, begin) in best
            ]
            if ways:
                best[row + 1, end] = min(ways)
    parts, end = [], n
    for row in range(height, 0, -1):
        begin = best[row, end][1]
        parts.append(spots[begin:end])
        end = begin
    return parts[::-1]


def _cost(part: Sequence[_Spot], row: int, width: int) -> float:
    moved = sum((spot.y - row) ** 2 for spot in part)
    return moved + _placed(part, width)[0]


def _placed(part: Sequence[_Spot], width: int) -> tuple[float, tuple[int, ...]]:
    """Choose columns for one row, in order from the west: (how far they are moved, columns)."""
    eastward = sorted(spot.x for spot in part)
    return min(
        (
            round(sum((x - at) ** 2 for x, at in zip(eastward, ways, strict=True)), _DIGITS),
            ways,
        )
        for ways in combinations(range(width), len(part))
    )


def _cells(spots: Sequence[_Spot], part: Sequence[_Spot], row: int, width: int) -> Sequence[Cell]:
    """Give the cells of one row, widened over what lies empty beside them."""
    eastward = sorted(part, key=lambda spot: (spot.x, spot.district.code))
    columns = _placed(part, width)[1]
    west = min(spot.district.lon for spot in spots)
    step = (max(spot.district.lon for spot in spots) - west) / max(1, width - 1)
    cells, free_from = [], 0
    for at, (spot, column) in enumerate(zip(eastward, columns, strict=True)):
        free_to = columns[at + 1] if at + 1 < len(columns) else width
        _, box_west, _, box_east = spot.district.box
        first, last = column, column + 1
        while first > free_from and step and box_west <= west + (first - 1) * step:
            first -= 1
        while last < free_to and step and west + last * step <= box_east:
            last += 1
        cells.append(Cell(code=spot.district.code, row=row, column=first, span=last - first))
        free_from = last
    return cells
