"""Bugs planted on purpose are found: a simulation that finds nothing may only be blind."""

import re

import pytest

from tests.sim.plants import PLANTS
from tests.sim.play import play


@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_bug_is_found(name: str) -> None:
    """Each is a bug that some field app has had; within so many seeds it must break its law."""
    plant = PLANTS[name]
    for seed in range(1, plant.budget + 1):
        run = play(seed, name)
        if run.law:
            assert re.search(plant.law, run.law), run.broken
            assert f"-m tests.sim {seed} --plant '{name}'" in run.broken
            return
    pytest.fail(f"{name}: not found in {plant.budget} seeds")
