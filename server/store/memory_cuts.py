"""Cuts in memory."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from server.store.hooks import Came, Change
from server.store.memory_zone import Entry, Zone
from server.store.port import Cut, Kept
from server.store.restored import lost_in
from shared.record import Record


def begin(zone: Zone, now: datetime) -> Cut:
    """See `IntakeTransaction.begin_cut`."""
    before = last(zone)
    if before is not None and not before.is_done:
        return before
    number, last_seq = (before.number + 1 if before else 1), zone.last_seq
    cut = Cut(number=number, cut_at=now, last_seq=last_seq, is_done=False)
    zone.cuts.append(cut)
    return cut


def finish(zone: Zone, number: int) -> None:
    """See `IntakeTransaction.finish_cut`."""
    zone.cuts[:] = [
        replace(cut, is_done=True) if cut.number == number else cut for cut in zone.cuts
    ]


def last(zone: Zone) -> Cut | None:
    """See `IntakeTransaction.last_cut`."""
    return zone.cuts[-1] if zone.cuts else None


def records(zone: Zone, number: int) -> Iterator[Kept]:
    """See `IntakeTransaction.in_cut`."""
    return (one for one in _in_cut(zone, number) if _lost_in(zone, one) is None)


def waiting(zone: Zone) -> Iterator[Kept]:
    """See `IntakeTransaction.to_cut`."""
    return (one for one in _waiting(zone) if _lost_in(zone, one) is None)


def set_aside(zone: Zone) -> int:
    """See `RestoreTransaction.set_aside`."""
    return sum(_lost_in(zone, one) is not None for one in _waiting(zone))


def n_new(zone: Zone) -> int:
    """See `IntakeTransaction.n_new`."""
    before = last(zone)
    return max(0, zone.last_seq - (before.last_seq if before else 0))


def attributed(zone: Zone, entry: Entry) -> Kept:
    """Give a record with the release that has counted it."""
    kept = _kept(zone, entry)
    lost = _lost_in(zone, kept)
    return kept if lost is None else replace(kept, release=lost)


def _in_cut(zone: Zone, number: int) -> Iterator[Kept]:
    before = [cut.last_seq for cut in zone.cuts if cut.number < number]
    own = [cut.last_seq for cut in zone.cuts if cut.number == number]
    first = max(before, default=0)
    return _between(zone, first, max(own, default=first))


def _waiting(zone: Zone) -> Iterator[Kept]:
    before = last(zone)
    if before is not None and not before.is_done:
        return _in_cut(zone, before.number)
    first = before.last_seq if before else 0
    return _between(zone, first, zone.last_seq)


def _between(zone: Zone, after: int, through: int) -> Iterator[Kept]:
    return (_kept(zone, one) for one in zone.entries if after < one.seq <= through)


def _lost_in(zone: Zone, kept: Kept) -> int | None:
    return lost_in(kept.seq, kept.record, tuple(zone.resumptions.values()))


def _kept(zone: Zone, entry: Entry) -> Kept:
    counted = (cut.number for cut in zone.cuts if cut.last_seq >= entry.seq)
    return Kept(
        seq=entry.seq,
        device=entry.device,
        received_on=entry.received_on,
        record=entry.record,
        release=min(counted, default=None),
    )


def came(zone: Zone, after: int, before: date) -> Came:
    """See `IntakeTransaction.came`."""
    last = max(
        (one.seq for one in zone.entries if one.seq > after and one.received_on < before),
        default=after,
    )
    new = (one.record for one in zone.entries if after < one.seq <= last)
    return Came(last, frozenset(_change(one) for one in new))


def _change(record: Record) -> Change:
    if record.kind == "withdrawal":
        return "withdrawn"
    return "corrected" if record.replaces is not None else "received"
