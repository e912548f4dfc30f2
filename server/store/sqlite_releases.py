"""Frozen figures, in a SQLite file of their own; the adapter of `Releases`."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from server.store.instants import as_text, from_text
from server.store.port import FeedToken, Frozen
from server.store.sqlite_file import SqliteFile
from shared.errors import BrokenReleaseError

_RELEASE = "select number, digest, body from release where municipality = ?"
_READER = 'select id, "group", label, expires_at, ended_at from feed_token where municipality = ?'


class SqliteReleases:
    """See `Releases`."""

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, "releases")

    @contextmanager
    def transaction(self, municipality: str) -> Iterator["SqliteReleasesTransaction"]:
        """See `Releases.transaction`."""
        with self._file.transaction() as db:
            yield SqliteReleasesTransaction(db, municipality)

    def prove_writable(self) -> None:
        """See `Releases.prove_writable`."""
        self._file.prove_writable()

    def close(self) -> None:
        """See `Releases.close`."""
        self._file.close()


class SqliteReleasesTransaction:
    """See `ReleasesTransaction`."""

    def __init__(self, db: sqlite3.Connection, municipality: str) -> None:
        self._db = db
        self._here = municipality

    def freeze(self, frozen: Frozen) -> None:
        """See `ReleasesTransaction.freeze`."""
        row = self._db.execute(f"{_RELEASE} and number = ?", (self._here, frozen.number)).fetchone()
        if row is None:
            self._db.execute(
                "insert into release (municipality, number, digest, body) values (?, ?, ?, ?)",
                (self._here, frozen.number, frozen.digest, frozen.body),
            )
        elif _frozen(*row) != frozen:
            raise BrokenReleaseError

    def releases(self) -> Sequence[Frozen]:
        """See `ReleasesTransaction.releases`."""
        rows = self._db.execute(f"{_RELEASE} order by number", (self._here,))
        return [_frozen(*row) for row in rows]

    def newest(self) -> Frozen | None:
        """See `ReleasesTransaction.newest`."""
        row = self._db.execute(f"{_RELEASE} order by number desc limit 1", (self._here,)).fetchone()
        return _frozen(*row) if row else None

    def add_feed_token(self, token_hash: str, token: FeedToken) -> None:
        """See `ReleasesTransaction.add_feed_token`."""
        self._db.execute(
            'insert into feed_token (municipality, id, token_hash, "group", label, expires_at)'
            " values (?, ?, ?, ?, ?, ?)",
            (
                self._here,
                token.id,
                token_hash,
                token.group,
                token.label,
                as_text(token.expires_at),
            ),
        )

    def feed_token(self, token_hash: str, now: datetime) -> FeedToken | None:
        """See `ReleasesTransaction.feed_token`."""
        row = self._db.execute(
            f"{_READER} and token_hash = ? and ended_at is null and expires_at > ?",
            (self._here, token_hash, as_text(now)),
        ).fetchone()
        return _token(*row) if row else None

    def feed_tokens(self) -> Sequence[FeedToken]:
        """See `ReleasesTransaction.feed_tokens`."""
        rows = self._db.execute(f"{_READER} order by number desc", (self._here,))
        return [_token(*row) for row in rows]

    def end_feed_token(self, token_id: str, now: datetime) -> bool:
        """See `ReleasesTransaction.end_feed_token`."""
        done = self._db.execute(
            "update feed_token set ended_at = ?"
            " where municipality = ? and id = ? and ended_at is null",
            (as_text(now), self._here, token_id),
        )
        return done.rowcount == 1


def _frozen(number: int, digest: str, body: bytes) -> Frozen:
    return Frozen(number=number, digest=digest, body=body)


def _token(
    token_id: str, group: str, label: str, expires_at: str, ended_at: str | None
) -> FeedToken:
    return FeedToken(
        id=token_id,
        group=group,
        label=label,
        expires_at=from_text(expires_at),
        ended_at=from_text(ended_at) if ended_at else None,
    )
