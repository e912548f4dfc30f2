"""Hundreds of towns in which everything fails: no record is lost, none doubled, none a lie."""

import subprocess
import sys
from collections import Counter

import pytest

from tests.processes import ROOT, environment
from tests.sim.mix import WIRE_FAULTS
from tests.sim.play import play

N_SEEDS, BLOCK = 400, 20
N_AGAIN = 20  # one in twenty
SOMETIMES = (
    *("log", "save", "slip", "undo", "correct", "withdraw", "mend", "lay_aside", "sync"),
    *("poison", "killed", "killed writing", "undone True", "undone False"),
    *("has all kept", "has some refused", "hears nothing"),
)


@pytest.mark.parametrize("first", range(1, N_SEEDS, BLOCK))
def test_no_seed_breaks_a_law(first: int) -> None:
    """What a worker was told is saved must reach the figures, once, whatever fails on the way."""
    for seed in range(first, first + BLOCK):
        run = play(seed)
        assert not run.broken, run.broken


def test_what_can_go_wrong_does_go_wrong() -> None:
    """A simulation in which a fault never strikes proves nothing about it."""
    reached = Counter[str]()
    for seed in range(1000, 1050):
        reached.update(play(seed).reached)
    wanted = {f"wire {fault}" for fault in WIRE_FAULTS} | {
        "wire delivered_again",
        "server killed",
        "server restore",
        "server restore_unnoticed",
        "server end_phone",
        "server new_book",
        "server days",
        "server started",
        "server choke",
        "wire nobody",
        *(f"phone {what}" for what in SOMETIMES),
    }
    assert not wanted - reached.keys()


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_a_seed_is_the_same_run_in_any_process(hash_seed: str) -> None:
    """A failure that cannot be played again cannot be mended."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.sim", f"1-{N_AGAIN}", "--digests"],
        cwd=ROOT,
        env=environment(PYTHONHASHSEED=hash_seed),
        capture_output=True,
        text=True,
        check=True,
    )
    here = [f"{seed} {play(seed).digest}" for seed in range(1, N_AGAIN + 1)]
    assert done.stdout.splitlines() == here
