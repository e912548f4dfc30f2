"""Bugs planted on purpose are found: a simulation that finds nothing may only be blind."""

import re
import shlex
import subprocess

import pytest

from tests.processes import ROOT, environment
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


def test_the_command_that_is_told_plays_it_again() -> None:
    """A failure in the night is looked at in the morning, in another process."""
    name = "any 200 is ours"
    played = (play(seed, name) for seed in range(1, PLANTS[name].budget + 1))
    broken = next(run.broken for run in played if run.law)
    command = re.search(r"^replay:  (.*)$", broken, re.MULTILINE)
    assert command is not None
    done = subprocess.run(
        shlex.split(command[1]),
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.strip() == broken.strip()
