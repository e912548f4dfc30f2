"""Wrong PINs: counted before they are tried, slower and slower, and the tenth empties the phone."""

import os
from pathlib import Path

import pytest

from client.phone import Phone
from client.vault.tries import FILE_NAME, LIMIT, WAITS_S, Tries
from shared.errors import DamagedVaultError, NoVaultError, WaitError, WipedError, WrongPinError
from shared.kdf_profiles import FLOOR
from tests.town import PIN, town

WRONG = "804272"
BOOTED = 5_000.0


class Uptime:
    """How long the device has been on, as a test wants it."""

    def __init__(self, now: float = BOOTED) -> None:
        self.now = now

    def __call__(self) -> float:
        """Tell it."""
        return self.now


def _guessed(folder: Path, uptime: Uptime, n: int) -> Tries:
    tries = Tries(folder, uptime)
    for _ in range(n):
        uptime.now += tries.patience().wait_s
        tries.note()
    return tries


def test_the_first_guesses_cost_nothing_and_the_later_ones_more_and_more(tmp_path: Path) -> None:
    """A wet thumb is forgiven; a thief is not."""
    uptime = Uptime()
    tries = Tries(tmp_path, uptime)
    waits = []
    for n in range(LIMIT):
        patience = tries.patience()
        assert patience.left == LIMIT - n
        waits.append(patience.wait_s)
        uptime.now += patience.wait_s
        tries.note()
    assert tuple(waits) == WAITS_S
    assert tries.patience().left == 0


def test_a_guess_before_the_wait_is_over_is_not_counted_nor_looked_at(tmp_path: Path) -> None:
    """Impatience alone must not empty a phone."""
    tries = _guessed(tmp_path, Uptime(), 5)
    for _ in range(30):
        with pytest.raises(WaitError) as told:
            tries.note()
        assert told.value.flaws[0].bound == "15"
    assert tries.patience().left == LIMIT - 5


def test_the_wait_goes_on_after_a_restart_of_the_app(tmp_path: Path) -> None:
    """Closing the app is the first thing anyone tries."""
    uptime = Uptime()
    _guessed(tmp_path, uptime, 7)
    uptime.now += 100
    assert Tries(tmp_path, uptime).patience().wait_s == 200


def test_a_restart_of_the_device_never_shortens_the_wait(tmp_path: Path) -> None:
    """The clock that nobody can set begins at nought again; only what it has seen counts."""
    uptime = Uptime()
    _guessed(tmp_path, uptime, 7)
    for now, wait in ((10.0, 290), (299.0, 1), (300.0, 0)):
        assert Tries(tmp_path, Uptime(now)).patience().wait_s == wait


def test_half_a_line_is_a_whole_guess(tmp_path: Path) -> None:
    """A program killed in the middle of writing has not earned a guess; nor has garbage."""
    uptime = Uptime()
    _guessed(tmp_path, uptime, 4)
    with (tmp_path / FILE_NAME).open("ab") as file:
        file.write(b"\n")
    assert Tries(tmp_path, uptime).patience().left == LIMIT - 5
    with (tmp_path / FILE_NAME).open("ab") as file:
        file.write(b"\nxyz")
    patience = Tries(tmp_path, Uptime(1)).patience()
    assert (patience.left, patience.wait_s) == (LIMIT - 6, 59)


def _locked(folder: Path, uptime: Uptime) -> Phone:
    with town(folder) as sandvik:
        phone, _ = sandvik.phone()
        phone.lock()
    return Phone(folder / "phone", ticks=uptime, kdf=FLOOR)


def test_a_right_pin_begins_the_count_anew(tmp_path: Path) -> None:
    """Nine slips spread over a year are no attack."""
    phone = _locked(tmp_path, Uptime())
    for _ in range(3):
        with pytest.raises(WrongPinError):
            phone.unlock(WRONG)
    phone.unlock(PIN)
    assert phone.patience().is_fresh
    phone.lock()


def test_the_tenth_wrong_pin_empties_the_phone(tmp_path: Path) -> None:
    """And says before each how many are left."""
    uptime = Uptime()
    phone = _locked(tmp_path, uptime)
    for left in range(LIMIT - 1, 0, -1):
        uptime.now += 3600
        with pytest.raises(WrongPinError) as told:
            phone.unlock(WRONG)
        assert told.value.flaws[0].bound == str(left)
    uptime.now += 3600
    with pytest.raises(WipedError):
        phone.unlock(WRONG)
    assert os.listdir(tmp_path / "phone") == []  # noqa: PTH208 - names are what is asked
    assert not phone.is_enrolled
    with pytest.raises(NoVaultError):
        phone.unlock(PIN)


def test_a_program_killed_in_the_tenth_guess_finds_an_empty_phone(tmp_path: Path) -> None:
    """The guess was noted; nobody may have it again."""
    uptime = Uptime()
    _locked(tmp_path, uptime)
    _guessed(tmp_path / "phone", uptime, LIMIT)
    assert not Phone(tmp_path / "phone", ticks=uptime, kdf=FLOOR).is_enrolled


def test_no_guess_is_counted_on_a_phone_that_cannot_open(tmp_path: Path) -> None:
    """A lost key store must not end in an emptied phone: a backup may bring it back."""
    phone = _locked(tmp_path, Uptime())
    secret = (tmp_path / "phone" / "device.secret").rename(tmp_path / "aside")
    for _ in range(LIMIT + 1):
        with pytest.raises(DamagedVaultError):
            phone.unlock(PIN)
    secret.rename(tmp_path / "phone" / "device.secret")
    phone.unlock(PIN)
    phone.lock()
