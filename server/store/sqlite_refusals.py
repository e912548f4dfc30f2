"""Refusals in SQLite: which fields of which record, each noted once."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date

from server.store.port import Refusal
from server.store.sqlite_devices import number_of
from shared.flaw import Flaw

# A phone gone wrong must not fill the disk with what it was refused.
PER_DEVICE = 500


def add(db: sqlite3.Connection, here: str, refusals: Sequence[Refusal]) -> None:
    """See `IntakeTransaction.refuse`."""
    devices = {refusal.device: number_of(db, here, refusal.device) for refusal in refusals}
    db.executemany(
        "insert into refusal (municipality, device, record_id, received_on, flaws)"
        " select ?1, ?2, ?3, ?4, ?5 where not exists (select 1 from refusal"
        " where municipality = ?1 and device = ?2 and record_id is ?3 and flaws = ?5)",
        [
            (
                here,
                devices[refusal.device],
                refusal.record_id,
                refusal.received_on.isoformat(),
                json.dumps([(flaw.code, flaw.field, flaw.bound) for flaw in refusal.flaws]),
            )
            for refusal in refusals
        ],
    )
    for number in devices.values():
        _forget_oldest(db, number)


def _forget_oldest(db: sqlite3.Connection, device: int) -> None:
    db.execute(
        "delete from refusal where device = ?1 and seq <= (select seq from refusal"
        " where device = ?1 order by seq desc limit 1 offset ?2)",
        (device, PER_DEVICE),
    )


def newest(db: sqlite3.Connection, here: str, limit: int) -> Sequence[Refusal]:
    """See `IntakeTransaction.refusals`."""
    rows = db.execute(
        "select device.id, refusal.record_id, refusal.received_on, refusal.flaws"
        " from refusal join device on device.number = refusal.device"
        " where refusal.municipality = ? order by refusal.seq desc limit ?",
        (here, limit),
    )
    return [
        Refusal(
            device=device,
            record_id=record_id,
            received_on=date.fromisoformat(day),
            flaws=tuple(Flaw(*flaw) for flaw in json.loads(flaws)),
        )
        for device, record_id, day, flaws in rows
    ]
