"""Cut a script at every write, or let every write of it fail; demand old or new, never half."""

import random
import shutil
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr
from dataclasses import replace
from io import StringIO
from pathlib import Path

from shared.errors import KnownError
from tests.disk.cut import SECTOR, Disk, How, lay_out
from tests.disk.laws import check_commits, told_before
from tests.disk.nights import played
from tests.disk.script import Act, Done, Script
from tests.disk.tape import Deed, Tape, Trouble, Written
from tests.disk.taping import taping
from tests.sim.law import BrokenLawError, hold

MOST_POINTS = 2_000
IN_OUR_WORDS = "a failure is told in our own words"
THE_NEXT_TIME = "what failed works the next time"


def cut_everywhere(
    script: Script, folder: Path, how: How, step: int = 1, *, torn: bool = True
) -> int:
    """Cut at every write, sync and name, in the middle of great writes too; gives how many cuts.

    Errors:  BrokenLawError, NoDoorError
    """
    tape, dice = Tape(_made(folder / "stage")), random.Random(how)
    with taping(tape), redirect_stderr(StringIO()), script.stage(tape.root) as stage:
        stage.ready(0)
        tape.rest()
        first = len(tape.deeds)
        stage.act(0)
        tape.say(Done())
        last = len(tape.deeds)
    hold("a script writes", when=first < last)
    n = 0
    for at, disk in played(tape, range(first, last + 1, step)):
        following = tape.deeds[at] if torn and at < last else None
        for left in _left(disk, following, how, dice):
            _check(script, tape, at, left, folder / "left")
            n += 1
    return n


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _left(
    disk: Disk, following: Deed | None, how: How, dice: random.Random
) -> Iterator[Mapping[str, bytes]]:
    if how == "power":
        yield disk.dark(dice)
        return
    yield disk.killed()
    if isinstance(following, Written) and len(following.what) > SECTOR:
        torn = disk.copy()
        torn.play(replace(following, what=following.what[: len(following.what) // 2]))
        yield torn.killed()


def _check(script: Script, tape: Tape, at: int, left: Mapping[str, bytes], root: Path) -> None:
    lay_out(left, root)
    told = told_before(tape, at)
    try:
        if script.keeps:
            check_commits(told, root)
        with redirect_stderr(StringIO()):
            script.check(root, told=any(isinstance(one, Done) for one in told))
    except Exception as error:
        deeds = "\n".join(map(tape.told, tape.deeds[max(0, at - 8) : at + 1]))
        law = f"{type(error).__name__}: {error}\ncut after {at} deeds, before the last of\n{deeds}"
        raise BrokenLawError(law) from error
    finally:
        shutil.rmtree(root, ignore_errors=True)


def fail_everywhere(script: Script, folder: Path, trouble: Trouble, step: int = 1) -> int:
    """Let each thing asked of the disk fail once: it is told, undone, and works the next time.

    Errors:  BrokenLawError, NoDoorError
    """
    tape, n = Tape(_made(folder / "stage")), 0
    with taping(tape), redirect_stderr(StringIO()), script.stage(tape.root) as stage:
        for n in range(0, MOST_POINTS, step):
            stage.ready(n)
            tape.fail_at(n, trouble)
            struck = _fail(stage.act, n, tape, f"{trouble} at {n}")
            tape.fail_at(MOST_POINTS, "")
            if not struck:
                break
    if script.keeps:
        check_commits(told_before(tape, len(tape.deeds)), tape.root)
    hold("a script asks for something", when=n > 0)
    return n // step


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
        raise BrokenLawError(IN_OUR_WORDS, where, repr(error)) from error
    return tape.struck


def _again(act: Act, n: int, where: str) -> None:
    try:
        act(n)
    except Exception as error:
        raise BrokenLawError(THE_NEXT_TIME, where, repr(error)) from error
