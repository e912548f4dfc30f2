"""What the server says of one record: kept, known already, or refused with reasons.

Source:  docs/spec/wire.md#receipts
"""

from typing import Literal, NamedTuple

from shared.errors import BadHeaderError
from shared.flaw import Flaw

_PARTS = 2
Verdict = Literal["kept", "known", "refused"]


class Receipt(NamedTuple):  # thousands are made of a batch, and a tuple is made fastest
    """The verdict on one record; `seq` counts what is kept from its phone, 0 when refused."""

    verdict: Verdict
    seq: int = 0
    flaws: tuple[Flaw, ...] = ()

    @property
    def is_safe(self) -> bool:
        """Tell whether the server holds the record durably."""
        return self.verdict != "refused"


def spell(receipt: Receipt) -> list[object]:
    """Give a receipt as JSON values."""
    if receipt.is_safe:
        return [receipt.verdict, receipt.seq]
    return ["refused", [[flaw.code, flaw.field, flaw.bound] for flaw in receipt.flaws]]


def read(item: object) -> Receipt:
    """Read a receipt.

    Errors:  BadHeaderError
    """
    # Thousands are read of a batch, nearly all of them these; a pattern takes four times as long.
    if type(item) is list and len(item) == _PARTS:
        verdict, seq = item
        if type(seq) is int and seq > 0 and (verdict == "kept" or verdict == "known"):  # noqa: PLR1714 - as above
            return Receipt(verdict, seq)
    match item:
        case ["refused", list(flaws)]:
            return Receipt("refused", 0, tuple(_flaw(flaw) for flaw in flaws))
        case _:
            raise BadHeaderError(Flaw("wire.wrong_type", "receipts"))


def _flaw(item: object) -> Flaw:
    match item:
        case [str(code), str(name), str(bound)]:
            return Flaw(code, name, bound)
        case _:
            raise BadHeaderError(Flaw("wire.wrong_type", "receipts"))
