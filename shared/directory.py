"""Whom a phone may seal to: the coordinators' public keys, signed by their municipality.

Source:  docs/spec/notes.md#the-key-directory
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NoReturn

from shared.canonical import encode
from shared.envelope import MOST_KEYS, is_epoch, is_key_id
from shared.errors import KeysError
from shared.flaw import Flaw
from shared.hazmat.hpke import WeakKeyError, require_key
from shared.hazmat.signing import ForgedError, require_signature, sign

FORMAT: Final = 1
MOST: Final = 64
_NAME: Final = 16  # hex digits
_SIGNED = b"feltlogg/keys/1\x00"
_KEYS = {"format", "keys", "municipality", "number", "until"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One coordinator's public key for one month.

    Units:   until  the last day on which a phone may seal to it
    """

    epoch: str
    public: bytes
    until: date

    @property
    def id(self) -> str:
        """What names the key: the first 16 hex digits of its digest."""
        return key_id(self.public)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """All keys of a municipality; a later one has a higher `number`.

    Shapes:  recovery  the public half of the organisation's recovery key; None where there is none
    Units:   until  the last day on which it is believed
    """

    municipality: str
    number: int
    until: date
    keys: tuple[Key, ...]
    recovery: bytes | None = None


def name_of(told: Any) -> str:  # noqa: ANN401 - JSON
    """Name a signed directory, so that it need not be told to who has it; empty for none."""
    return "" if told is None else hashlib.sha256(encode(told)).hexdigest()[:_NAME]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """What a phone knows before it reads a directory.

    Shapes:  signing  the signing key it has pinned, in hex; none before the first
             number   of the newest directory it has believed
    """

    municipality: str
    today: date
    signing: str | None = None
    number: int = 0


def key_id(public: bytes) -> str:
    """Name a public key."""
    return hashlib.sha256(public).hexdigest()[:16]


def usable(directory: Directory, today: date) -> tuple[Key, ...]:
    """Give the keys to seal to: those of the newest month that has begun and has any."""
    month = today.isoformat()[:7]
    open_ones = [key for key in directory.keys if key.epoch <= month and today <= key.until]
    newest = max((key.epoch for key in open_ones), default="")
    return tuple(key for key in open_ones if key.epoch == newest)


def statement(directory: Directory, private: bytes, signing: bytes) -> dict[str, Any]:
    """Sign a directory; gives JSON values."""
    spelt = _spell(directory)
    signature = sign(private, _SIGNED + encode(spelt))
    return {"directory": spelt, "signature": signature.hex(), "signing": signing.hex()}


def believe(told: object, trust: Trust) -> Directory:
    """Read a signed directory and check all there is to check, in the order of the spec.

    Errors:  KeysError, naming what is wrong with it
    """
    spelt, signature, signing = _parts(told)
    if trust.signing not in (None, signing):
        _refuse("changed")
    try:
        require_signature(bytes.fromhex(signing), bytes.fromhex(signature), _SIGNED + encode(spelt))
    except ForgedError:
        _refuse("forged")
    found = _read(spelt)
    if found.municipality != trust.municipality:
        _refuse("other_municipality")
    if found.number < trust.number:
        _refuse("older")
    if trust.today > found.until:
        _refuse("expired")
    return found


def read_again(told: Mapping[str, Any]) -> Directory:
    """Read a directory that was believed before."""
    return _read(told["directory"])


def _refuse(why: str) -> NoReturn:
    raise KeysError(Flaw(f"keys.{why}", "keys")) from None


def _parts(told: object) -> tuple[dict[str, Any], str, str]:
    if isinstance(told, dict) and told.keys() == {"directory", "signature", "signing"}:
        spelt, signature, signing = told["directory"], told["signature"], told["signing"]
        if isinstance(spelt, dict) and _is_hex(signature, 64) and _is_hex(signing, 32):
            return spelt, signature, signing
    _refuse("malformed")


def _is_hex(text: object, n_bytes: int) -> bool:
    return isinstance(text, str) and re.fullmatch(f"[0-9a-f]{{{2 * n_bytes}}}", text) is not None


def _spell(directory: Directory) -> dict[str, Any]:
    told = {} if directory.recovery is None else {"recovery": directory.recovery.hex()}
    return told | {
        "format": FORMAT,
        "keys": [
            {"epoch": key.epoch, "public": key.public.hex(), "until": key.until.isoformat()}
            for key in directory.keys
        ],
        "municipality": directory.municipality,
        "number": directory.number,
        "until": directory.until.isoformat(),
    }


def _read(spelt: Mapping[str, Any]) -> Directory:
    try:
        if (
            spelt.keys() - {"recovery"} != _KEYS
            or spelt["format"] != FORMAT
            or not _is_count(spelt["number"])
        ):
            _refuse("malformed")
        found = Directory(
            municipality=str(spelt["municipality"]),
            number=spelt["number"],
            until=date.fromisoformat(spelt["until"]),
            keys=tuple(_key(one) for one in spelt["keys"]),
            recovery=_strong(bytes.fromhex(spelt["recovery"])) if "recovery" in spelt else None,
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        _refuse("malformed")
    if _spell(found) != spelt or len(found.keys) > MOST or _is_crowded(found.keys):
        _refuse("malformed")
    return found


def _is_count(number: object) -> bool:
    return type(number) is int and number > 0


def _key(one: Mapping[str, str]) -> Key:
    key = Key(
        epoch=one["epoch"],
        public=_strong(bytes.fromhex(one["public"])),
        until=date.fromisoformat(one["until"]),
    )
    if not is_epoch(key.epoch) or not is_key_id(key.id):
        _refuse("malformed")
    return key


def _strong(public: bytes) -> bytes:
    try:
        require_key(public)
    except WeakKeyError:
        _refuse("weak")
    return public


def _is_crowded(keys: Iterable[Key]) -> bool:
    """Tell whether a key stands twice, or a month has more than one envelope can hold."""
    keys = list(keys)
    epochs = [key.epoch for key in keys]
    return len({key.id for key in keys}) < len(keys) or any(
        epochs.count(epoch) > MOST_KEYS for epoch in epochs
    )
