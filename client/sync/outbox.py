"""Records promised and not yet settled: a line leaves only on a receipt.

Source:  docs/spec/wire.md#receipts
"""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, compress
from typing import NamedTuple

from client.sync.trust import Signed
from client.vault.port import Row, Vault
from shared.canonical import decode, encode
from shared.flaw import Flaw
from shared.proof import Statement
from shared.receipt import Receipt
from shared.wire import MAX_BYTES, MAX_RECORDS

SIGNS = 16  # of a signature, to name its batch by
LEAF_BYTES = 32
FIRST_BATCH = 500
MAX_BATCH = MAX_RECORDS
MAX_BATCH_BYTES = MAX_BYTES - 4 * 1024  # room for the header


class Place(NamedTuple):
    """Where a receipt stands: which batch, and at which place in it, from 0."""

    batch: str
    nth: int


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


def settle(
    vault: Vault, rows: Sequence[Row], receipts: Sequence[Receipt], signed: Signed | None = None
) -> None:
    """Keep the receipts and let the settled lines go, in one durable step."""
    if not rows:
        return
    batch = signed.signature[:SIGNS] if signed else ""
    with vault.transaction():
        ids = [row.id for row in rows]
        told = (spell(receipt, batch, index) for index, receipt in enumerate(receipts))
        vault.put("receipt", zip(ids, told, strict=True))
        if signed:
            vault.put("proof", [(batch, spell_signed(signed))])
        vault.remove("outbox", ids)
        refused = compress(ids, (not receipt.is_safe for receipt in receipts))
        vault.put("refused", ((row_id, b"") for row_id in refused))


def spell(receipt: Receipt, batch: str = "", index: int = 0) -> bytes:
    """Spell a receipt for keeping, and where in what the server signed it stands, if anywhere."""
    where = b',"%s",%d' % (batch.encode(), index) if batch else b""
    if receipt.is_safe:
        return b'["%s",%d,[]%s]' % (receipt.verdict.encode(), receipt.seq, where)
    flaws = encode([[flaw.code, flaw.field, flaw.bound] for flaw in receipt.flaws])
    return b'["refused",0,%s%s]' % (flaws, where)


def read(spelt: bytes) -> Receipt:
    """Read a kept receipt."""
    verdict, seq, flaws, *_ = decode(spelt)
    return Receipt(verdict, seq, tuple(Flaw(*flaw) for flaw in flaws))


def place(spelt: bytes) -> Place | None:
    """Read where a kept receipt stands in what the server signed."""
    _, _, _, *where = decode(spelt)
    return Place(*where) if where else None


def spell_signed(signed: Signed) -> bytes:
    """Spell what the server signed of a batch."""
    leaves = b64encode(b"".join(signed.leaves)).decode()
    return encode([signed.statement.values(), signed.signature, leaves])


def read_signed(spelt: bytes) -> Signed:
    """Read what the server signed of a batch."""
    statement, signature, leaves = decode(spelt)
    blob = b64decode(leaves)
    parts = tuple(blob[at : at + LEAF_BYTES] for at in range(0, len(blob), LEAF_BYTES))
    return Signed(Statement(**statement), signature, parts)
