"""Sealed records in SQL, each once for each phone that hands it in."""

from collections.abc import Sequence
from datetime import date

from server.store import sql_devices
from server.store.db import Db
from server.store.port import MOST_PARCELS, Held
from shared.errors import OverQuotaError
from shared.flaw import Flaw
from shared.parcel import Parcel
from shared.record import RecordId


def hold(db: Db, here: str, device_id: str, parcels: Sequence[Parcel], today: date) -> int:
    """See `IntakeTransaction.hold`."""
    device = sql_devices.number_of(db, here, device_id)
    for parcel in parcels:
        db.run(
            "insert into parcel (municipality, record, device, key, sealed, received_on) values"
            " (:here, :record, :device, :key, :sealed, :today) on conflict do nothing",
            here=here,
            record=parcel.id,
            device=device,
            key=parcel.key,
            sealed=parcel.sealed,
            today=today.isoformat(),
        )
    ((held,),) = db.rows(
        "select count(*) from parcel where municipality = :here and device = :device",
        here=here,
        device=device,
    )
    if held > MOST_PARCELS:
        raise OverQuotaError(Flaw(OverQuotaError.code, "parcels", str(MOST_PARCELS)))
    return int(held)


def listed(db: Db, here: str) -> Sequence[Held]:
    """See `IntakeTransaction.parcels`."""
    rows = db.rows(
        "select parcel.record, parcel.key, parcel.sealed, device.id, parcel.received_on"
        " from parcel join device"
        " on device.municipality = parcel.municipality and device.number = parcel.device"
        " where parcel.municipality = :here"
        " order by parcel.received_on, parcel.record, parcel.device",
        here=here,
    )
    return [
        Held(
            parcel=Parcel(id=RecordId(record), key=key, sealed=bytes(sealed)),
            sent_by=sent_by,
            received_on=date.fromisoformat(day),
        )
        for record, key, sealed, sent_by, day in rows
    ]


def drop(db: Db, here: str, ids: Sequence[RecordId]) -> None:
    """See `IntakeTransaction.drop_parcels`."""
    for record in ids:
        db.run(
            "delete from parcel where municipality = :here and record = :record",
            here=here,
            record=record,
        )
