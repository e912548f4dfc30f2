"""A few words sealed to every coordinator, each seal bound to the record it belongs to.

Source:  docs/spec/notes.md#an-envelope
"""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.canonical import encode
from shared.directory import Key
from shared.envelope import EPOCH, STEP, Envelope, envelope, sealed_to
from shared.hazmat import hpke
from shared.hazmat.aead import SealBrokenError

PURPOSE = "feltlogg/note/1"
_END = b"\x80"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a note belongs; sealed for one place, it opens in no other."""

    municipality: str
    record: str
    book: str
    field: str


def seal(text: str, place: Place, keys: Sequence[Key]) -> Envelope:
    """Seal a text to each key, all of the same month; whoever has sealed cannot open."""
    (epoch,) = {key.epoch for key in keys}
    plain = text.encode() + _END
    padded = plain + bytes(-len(plain) % STEP)
    return envelope(
        epoch,
        {
            key.id: hpke.seal(key.public, padded, info=_info(place, epoch, key.id), aad=_aad(place))
            for key in keys
        },
    )


def open_(sealed: Envelope, place: Place, key_id: str, private: bytes) -> str:
    """Open what was sealed to one key.

    Errors:  SealBrokenError, also when nothing was sealed to it
    """
    blob = sealed_to(sealed, key_id)
    if blob is None:
        raise SealBrokenError
    info = _info(place, sealed[EPOCH], key_id)
    padded = hpke.open_(private, blob, info=info, aad=_aad(place))
    try:
        return padded[: padded.rindex(_END)].decode()
    except ValueError:  # anyone may seal to a public key, and anything
        raise SealBrokenError from None


def _info(place: Place, epoch: str, key_id: str) -> bytes:
    return encode([PURPOSE, place.municipality, epoch, key_id])


def _aad(place: Place) -> bytes:
    return encode([place.record, place.book, place.field])
