"""A backup of very many records while phones go on sending: how long a commit has to wait."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from server.backup import keys
from server.enrolment import LASTS
from server.store.devices import EnrolmentCode
from server.store.port import Arrival
from server.store.sql_intake import SqlIntake
from shared.record import Record, spell
from tests.bench.records import contacts
from tests.bench.table import Row
from tests.processes import ROOT, environment
from tests.stores import sqlite_intake

N_RECORDS = 1_000_000
N_DRAWN = 10_000  # the rest are these again under ids of their own
PAUSE_S = 0.01
CALM_S = 10.0
TOWN, PHONE = "4601", "bench"
MB = 1024 * 1024


def rows(folder: Path) -> Iterator[Row]:
    """Commit record after record, first in peace and then beside a backup."""
    server = folder / "server"
    server.mkdir()
    now = datetime.now(UTC)
    with closing(sqlite_intake(server / "intake.db")) as intake:
        _fill(intake, server / "intake.db", now)
        coming = contacts(1_000_000, now.date(), seed=2)
        until = time.monotonic() + CALM_S
        calm = _commits(intake, coming, now, lambda: time.monotonic() > until)
        start = time.monotonic()
        backup = _backup(folder)
        busy = _commits(intake, coming, now, lambda: backup.poll() is not None)
        took = time.monotonic() - start
    if backup.returncode:
        raise AssertionError
    size = (folder / "bench.backup").stat().st_size / MB
    yield Row(
        what=f"backup of {N_RECORDS} records under load, longest pause of a commit",
        measured=max(busy) * 1000,
        unit="ms",
        floor=500,
        aim=100,
    )
    yield Row(what="the same in peace", measured=max(calm) * 1000, unit="ms")
    yield Row(what=f"that backup in all, {size:.0f} MB", measured=took, unit="s")


def _fill(intake: SqlIntake, path: Path, now: datetime) -> None:
    with intake.transaction(TOWN) as tx:
        tx.add_enrolment_code("code", EnrolmentCode(label=PHONE, expires_at=now + LASTS))
        tx.enrol("code", "token", PHONE, now)
        drawn = [_arrival(record) for record in contacts(N_DRAWN, now.date())]
        tx.add(PHONE, drawn, now.date())
    with closing(sqlite3.connect(path)) as db:
        there = N_DRAWN
        while there < N_RECORDS:
            db.execute(
                "insert into record select municipality, seq + :there, randomblob(16), device,"
                " nth + :there, received_on, spelt from record where seq <= :wanted",
                {"there": there, "wanted": N_RECORDS - there},
            )
            there += min(there, N_RECORDS - there)
        db.execute("update tally set record = ?", (there,))
        db.execute("update device set kept = ?", (there,))
        db.commit()


def _commits(
    intake: SqlIntake, coming: Iterator[Record], now: datetime, is_over: Callable[[], bool]
) -> list[float]:
    """Commit one record at a time and tell how long each took."""
    took = []
    while not is_over():
        arrival = _arrival(next(coming))
        start = time.perf_counter()
        with intake.transaction(TOWN) as tx:
            tx.add(PHONE, [arrival], now.date())
        took.append(time.perf_counter() - start)
        time.sleep(PAUSE_S)
    return took


def _backup(folder: Path) -> subprocess.Popen[bytes]:
    public = keys.make(folder / "recovery.key")
    command = [sys.executable, "-m", "server", "backup", str(folder / "bench.backup")]
    settings = environment(FELTLOGG_DATA=str(folder), FELTLOGG_RECOVERY_KEY=public)
    return subprocess.Popen(command, cwd=ROOT, env=settings, stdout=subprocess.DEVNULL)


def _arrival(record: Record) -> Arrival:
    return Arrival(record, spell(record))
