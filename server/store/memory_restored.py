"""Life after a restore in memory."""

from dataclasses import replace
from datetime import date, datetime

from server.store.memory_zone import Zone
from server.store.port import Cut
from server.store.restored import Resumption


def note(zone: Zone, now: datetime) -> None:
    """See `Restores.note_restore`."""
    zone.restored = {now: zone.last_seq}
    for name, phone in zone.phones.items():
        if phone.device.ended_on is None:
            zone.phones[name] = replace(phone, device=replace(phone.device, is_doubted=True))


def in_doubt(zone: Zone) -> datetime | None:
    """See `RestoreTransaction.in_doubt`."""
    return next((at for at in zone.restored if at not in zone.resumptions), None)


def resume(zone: Zone, after: int, cut_at: datetime, counted_to: date | None) -> None:
    """See `RestoreTransaction.resume`."""
    restored_at = in_doubt(zone)
    if restored_at is None:
        return
    seq = zone.restored[restored_at]
    zone.cuts[:] = [replace(cut, is_done=True) if cut.number <= after else cut for cut in zone.cuts]
    number = max((cut.number for cut in zone.cuts if cut.is_done), default=0)
    if number < after:
        last_seq = max(seq, max((cut.last_seq for cut in zone.cuts), default=0))
        zone.cuts += [
            Cut(number=at, cut_at=cut_at, last_seq=last_seq, is_done=True)
            for at in sorted({number + 1, after})
        ]
    zone.resumptions[restored_at] = Resumption(
        restored_at=restored_at, after=after, seq=seq, counted_to=counted_to
    )


def confirm(zone: Zone, device_id: str) -> bool:
    """See `RestoreTransaction.confirm_device`."""
    phone = zone.phones.get(device_id)
    if phone is None or not phone.device.is_doubted:
        return False
    zone.phones[device_id] = replace(phone, device=replace(phone.device, is_doubted=False))
    return True
