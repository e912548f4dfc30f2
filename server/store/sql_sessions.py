"""Sessions, wrong tries, and what is good for one use, in SQL."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from server.store.accounts import Visit
from server.store.db import Db, Row
from server.store.instants import as_text, from_text
from shared.hazmat.tokens import new_id

FORGOTTEN_AFTER = timedelta(hours=1)
_VISIT = "select session_hash, person, way, begun_at, idle_at, expires_at from session"
_OPEN = "expires_at > :now and idle_at > :now"


def begin(db: Db, here: str, visit: Visit) -> None:
    """See `Accounts.begin`; sessions that have run out go."""
    db.run(
        f"delete from session where municipality = :here and not ({_OPEN})",  # noqa: S608 - ours
        here=here,
        now=as_text(visit.begun_at),
    )
    db.run(
        "insert into session"
        " (municipality, session_hash, person, way, begun_at, idle_at, expires_at)"
        " values (:here, :session_hash, :person, :way, :begun_at, :idle_at, :expires_at)",
        here=here,
        session_hash=visit.session_hash,
        person=visit.person,
        way=visit.way,
        begun_at=as_text(visit.begun_at),
        idle_at=as_text(visit.idle_at),
        expires_at=as_text(visit.expires_at),
    )


def visit(db: Db, here: str, session_hash: str, now: datetime) -> Visit | None:
    """See `Accounts.visit`."""
    row = db.row(
        f"{_VISIT} where municipality = :here and session_hash = :session_hash and {_OPEN}",
        here=here,
        session_hash=session_hash,
        now=as_text(now),
    )
    return _visit(row) if row else None


def visits(db: Db, here: str, person: str, now: datetime) -> Sequence[Visit]:
    """See `Accounts.visits`."""
    rows = db.rows(
        f"{_VISIT} where municipality = :here and person = :person and {_OPEN}"
        " order by begun_at desc, session_hash",
        here=here,
        person=person,
        now=as_text(now),
    )
    return [_visit(row) for row in rows]


def prolong(db: Db, here: str, session_hash: str, idle_at: datetime) -> None:
    """See `Accounts.prolong`."""
    db.run(
        "update session set idle_at = :idle_at"
        " where municipality = :here and session_hash = :session_hash",
        here=here,
        session_hash=session_hash,
        idle_at=as_text(idle_at),
    )


def end(db: Db, here: str, session_hash: str) -> None:
    """See `Accounts.end`."""
    db.run(
        "delete from session where municipality = :here and session_hash = :session_hash",
        here=here,
        session_hash=session_hash,
    )


def end_all(db: Db, here: str, person: str, but: str) -> int:
    """See `Accounts.end_all`."""
    return db.run(
        "delete from session"
        " where municipality = :here and person = :person and session_hash <> :but",
        here=here,
        person=person,
        but=but,
    )


def spend(db: Db, here: str, mark: str, until: datetime, now: datetime) -> bool:
    """See `Accounts.spend`."""
    db.run(
        "delete from spent where municipality = :here and until <= :now",
        here=here,
        now=as_text(now),
    )
    touched = db.run(
        "insert into spent (municipality, mark, until) values (:here, :mark, :until)"
        " on conflict do nothing",
        here=here,
        mark=mark,
        until=as_text(until),
    )
    return touched > 0


def note_wrong(db: Db, here: str, key: str, now: datetime) -> None:
    """See `Accounts.note_wrong`."""
    db.run(
        "delete from wrong_try where municipality = :here and at <= :before",
        here=here,
        before=as_text(now - FORGOTTEN_AFTER),
    )
    db.run(
        "insert into wrong_try (municipality, id, key, at) values (:here, :id, :key, :now)",
        here=here,
        id=new_id(),
        key=key,
        now=as_text(now),
    )


def forget_wrong(db: Db, here: str, key: str) -> None:
    """See `Accounts.forget_wrong`."""
    db.run("delete from wrong_try where municipality = :here and key = :key", here=here, key=key)


def wrong_since(db: Db, here: str, key: str, since: datetime) -> int:
    """See `Accounts.wrong_since`."""
    ((n,),) = db.rows(
        "select count(*) from wrong_try where municipality = :here and key = :key and at > :since",
        here=here,
        key=key,
        since=as_text(since),
    )
    return int(n)


def _visit(row: Row) -> Visit:
    session_hash, person, way, begun_at, idle_at, expires_at = row
    return Visit(
        session_hash=session_hash,
        person=person,
        way=way,
        begun_at=from_text(begun_at),
        idle_at=from_text(idle_at),
        expires_at=from_text(expires_at),
    )
