"""Records promised and not yet settled: a line leaves only on a receipt.

Source:  docs/spec/wire.md#receipts
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, compress

from client.vault.port import Row, Vault
from shared.canonical import decode, encode
from shared.flaw import Flaw
from shared.receipt import Receipt
from shared.wire import MAX_BYTES, MAX_RECORDS

FIRST_BATCH = 500
MAX_BATCH = MAX_RECORDS
MAX_BATCH_BYTES = MAX_BYTES - 4 * 1024  # room for the header


def promise(vault: Vault, row_id: str, spelt: bytes) -> None:
    """Add a record; call inside the transaction that keeps it."""
    vault.put("outbox", [(row_id, spelt)])


def waiting(
    vault: Vault, limit: int, after: int = 0, held: AbstractSet[str] = frozenset()
) -> Sequence[Row]:
    """List the oldest records not yet settled, as many as fit one batch, past those sent.

    Those in `held` are passed over; they are few.
    """
    rows = vault.oldest("outbox", limit + len(held), after)
    rows = [row for row in rows if row.id not in held][:limit] if held else rows
    sizes = accumulate(len(row.plain) + 1 for row in rows)
    fitting = sum(1 for size in sizes if size <= MAX_BATCH_BYTES)
    return rows[: max(1, fitting)]


def settle(vault: Vault, rows: Sequence[Row], receipts: Sequence[Receipt]) -> None:
    """Keep the receipts and let the settled lines go, in one durable step."""
    if not rows:
        return
    with vault.transaction():
        ids = [row.id for row in rows]
        vault.put("receipt", zip(ids, map(spell, receipts), strict=True))
        vault.remove("outbox", ids)
        refused = compress(ids, (not receipt.is_safe for receipt in receipts))
        vault.put("refused", ((row_id, b"") for row_id in refused))


def spell(receipt: Receipt) -> bytes:
    """Spell a receipt for keeping."""
    if receipt.is_safe:
        return b'["%s",%d,[]]' % (receipt.verdict.encode(), receipt.seq)
    flaws = [[flaw.code, flaw.field, flaw.bound] for flaw in receipt.flaws]
    return encode([receipt.verdict, receipt.seq, flaws])


def read(spelt: bytes) -> Receipt:
    """Read a kept receipt."""
    verdict, seq, flaws = decode(spelt)
    return Receipt(verdict, seq, tuple(Flaw(*flaw) for flaw in flaws))
