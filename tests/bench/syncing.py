"""Ten thousand records from a sealed phone store into the durable server store."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

import psycopg

from client.phone import Phone
from client.shelves.promises import keep_record
from shared.kdf_profiles import FLOOR
from shared.record import spell
from tests.bench.counting import CountingRelay
from tests.bench.least import Least, least
from tests.bench.records import contacts
from tests.bench.table import Row, median, seconds
from tests.bench.weighing import cpu_s, peak_mb
from tests.postgres import durable
from tests.processes import PIN, Server, feltlogg

N_RECORDS = 10_000
N_LONG = 100_000
N_RUNS = 3
PEERS = (  # records a second, and how many times as fast we are to be: floor, aim
    ("PouchDB → CouchDB", 2_306, 5, 15),
    ("Kinto on PostgreSQL", 66, 100, 500),
    ("ODK Central", 47, 100, 500),
)


def rows(folder: Path) -> Iterator[Row]:
    """Sync into each engine, and write the very same bytes with what it has that is fastest."""
    server = Server(folder / "server")
    try:
        found: list[Least] = []

        def limits(run: int) -> tuple[float, float]:
            (place := folder / f"least-{run}").mkdir()
            found.append(least(place, N_RECORDS, run))
            return _bare(folder / f"bare-{run}.db", run)

        made = _in_turn(folder, server, limits)
        yield from _told("SQLite", made, "sqlite3 executemany, WAL, FULL", aim=3.5)
        yield from _least(found, made)
        yield from _beside_peers(median(made.took))
        yield from _bytes(folder, server)
        yield from _long(folder, server, made)
    finally:
        server.stop()
    with durable().database() as url:
        server = Server(folder / "server-postgres", None, FELTLOGG_DATABASE=url)
        try:
            made = _in_turn(folder / "postgres", server, lambda run: _copy(url, run))
            yield from _told("PostgreSQL", made, "COPY into one table, durable", aim=4)
            yield _peak(server, "PostgreSQL")
        finally:
            server.stop()


@dataclass(frozen=True, slots=True)
class Runs:
    """The same done several times, and bare between.

    Units:  seconds; of the clock (took, limit) and of the processors (used, limit_used)
    """

    took: list[float] = field(default_factory=list)
    limit: list[float] = field(default_factory=list)
    used: list[float] = field(default_factory=list)
    limit_used: list[float] = field(default_factory=list)


def _in_turn(folder: Path, server: Server, bare: Callable[[int], tuple[float, float]]) -> Runs:
    """Sync and write bare, one after the other; a first time warms up both ends."""
    made = Runs()
    _sync(folder, server, "warm", Runs(), n=100)
    for run in range(N_RUNS):
        _sync(folder, server, run, made)
        took, used = bare(run)
        made.limit.append(took)
        made.limit_used.append(used)
    return made


def _sync(folder: Path, server: Server, run: int | str, made: Runs, n: int = N_RECORDS) -> None:
    seed = run if isinstance(run, int) else 999
    phone = full_phone(folder / f"phone-{run}", server, server.url, seed=seed, n=n)
    before = cpu_s(server.process.pid) + process_time()
    made.took.append(seconds(phone.sync))
    made.used.append(cpu_s(server.process.pid) + process_time() - before)
    if phone.records.status().kept != n:
        raise AssertionError
    phone.lock()


def _least(found: Sequence[Least], made: Runs) -> Iterator[Row]:
    """Say how little a program takes that does only what no sync can do without."""
    for how, took in (
        ("phone beside server", median(one.beside for one in found)),
        ("one after the other", median(one.in_turn for one in found)),
    ):
        yield Row(
            what=f"what no sync of {N_RECORDS} records can do without, SQLite, {how}",
            measured=took * 1000,
            unit="ms",
            limit=median(made.limit) * 1000,
            limit_is="as above",
        )
    yield Row(
        what=f"sync {N_RECORDS} records, SQLite: processor time beside what it cannot do without",
        measured=median(made.used) * 1000,
        unit="ms",
        limit=median(one.used for one in found) * 1000,
        limit_is="the straight program's",
    )


def _told(engine: str, made: Runs, limit_is: str, *, aim: float) -> Iterator[Row]:
    what = f"sync {N_RECORDS} sealed records, durable and receipted, {engine}"
    yield Row(
        what=what,
        measured=median(made.took) * 1000,
        unit="ms",
        limit=median(made.limit) * 1000,
        limit_is=limit_is,
        floor=8,
        aim=aim,
    )
    yield Row(
        what=f"{what}: processor time of phone and server",
        measured=median(made.used) * 1000,
        unit="ms",
        limit=median(made.limit_used) * 1000 if engine == "SQLite" else None,
        limit_is="the writer's",
    )
    what = f"records a second, {engine}"
    yield Row(what=what, measured=N_RECORDS / median(made.took), unit="records/s")


def _beside_peers(took: float) -> Iterator[Row]:
    """Say how long others took for as many, measured on this kind of machine, not in this run."""
    for peer, rate, floor, aim in PEERS:
        yield Row(
            what=f"sync {N_RECORDS} records beside {peer}",
            measured=took,
            unit="s",
            limit=N_RECORDS / rate,
            limit_is=f"{rate} records/s, on another day",
            floor=1 / floor,
            aim=1 / aim,
        )


def _long(folder: Path, server: Server, made: Runs) -> Iterator[Row]:
    """Let more phones send until the store holds so many."""
    first = median(made.took)
    for run in range(N_RUNS, N_LONG // N_RECORDS):
        _sync(folder, server, run, made)
    yield Row(
        what=f"sync of {N_LONG} records from ten phones, time a record, the last three phones",
        measured=median(made.took[-N_RUNS:]) / N_RECORDS * 1e6,
        unit="µs",
        limit=first / N_RECORDS * 1e6,
        limit_is=f"the first {N_RUNS}",
        floor=1.5,
        aim=1.1,
    )
    yield _peak(server, "SQLite")


def _peak(server: Server, engine: str) -> Row:
    what = f"server: peak memory during those syncs, {engine}"
    return Row(what=what, measured=peak_mb(server.process.pid), unit="MB", floor=150, aim=90)


def _bytes(folder: Path, server: Server) -> Iterator[Row]:
    relay = CountingRelay(server.port)
    url = f"http://127.0.0.1:{relay.port}"
    for n, floor, aim, what in (
        (500, 120, 95, "bytes a record, request, batch of 500"),
        (1, 900, 500, "bytes of a single record's sync, both ways with all headers"),
    ):
        phone = full_phone(folder / f"counted-{n}", server, url, seed=1000 + n, n=n)
        before = relay.sent + (relay.received if n == 1 else 0)
        phone.sync()
        phone.lock()
        sent = (relay.sent + (relay.received if n == 1 else 0) - before) / n
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


def _bare(path: Path, seed: int) -> tuple[float, float]:
    lines = [(line,) for line in _lines(seed)]
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("pragma journal_mode = wal")
    db.execute("pragma synchronous = full")
    db.execute("create table line (at integer primary key, spelt blob)")

    def write() -> None:
        db.execute("begin")
        db.executemany("insert into line (spelt) values (?)", lines)
        db.execute("commit")

    before = process_time()
    took = seconds(write)
    used = process_time() - before
    db.close()
    return took, used


def _copy(url: str, seed: int) -> tuple[float, float]:
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

        before = process_time()
        return seconds(write), process_time() - before
