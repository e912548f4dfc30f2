"""Life after a restore in SQL."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from server.store import tally
from server.store.db import Db
from server.store.instants import as_text, from_text
from server.store.port import Kept
from server.store.restored import Resumption, lost_in


def note(db: Db, now: datetime) -> None:
    """See `Restores.note_restore`."""
    db.run("update store set restored_at = :now", now=as_text(now))
    db.run("update tally set restored = record")
    db.run("update device set is_doubted = 1 where ended_on is null")


def in_doubt(db: Db, here: str) -> datetime | None:
    """See `RestoreTransaction.in_doubt`."""
    row = db.row(
        "select restored_at from store where restored_at is not null and not exists"
        " (select 1 from resumption where municipality = :here"
        " and resumption.restored_at = store.restored_at)",
        here=here,
    )
    return from_text(row[0]) if row else None


def resume(db: Db, here: str, after: int, cut_at: datetime, counted_to: date | None) -> None:
    """See `RestoreTransaction.resume`."""
    tally.take_turn(db, here)
    restored_at = in_doubt(db, here)
    if restored_at is None:
        return
    ((seq,),) = db.rows("select restored from tally where municipality = :here", here=here)
    number, last_seq = _finished(db, here, after)
    if number < after:  # all that was in the backup was there when the next one was cut
        _cut(db, here, (number + 1, last_seq + 1, max(seq, last_seq)), cut_at)
        if number + 1 < after:
            _cut(db, here, (after, max(seq, last_seq) + 1, max(seq, last_seq)), cut_at)
    db.run(
        "insert into resumption (municipality, restored_at, after, seq, counted_to)"
        " values (:here, :restored_at, :after, :seq, :counted_to)",
        here=here,
        restored_at=as_text(restored_at),
        after=after,
        seq=seq,
        counted_to=counted_to.isoformat() if counted_to else None,
    )


def listed(db: Db, here: str) -> Sequence[Resumption]:
    """See `RestoreTransaction.resumptions`."""
    rows = db.rows(
        "select restored_at, after, seq, counted_to from resumption"
        " where municipality = :here order by restored_at",
        here=here,
    )
    return [
        Resumption(
            restored_at=from_text(at),
            after=after,
            seq=seq,
            counted_to=date.fromisoformat(day) if day else None,
        )
        for at, after, seq, day in rows
    ]


def uncounted(db: Db, here: str, found: Iterable[Kept]) -> Iterator[Kept]:
    """Leave out what may be in a release that was lost."""
    resumed = listed(db, here)
    return (one for one in found if lost_in(one.seq, one.record, resumed) is None)


def confirm(db: Db, here: str, device_id: str) -> bool:
    """See `RestoreTransaction.confirm_device`."""
    n_confirmed = db.run(
        "update device set is_doubted = 0 where municipality = :here"
        " and id = :id and is_doubted = 1 and ended_on is null",
        here=here,
        id=device_id,
    )
    return n_confirmed == 1


def _finished(db: Db, here: str, after: int) -> tuple[int, int]:
    """Finish the cut that was begun, if it is not beyond `after`; give the last finished one."""
    db.run(
        "update cut set is_done = 1 where municipality = :here and number <= :after",
        here=here,
        after=after,
    )
    row = db.row(
        "select number, last_seq from cut where municipality = :here and is_done = 1"
        " order by number desc limit 1",
        here=here,
    )
    return (row[0], row[1]) if row else (0, 0)


def _cut(db: Db, here: str, at: tuple[int, int, int], cut_at: datetime) -> None:
    number, first_seq, last_seq = at
    db.run(
        "insert into cut (municipality, number, cut_at, first_seq, last_seq, is_done)"
        " values (:here, :number, :cut_at, :first_seq, :last_seq, 1)",
        here=here,
        number=number,
        cut_at=as_text(cut_at),
        first_seq=first_seq,
        last_seq=last_seq,
    )
