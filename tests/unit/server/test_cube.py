"""The cube method: chances kept, sums kept, and a corner at the end."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.random import default_rng

from server.disclosure.cube import Vector, fly, land, way

WALKS = 4000


def chance(seed: int) -> Callable[[], float]:
    """Give a stream of chances."""
    return default_rng(seed).random


def walked(at: list[float], rows: list[list[float]], seed: int) -> Vector:
    """Walk from the chances to a corner."""
    here = np.array(at)
    land(here, np.array(rows).reshape(len(rows), len(at)), chance(seed))
    return here


@pytest.mark.parametrize(
    ("at", "rows"),
    [
        ([0.2, 0.9, 0.4], [[1, 1, 1]]),
        ([0.2, 0.8, 0.5, 0.5], [[1, 1, 1, 1], [1, 1, 0, 0], [1, 0, 1, 0]]),
        ([0.1, 0.3, 0.7, 0.25], [[1, 2, 1, 3], [0, 2, 0, 3]]),
        ([0.6], [[1]]),
        ([0.35, 0.65], []),
    ],
)
def test_every_cell_rises_with_its_own_chance(at: list[float], rows: list[list[float]]) -> None:
    """However the sums pull, the mean stays, up to five standard errors."""
    found = np.array([walked(at, rows, seed) for seed in range(WALKS)])
    assert set(np.unique(found)) <= {0.0, 1.0}
    assert np.all(np.abs(found.mean(axis=0) - at) <= 5 * 0.5 / np.sqrt(WALKS))


def test_sums_that_can_hold_do_hold() -> None:
    """A total and two parts that are whole numbers come out exactly, in every walk."""
    at, rows = [0.2, 0.8, 0.5, 0.5], [[1.0, 1.0, 1.0, 1.0], [1.0, 1.0, 0.0, 0.0]]
    for seed in range(200):
        corner = walked(at, rows, seed)
        assert corner.sum() == 2
        assert corner[:2].sum() == 1


def test_the_first_sum_is_held_longest() -> None:
    """Where not all can hold, the last are let go."""
    at, rows = [0.5, 0.5, 0.5], [[1.0, 1.0, 0.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0]]
    corners = [walked(at, rows, seed) for seed in range(400)]
    assert all(corner[:2].sum() == 1 for corner in corners)
    assert {float(corner[0] + corner[2]) for corner in corners} == {0.0, 2.0}


def test_flying_stops_where_the_sums_would_break() -> None:
    """What is left open is for a later stretch."""
    at = np.array([0.5, 0.25, 0.75, 0.6, 0.1])
    rows = np.array([[1.0, 1, 1, 1, 1], [1, 1, 0, 0, 0]])
    before = rows @ at
    fly(at, rows, chance(1))
    assert np.allclose(rows @ at, before)
    assert np.count_nonzero((at > 0) & (at < 1)) <= len(rows)


def test_a_way_leaves_all_sums_as_they_are() -> None:
    """No way is given where there is none, and no wrong one."""
    dice = default_rng(3)
    for _ in range(300):
        rows = dice.integers(0, 3, size=(dice.integers(1, 6), dice.integers(1, 8))).astype(float)
        line = way(rows)
        assert (line is None) == (np.linalg.matrix_rank(rows) == rows.shape[1])
        if line is not None:
            assert np.abs(rows @ line).max() < 1e-8
            assert np.abs(line).max() > 0


def test_very_many_cells_are_landed_in_turn() -> None:
    """More than are landed together: still a corner, and the first sum is still held."""
    dice = default_rng(5)
    for seed in range(6):
        at = dice.random(260)
        rows = np.vstack((np.ones(260), dice.integers(0, 2, size=(300, 260)).astype(float)))
        here = at.copy()
        land(here, rows, chance(seed))
        assert set(here) <= {0.0, 1.0}
        assert abs(here.sum() - at.sum()) < 1
