"""Records kept and promised to the server in one durable step, and let go of again."""

from dataclasses import replace

from client.shelves.drafts import let_go
from client.shelves.entries import chain_of
from client.shelves.leaving import gone_of, received
from client.shelves.parcels import lay, lay_all
from client.sync import outbox
from client.vault.port import Shelf, Vault
from shared.canonical import encode
from shared.record import Record, RecordId, spell

OWN: tuple[Shelf, ...] = ("record", "change")
REFUSED_SHELVES: tuple[Shelf, ...] = (*OWN, "chain", "refused", "decision")


def keep_record(vault: Vault, record: Record, *, mends: RecordId | None = None) -> None:
    """Keep a finished record and promise it to the server, in one durable step."""
    with vault.transaction():
        if record.replaces is not None and is_refused(vault, record.replaces):
            # Refused while its correction was being written: there is nothing there to correct.
            mends = record.replaces
            record = replace(record, replaces=None, round=0, reason=None)
        if mends is not None:
            forget(vault, mends)
        if record.replaces is None:
            vault.put("record", [(record.id, spell(record))])
        else:
            former = chain_of(vault, record.replaces).last
            if is_refused(vault, former):  # the server holds nothing of it: this takes its place
                forget(vault, former)
            vault.put("change", [(record.id, spell(record))])
            chain = {
                "last": record.id,
                "round": record.round,
                "withdrawn": record.kind == "withdrawal",
            }
            vault.put("chain", [(record.replaces, encode(chain))])
        outbox.promise(vault, "change" if record.replaces else "record", record.id)
        lay(vault, record.id, spell(record))
        if record.kind != "withdrawal":
            let_go(vault, record.id, record.kind)


def take_back(vault: Vault, record_id: RecordId) -> None:
    """Let go of a first record that the server has never been sent."""
    vault.remove("record", [record_id])


def is_refused(vault: Vault, root: RecordId) -> bool:
    """Tell whether the server refused a first record."""
    receipt = outbox.receipts_of(vault, [root]).get(root)
    return receipt is not None and not receipt.is_safe


def forget(vault: Vault, refused: RecordId) -> None:
    """Let go of a record the server refused, and of what was written about it since."""
    last = chain_of(vault, refused).last
    for shelf in REFUSED_SHELVES:
        vault.remove(shelf, [refused, last])


def has_lost(vault: Vault, in_all: int | None) -> bool:
    """Tell whether the server holds fewer of our records than it has given receipts for.

    Source:  docs/spec/wire.md#a-server-that-has-lost
    """
    if in_all is None or received(vault) <= in_all:
        return False
    own = [*vault.ids("record"), *vault.ids("change")]
    n_safe = sum(1 for one in outbox.receipts_of(vault, own).values() if one.is_safe)
    return n_safe + gone_of(vault).n > in_all


def promise_all(vault: Vault) -> None:
    """Promise every own record again, to a server that has lost its history."""
    with vault.transaction():
        refused = vault.ids("refused")
        for shelf in OWN:
            vault.promise(shelf, sorted(vault.ids(shelf) - refused))
        vault.tidy()
        lay_all(vault)
