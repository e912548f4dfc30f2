"""Records promised and not yet settled: a line leaves only on a receipt.

Source:  docs/spec/wire.md#receipts
"""

from collections.abc import Sequence
from itertools import accumulate

from client.vault.port import Row, Vault
from shared.canonical import decode, encode
from shared.flaw import Flaw
from shared.receipt import Receipt

MAX_BATCH = 500
MAX_BATCH_BYTES = 512 * 1024


def promise(vault: Vault, row_id: str, spelt: bytes) -> None:
    """Add a record; call inside the transaction that keeps it."""
    vault.put("outbox", [(row_id, spelt)])


def waiting(vault: Vault, limit: int = MAX_BATCH) -> Sequence[Row]:
    """List the oldest records not yet settled, as many as fit one batch."""
    rows = vault.oldest("outbox", limit)
    sizes = accumulate(len(row.plain) + 1 for row in rows)
    fitting = sum(1 for size in sizes if size <= MAX_BATCH_BYTES)
    return rows[: max(1, fitting)]


def settle(vault: Vault, rows: Sequence[Row], receipts: Sequence[Receipt]) -> None:
    """Keep the receipts and let the settled lines go, in one durable step."""
    with vault.transaction():
        spelt = (spell(receipt) for receipt in receipts)
        vault.put("receipt", zip((row.id for row in rows), spelt, strict=True))
        vault.remove("outbox", (row.id for row in rows))
        pairs = zip(rows, receipts, strict=True)
        vault.put("refused", ((row.id, b"") for row, receipt in pairs if not receipt.is_safe))


def spell(receipt: Receipt) -> bytes:
    """Spell a receipt for keeping."""
    flaws = [[flaw.code, flaw.field, flaw.bound] for flaw in receipt.flaws]
    return encode([receipt.verdict, receipt.seq, flaws])


def read(spelt: bytes) -> Receipt:
    """Read a kept receipt."""
    verdict, seq, flaws = decode(spelt)
    return Receipt(verdict, seq, tuple(Flaw(*flaw) for flaw in flaws))
