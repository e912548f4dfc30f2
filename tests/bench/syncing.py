"""Ten thousand records from a sealed phone store into the durable server store."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg

from client.phone import Phone
from client.shelves.promises import keep_record
from shared.kdf_profiles import FLOOR
from shared.record import spell
from tests.bench.counting import CountingRelay
from tests.bench.records import contacts
from tests.bench.table import Row, median, seconds
from tests.postgres import durable
from tests.processes import PIN, Server, feltlogg

N_RECORDS = 10_000
N_RUNS = 3


def rows(folder: Path) -> Iterator[Row]:
    """Sync into each engine, and write the very same bytes with what it has that is fastest."""
    server = Server(folder / "server")
    try:
        took, bare = _in_turn(folder, server, lambda run: _bare(folder / f"bare-{run}.db", run))
        yield _row("SQLite", took, bare, "sqlite3 executemany, WAL, FULL", aim=3.5)
        yield Row(what="records a second, SQLite", measured=N_RECORDS / took, unit="records/s")
        yield from _bytes(folder, server)
    finally:
        server.stop()
    with durable().database() as url:
        server = Server(folder / "server-postgres", None, FELTLOGG_DATABASE=url)
        try:
            took, bare = _in_turn(folder / "postgres", server, lambda run: _copy(url, run))
            yield _row("PostgreSQL", took, bare, "COPY into one table, durable", aim=4)
            what = "records a second, PostgreSQL"
            yield Row(what=what, measured=N_RECORDS / took, unit="records/s")
        finally:
            server.stop()


def _in_turn(folder: Path, server: Server, bare: Callable[[int], float]) -> tuple[float, float]:
    """Sync and write bare, one after the other, and give the median of each in seconds."""
    took, limit = [], []
    for run in range(N_RUNS):
        phone = full_phone(folder / f"phone-{run}", server, server.url, seed=run)
        took.append(seconds(phone.sync))
        if phone.records.status().kept != N_RECORDS:
            raise AssertionError
        phone.lock()
        limit.append(bare(run))
    return median(took), median(limit)


def _row(engine: str, took: float, bare: float, limit_is: str, *, aim: float) -> Row:
    return Row(
        what=f"sync {N_RECORDS} sealed records, durable and receipted, {engine}",
        measured=took * 1000,
        unit="ms",
        limit=bare * 1000,
        limit_is=limit_is,
        floor=8,
        aim=aim,
    )


def _bytes(folder: Path, server: Server) -> Iterator[Row]:
    relay = CountingRelay(server.port)
    url = f"http://127.0.0.1:{relay.port}"
    for n, floor, aim, what in (
        (500, 120, 95, "bytes a record, request, batch of 500"),
        (1, 900, 500, "bytes of a single record's sync, request with all headers"),
    ):
        phone = full_phone(folder / f"counted-{n}", server, url, seed=1000 + n, n=n)
        before = relay.sent
        phone.sync()
        phone.lock()
        sent = (relay.sent - before) / n
        yield Row(what=what, measured=sent, unit="bytes", floor=floor, aim=aim)
    relay.close()


def full_phone(folder: Path, server: Server, url: str, *, seed: int, n: int = N_RECORDS) -> Phone:
    """Enrol a phone and fill its outbox; the profile is already up to date."""
    phone = Phone(folder, kdf=FLOOR)
    label = f"bench {seed}"
    asked = feltlogg(server.folder, "device", "enrol", "--label", label, **server.settings)
    phone.enrol(asked["code"], url)
    phone.choose_pin(PIN)
    vault = phone._inside.vault  # noqa: SLF001 - filled as fast as a vault can be, not tap by tap
    with vault.transaction():
        for record in contacts(n, datetime.now(UTC).date(), seed):
            keep_record(vault, record)
    return phone


def _lines(seed: int) -> list[bytes]:
    return [spell(record) for record in contacts(N_RECORDS, datetime.now(UTC).date(), seed)]


def _bare(path: Path, seed: int) -> float:
    lines = [(line,) for line in _lines(seed)]
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


def _copy(url: str, seed: int) -> float:
    lines = list(enumerate(_lines(seed)))
    with psycopg.connect(url) as db:
        db.execute("create schema if not exists bare")
        db.execute("drop table if exists bare.line")
        db.execute("create table bare.line (at bigint primary key, spelt bytea not null)")
        db.commit()

        def write() -> None:
            with db.cursor().copy("copy bare.line from stdin (format binary)") as copy:
                copy.set_types(["int8", "bytea"])
                for line in lines:
                    copy.write_row(line)
            db.commit()

        return seconds(write)
