"""Rounding at random, and the only road from raw to safe."""

import math

import pytest

from server.disclosure.draw import Draw
from server.disclosure.protect import GateError, pass_gates, protect
from server.disclosure.rounding import is_lonely, rounded
from server.disclosure.table import Cell, Count, RawTable
from tests.builders import sandvik

GRID = sandvik().grid
CELL = Cell(next(iter(GRID.areas)), next(iter(GRID.ages)), next(iter(GRID.themes)))
DRAWS = 600


def table(heads: int, contacts: int, largest: int) -> RawTable:
    """Give a table with one cell."""
    return RawTable({CELL: Count(heads=heads, contacts=contacts, largest=largest)})


def draw(number: int = 1, key: bytes = b"k" * 32) -> Draw:
    """Give the draw of one release."""
    return Draw(key=key, municipality="9902", number=number)


def outcomes(raw: RawTable, base: int) -> list[int]:
    """Round one cell for many releases."""
    return [rounded(raw, GRID, base, draw(number))[CELL] for number in range(DRAWS)]


def test_the_same_key_and_counts_give_the_same_figures() -> None:
    """A crash and a second run must not be a second draw."""
    raw = table(7, 3, 3)
    assert {rounded(raw, GRID, 5, draw(9))[CELL] for _ in range(20)} == {
        rounded(raw, GRID, 5, draw(9))[CELL]
    }


def test_another_key_gives_other_figures() -> None:
    """Nobody without the key can replay the draw."""
    mine = [rounded(table(7, 3, 3), GRID, 5, draw(n))[CELL] for n in range(40)]
    other = [rounded(table(7, 3, 3), GRID, 5, draw(n, b"o" * 32))[CELL] for n in range(40)]
    assert mine != other


@pytest.mark.parametrize("heads", range(3, 16))
def test_rounding_is_unbiased(heads: int) -> None:
    """Over many releases the mean is the count, up to five standard errors."""
    found = outcomes(table(heads, 3, 2), 5)
    assert set(found) <= {heads // 5 * 5, heads // 5 * 5 + 5}
    assert abs(sum(found) / DRAWS - heads) <= 5 * 2.5 / math.sqrt(DRAWS)


@pytest.mark.parametrize("heads", range(1, 11))
def test_a_lone_group_is_never_certain_to_show(heads: int) -> None:
    """A single group of five or ten must not be told from nothing."""
    found = outcomes(table(heads, 1, heads), 5)
    step = (heads // 5 + 1) * 5
    assert set(found) == {0, step}
    assert abs(sum(found) / DRAWS - heads) <= 5 * (step / 2) / math.sqrt(DRAWS)


def test_an_exact_multiple_with_many_contributors_stays() -> None:
    """Ten heads in five contacts need no chance."""
    assert set(outcomes(table(10, 5, 2), 5)) == {10}


def test_a_cell_that_one_contact_dominates_is_lonely() -> None:
    """More than four fifths from one contact is one contact."""
    assert is_lonely(Count(heads=10, contacts=1, largest=10))
    assert is_lonely(Count(heads=11, contacts=2, largest=9))
    assert not is_lonely(Count(heads=10, contacts=2, largest=8))


def test_a_cell_outside_the_grid_stops_the_release() -> None:
    """Only categories on the list may be told."""
    raw = RawTable({Cell("school-9b", "young", "calm"): Count(heads=9, contacts=3, largest=3)})
    with pytest.raises(GateError):
        protect(raw, sandvik().grid, 5, draw())


@pytest.mark.parametrize("value", [1, 4, 7, -5, True, 5.0])
def test_what_is_no_multiple_of_the_base_does_not_pass(value: int) -> None:
    """The last gate is blind to how the figure came about."""
    with pytest.raises(GateError):
        pass_gates(5, {CELL: value})


def test_a_safe_table_holds_no_zeros() -> None:
    """A zero and an absent cell are the same thing, spelt one way."""
    assert pass_gates(5, {CELL: 0}).cells == {}
