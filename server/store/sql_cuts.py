"""Cuts in SQL: a release is a range of seq, so marking a record costs it no write."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from server.store import sql_records, sql_restored, tally
from server.store.db import Db, Row
from server.store.instants import as_text, from_text
from server.store.port import Cut, Kept
from server.store.restored import lost_in

_CUT = "select number, cut_at, last_seq, is_done from cut where municipality = :here"


def begin(db: Db, here: str, now: datetime) -> Cut:
    """See `IntakeTransaction.begin_cut`."""
    last_kept = tally.take_turn(db, here)  # first of all: what is under way comes before
    before = last(db, here)
    if before is not None and not before.is_done:
        return before
    number, first_seq = (before.number + 1, before.last_seq + 1) if before else (1, 1)
    cut = Cut(number=number, cut_at=now, last_seq=max(last_kept, first_seq - 1), is_done=False)
    db.run(
        "insert into cut (municipality, number, cut_at, first_seq, last_seq)"
        " values (:here, :number, :cut_at, :first_seq, :last_seq)",
        here=here,
        number=number,
        cut_at=as_text(now),
        first_seq=first_seq,
        last_seq=cut.last_seq,
    )
    return cut


def finish(db: Db, here: str, number: int) -> None:
    """See `IntakeTransaction.finish_cut`."""
    db.run(
        "update cut set is_done = 1 where municipality = :here and number = :number",
        here=here,
        number=number,
    )


def last(db: Db, here: str) -> Cut | None:
    """See `IntakeTransaction.last_cut`."""
    row = db.row(f"{_CUT} order by number desc limit 1", here=here)
    return _cut(row) if row else None


def listed(db: Db, here: str) -> Sequence[Cut]:
    """See `IntakeTransaction.cuts`."""
    return [_cut(row) for row in db.rows(f"{_CUT} order by number", here=here)]


def _cut(row: Row) -> Cut:
    number, cut_at, last_seq, is_done = row
    return Cut(number=number, cut_at=from_text(cut_at), last_seq=last_seq, is_done=bool(is_done))


def records(db: Db, here: str, number: int) -> Iterator[Kept]:
    """See `IntakeTransaction.in_cut`."""
    return sql_restored.uncounted(db, here, _records(db, here, number))


def _records(db: Db, here: str, number: int) -> Iterator[Kept]:
    row = db.row(
        "select first_seq, last_seq from cut where municipality = :here and number = :number",
        here=here,
        number=number,
    )
    if row is not None:
        yield from sql_records.read(db, here, *row)


def waiting(db: Db, here: str) -> Iterator[Kept]:
    """See `IntakeTransaction.to_cut`."""
    return sql_restored.uncounted(db, here, _waiting(db, here))


def set_aside(db: Db, here: str) -> int:
    """See `RestoreTransaction.set_aside`."""
    resumed = sql_restored.listed(db, here)
    if not resumed:
        return 0
    return sum(lost_in(one.seq, one.record, resumed) is not None for one in _waiting(db, here))


def _waiting(db: Db, here: str) -> Iterator[Kept]:
    before = last(db, here)
    if before is not None and not before.is_done:
        yield from _records(db, here, before.number)
    else:
        first_seq = before.last_seq + 1 if before else 1
        yield from sql_records.read(db, here, first_seq, _last_kept(db, here))


def n_new(db: Db, here: str) -> int:
    """See `IntakeTransaction.n_new`."""
    before = last(db, here)
    return max(0, _last_kept(db, here) - (before.last_seq if before else 0))


def _last_kept(db: Db, here: str) -> int:
    """Give the last seq drawn, for what had it may be deleted."""
    row = db.row("select record from tally where municipality = :here", here=here)
    return row[0] if row else 0
