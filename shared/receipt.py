"""What the server says of one record: kept, known already, or refused with reasons.

Source:  docs/spec/wire.md#receipts
"""

from typing import Literal, NamedTuple

from shared.flaw import Flaw

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
