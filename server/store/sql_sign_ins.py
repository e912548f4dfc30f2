"""One-time sign-ins in SQL, by their hashes."""

from datetime import datetime

from server.store import tally
from server.store.db import Db
from server.store.instants import as_text


def add_code(db: Db, here: str, code_hash: str, person: str, expires_at: datetime) -> None:
    """See `IntakeTransaction.add_sign_in_code`."""
    tally.take_turn(db, here)  # one at a time, so that only the last one stays
    db.run(
        "delete from sign_in_code where municipality = :here and person = :person",
        here=here,
        person=person,
    )
    db.run(
        "insert into sign_in_code (municipality, code_hash, person, expires_at)"
        " values (:here, :code_hash, :person, :expires_at)",
        here=here,
        code_hash=code_hash,
        person=person,
        expires_at=as_text(expires_at),
    )


def use_code(db: Db, here: str, code_hash: str, now: datetime) -> str | None:
    """See `IntakeTransaction.use_sign_in_code`."""
    row = db.row(
        "delete from sign_in_code where municipality = :here and code_hash = :code_hash"
        " returning person, expires_at",
        here=here,
        code_hash=code_hash,
    )
    return row[0] if row and row[1] > as_text(now) else None
