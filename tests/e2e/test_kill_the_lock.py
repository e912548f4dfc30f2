"""Kill the phone with -9 while somebody guesses, wipes it, or changes its PIN."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from client.phone import Phone
from client.vault.tries import LIMIT
from shared.errors import DamagedVaultError, KnownError, WrongPinError
from shared.kdf_profiles import KdfProfile
from tests.builders import CONTACT_ANSWERS
from tests.e2e.changing_phone import NEW_PIN
from tests.processes import ROOT
from tests.town import PIN, town

SLOW = KdfProfile(memory_kib=256 * 1024, passes=10, lanes=1)  # a guess takes seconds
WRONG = "804272"
N_KILLS = 3
MOST_STEPS = 24


def test_a_guess_that_was_killed_is_counted(tmp_path: Path) -> None:
    """Else a thief pulls the battery before every verdict, for ever."""
    with town(tmp_path) as sandvik:
        phone, _ = sandvik.phone(kdf=SLOW)
        phone.lock()
    for n in range(1, N_KILLS + 1):
        guess = _start("tests.e2e.guessing_phone", str(tmp_path / "phone"), WRONG)
        assert guess.stdout is not None
        assert guess.stdout.readline() == "guessing\n"
        time.sleep(0.3)  # in the middle of the stretching
        guess.kill()
        assert guess.stdout.read() == "", "it was killed before it could tell"
        guess.wait()
        guess.stdout.close()
        assert Phone(tmp_path / "phone").patience().left == LIMIT - n
    done = _run("tests.e2e.guessing_phone", str(tmp_path / "phone"), PIN)
    assert done == "guessing\nopen\n"
    assert Phone(tmp_path / "phone").patience().is_fresh


@pytest.mark.parametrize("how", ["locked", "open"])
def test_a_wipe_killed_at_any_step_is_finished_at_the_next_start(tmp_path: Path, how: str) -> None:
    """From its first step nothing opens; afterwards nothing is left."""
    with town(tmp_path) as sandvik:
        phone, _ = sandvik.phone()
        phone.keep_preference("language", "nn")
        phone.records.log("contact", CONTACT_ANSWERS)
        phone.lock()
    folders = [tmp_path / f"step{step}" for step in range(MOST_STEPS)]
    for folder in folders:
        shutil.copytree(tmp_path / "phone", folder)
    codes = [int(line) for line in _run("tests.e2e.wiping_phone", how, *map(str, folders)).split()]
    n_kills = codes.index(0)
    assert codes == [-signal.SIGKILL] * n_kills + [0] * (MOST_STEPS - n_kills)
    assert n_kills > len(("mark", "secret", "vault", "tries", "preferences"))
    gone = [not (folder / "device.secret").exists() for folder in folders]
    assert gone == sorted(gone), "a later kill never leaves more"
    for step, folder in enumerate(folders):
        again = Phone(folder)
        if not again.is_enrolled:
            assert os.listdir(folder) == []  # noqa: PTH208 - names are what is asked
            continue
        assert step == 0, "once begun it is finished"
        again.unlock(PIN)
        again.lock()


def test_a_change_of_pin_killed_anywhere_leaves_the_old_one_or_the_new(tmp_path: Path) -> None:
    """Neither would be a season lost; both would be a shoulder-surfed PIN that still opens."""
    with town(tmp_path) as sandvik:
        phone, _ = sandvik.phone()
        phone.records.log("contact", CONTACT_ANSWERS)
        phone.lock()
    folders = [tmp_path / f"step{step}" for step in range(MOST_STEPS)]
    for folder in folders:
        shutil.copytree(tmp_path / "phone", folder)
    codes = [int(line) for line in _run("tests.e2e.changing_phone", *map(str, folders)).split()]
    n_kills = codes.index(0)
    assert codes == [-signal.SIGKILL] * n_kills + [0] * (MOST_STEPS - n_kills)
    opens = [_opens(folder) for folder in folders]
    assert [before for before, _ in opens] == sorted((b for b, _ in opens), reverse=True)
    assert all(before is not after for before, after in opens), "one of them, and not both"
    n_old = sum(before for before, _ in opens)
    assert 0 < n_old < n_kills, "it was killed on both sides of the change"


def _opens(folder: Path) -> tuple[bool, bool]:
    """Tell whether the old PIN opens the phone, and whether the new one does."""
    found = []
    for pin in (PIN, NEW_PIN):
        phone = Phone(folder)
        with suppress(WrongPinError):
            phone.unlock(pin)
        found.append(phone.is_open)
        if phone.is_open:
            assert phone.records.status().waiting == 1
        phone.lock()
    return found[0], found[1]


def test_a_wipe_that_could_leave_no_mark_still_opens_nothing(tmp_path: Path) -> None:
    """The disk was full: the secret went first, and what is left says what to do."""
    with town(tmp_path) as sandvik:
        phone, _ = sandvik.phone()
        phone.lock()
    (tmp_path / "phone" / "device.secret").unlink()
    again = Phone(tmp_path / "phone")
    with pytest.raises(DamagedVaultError):
        again.unlock(PIN)
    again.wipe()
    again.wipe()
    assert not again.is_enrolled
    with pytest.raises(KnownError):
        again.unlock(PIN)


def _run(module: str, *arguments: str) -> str:
    with _start(module, *arguments) as program:
        return program.communicate()[0]


def _start(module: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
