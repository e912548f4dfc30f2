"""Phones and their one-use codes in SQL."""

from collections.abc import Sequence
from datetime import date, datetime

from server.store import tally
from server.store.db import Db, Row, require_text
from server.store.devices import Device, EnrolmentCode
from server.store.instants import as_text, from_text
from shared.errors import UsedCodeError, WrongCodeError

_DEVICE = (
    "select id, label, is_doubted, enrolled_on, heard_on, ended_on, emptied_on, unsent from device"
)


def add_code(db: Db, here: str, code_hash: str, code: EnrolmentCode) -> None:
    """See `IntakeTransaction.add_enrolment_code`."""
    number = tally.draw(db, here, "enrolment_code")
    db.run(
        "delete from enrolment_code"
        " where municipality = :here and label = :label and device is null",
        here=here,
        label=code.label,
    )
    db.run(
        "insert into enrolment_code (municipality, number, code_hash, label, expires_at)"
        " values (:here, :number, :code_hash, :label, :expires_at)",
        here=here,
        number=number,
        code_hash=code_hash,
        label=code.label,
        expires_at=as_text(code.expires_at),
    )


def codes(db: Db, here: str, now: datetime) -> Sequence[EnrolmentCode]:
    """See `IntakeTransaction.enrolment_codes`."""
    rows = db.rows(
        "select label, expires_at from enrolment_code"
        " where municipality = :here and device is null and expires_at > :now order by number",
        here=here,
        now=as_text(now),
    )
    return [EnrolmentCode(label=label, expires_at=from_text(until)) for label, until in rows]


def enrol(db: Db, here: str, hashes: tuple[str, str], device_id: str, now: datetime) -> Device:
    """See `IntakeTransaction.enrol`; `hashes` are the code's and the token's."""
    code_hash, token_hash = hashes
    require_text((code_hash, token_hash, device_id))
    tally.take_turn(db, here)  # one at a time, so that a code is used once
    row = db.row(
        "select code.label, code.expires_at, device.token_hash"
        " from enrolment_code as code left join device"
        " on device.municipality = code.municipality and device.number = code.device"
        " where code.municipality = :here and code.code_hash = :code_hash",
        here=here,
        code_hash=code_hash,
    )
    if row is None:
        raise WrongCodeError
    label, expires_at, used_with = row
    if used_with is None:
        if expires_at <= as_text(now):
            raise WrongCodeError
        _make(db, here, token_hash, (device_id, label, now.date()))
        _use(db, here, code_hash, token_hash)
    device = of_token(db, here, token_hash)
    if device is None or used_with not in (None, token_hash):
        raise UsedCodeError
    return device


def _make(db: Db, here: str, token_hash: str, device: tuple[str, str, date]) -> None:
    # A phone whose answer was lost may come with a new code and the token it had: still one phone.
    device_id, label, today = device
    db.run(
        "insert into device (municipality, number, id, label, token_hash, enrolled_on)"
        " values (:here, :number, :id, :label, :token_hash, :today) on conflict do nothing",
        here=here,
        number=tally.draw(db, here, "device"),
        id=device_id,
        label=label,
        token_hash=token_hash,
        today=today.isoformat(),
    )


def _use(db: Db, here: str, code_hash: str, token_hash: str) -> None:
    db.run(
        "update enrolment_code set device = (select number from device"
        " where municipality = :here and token_hash = :token_hash)"
        " where municipality = :here and code_hash = :code_hash",
        here=here,
        code_hash=code_hash,
        token_hash=token_hash,
    )


def of_token(db: Db, here: str, token_hash: str) -> Device | None:
    """See `IntakeTransaction.device_of`."""
    row = db.row(
        f"{_DEVICE} where municipality = :here and token_hash = :token_hash",
        here=here,
        token_hash=token_hash,
    )
    return _device(row) if row else None


def listed(db: Db, here: str) -> Sequence[Device]:
    """See `IntakeTransaction.devices`."""
    rows = db.rows(f"{_DEVICE} where municipality = :here order by number", here=here)
    return [_device(row) for row in rows]


def hear(db: Db, here: str, device_id: str, today: date) -> None:
    """See `IntakeTransaction.hear`; a day already noted is no write, so no wait for the disk."""
    db.run(
        "update device set heard_on = :day where municipality = :here and id = :id"
        " and (heard_on is null or heard_on <> :day)",
        here=here,
        id=device_id,
        day=today.isoformat(),
    )


def end(db: Db, here: str, device_id: str, today: date) -> bool:
    """See `IntakeTransaction.end_device`."""
    n_ended = db.run(
        "update device set ended_on = :day"
        " where municipality = :here and id = :id and ended_on is null",
        here=here,
        id=device_id,
        day=today.isoformat(),
    )
    return n_ended == 1


def bury(db: Db, here: str, device_id: str, unsent: int, today: date) -> bool:
    """See `IntakeTransaction.bury`."""
    db.run(
        "update device set ended_on = coalesce(ended_on, :day), emptied_on = :day,"
        " unsent = :unsent where municipality = :here and id = :id and emptied_on is null",
        here=here,
        id=device_id,
        unsent=unsent,
        day=today.isoformat(),
    )
    found = db.row(
        "select 1 from device where municipality = :here and id = :id", here=here, id=device_id
    )
    return found is not None


def _device(row: Row) -> Device:
    device_id, label, is_doubted, *days, unsent = row
    enrolled_on, heard_on, ended_on, emptied_on = map(_day, days)
    return Device(
        id=device_id,
        label=label,
        enrolled_on=enrolled_on or date.min,
        heard_on=heard_on,
        ended_on=ended_on,
        emptied_on=emptied_on,
        unsent=unsent,
        is_doubted=bool(is_doubted) and ended_on is None,
    )


def _day(spelt: str | None) -> date | None:
    return date.fromisoformat(spelt) if spelt else None


def number_of(db: Db, here: str, device_id: str) -> int:
    """Find the number a phone's rows carry; a phone nobody enrolled is a bug of the caller."""
    return number_and_kept(db, here, device_id)[0]


def number_and_kept(db: Db, here: str, device_id: str) -> tuple[int, int]:
    """Give a phone's number and how many of its records are kept; see `number_of`."""
    ((number, n_kept),) = db.rows(
        "select number, kept from device where municipality = :here and id = :id",
        here=here,
        id=device_id,
    )
    return number, n_kept


def kept_of(db: Db, here: str, device_id: str) -> int:
    """See `IntakeTransaction.kept_of`."""
    row = db.row(
        "select kept from device where municipality = :here and id = :id", here=here, id=device_id
    )
    return row[0] if row else 0


def note_kept(db: Db, here: str, number: int, more: int, today: date) -> None:
    """Note that so many more records of a phone are kept."""
    db.run(
        "update device set kept = kept + :more, kept_on = :day,"
        " kept_before = case when kept_on = :day then kept_before else kept end"
        " where municipality = :here and number = :number",
        here=here,
        number=number,
        more=more,
        day=today.isoformat(),
    )


def kept_on(db: Db, here: str, device_id: str, today: date) -> int:
    """See `IntakeTransaction.kept_on`."""
    row = db.row(
        "select kept - kept_before from device"
        " where municipality = :here and id = :id and kept_on = :day",
        here=here,
        id=device_id,
        day=today.isoformat(),
    )
    return row[0] if row else 0
