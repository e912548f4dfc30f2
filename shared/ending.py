"""The order that ends a phone, and the number an emptied one answers it with.

Source:  docs/spec/wire.md#an-ended-phone
"""

from dataclasses import dataclass
from typing import Final

from shared.canonical import decode, encode
from shared.errors import InputError
from shared.flaw import Flaw
from shared.signed import Signer, require_signed

MOST_UNSENT: Final = 1_000_000
_WORDS = {"device", "order", "unsent"}


def order(signer: Signer, device: str) -> str:
    """Sign that a phone is ended; it is always the same signature."""
    return signer.sign("end", {"device": device})


def require_order(public: str, signature: str, municipality: str, device: str) -> None:
    """Refuse an order that is not this very phone's, by the key it has pinned.

    Errors:  ForgedStatementError
    """
    require_signed(public, signature, "end", municipality, {"device": device})


@dataclass(frozen=True, slots=True, kw_only=True)
class Farewell:
    """What an emptied phone tells: by which order, and how many records it had not sent."""

    device: str
    order: str
    unsent: int


def spell(farewell: Farewell) -> bytes:
    """Spell it for the wire."""
    return encode({"device": farewell.device, "order": farewell.order, "unsent": farewell.unsent})


def read(body: bytes) -> Farewell:
    """Read it from the wire.

    Errors:  NotCanonicalError, InputError naming the fields
    """
    values = decode(body)
    if not isinstance(values, dict):
        raise InputError(Flaw("input.wrong_type", "body", "object"))
    flaws = [Flaw("input.missing", key, "value") for key in sorted(_WORDS - values.keys())]
    flaws += [Flaw("input.unknown", "", ", ".join(sorted(_WORDS))) for _ in values.keys() - _WORDS]
    flaws += [
        Flaw("input.wrong_type", key, "text")
        for key in ("device", "order")
        if key in values and not isinstance(values[key], str)
    ]
    unsent = values.get("unsent", 0)
    if type(unsent) is not int:
        flaws.append(Flaw("input.wrong_type", "unsent", "whole number"))
    elif not 0 <= unsent <= MOST_UNSENT:
        flaws.append(Flaw("input.out_of_range", "unsent", f"0-{MOST_UNSENT}"))
    if flaws:
        raise InputError(*flaws)
    return Farewell(**values)
