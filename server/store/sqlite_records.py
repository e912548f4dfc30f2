"""Records in SQLite: kept once, in the order of commits, read back as they were spelt."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from server.store import sqlite_devices, sqlite_threads
from server.store.port import Arrival, Kept
from shared.canonical import decode
from shared.flaw import Flaw
from shared.receipt import Receipt
from shared.record import RecordId, parse

# Long enough to save round trips, short enough to stay below SQLite's limit on parameters.
_CHUNK = 2_000
_TAKEN = Receipt("refused", 0, (Flaw("record.id_taken", "id"),))
_NOT_YOURS = Receipt("refused", 0, (Flaw("record.not_yours", "replaces"),))
_KEPT = """
select record.seq, device.id, record.received_on, record.spelt,
    (select min(number) from cut
     where cut.municipality = record.municipality and cut.last_seq >= record.seq)
from record join device on device.number = record.device
where record.municipality = ? and record.seq between ? and ?
"""


class _Known(NamedTuple):  # ten thousand are made in a batch, and a tuple is made fastest
    nth: int
    device: int
    spelt: bytes


def add(
    db: sqlite3.Connection,
    municipality: str,
    device: int,
    arrivals: Sequence[Arrival],
    today: date,
) -> Sequence[Receipt]:
    """Keep records in order; see `IntakeTransaction.add`."""
    keys = [_key(arrival.record.id) for arrival in arrivals]
    known = _known(db, municipality, arrivals, keys)
    day, seq, before = today.isoformat(), _last_seq(db), sqlite_devices.kept(db, device)
    receipts: list[Receipt] = []
    rows: list[tuple[int, str, bytes, int, int, str, bytes]] = []
    added: list[tuple[int, Arrival]] = []
    for arrival, key in zip(arrivals, keys, strict=True):
        record, spelt = arrival.record, arrival.spelt
        same = known.get(record.id)
        if same is not None:
            receipts.append(Receipt("known", same.nth) if same.spelt == spelt else _TAKEN)
            continue
        root = known.get(record.replaces) if record.replaces is not None else None
        if root is not None and root.device != device:
            receipts.append(_NOT_YOURS)
            continue
        seq, nth = seq + 1, before + len(rows) + 1
        known[record.id] = _Known(nth, device, spelt)
        rows.append((seq, municipality, key, device, nth, day, spelt))
        added.append((seq, arrival))
        receipts.append(Receipt("kept", nth))
    db.executemany(
        "insert into record (seq, municipality, id, device, nth, received_on, spelt)"
        " values (?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    sqlite_threads.add(db, sqlite_threads.threads(municipality, added))
    if rows:
        sqlite_devices.note_kept(db, device, len(rows), today)
    return receipts


def read(db: sqlite3.Connection, municipality: str, first: int, last: int) -> Iterator[Kept]:
    """Read the records from one seq to another, both included, in order."""
    for row in db.execute(f"{_KEPT} order by record.seq", (municipality, first, last)):
        yield _kept(*row)


def newest(
    db: sqlite3.Connection, municipality: str, limit: int, before: int | None
) -> Sequence[Kept]:
    """Read the newest records first; see `IntakeTransaction.newest`."""
    last = (before if before is not None else 2**63 - 1) - 1
    rows = db.execute(f"{_KEPT} order by record.seq desc limit ?", (municipality, 1, last, limit))
    return [_kept(*row) for row in rows]


def _kept(seq: int, device: str, day: str, spelt: bytes, release: int | None) -> Kept:
    return Kept(
        seq=seq,
        device=device,
        received_on=date.fromisoformat(day),
        record=parse(decode(spelt)),
        release=release,
    )


def _known(
    db: sqlite3.Connection,
    municipality: str,
    arrivals: Sequence[Arrival],
    own: Sequence[bytes],
) -> dict[RecordId, _Known]:
    wanted: dict[bytes, RecordId] = {}
    for arrival, key in zip(arrivals, own, strict=True):
        record = arrival.record
        wanted[key] = record.id
        if record.replaces is not None:
            wanted[_key(record.replaces)] = record.replaces
    found: dict[RecordId, _Known] = {}
    keys = tuple(wanted)
    for at in range(0, len(keys), _CHUNK):
        found |= _look_up(db, municipality, keys[at : at + _CHUNK], wanted)
    return found


def _look_up(
    db: sqlite3.Connection,
    municipality: str,
    keys: tuple[bytes, ...],
    wanted: Mapping[bytes, RecordId],
) -> Mapping[RecordId, _Known]:
    marks = ", ".join("?" * len(keys))
    rows = db.execute(
        f"select id, nth, device, spelt from record where municipality = ? and id in ({marks})",  # noqa: S608 - only question marks go in
        (municipality, *keys),
    )
    return {wanted[key]: _Known(nth, device, spelt) for key, nth, device, spelt in rows}


def _last_seq(db: sqlite3.Connection) -> int:
    row = db.execute("select seq from sqlite_sequence where name = 'record'").fetchone()
    return row[0] if row else 0


def _key(record_id: RecordId) -> bytes:
    return bytes.fromhex(record_id.replace("-", ""))
