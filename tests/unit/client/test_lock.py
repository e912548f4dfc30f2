"""The lock: PIN and phone together open it, and nothing else does."""

import pytest

from client.vault.lock import make_lock, open_lock
from shared.errors import DamagedVaultError, WeakPinError, WrongPinError
from shared.kdf_profiles import FLOOR

PIN, SECRET = "804271", bytes([7]) * 32


def test_the_right_pin_on_the_right_phone_opens() -> None:
    """Every shift begins with it."""
    lock, key = make_lock(PIN, SECRET, FLOOR)
    assert open_lock(lock, PIN, SECRET) == key


def test_each_lock_has_its_own_key() -> None:
    """Two phones with one PIN share nothing."""
    assert make_lock(PIN, SECRET, FLOOR)[1] != make_lock(PIN, SECRET, FLOOR)[1]


def test_a_wrong_pin_or_another_phone_does_not_open() -> None:
    """A copied file with a shoulder-surfed PIN is still shut."""
    lock, _ = make_lock(PIN, SECRET, FLOOR)
    for pin, secret in (("804272", SECRET), (PIN, bytes(32))):
        with pytest.raises(WrongPinError):
            open_lock(lock, pin, secret)


def test_every_changed_byte_is_noticed() -> None:
    """A lock that opens after being changed could be weakened."""
    lock, _ = make_lock(PIN, SECRET, FLOOR)
    for at in range(0, len(lock), 7):
        changed = lock[:at] + bytes([lock[at] ^ 1]) + lock[at + 1 :]
        with pytest.raises((WrongPinError, DamagedVaultError)):
            open_lock(changed, PIN, SECRET)


def test_a_weak_pin_makes_no_lock() -> None:
    """Whatever screen asks for it."""
    with pytest.raises(WeakPinError):
        make_lock("123456", SECRET, FLOOR)
