"""Cuts in SQLite: a release is a range of seq, so marking a record costs it no write."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime

from server.store import sqlite_records
from server.store.instants import as_text, from_text
from server.store.port import Cut, Kept


def begin(db: sqlite3.Connection, here: str, now: datetime) -> Cut:
    """See `IntakeTransaction.begin_cut`."""
    before = last(db, here)
    if before is not None and not before.is_done:
        return before
    number, first_seq = (before.number + 1, before.last_seq + 1) if before else (1, 1)
    last_seq = max(_last_kept(db, here), first_seq - 1)
    cut = Cut(number=number, cut_at=now, last_seq=last_seq, is_done=False)
    db.execute(
        "insert into cut (municipality, number, cut_at, first_seq, last_seq)"
        " values (?, ?, ?, ?, ?)",
        (here, number, as_text(now), first_seq, last_seq),
    )
    return cut


def finish(db: sqlite3.Connection, here: str, number: int) -> None:
    """See `IntakeTransaction.finish_cut`."""
    db.execute("update cut set is_done = 1 where municipality = ? and number = ?", (here, number))


def last(db: sqlite3.Connection, here: str) -> Cut | None:
    """See `IntakeTransaction.last_cut`."""
    row = db.execute(
        "select number, cut_at, last_seq, is_done from cut"
        " where municipality = ? order by number desc limit 1",
        (here,),
    ).fetchone()
    if row is None:
        return None
    number, cut_at, last_seq, is_done = row
    return Cut(number=number, cut_at=from_text(cut_at), last_seq=last_seq, is_done=bool(is_done))


def records(db: sqlite3.Connection, here: str, number: int) -> Iterator[Kept]:
    """See `IntakeTransaction.in_cut`."""
    row = db.execute(
        "select first_seq, last_seq from cut where municipality = ? and number = ?", (here, number)
    ).fetchone()
    if row is not None:
        yield from sqlite_records.read(db, here, *row)


def waiting(db: sqlite3.Connection, here: str) -> Iterator[Kept]:
    """See `IntakeTransaction.to_cut`."""
    before = last(db, here)
    if before is not None and not before.is_done:
        yield from records(db, here, before.number)
    else:
        first_seq = before.last_seq + 1 if before else 1
        yield from sqlite_records.read(db, here, first_seq, _last_kept(db, here))


def has_new(db: sqlite3.Connection, here: str) -> bool:
    """See `IntakeTransaction.has_new`."""
    before = last(db, here)
    return _last_kept(db, here) > (before.last_seq if before else 0)


def _last_kept(db: sqlite3.Connection, here: str) -> int:
    row = db.execute(
        "select seq from record where municipality = ? order by seq desc limit 1", (here,)
    ).fetchone()
    return row[0] if row else 0
