"""What was saved in one shift against what the server has received of it."""

from dataclasses import dataclass

from client.sync import outbox
from client.vault.port import Vault
from shared.canonical import decode
from shared.record import RecordId

_NEWEST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """One shift's records, its own among them, as counts."""

    saved: int
    received: int
    refused: int

    @property
    def is_whole(self) -> bool:
        """Tell whether everything saved is received."""
        return self.saved == self.received


def reckoning(vault: Vault, shift: RecordId) -> Reckoning:
    """Count the records of a shift among the newest of this phone."""
    ids = [
        row.id
        for row in vault.newest("record", _NEWEST)
        if row.id == shift or decode(row.plain).get("shift") == shift
    ]
    receipts = [outbox.read(spelt) for spelt in vault.some("receipt", ids).values()]
    received = sum(1 for one in receipts if one.is_safe)
    return Reckoning(saved=len(ids), received=received, refused=len(receipts) - received)
