"""A finished record sealed to the organisation's recovery key, so that a forgotten PIN loses none.

Source:  docs/spec/rescue.md
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import Any, Final

from shared.canonical import decode, encode
from shared.errors import BadParcelError, NotCanonicalError
from shared.flaw import Flaw
from shared.hazmat.aead import SealBrokenError
from shared.hazmat.hpke import OVERHEAD, open_, seal
from shared.ids import is_id
from shared.record import RecordId

MOST: Final = 500  # parcels in one message
MOST_BYTES: Final = 64 * 1024  # of one sealed
_STEP: Final = 256
_NAME: Final = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """Whom parcels are sealed to, and in which municipality."""

    municipality: str
    public: bytes

    @property
    def name(self) -> str:
        """The name of the pair."""
        return pair_name(self.public)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One record that nobody on the way can read.

    Shapes:  id   the record's; key  the name of the pair it is sealed to
    """

    id: RecordId
    key: str
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What is in a parcel: a record as it was spelt, and the token of the phone that spelt it."""

    line: bytes
    token: str


def pair_name(public: bytes) -> str:
    """Name a recovery pair in few signs, to tell it from others."""
    return hashlib.sha256(b"feltlogg recovery\0" + public).hexdigest()[:16]


def wrapped(recovery: Recovery, record_id: RecordId, contents: Contents) -> Parcel:
    """Seal a record; whoever sealed it cannot open it again."""
    plain = _pad(encode({"line": contents.line.decode(), "token": contents.token}))
    info = _info(recovery.municipality, recovery.name)
    sealed = seal(recovery.public, plain, info=info, aad=record_id.encode())
    return Parcel(id=record_id, key=recovery.name, sealed=sealed)


def unwrapped(private: bytes, municipality: str, parcel: Parcel) -> Contents:
    """Open a parcel with the private half of the pair.

    Errors:  BadParcelError
    """
    info = _info(municipality, parcel.key)
    try:
        plain = open_(private, parcel.sealed, info=info, aad=parcel.id.encode())
        value = decode(plain[: plain.rindex(b"\x80")])
        return Contents(line=value["line"].encode(), token=str(value["token"]))
    except (SealBrokenError, NotCanonicalError, ValueError, KeyError, TypeError, AttributeError):
        raise BadParcelError(Flaw(BadParcelError.code, "parcel")) from None


def spell(parcel: Parcel) -> bytes:
    """Spell a parcel as one line."""
    sealed = base64.urlsafe_b64encode(parcel.sealed).rstrip(b"=").decode()
    return encode({"id": parcel.id, "key": parcel.key, "sealed": sealed})


def read(line: bytes) -> Parcel:
    """Read a line, whatever may be in what is sealed.

    Errors:  BadParcelError
    """
    try:
        value = decode(line)
        found = _parcel(value)
    except (NotCanonicalError, ValueError, KeyError, TypeError, AttributeError):
        found = None
    if found is None or spell(found) != line:
        raise BadParcelError(Flaw(BadParcelError.code, "parcel"))
    return found


def _parcel(value: dict[str, Any]) -> Parcel | None:
    sealed = base64.urlsafe_b64decode(value["sealed"] + "=" * (-len(value["sealed"]) % 4))
    body = len(sealed) - OVERHEAD
    whole = value.keys() == {"id", "key", "sealed"} and 0 < body <= MOST_BYTES and not body % _STEP
    if not whole or not is_id(value["id"]) or not _NAME.fullmatch(value["key"]):
        return None
    return Parcel(id=RecordId(value["id"]), key=value["key"], sealed=sealed)


def _info(municipality: str, name: str) -> bytes:
    return encode(["feltlogg/parcel/1", municipality, name])


def _pad(plain: bytes) -> bytes:
    return plain + b"\x80" + bytes(-(len(plain) + 1) % _STEP)
