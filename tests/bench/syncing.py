"""Ten thousand records from a sealed phone store into the durable server store."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from client.phone import Phone
from client.shelves.promises import keep_record
from shared.kdf_profiles import FLOOR
from shared.record import spell
from tests.bench.counting import CountingRelay
from tests.bench.records import contacts
from tests.bench.table import Row, median, seconds
from tests.processes import PIN, Server, feltlogg

N_RECORDS = 10_000
N_RUNS = 3


def rows(folder: Path) -> Iterator[Row]:
    """Sync, and write the very same bytes with bare executemany, in turn."""
    server = Server(folder / "server")
    try:
        took, bare = [], []
        for run in range(N_RUNS):
            phone = full_phone(folder / f"phone-{run}", server.folder, server.url, seed=run)
            took.append(seconds(phone.sync))
            if phone.records.status().kept != N_RECORDS:
                raise AssertionError
            phone.lock()
            bare.append(_bare(folder / f"bare-{run}.db", seed=run))
        yield Row(
            what=f"sync {N_RECORDS} sealed records, durable and receipted",
            measured=median(took) * 1000,
            unit="ms",
            limit=median(bare) * 1000,
            limit_is="sqlite3 executemany, WAL, FULL",
            floor=8,
            aim=3.5,
        )
        yield Row(what="records a second", measured=N_RECORDS / median(took), unit="records/s")
        yield from _bytes(folder, server)
    finally:
        server.stop()


def _bytes(folder: Path, server: Server) -> Iterator[Row]:
    relay = CountingRelay(server.port)
    url = f"http://127.0.0.1:{relay.port}"
    for n, floor, aim, what in (
        (500, 120, 95, "bytes a record, request, batch of 500"),
        (1, 900, 500, "bytes of a single record's sync, request with all headers"),
    ):
        phone = full_phone(folder / f"counted-{n}", server.folder, url, seed=1000 + n, n=n)
        before = relay.sent
        phone.sync()
        phone.lock()
        sent = (relay.sent - before) / n
        yield Row(what=what, measured=sent, unit="bytes", floor=floor, aim=aim)
    relay.close()


def full_phone(folder: Path, server: Path, url: str, *, seed: int, n: int = N_RECORDS) -> Phone:
    """Enrol a phone and fill its outbox; the profile is already up to date."""
    phone = Phone(folder, kdf=FLOOR)
    phone.enrol(feltlogg(server, "device", "enrol", "--label", f"bench {seed}")["code"], url)
    phone.choose_pin(PIN)
    vault = phone._inside.vault  # noqa: SLF001 - filled as fast as a vault can be, not tap by tap
    with vault.transaction():
        for record in contacts(n, datetime.now(UTC).date(), seed):
            keep_record(vault, record)
    return phone


def _bare(path: Path, *, seed: int) -> float:
    lines = [(spell(record),) for record in contacts(N_RECORDS, datetime.now(UTC).date(), seed)]
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("pragma journal_mode = wal")
    db.execute("pragma synchronous = full")
    db.execute("create table line (at integer primary key, spelt blob)")

    def write() -> None:
        db.execute("begin")
        db.executemany("insert into line (spelt) values (?)", lines)
        db.execute("commit")

    took = seconds(write)
    db.close()
    return took
