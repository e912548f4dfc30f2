"""Another PIN: only whoever knows the old one, nothing lost, and a weak lock made anew."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from client.phone import Phone
from client.vault.file import read_lock
from client.vault.lock import check_lock
from client.vault.tries import LIMIT
from shared.errors import NoVaultError, WeakPinError, WipedError, WrongPinError
from shared.kdf_profiles import FLOOR, KdfProfile
from tests.builders import CONTACT_ANSWERS
from tests.town import PIN, Town, town

NEW, WRONG = "702946", "804272"
MORE = KdfProfile(memory_kib=FLOOR.memory_kib, passes=3, lanes=1)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town for one test."""
    with town(tmp_path) as opened:
        yield opened


def test_the_new_pin_opens_and_the_old_one_does_not(place: Town) -> None:
    """Whoever looked over a shoulder knows nothing any more; what was logged is there."""
    phone, _ = place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    phone.change_pin(PIN, NEW)
    assert phone.is_open
    phone.lock()
    with pytest.raises(WrongPinError):
        phone.unlock(PIN)
    phone.unlock(NEW)
    assert phone.patience().is_fresh
    assert [entry.id for entry in phone.records.entries()] == [logged]
    phone.lock()


def test_nothing_of_the_old_lock_is_left_in_any_file(place: Town) -> None:
    """The old PIN would open it, and the key in it is still the vault's."""
    phone, _ = place.phone()
    folder = place.folder / "phone"
    old = read_lock(folder)
    phone.change_pin(PIN, NEW)
    assert not any(old in path.read_bytes() for path in folder.iterdir())
    phone.lock()


@pytest.mark.parametrize("new", ["123456", "12", PIN, ""])
def test_a_pin_that_will_not_do_costs_no_guess(place: Town, new: str) -> None:
    """It is judged before the old one is tried."""
    phone, _ = place.phone()
    with pytest.raises(WeakPinError):
        phone.change_pin(WRONG, "123456")
    with pytest.raises(WeakPinError):
        phone.change_pin(PIN, new)
    assert phone.patience().is_fresh
    phone.lock()


def test_a_wrong_old_pin_is_a_guess_like_any_other(place: Town) -> None:
    """Else an open phone on a table is a place to guess in peace; the tenth empties it."""
    phone, _ = place.phone()
    uptime = [0.0]
    again = Phone(place.folder / "phone", ticks=lambda: uptime[0], kdf=FLOOR)
    again.unlock(PIN)
    for left in range(LIMIT - 1, 0, -1):
        uptime[0] += 3600
        with pytest.raises(WrongPinError) as told:
            again.change_pin(WRONG, NEW)
        assert told.value.flaws[0].bound == str(left)
    uptime[0] += 3600
    phone.lock()
    with pytest.raises(WipedError):
        again.change_pin(WRONG, NEW)
    assert os.listdir(place.folder / "phone") == []  # noqa: PTH208 - names are what is asked
    with pytest.raises(NoVaultError):
        again.change_pin(PIN, NEW)


def test_a_weak_lock_is_made_anew_at_the_next_right_pin(place: Town) -> None:
    """The least a lock must cost has gone up since it was made; nobody is asked to do anything."""
    phone, _ = place.phone()
    phone.lock()
    folder = place.folder / "phone"
    assert _cost(folder) == FLOOR
    stricter = Phone(folder, kdf=FLOOR, least=MORE)
    with pytest.raises(WrongPinError):
        stricter.unlock(WRONG)
    assert _cost(folder) == FLOOR, "a wrong PIN changes nothing"
    stricter.unlock(PIN)
    assert _cost(folder) == MORE
    lock = read_lock(folder)
    stricter.lock()
    stricter.unlock(PIN)
    assert read_lock(folder) == lock, "and once is enough"
    stricter.lock()


def test_a_changed_pin_never_costs_a_thief_less_than_before(place: Town) -> None:
    """The phone may be busy while it is measured."""
    phone, _ = place.phone(kdf=MORE)
    phone.lock()
    again = Phone(place.folder / "phone", kdf=FLOOR)
    again.change_pin(PIN, NEW)
    assert _cost(place.folder / "phone") == MORE


def _cost(folder: Path) -> KdfProfile:
    return check_lock(read_lock(folder))
