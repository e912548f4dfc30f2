"""Phones and their one-use codes in SQLite."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from server.store.instants import as_text, from_text
from server.store.port import Device, EnrolmentCode
from shared.errors import UsedCodeError, WrongCodeError

_DEVICE = "select id, label, enrolled_on, heard_on, ended_on from device"


def add_code(db: sqlite3.Connection, here: str, code_hash: str, code: EnrolmentCode) -> None:
    """See `IntakeTransaction.add_enrolment_code`."""
    db.execute(
        "delete from enrolment_code where municipality = ? and label = ? and device is null",
        (here, code.label),
    )
    db.execute(
        "insert into enrolment_code (municipality, code_hash, label, expires_at)"
        " values (?, ?, ?, ?)",
        (here, code_hash, code.label, as_text(code.expires_at)),
    )


def codes(db: sqlite3.Connection, here: str, now: datetime) -> Sequence[EnrolmentCode]:
    """See `IntakeTransaction.enrolment_codes`."""
    rows = db.execute(
        "select label, expires_at from enrolment_code"
        " where municipality = ? and device is null and expires_at > ? order by number",
        (here, as_text(now)),
    )
    return [EnrolmentCode(label=label, expires_at=from_text(until)) for label, until in rows]


def enrol(
    db: sqlite3.Connection, here: str, hashes: tuple[str, str], device_id: str, now: datetime
) -> Device:
    """See `IntakeTransaction.enrol`; `hashes` are the code's and the token's."""
    code_hash, token_hash = hashes
    row = db.execute(
        "select code.number, code.label, code.expires_at, device.token_hash"
        " from enrolment_code as code left join device on device.number = code.device"
        " where code.municipality = ? and code.code_hash = ?",
        (here, code_hash),
    ).fetchone()
    if row is None:
        raise WrongCodeError
    number, label, expires_at, used_with = row
    if used_with is None:
        if expires_at <= as_text(now):
            raise WrongCodeError
        _make(db, here, token_hash, (device_id, label, now.date()))
        _use(db, number, token_hash)
    device = of_token(db, here, token_hash)
    if device is None or used_with not in (None, token_hash):
        raise UsedCodeError
    return device


def _make(
    db: sqlite3.Connection, here: str, token_hash: str, device: tuple[str, str, date]
) -> None:
    # A phone whose answer was lost may come with a new code and the token it had: still one phone.
    device_id, label, today = device
    db.execute(
        "insert or ignore into device (municipality, id, label, token_hash, enrolled_on)"
        " values (?, ?, ?, ?, ?)",
        (here, device_id, label, token_hash, today.isoformat()),
    )


def _use(db: sqlite3.Connection, code: int, token_hash: str) -> None:
    db.execute(
        "update enrolment_code set device = (select number from device where token_hash = ?)"
        " where number = ?",
        (token_hash, code),
    )


def of_token(db: sqlite3.Connection, here: str, token_hash: str) -> Device | None:
    """See `IntakeTransaction.device_of`."""
    row = db.execute(
        f"{_DEVICE} where municipality = ? and token_hash = ?", (here, token_hash)
    ).fetchone()
    return _device(*row) if row else None


def listed(db: sqlite3.Connection, here: str) -> Sequence[Device]:
    """See `IntakeTransaction.devices`."""
    rows = db.execute(f"{_DEVICE} where municipality = ? order by number", (here,))
    return [_device(*row) for row in rows]


def hear(db: sqlite3.Connection, here: str, device_id: str, today: date) -> None:
    """See `IntakeTransaction.hear`; a day already noted is no write, so no wait for the disk."""
    day = today.isoformat()
    db.execute(
        "update device set heard_on = ? where municipality = ? and id = ? and heard_on is not ?",
        (day, here, device_id, day),
    )


def end(db: sqlite3.Connection, here: str, device_id: str, today: date) -> bool:
    """See `IntakeTransaction.end_device`."""
    done = db.execute(
        "update device set ended_on = ? where municipality = ? and id = ? and ended_on is null",
        (today.isoformat(), here, device_id),
    )
    return done.rowcount == 1


def number_of(db: sqlite3.Connection, here: str, device_id: str) -> int:
    """Find the number a phone's rows carry; a phone nobody enrolled is a bug of the caller."""
    row = db.execute(
        "select number from device where municipality = ? and id = ?", (here, device_id)
    ).fetchone()
    number: int = row[0]
    return number


def _device(
    device_id: str, label: str, enrolled_on: str, heard_on: str | None, ended_on: str | None
) -> Device:
    return Device(
        id=device_id,
        label=label,
        enrolled_on=date.fromisoformat(enrolled_on),
        heard_on=date.fromisoformat(heard_on) if heard_on else None,
        ended_on=date.fromisoformat(ended_on) if ended_on else None,
    )


def kept(db: sqlite3.Connection, number: int) -> int:
    """Tell how many records of a phone are kept: its newest one's place in its own count."""
    n_kept: int = db.execute("select kept from device where number = ?", (number,)).fetchone()[0]
    return n_kept


def note_kept(db: sqlite3.Connection, number: int, more: int, today: date) -> None:
    """Note that so many more records of a phone are kept."""
    db.execute(
        "update device set kept = kept + ?3, kept_on = ?2,"
        " kept_before = case when kept_on is ?2 then kept_before else kept end where number = ?1",
        (number, today.isoformat(), more),
    )


def kept_on(db: sqlite3.Connection, here: str, device_id: str, today: date) -> int:
    """See `IntakeTransaction.kept_on`."""
    row = db.execute(
        "select kept - kept_before from device where municipality = ? and id = ? and kept_on = ?",
        (here, device_id, today.isoformat()),
    ).fetchone()
    return row[0] if row else 0
