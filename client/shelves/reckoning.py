"""What was saved in one shift against what the server has received of it."""

from dataclasses import dataclass

from client.shelves.entries import read_chain
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
    """Count the records of a shift among the newest of this phone.

    One whose last correction the server has not received is not received: not as it stands.
    """
    ids = [
        row.id
        for row in vault.newest("record", _NEWEST)
        if row.id == shift or decode(row.plain).get("shift") == shift
    ]
    chains = vault.some("chain", ids)
    lasts = {id_: read_chain(chains[id_]).last for id_ in chains}
    told = outbox.receipts_of(vault, [*ids, *lasts.values()])
    safe = {id_: one.is_safe for id_, one in told.items()}
    both = [(safe.get(id_), safe.get(lasts.get(RecordId(id_), id_))) for id_ in ids]
    received, refused = both.count((True, True)), sum(1 for pair in both if False in pair)
    return Reckoning(saved=len(ids), received=received, refused=refused)
