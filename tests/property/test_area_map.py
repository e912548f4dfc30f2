"""The schematic map of any land: nothing overlaps, north stays up, and none lies closer."""

from collections.abc import Sequence
from itertools import combinations, pairwise
from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from shared.area_map import Cell, area_map
from shared.codebook import Code
from shared.language import Words
from shared.place import District

SIDE = st.integers(0, 40).map(lambda n: n / 40)


@st.composite
def lands(draw: st.DrawFn, most: int = 24, reach: float = 1.0) -> list[District]:
    """Invent a municipality somewhere in Norway."""
    south, west = draw(st.floats(57, 70)), draw(st.floats(4, 30))
    spots = draw(st.lists(st.tuples(SIDE, SIDE, SIDE, SIDE), min_size=1, max_size=most))
    return [
        district(f"d{at}", south + y * reach, west + x * reach, wide, tall)
        for at, (x, y, wide, tall) in enumerate(spots)
    ]


def district(code: str, lat: float, lon: float, wide: float = 0, tall: float = 0) -> District:
    """Invent a district around a point."""
    return District(
        code=Code(code),
        label=Words(code, code, code),
        area="A",
        lat=lat,
        lon=lon,
        box=(lat - tall, lon - wide, lat + tall, lon + wide),
    )


@given(lands(), st.integers(1, 6))
def test_every_district_has_cells_of_its_own_on_the_grid(
    land: list[District], columns: int
) -> None:
    """A tap must never mean two districts, and none may be missing."""
    cells = area_map(land, columns)
    assert {cell.code for cell in cells} == {one.code for one in land}
    taken = [
        (cell.row, column)
        for cell in cells
        for column in range(cell.column, cell.column + cell.span)
    ]
    assert len(set(taken)) == len(taken)
    assert all(0 <= column < columns for _, column in taken)
    rows = sorted({row for row, _ in taken})
    assert rows == list(range(len(rows)))


@given(lands(), st.integers(1, 6))
def test_north_stays_up_and_west_stays_left(land: list[District], columns: int) -> None:
    """Whoever knows the town finds the district without reading."""
    cells = area_map(land, columns)
    where = {one.code: one for one in land}
    assert list(cells) == sorted(cells, key=lambda cell: (cell.row, cell.column))
    for one in cells:
        for other in cells:
            if where[one.code].lat > where[other.code].lat:
                assert one.row <= other.row
    for one, other in pairwise(cells):
        if one.row == other.row:
            assert where[one.code].lon <= where[other.code].lon


@given(lands(), st.integers(1, 6), st.randoms())
def test_the_order_of_the_file_changes_nothing(
    land: list[District], columns: int, chance: object
) -> None:
    """A map that moves between two versions of a profile has to be learnt again."""
    mixed = list(land)
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert area_map(mixed, columns) == area_map(land, columns)


@given(lands(most=6), st.integers(1, 4))
def test_no_other_map_of_the_same_rows_lies_closer(land: list[District], columns: int) -> None:
    """Checked against every map there is."""
    bare = [district(one.code, one.lat, one.lon) for one in land]
    cells = area_map(bare, columns)
    assert all(cell.span == 1 for cell in cells)
    width = min(columns, len(bare))
    height = 1 + max(cell.row for cell in cells)
    assert ceil(len(bare) / width) <= height <= len(bare)
    least = min(_cost(bare, way, width, height) for way in _ways(bare, width, height))
    assert abs(_cost(bare, cells, width, height) - least) < 1e-6


def _ways(land: Sequence[District], width: int, height: int) -> list[list[Cell]]:
    found = sorted(land, key=lambda one: (-one.lat, one.lon, one.code))
    ways = []
    for cuts in combinations(range(1, len(found)), height - 1):
        edges = [0, *cuts, len(found)]
        parts = [found[a:b] for a, b in pairwise(edges)]
        if any(len(part) > width for part in parts):
            continue
        maps: list[list[Cell]] = [[]]
        for row, part in enumerate(parts):
            east = sorted(part, key=lambda one: (one.lon, one.code))
            maps = [
                [*before, *(Cell(code=o.code, row=row, column=c) for o, c in zip(east, at))]  # noqa: B905 - equal
                for before in maps
                for at in combinations(range(width), len(part))
            ]
        ways += maps
    return ways


def _cost(land: Sequence[District], cells: Sequence[Cell], width: int, height: int) -> float:
    where = {one.code: one for one in land}
    west, east = min(one.lon for one in land), max(one.lon for one in land)
    south, north = min(one.lat for one in land), max(one.lat for one in land)
    cost = 0.0
    for cell in cells:
        one = where[cell.code]
        x = (one.lon - west) / (east - west) * (width - 1) if east > west else 0.0
        y = (north - one.lat) / (north - south) * (height - 1) if north > south else 0.0
        cost += (cell.column - x) ** 2 + (cell.row - y) ** 2
    return cost
