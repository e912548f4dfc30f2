"""In and out of the vault: make one for a known phone, open it with the PIN, change the PIN."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from client import card
from client.sync.enrol import Enrolment
from client.vault.effort import Effort
from client.vault.file import has_vault, read_lock, write_lock
from client.vault.keystore import Keystore
from client.vault.lock import check_lock, make_lock, open_lock, wrap
from client.vault.pin import pin_flaws
from client.vault.sqlite import SqliteVault
from client.vault.tries import Tries
from shared.canonical import decode, encode
from shared.errors import (
    DamagedVaultError,
    NoRoomError,
    VaultExistsError,
    WeakPinError,
    WipedError,
    WrongPinError,
)
from shared.flaw import Flaw
from shared.kdf_profiles import KdfProfile
from shared.profile import Profile
from shared.profiles.files import kept_profile


def make_vault(
    folder: Path, keystore: Keystore, pin: str, found: Enrolment, effort: Effort
) -> SqliteVault:
    """Make the vault and seal the enrolment into it; it is left open.

    Errors:  WeakPinError, VaultExistsError, NoRoomError
    """
    if weak := pin_flaws(pin):
        raise WeakPinError(*weak)
    if has_vault(folder):
        raise VaultExistsError
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        secret = keystore.make()
    except OSError as error:
        raise NoRoomError from error
    lock, key = make_lock(pin, secret, effort.choose())
    device = {
        "device": found.device,
        "epoch": found.epoch,
        "municipality": found.municipality,
        "signer": found.signer,
        "token": found.token,
        "url": found.url,
    }
    card.keep(folder, found.profile)
    return SqliteVault.make(
        folder,
        lock,
        key,
        [
            ("device", "self", encode(device)),
            ("profile", "texts", encode(dict(found.profile))),
        ],
    )


def open_vault(
    folder: Path, keystore: Keystore, tries: Tries, pin: str, effort: Effort
) -> tuple[SqliteVault, Profile]:
    """Open the vault and read the profile in it; the last wrong guess empties the phone.

    Errors:  WrongPinError, WaitError, WipedError, NoVaultError, NoRoomError,
             DamagedVaultError (no guess is counted)
    """
    shut = _read(folder, keystore)
    key = _key(shut, pin, tries)
    _renew(folder, shut, key, pin, effort)
    vault = SqliteVault(folder, key)
    try:
        _count_opening(vault, keystore)
        return vault, _profile(vault, folder)
    except BaseException:
        vault.close()
        raise


def _count_opening(vault: SqliteVault, keystore: Keystore) -> None:
    """Count in the vault first, so that a kill in between makes it younger than is known."""
    known = keystore.count()
    if known is not None:
        with suppress(NoRoomError):  # it opens all the same
            keystore.keep_count(vault.count_opening(known))


def change_pin(
    folder: Path, keystore: Keystore, tries: Tries, pins: tuple[str, str], effort: Effort
) -> None:
    """Make another PIN open the vault, in one durable step; a wrong old one counts as a guess.

    Shapes:  pins  the old one and the new one
    Errors:  WeakPinError (no guess is counted), and those of `open_vault`
    """
    old, new = pins
    if flaws := (*pin_flaws(new), *_same(old, new)):
        raise WeakPinError(*flaws)
    shut = _read(folder, keystore)
    key = _key(shut, old, tries)
    write_lock(folder, wrap(key, new, shut.secret, effort.at_least(shut.profile)))


def _same(old: str, new: str) -> tuple[Flaw, ...]:
    return (Flaw("pin.same", "pin"),) if old == new else ()


@dataclass(frozen=True, slots=True)
class _Shut:
    """A vault before a guess: its lock, the phone's secret, and what a guess costs."""

    lock: bytes
    secret: bytes
    profile: KdfProfile


def _read(folder: Path, keystore: Keystore) -> _Shut:
    lock = read_lock(folder)
    profile = check_lock(lock)
    secret = keystore.load()
    if secret is None:
        raise DamagedVaultError(Flaw("vault.no_device_secret"))
    return _Shut(lock, secret, profile)


def _key(shut: _Shut, pin: str, tries: Tries) -> bytes:
    tries.note()
    try:
        key = open_lock(shut.lock, pin, shut.secret)
    except WrongPinError:
        left = tries.patience().left
        if not left:
            raise WipedError from None
        raise WrongPinError(Flaw("vault.tries_left", "pin", str(left))) from None
    tries.forget()
    return key


def _renew(folder: Path, shut: _Shut, key: bytes, pin: str, effort: Effort) -> None:
    """Make a lock anew that is weaker than a lock must be today."""
    if shut.profile.is_weaker_than(effort.least):
        with suppress(NoRoomError):  # it opens as it is; the next time may find room
            write_lock(folder, wrap(key, pin, shut.secret, effort.at_least(shut.profile)))


def _profile(vault: SqliteVault, folder: Path) -> Profile:
    sealed = vault.whole("profile", "texts")
    if sealed is None:
        raise DamagedVaultError(Flaw("vault.no_profile"))
    texts = decode(sealed)
    card.keep(folder, texts)
    return kept_profile(texts)
