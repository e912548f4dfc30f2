"""Records promised and not yet settled: one waits no more only on a receipt.

Source:  docs/spec/wire.md#receipts
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, groupby
from typing import Any

from client.sync.trust import Signed
from client.vault.port import Row, Shelf, Vault
from shared import receipt as spelling
from shared.canonical import decode, encode
from shared.proof import Statement
from shared.receipt import Receipt
from shared.wire import MAX_BYTES, MAX_RECORDS

LEAF_BYTES = 32
FIRST_BATCH = 500
MAX_BATCH = MAX_RECORDS
MAX_BATCH_BYTES = MAX_BYTES - 4 * 1024  # room for the header
END = b"\n"  # canonical JSON has none


def promise(vault: Vault, shelf: Shelf, row_id: str) -> None:
    """Let a record wait; call inside the transaction that keeps it."""
    vault.promise(shelf, [row_id])


def waiting(
    vault: Vault, limit: int, after: int = 0, held: AbstractSet[str] = frozenset()
) -> Sequence[Row]:
    """List the oldest records not yet settled, as many as fit one batch, past those sent.

    Those in `held` are passed over; they are few.
    """
    rows = vault.waiting(limit + len(held), after)
    rows = [row for row in rows if row.id not in held][:limit] if held else rows
    sizes = accumulate(len(row.plain) + 1 for row in rows)
    fitting = sum(1 for size in sizes if size <= MAX_BATCH_BYTES)
    return rows[: max(1, fitting)]


def settle(
    vault: Vault, rows: Sequence[Row], receipts: Sequence[Receipt], signed: Signed | None = None
) -> None:
    """Keep what was told of a batch and let its records wait no more, in one durable step."""
    if not rows:
        return
    refused = [row.id for row, one in zip(rows, receipts, strict=True) if not one.is_safe]
    with vault.transaction():
        vault.settle(rows, spell(receipts, signed))
        vault.put("refused", ((row_id, b"") for row_id in refused))


def receipts_of(vault: Vault, ids: Sequence[str]) -> dict[str, Receipt]:
    """Read the receipts of those records that have one."""
    told = vault.told(ids)
    batches: dict[int, Sequence[Receipt]] = {}
    for one in told.values():
        if one.batch not in batches:
            batches[one.batch] = read(one.whole)
    return {row_id: batches[one.batch][one.nth] for row_id, one in told.items()}


def spell(receipts: Sequence[Receipt], signed: Signed | None = None) -> bytes:
    """Spell what was told of a batch: receipts, what was signed, and the leaves of its tree."""
    runs = list(_runs(receipts))
    if signed is None:
        return encode([runs]) + END
    head = encode([runs, signed.statement.values(), signed.signature])
    return END.join((head, b"".join(signed.leaves)))


def read(told: bytes) -> Sequence[Receipt]:
    """Read the receipts of a batch, in its order."""
    runs, *_ = decode(told.partition(END)[0])
    return list(_receipts(runs))


def read_signed(told: bytes) -> Signed | None:
    """Read what the server signed of a batch, if it did."""
    head, _, blob = told.partition(END)
    _, *signed = decode(head)
    if not signed:
        return None
    statement, signature = signed
    leaves = tuple(blob[at : at + LEAF_BYTES] for at in range(0, len(blob), LEAF_BYTES))
    return Signed(Statement(**statement), signature, leaves)


def _runs(receipts: Sequence[Receipt]) -> Iterator[list[object]]:
    """Spell receipts whose numbers count up as one: verdict, first number, how many."""
    for _, numbered in groupby(enumerate(receipts), _begin):
        run = [one for _, one in numbered]
        first = run[0]
        yield [*spelling.spell(first), len(run)] if first.is_safe else spelling.spell(first)


def _begin(numbered: tuple[int, Receipt]) -> tuple[str, int]:
    at, (verdict, seq, _) = numbered
    return verdict, seq - at


def _receipts(runs: Iterable[Sequence[Any]]) -> Iterator[Receipt]:
    for run in runs:
        first = spelling.read(run[:2])
        yield first
        for seq in range(first.seq + 1, first.seq + run[2] if first.is_safe else 0):
            yield Receipt(first.verdict, seq)
