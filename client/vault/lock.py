"""PIN and device secret to the vault's key: make a lock, open it.

Source:  docs/spec/vault.md#the-lock
"""

import secrets
from dataclasses import asdict

from client.vault.pin import pin_flaws
from shared.canonical import decode, encode
from shared.errors import DamagedVaultError, NotCanonicalError, WeakPinError, WrongPinError
from shared.flaw import Flaw
from shared.hazmat.aead import SealBrokenError, Sealer, new_key
from shared.hazmat.kdf import derive, stretch
from shared.kdf_profiles import KdfProfile

FORMAT = 1
_SALT_BYTES = 16


def make_lock(pin: str, device_secret: bytes, profile: KdfProfile) -> tuple[bytes, bytes]:
    """Draw a vault key and wrap it; gives (lock, vault key).

    Errors:  WeakPinError
    """
    if flaws := pin_flaws(pin):
        raise WeakPinError(*flaws)
    key = new_key()
    return wrap(key, pin, device_secret, profile), key


def wrap(key: bytes, pin: str, device_secret: bytes, profile: KdfProfile) -> bytes:
    """Make a lock around a vault key that is known; the PIN was judged before."""
    salt = secrets.token_bytes(_SALT_BYTES)
    head = {"format": FORMAT, "kdf": asdict(profile), "salt": salt.hex()}
    wrapped = Sealer(_wrapping_key(pin, device_secret, salt, profile)).seal(key, encode(head))
    return encode({**head, "wrapped": wrapped.hex()})


def open_lock(lock: bytes, pin: str, device_secret: bytes) -> bytes:
    """Give the vault key.

    Errors:  WrongPinError (or the lock was changed; the two cannot be told apart),
             DamagedVaultError (not a lock, or one with settings no lock of ours has)
    """
    head, wrapped = _read(lock)
    profile = KdfProfile(**head["kdf"])
    key = _wrapping_key(pin, device_secret, bytes.fromhex(head["salt"]), profile)
    try:
        return Sealer(key).open(wrapped, encode(head))
    except SealBrokenError:
        raise WrongPinError from None


def check_lock(lock: bytes) -> KdfProfile:
    """See that this is a lock of ours, before a PIN is tried on it; gives what a try costs.

    Errors:  DamagedVaultError
    """
    head, _ = _read(lock)
    return KdfProfile(**head["kdf"])


def _read(lock: bytes) -> tuple[dict, bytes]:  # type: ignore[type-arg]  # JSON, checked below
    try:
        head = decode(lock)
        wrapped = bytes.fromhex(head.pop("wrapped"))
        bytes.fromhex(head["salt"])
        known = head.keys() == {"format", "kdf", "salt"} and head["format"] == FORMAT
        whole = known and all(type(n) is int for n in head["kdf"].values())
        if not whole or head["kdf"].keys() != {"memory_kib", "passes", "lanes"}:
            raise DamagedVaultError(Flaw("vault.unknown_format", "lock"))
        if not KdfProfile(**head["kdf"]).is_sane:
            raise DamagedVaultError(Flaw("vault.odd_settings", "kdf"))
    except (NotCanonicalError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise DamagedVaultError(Flaw("vault.unknown_format", "lock")) from error
    return head, wrapped


def _wrapping_key(pin: str, device_secret: bytes, salt: bytes, profile: KdfProfile) -> bytes:
    stretched = stretch(pin, salt, profile)
    return derive(stretched + device_secret, salt=salt, purpose=b"feltlogg/wrapping-key/1")
