"""The file a coordinator keeps: private keys under a passphrase. No server holds what is in it.

Source:  docs/spec/notes.md#a-key-file
"""

import os
import secrets
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, Literal

from server.durable import settle
from shared.canonical import decode, encode
from shared.errors import InputError, NotCanonicalError
from shared.flaw import Flaw
from shared.hazmat.aead import SealBrokenError, Sealer
from shared.hazmat.kdf import derive, stretch
from shared.hazmat.tokens import new_id
from shared.kdf_profiles import STANDARD, KdfProfile

Use = Literal["signing", "notes"]
FORMAT: Final = 1
KEPT_DAYS: Final = timedelta(days=90)
SHORTEST: Final = 16
_SALT_BYTES = 16
_PURPOSE = b"feltlogg/key-file/1"
_BAD = InputError(Flaw("input.bad_key_file", "key"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """One private key, sealed: the month it is for (none for signing) and what names it."""

    epoch: str
    id: str
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """What the file holds; each key is sealed by itself, so that one can go without the others."""

    use: Use
    municipality: str
    salt: bytes
    kdf: KdfProfile
    keys: tuple[Wrapped, ...] = ()

    @property
    def head(self) -> dict[str, Any]:
        """Give what every key in the file is bound to."""
        return {
            "format": FORMAT,
            "kdf": asdict(self.kdf),
            "municipality": self.municipality,
            "salt": self.salt.hex(),
            "use": self.use,
        }


def last_day(epoch: str) -> date:
    """Give the last day of a month."""
    year, month = int(epoch[:4]), int(epoch[5:])
    return date(year, month, monthrange(year, month)[1])


def destroyed_after(epoch: str) -> date:
    """Give the last day on which a month's private key may still be there."""
    return last_day(epoch) + KEPT_DAYS


def new_file(use: Use, municipality: str, kdf: KdfProfile = STANDARD) -> KeyFile:
    """Begin a file without keys."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return KeyFile(use=use, municipality=municipality, salt=salt, kdf=kdf)


class Opened:
    """A file and its passphrase, stretched once."""

    def __init__(self, file: KeyFile, passphrase: str) -> None:
        if len(passphrase) < SHORTEST:
            raise InputError(Flaw("input.weak_passphrase", "passphrase", str(SHORTEST)))
        self.file = file
        stretched = stretch(passphrase, file.salt, file.kdf)
        self._sealer = Sealer(derive(stretched, salt=file.salt, purpose=_PURPOSE))

    def add(self, epoch: str, id_: str, private: bytes) -> None:
        """Seal one more private key into the file."""
        sealed = self._sealer.seal(private, self._context(epoch, id_))
        one = Wrapped(epoch=epoch, id=id_, sealed=sealed)
        self.file = replace(self.file, keys=(*self.file.keys, one))

    def private(self, one: Wrapped) -> bytes:
        """Open one private key.

        Errors:  InputError (wrong passphrase, or the file was changed)
        """
        try:
            return self._sealer.open(one.sealed, self._context(one.epoch, one.id))
        except SealBrokenError:
            raise InputError(Flaw("input.wrong_passphrase", "passphrase")) from None

    def prove(self) -> None:
        """See that the passphrase is the file's own.

        Errors:  InputError
        """
        for one in self.file.keys[:1]:
            self.private(one)

    def _context(self, epoch: str, id_: str) -> bytes:
        return encode([self.file.head, epoch, id_])


def pruned(file: KeyFile, today: date) -> tuple[KeyFile, tuple[Wrapped, ...]]:
    """Split off the keys whose time is over; without them nothing sealed to them opens again."""
    over = tuple(one for one in file.keys if one.epoch and today > destroyed_after(one.epoch))
    return replace(file, keys=tuple(one for one in file.keys if one not in over)), over


def read(path: Path, use: Use) -> KeyFile:
    """Read a file of this use.

    Errors:  InputError
    """
    try:
        value = decode(path.read_bytes().rstrip(b"\n"))
        keys = value.pop("keys")
        file = KeyFile(
            use=value["use"],
            municipality=value["municipality"],
            salt=bytes.fromhex(value["salt"]),
            kdf=KdfProfile(**value["kdf"]),
            keys=tuple(_wrapped(one) for one in keys),
        )
    except (OSError, NotCanonicalError, ValueError, KeyError, TypeError, AttributeError):
        raise _BAD from None
    if file.head != value or file.use != use or not file.kdf.is_sane:
        raise _BAD
    return file


def _wrapped(one: Mapping[str, str]) -> Wrapped:
    return Wrapped(epoch=one["epoch"], id=one["id"], sealed=bytes.fromhex(one["sealed"]))


def write(path: Path, file: KeyFile, *, is_new: bool = False) -> None:
    """Write the file whole, for its owner alone; one that is there is replaced, or in the way.

    Errors:  InputError
    """
    keys = [{"epoch": one.epoch, "id": one.id, "sealed": one.sealed.hex()} for one in file.keys]
    if is_new and path.exists():
        raise InputError(Flaw("input.keys_exist", str(path)))
    replace_with(path, encode({**file.head, "keys": keys}) + b"\n")


def replace_with(path: Path, content: bytes) -> None:
    """Put a file in another's place, whole or not at all.

    Errors:  InputError
    """
    draft = path.with_name(f".{new_id()}")
    try:
        handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        settle(path.parent)
    except OSError:
        draft.unlink(missing_ok=True)
        raise InputError(Flaw("input.no_room_here", str(path))) from None
