"""Records in SQL: kept once, in the order of commits, read back as they were spelt."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from server.store import sql_devices, sql_restored, sql_threads, tally
from server.store.db import Db, Sheaf
from server.store.hooks import Came, Change
from server.store.keeping import NOBODY, Known, Sender, all_new, settle, wanted
from server.store.marks import Marks
from server.store.port import Arrival, Kept
from server.store.restored import Resumption, lost_in
from server.store.sql_keys import key_of, packed
from shared.canonical import decode
from shared.receipt import Receipt
from shared.record import RecordId, parse

_KNOWN = "select id, nth, device, spelt, mark from record where municipality = :here and id :keys"
_GONE = "select mark, nth, line from gone where municipality = :here and mark :keys"
_KEPT = """
select record.seq, device.id, record.received_on, record.spelt,
    (select min(number) from cut
     where cut.municipality = record.municipality and cut.last_seq >= record.seq)
from record join device
    on device.municipality = record.municipality and device.number = record.device
where record.municipality = :here and record.seq between :first and :last
"""

# A chain of records that are read one by one has every change in it, and few others.
_CAME: Mapping[Change, str] = {
    "received": "select 1 from record left join thread"
    " on thread.municipality = record.municipality and thread.seq = record.seq"
    " where record.municipality = :here and record.seq > :after and record.seq <= :last"
    " and coalesce(thread.rank, 0) = 0",
    "corrected": "select 1 from thread where municipality = :here and seq > :after and seq <= :last"
    " and rank > 0 and kind <> 'withdrawal'",
    "withdrawn": "select 1 from thread where municipality = :here and seq > :after and seq <= :last"
    " and kind = 'withdrawal'",
}


def add(  # noqa: PLR0913 - what `IntakeTransaction.add` is told, and by whose key
    db: Db, here: str, device_id: str, arrivals: Sequence[Arrival], today: date, *, marks: Marks
) -> Sequence[Receipt]:
    """Keep records in order; see `IntakeTransaction.add`."""
    if not arrivals:
        return []
    seq = tally.take_turn(db, here)  # first of all: what others keep is then seen, too
    device, before = sql_devices.number_and_kept(db, here, device_id)

    def sheaf(added: Sequence[Arrival]) -> Sheaf:
        return Sheaf(
            same={"municipality": here, "device": device, "received_on": today.isoformat()},
            counted={"seq": seq + 1, "nth": before + 1},
            packed={"id": packed([arrival.record.id for arrival in added])},
            own=("spelt", [arrival.spelt for arrival in added]),
        )

    gone = _gone(db, here, arrivals, marks)
    settled = None if gone else all_new(arrivals, before)
    if settled is None or not db.put_new("record", sheaf(settled.added)):
        known = _known(db, here, arrivals) | gone
        settled = settle(arrivals, known, Sender(device, before), marks)
        rest = sheaf(settled.added)
        db.put("record", rest.columns, rest.rows())
    receipts, added = settled
    if added:
        sql_threads.add(db, here, enumerate(added, start=seq + 1))
        sql_devices.note_kept(db, here, device, len(added), today)
        tally.draw(db, here, "record", len(added))
    return receipts


def read(db: Db, here: str, first: int, last: int) -> Iterator[Kept]:
    """Read the records from one seq to another, both included, in order."""
    for row in db.stream(f"{_KEPT} order by record.seq", here=here, first=first, last=last):
        yield _kept(*row)


def came(db: Db, here: str, after: int, before: date) -> Came:
    """Tell what kinds came; see `IntakeTransaction.came`."""
    row = db.row(
        "select seq from record where municipality = :here and seq > :after"
        " and received_on < :before order by seq desc limit 1",
        here=here,
        after=after,
        before=before.isoformat(),
    )
    if row is None:
        return Came(after)
    found = {
        kind
        for kind, statement in _CAME.items()
        if db.row(f"{statement} limit 1", here=here, after=after, last=row[0])
    }
    return Came(row[0], frozenset(found))


def newest(db: Db, here: str, limit: int, before: int | None) -> Sequence[Kept]:
    """Read the newest records first; see `IntakeTransaction.newest`."""
    last = (before if before is not None else 2**63 - 1) - 1
    rows = db.rows(
        f"{_KEPT} order by record.seq desc limit :limit",
        here=here,
        first=1,
        last=last,
        limit=limit,
    )
    resumed = sql_restored.listed(db, here)
    return [_attributed(_kept(*row), resumed) for row in rows]


def _attributed(kept: Kept, resumed: Sequence[Resumption]) -> Kept:
    lost = lost_in(kept.seq, kept.record, resumed)
    return kept if lost is None else replace(kept, release=lost)


def _kept(seq: int, device: str, day: str, spelt: bytes, release: int | None) -> Kept:
    return Kept(
        seq=seq,
        device=device,
        received_on=date.fromisoformat(day),
        record=parse(decode(spelt)),
        release=release,
    )


def _known(db: Db, here: str, arrivals: Iterable[Arrival]) -> dict[RecordId, Known]:
    by_key = {key_of(record_id): record_id for record_id in wanted(arrivals)}
    return {
        by_key[key]: Known(nth, device, spelt, mark)
        for key, nth, device, spelt, mark in db.pick(_KNOWN, list(by_key), here=here)
    }


def _gone(db: Db, here: str, arrivals: Iterable[Arrival], marks: Marks) -> dict[RecordId, Known]:
    """Find those that were deleted: known, as long as what is left of them is kept."""
    row = db.row("select gone_through from sweep where municipality = :here", here=here)
    if row is None or row[0] is None:
        return {}
    # What came by that day is about no later one than the next: most of what comes is, and is new.
    newest = (date.fromisoformat(row[0]) + date.resolution).isoformat()
    old = [one for one in arrivals if one.record.replaces or str(one.record.day) <= newest]
    by_mark = {marks.of_id(record_id): record_id for record_id in wanted(old)}
    return {
        by_mark[bytes(mark)]: Known(nth, NOBODY, b"", bytes(line))
        for mark, nth, line in db.pick(_GONE, list(by_mark), here=here)
    }
