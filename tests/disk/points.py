"""Cut a script at every write, or let every write of it fail; demand old or new, never half."""

import random
import shutil
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

from shared.errors import KnownError
from tests.disk.cut import Disk, How, lay_out
from tests.disk.laws import check_commits, told_before
from tests.disk.nights import played
from tests.disk.script import Act, Done, Script
from tests.disk.tape import Deed, Tape, Trouble, Written
from tests.disk.taping import taping
from tests.sim.law import BrokenLawError, hold

MOST_POINTS = 2_000
TROUBLES: tuple[Trouble, ...] = ("io", "full")


@dataclass(frozen=True, slots=True)
class Tried:
    """How many points were tried."""

    cuts: int = 0
    failures: int = 0


def cut_everywhere(script: Script, folder: Path, how: How, seed: int = 0) -> Tried:
    """Cut at every write, sync and name of the script, and once more in the middle of each write.

    Errors:  BrokenLawError, NoDoorError
    """
    tape, dice = Tape(folder / "stage"), random.Random(f"{seed}/{how}")
    with taping(tape), redirect_stderr(StringIO()), script.stage(tape.root) as stage:
        stage.ready(0)
        first = len(tape.deeds)
        stage.act(0)
        tape.say(Done())
        last = len(tape.deeds)
    hold("a script writes", when=first < last)
    n = 0
    for at, disk in played(tape, range(first, last + 1)):
        for left in _left(disk, tape.deeds[at] if at < last else None, how, dice):
            _check(script, tape, at, left, folder / "left")
            n += 1
    return Tried(cuts=n)


def _left(
    disk: Disk, following: Deed | None, how: How, dice: random.Random
) -> Iterator[Mapping[str, bytes]]:
    if how == "power":
        yield disk.dark(dice)
        return
    yield disk.killed()
    if isinstance(following, Written) and len(following.what) > 1:
        torn = disk.copy()
        torn.play(replace(following, what=following.what[: len(following.what) // 2]))
        yield torn.killed()


def _check(script: Script, tape: Tape, at: int, left: Mapping[str, bytes], root: Path) -> None:
    lay_out(left, root)
    told = told_before(tape, at)
    try:
        check_commits(told, root)
        with redirect_stderr(StringIO()):
            script.check(root, told=any(isinstance(one, Done) for one in told))
    except Exception as error:
        deeds = "\n".join(map(tape.told, tape.deeds[max(0, at - 8) : at + 1]))
        law = f"{type(error).__name__}: {error}\ncut after {at} deeds, before the last of\n{deeds}"
        raise BrokenLawError(law) from error
    finally:
        shutil.rmtree(root, ignore_errors=True)


def fail_everywhere(script: Script, folder: Path) -> Tried:
    """Let each thing asked of the disk fail once: it is told, undone, and works the next time.

    Errors:  BrokenLawError, NoDoorError
    """
    tape = Tape(folder / "stage")
    n = 0
    with taping(tape), redirect_stderr(StringIO()), script.stage(tape.root) as stage:
        for trouble in TROUBLES:
            for at in range(MOST_POINTS):
                stage.ready(n)
                tape.fail_at(at, trouble)
                struck = _fail(stage.act, n, tape, f"{trouble} at {at}")
                tape.fail_at(MOST_POINTS, "")
                n += 1
                if not struck:
                    break
    check_commits(told_before(tape, len(tape.deeds)), tape.root)
    hold("a script asks for something", when=n > 0)
    return Tried(failures=n)


def _fail(act: Act, n: int, tape: Tape, where: str) -> bool:
    """Act while something fails; gives whether it came so far."""
    try:
        act(n)
    except KnownError:
        hold("only a failure makes it fail", when=tape.struck, what=where)
        tape.fail_at(MOST_POINTS, "")
        _again(act, n, where)
        return True
    except Exception as error:
        raise BrokenLawError("a failure is told in our own words", where, repr(error)) from error
    return tape.struck


def _again(act: Act, n: int, where: str) -> None:
    try:
        act(n)
    except Exception as error:
        raise BrokenLawError("what failed works the next time", where, repr(error)) from error
