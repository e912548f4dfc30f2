"""What no sync can do without, in a straight program: sealed rows, JSON, hashes, inserts, commits.

Nothing is asked of a record but that its types fit; nothing is bound, counted, tried again or sent:
the same bytes go from hand to hand. What a sync takes beyond this is all that can still be won.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple, TypeAlias

import orjson

from client.sync.outbox import FIRST_BATCH
from server.fitting import Fitter, _spell_lines
from server.store.db import Sheaf
from server.store.sql_keys import packed
from server.store.sqlite_db import SqliteDb
from shared.hazmat.aead import Sealer, new_key
from shared.packing import compress, decompress
from shared.proof import leaves_of
from shared.receipt import Receipt
from shared.record import spell
from shared.signed import Signer, require_signed
from shared.tree import root
from shared.wire import MAX_BYTES, MAX_RECORDS, encode_batch
from tests.bench.records import contacts
from tests.shipped import bergen

HERE = bergen().code
SIGNER = Signer(HERE, bytes(range(32)))
DURABLE = ("pragma journal_mode = wal", "pragma synchronous = full")
VAULT = """
create table row (at integer primary key, id text not null unique, sealed blob not null) strict;
create table promise (nth integer primary key, batch integer) strict;
create table batch (at integer primary key, sealed blob not null) strict;
"""
STORE = """
create table record (
    municipality text not null, seq integer not null, id blob not null, nth integer not null,
    spelt blob not null, primary key (municipality, seq), unique (municipality, id)
) strict;
"""
Rows: TypeAlias = Sequence[tuple[int, bytes]]


class Least(NamedTuple):
    """How long each side worked.

    Units:   seconds; of the clock (phone, server) and of the processor (used, by both)
    """

    phone: float
    server: float
    used: float

    @property
    def beside(self) -> float:
        """How long both take at once, each on a processor of its own."""
        return max(self.phone, self.server)

    @property
    def in_turn(self) -> float:
        """How long they take one after the other."""
        return self.phone + self.server


def least(folder: Path, n: int, seed: int) -> Least:
    """Pass on so many records, in batches as a phone makes them."""
    sealer, took, used = Sealer(new_key()), {"phone": 0.0, "server": 0.0}, 0.0
    vault, store = _opened(folder / "vault.db", VAULT), _opened(folder / "store.db", STORE)
    _fill(vault, sealer, n, seed)

    @contextmanager
    def by(side: str) -> Iterator[None]:
        nonlocal used
        begun, before = perf_counter(), process_time()
        yield
        used += process_time() - before
        took[side] += perf_counter() - begun

    limit, after = FIRST_BATCH, 0
    while after < n:
        with by("phone"):
            rows = _unsealed(vault, sealer, after, limit)
            sent = compress(encode_batch([line for _, line in rows], profile="", app=""), "zstd")
        with by("server"):
            told = _kept(store, sent, after)
        with by("phone"):
            _settled(vault, sealer, rows, told)
        limit, after = min(2 * limit, MAX_RECORDS), rows[-1][0]
    vault.close()
    store.close()
    return Least(used=used, **took)


def _opened(path: Path, tables: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    for pragma in DURABLE:
        db.execute(pragma)
    db.executescript(tables)
    return db


def _fill(vault: sqlite3.Connection, sealer: Sealer, n: int, seed: int) -> None:
    vault.execute("begin")
    for at, record in enumerate(contacts(n, datetime.now(UTC).date(), seed), start=1):
        sealed = sealer.seal(spell(record), record.id.encode())
        vault.execute("insert into row values (?, ?, ?)", (at, record.id, sealed))
        vault.execute("insert into promise values (?, null)", (at,))
    vault.execute("commit")


def _unsealed(vault: sqlite3.Connection, sealer: Sealer, after: int, limit: int) -> Rows:
    rows = vault.execute(
        "select at, id, sealed from promise join row on at = nth"
        " where batch is null and nth > ? order by nth limit ?",
        (after, limit),
    )
    return [(at, sealer.open(sealed, id_.encode())) for at, id_, sealed in rows]


def _kept(store: sqlite3.Connection, sent: bytes, before: int) -> tuple[bytes, str]:
    """Read, keep and sign a batch; the answer, and what is signed of it."""
    body = decompress(sent, MAX_BYTES, "zstd")
    _, _, whole = body.partition(b"\n")
    lines = whole.split(b"\n")[:-1]
    found = Fitter.of(bergen())._ways[b"contact"][0].read_lines(whole)  # noqa: SLF001 - nothing more
    if _spell_lines(found) != whole:
        raise AssertionError
    receipts = [Receipt("kept", nth) for nth in range(before + 1, before + 1 + len(lines))]
    store.execute("begin immediate")
    sheaf = Sheaf(
        same={"municipality": HERE},
        counted={"seq": before + 1, "nth": before + 1},
        packed={"id": packed([one.id for one in found])},
        own=("spelt", lines),
    )
    SqliteDb(store).put_new("record", sheaf)
    store.execute("commit")
    top = root(leaves_of(lines, receipts)).hex()
    told = orjson.dumps([[verdict, seq] for verdict, seq, _ in receipts])
    return told, SIGNER.sign("receipts", top)


def _settled(
    vault: sqlite3.Connection, sealer: Sealer, rows: Rows, answer: tuple[bytes, str]
) -> None:
    """Check what was signed, and keep it sealed."""
    told, signature = answer
    receipts = [Receipt(verdict, seq) for verdict, seq in orjson.loads(told)]
    leaves = leaves_of([line for _, line in rows], receipts)
    require_signed(SIGNER.public, signature, "receipts", HERE, root(leaves).hex())
    first, last = rows[0][0], rows[-1][0]
    vault.execute("begin immediate")
    sealed = sealer.seal(told + b"".join(leaves), b"batch")
    vault.execute("insert into batch values (?, ?)", (last, sealed))
    vault.execute("update promise set batch = ? where nth between ? and ?", (last, first, last))
    vault.execute("commit")
