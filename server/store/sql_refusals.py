"""Refusals in SQL: which fields of which record, each noted once."""

import json
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from server.store import sql_devices, tally
from server.store.db import Db
from server.store.port import PER_DEVICE, Refusal
from shared.flaw import Flaw

Fault: TypeAlias = tuple[int, str, str]


def add(db: Db, here: str, refusals: Sequence[Refusal]) -> None:
    """See `IntakeTransaction.refuse`."""
    if not refusals:
        return
    seq = tally.draw(db, here, "refusal", len(refusals)) - len(refusals)
    devices = {one.device: sql_devices.number_of(db, here, one.device) for one in refusals}
    noted = {fault for number in devices.values() for fault in _noted(db, here, number)}
    fresh: dict[Fault, Refusal] = {}
    for refusal in refusals:
        fault = devices[refusal.device], refusal.record_id or "", _spelt(refusal.flaws)
        if fault not in noted:
            fresh.setdefault(fault, refusal)
    db.put(
        "refusal",
        "municipality, seq, device, record_id, received_on, flaws",
        [
            (here, at, device, record_id, refusal.received_on.isoformat(), flaws)
            for at, ((device, record_id, flaws), refusal) in enumerate(fresh.items(), start=seq + 1)
        ],
    )
    for number in devices.values():
        _forget_oldest(db, here, number)


def _noted(db: Db, here: str, device: int) -> Sequence[Fault]:
    rows = db.rows(
        "select device, record_id, flaws from refusal"
        " where municipality = :here and device = :device",
        here=here,
        device=device,
    )
    return [(number, record_id, flaws) for number, record_id, flaws in rows]


def _forget_oldest(db: Db, here: str, device: int) -> None:
    db.run(
        "delete from refusal where municipality = :here and device = :device and seq <="
        " (select seq from refusal where municipality = :here and device = :device"
        " order by seq desc limit 1 offset :most)",
        here=here,
        device=device,
        most=PER_DEVICE,
    )


def newest(db: Db, here: str, limit: int) -> Sequence[Refusal]:
    """See `IntakeTransaction.refusals`."""
    rows = db.rows(
        "select device.id, refusal.record_id, refusal.received_on, refusal.flaws"
        " from refusal join device"
        " on device.municipality = refusal.municipality and device.number = refusal.device"
        " where refusal.municipality = :here order by refusal.seq desc limit :limit",
        here=here,
        limit=limit,
    )
    return [
        Refusal(
            device=device,
            record_id=record_id or None,
            received_on=date.fromisoformat(day),
            flaws=tuple(Flaw(*flaw) for flaw in json.loads(flaws)),
        )
        for device, record_id, day, flaws in rows
    ]


def _spelt(flaws: Sequence[Flaw]) -> str:
    return json.dumps([(flaw.code, flaw.field, flaw.bound) for flaw in flaws])
