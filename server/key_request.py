"""A coordinator's public keys on their way to whoever signs; the private halves never leave.

Source:  docs/spec/notes.md#a-key-request
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from server.key_book import until_of
from shared.canonical import decode
from shared.directory import Key
from shared.envelope import is_epoch
from shared.errors import InputError, NotCanonicalError
from shared.flaw import Flaw
from shared.hazmat.hpke import WeakKeyError, require_key

MOST_MONTHS: Final = 12
_HEAD: Final = {"format": 1, "use": "request"}
_DIGITS: Final = 20
_GROUP: Final = 5
_BAD: Final = InputError(Flaw("input.bad_key_file", "request"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for, and the digits that two people compare."""

    municipality: str
    keys: tuple[Key, ...]
    name: str


def read(path: Path) -> Request:
    """Read a request as a page has spelt it.

    Errors:  InputError
    """
    try:
        spelt = path.read_bytes()
        value = decode(spelt.removesuffix(b"\n"))
        municipality, keys = value.pop("municipality"), tuple(map(_key, value.pop("keys")))
    except (OSError, NotCanonicalError, WeakKeyError, ValueError, KeyError, TypeError,
            AttributeError):  # fmt: skip
        raise _BAD from None
    months = [one.epoch for one in keys]
    if value != _HEAD or not 0 < len(set(months)) == len(months) <= MOST_MONTHS:
        raise _BAD
    return Request(municipality=municipality, keys=keys, name=_name(spelt))


def coming(today: date, months: int) -> list[str]:
    """Name this month and those after it."""
    first = today.year * 12 + today.month - 1
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(first, first + months)]


def _key(value: dict[str, Any]) -> Key:
    epoch, public = value["epoch"], bytes.fromhex(value["public"])
    if value.keys() != {"epoch", "public"} or not is_epoch(epoch):
        raise ValueError
    require_key(public)
    return Key(epoch=epoch, public=public, until=until_of(epoch))


def _name(spelt: bytes) -> str:
    digits = hashlib.sha256(spelt).hexdigest()[:_DIGITS]
    return " ".join(digits[at : at + _GROUP] for at in range(0, _DIGITS, _GROUP))
