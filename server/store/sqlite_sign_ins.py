"""One-time sign-ins and sessions in SQLite, by their hashes."""

import sqlite3
from datetime import datetime

from server.store.instants import as_text


def add_code(
    db: sqlite3.Connection, here: str, code_hash: str, person: str, expires_at: datetime
) -> None:
    """See `IntakeTransaction.add_sign_in_code`."""
    db.execute("delete from sign_in_code where municipality = ? and person = ?", (here, person))
    db.execute(
        "insert into sign_in_code (municipality, code_hash, person, expires_at)"
        " values (?, ?, ?, ?)",
        (here, code_hash, person, as_text(expires_at)),
    )


def use_code(db: sqlite3.Connection, here: str, code_hash: str, now: datetime) -> str | None:
    """See `IntakeTransaction.use_sign_in_code`."""
    row = db.execute(
        "delete from sign_in_code where municipality = ? and code_hash = ?"
        " returning person, expires_at",
        (here, code_hash),
    ).fetchone()
    return row[0] if row and row[1] > as_text(now) else None


def add_session(
    db: sqlite3.Connection, here: str, session_hash: str, person: str, expires_at: datetime
) -> None:
    """See `IntakeTransaction.add_session`."""
    db.execute(
        "insert into session (municipality, session_hash, person, expires_at) values (?, ?, ?, ?)",
        (here, session_hash, person, as_text(expires_at)),
    )


def person_of(db: sqlite3.Connection, here: str, session_hash: str, now: datetime) -> str | None:
    """See `IntakeTransaction.person_of`."""
    row = db.execute(
        "select person from session where municipality = ? and session_hash = ? and expires_at > ?",
        (here, session_hash, as_text(now)),
    ).fetchone()
    return row[0] if row else None


def end_session(db: sqlite3.Connection, here: str, session_hash: str) -> None:
    """See `IntakeTransaction.end_session`."""
    db.execute(
        "delete from session where municipality = ? and session_hash = ?", (here, session_hash)
    )
