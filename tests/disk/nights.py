"""Cut the power in the middle of an evening, many times over, and look at what is left."""

import random
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from tests.disk.canaries import check_canaries
from tests.disk.cut import Disk, lay_out
from tests.disk.evening import Evening, spend
from tests.disk.laws import check_commits, check_promises, check_restart, told_before
from tests.disk.plants import PLANTS, Plant
from tests.disk.tape import Tape
from tests.sim.law import BrokenLawError

N_CUTS = 60
RESTART_EVERY = 20  # cuts: to start everything again takes its time


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What came of an evening.

    Shapes:  deeds   writes, syncs and names on the tape: where a cut can be
             broken  the law that was broken and all one needs to see how, empty for a good one
    """

    seed: int
    deeds: int
    cuts: int
    law: str = ""
    broken: str = ""


def night(seed: int, plant: str = "") -> Night:
    """Spend an evening, and cut its power at many points of it.

    Errors:  NoDoorError
    """
    with tempfile.TemporaryDirectory() as folder:
        bug = PLANTS.get(plant, Plant(""))
        with bug.planted():
            evening = spend(Path(folder) / "town", seed, bug.ways)
        try:
            check_canaries(evening.tape, evening.heard)
        except BrokenLawError as error:
            n = len(evening.tape.deeds)
            told = _told(seed, plant, evening, n, error)
            return Night(seed=seed, deeds=n, cuts=0, law=error.law, broken=told)
        return _cut(evening, seed, plant, Path(folder) / "left")


def _cut(evening: Evening, seed: int, plant: str, left: Path) -> Night:
    tape, dice = evening.tape, random.Random(f"{seed}/cuts")
    n_deeds = len(tape.deeds)
    where = sorted(dice.choices(range(n_deeds + 1), k=N_CUTS))
    for n, (at, disk) in enumerate(played(tape, where), 1):
        lay_out(disk.dark(dice), left)
        try:
            _check(evening, at, left, restarts=n % RESTART_EVERY == 0)
        except Exception as error:  # noqa: BLE001 - whatever it is, the cut has found it
            law = getattr(error, "law", type(error).__name__)
            broken = _told(seed, plant, evening, at, error)
            return Night(seed=seed, deeds=n_deeds, cuts=n, law=law, broken=broken)
        finally:
            shutil.rmtree(left, ignore_errors=True)
    return Night(seed=seed, deeds=n_deeds, cuts=len(where))


def _check(evening: Evening, at: int, left: Path, *, restarts: bool) -> None:
    told = told_before(evening.tape, at)
    check_promises(told, left, evening.key)
    check_commits(told, left)
    if restarts:
        with redirect_stderr(StringIO()):  # the log of requests
            check_restart(told, left)


def played(tape: Tape, where: Sequence[int]) -> Iterator[tuple[int, Disk]]:
    """Play a tape, and stop at each place, in order."""
    disk, here = Disk.before(tape), 0
    for at in where:
        for deed in tape.deeds[here:at]:
            disk.play(deed)
        here = at
        yield at, disk


def _told(seed: int, plant: str, evening: Evening, at: int, error: Exception) -> str:
    planted = f" --plant '{plant}'" if plant else ""
    before = evening.tape.deeds[max(0, at - 12) : at]
    return "\n".join(
        (
            f"{type(error).__name__}: {error}",
            f"replay:  .venv/bin/python -m tests.disk {seed}{planted}",
            f"the power went after {at} of {len(evening.tape.deeds)} deeds; the last of them:",
            *(evening.tape.told(deed) for deed in before),
        )
    )
