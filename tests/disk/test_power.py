"""The power goes at any moment: nothing that was said is gone; and nothing lies open."""

from pathlib import Path

import pytest

from tests.disk.evening import spend
from tests.disk.nights import night, played
from tests.disk.plants import PLANTS
from tests.disk.tape import read_all

N_NIGHTS = 6
BUDGET = 5


@pytest.mark.parametrize("seed", range(1, N_NIGHTS + 1))
def test_no_power_cut_breaks_a_law(seed: int) -> None:
    """A battery at three per cent in the cold; a breaker in the town hall's cellar."""
    found = night(seed)
    assert not found.broken, found.broken


@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_bug_is_found(name: str) -> None:
    """A disk that forgives everything would prove nothing; fsync off is found in few nights."""
    nights = (night(seed, name) for seed in range(1, BUDGET + 1))
    found = next((one for one in nights if one.law), None)
    assert found is not None, name
    assert PLANTS[name].law in found.law, found.broken
    assert f"-m tests.disk {found.seed} --plant '{name}'" in found.broken


def test_the_tape_is_the_disk(tmp_path: Path) -> None:
    """Played to its end it gives every file as it is, byte for byte: nothing went past it."""
    tape = spend(tmp_path, 3).tape
    ((_, disk),) = played(tape, [len(tape.deeds)])
    assert disk.killed() == read_all(tmp_path)


def test_an_evening_is_the_same_again(tmp_path: Path) -> None:
    """A cut that cannot be made again cannot be mended."""
    first, again = (spend(tmp_path / name, 5).tape for name in ("first", "again"))
    assert first.counts() == again.counts()
    assert [n for n, _ in first.said] == [n for n, _ in again.said]
