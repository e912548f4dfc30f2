"""In and out of the vault: make one for a known phone, open it with the PIN."""

from pathlib import Path

from client import card
from client.sync.enrol import Enrolment
from client.vault.keystore import Keystore
from client.vault.lock import check_lock, make_lock, open_lock
from client.vault.pin import pin_flaws
from client.vault.sqlite import SqliteVault, has_vault, read_lock
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
from shared.profiles.files import profile as read_profile


def make_vault(
    folder: Path, keystore: Keystore, pin: str, found: Enrolment, kdf: KdfProfile
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
    lock, key = make_lock(pin, secret, kdf)
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
    folder: Path, keystore: Keystore, tries: Tries, pin: str
) -> tuple[SqliteVault, Profile]:
    """Open the vault and read the profile in it; the last wrong guess empties the phone.

    Errors:  WrongPinError, WaitError, WipedError, NoVaultError, NoRoomError,
             DamagedVaultError (no guess is counted)
    """
    lock = read_lock(folder)
    check_lock(lock)
    secret = keystore.load()
    if secret is None:
        raise DamagedVaultError(Flaw("vault.no_device_secret"))
    vault = SqliteVault(folder, _key(lock, pin, secret, tries))
    try:
        return vault, _profile(vault, folder)
    except BaseException:
        vault.close()
        raise


def _key(lock: bytes, pin: str, secret: bytes, tries: Tries) -> bytes:
    tries.note()
    try:
        key = open_lock(lock, pin, secret)
    except WrongPinError:
        left = tries.patience().left
        if not left:
            raise WipedError from None
        raise WrongPinError(Flaw("vault.tries_left", "pin", str(left))) from None
    tries.forget()
    return key


def _profile(vault: SqliteVault, folder: Path) -> Profile:
    sealed = vault.whole("profile", "texts")
    if sealed is None:
        raise DamagedVaultError(Flaw("vault.no_profile"))
    texts = decode(sealed)
    card.keep(folder, texts)
    return read_profile(texts)
