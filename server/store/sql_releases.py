"""Frozen figures, in an SQL database; the adapter of `Releases` over SQLite and PostgreSQL."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from server.store import tally
from server.store.db import Home
from server.store.hooks import Published
from server.store.instants import as_text, from_text
from server.store.port import FeedToken, Frozen, LedgerKey
from server.store.sql_hooks import SqlHooks
from server.store.sql_meetings import SqlMeetings
from server.store.sql_packs import SqlPacks
from shared.release_errors import BrokenReleaseError

_RELEASE = "select number, digest, body, signature from release where municipality = :here"
_KEY = "select number, statement, signature from ledger_key where municipality = :here"
_READER = (
    'select id, "group", label, expires_at, ended_at from feed_token where municipality = :here'
)


class SqlReleases:
    """See `Releases`."""

    def __init__(self, home: Home) -> None:
        self._home = home

    @contextmanager
    def transaction(self, municipality: str) -> Iterator["SqlReleasesTransaction"]:
        """See `Releases.transaction`."""
        with self._home.transaction() as db:
            yield SqlReleasesTransaction(db, municipality)

    def prove_writable(self) -> None:
        """See `Releases.prove_writable`."""
        self._home.prove_writable()

    def close(self) -> None:
        """See `Releases.close`."""
        self._home.close()


class SqlReleasesTransaction(SqlPacks, SqlMeetings):
    """See `ReleasesTransaction`."""

    def freeze(self, frozen: Frozen) -> None:
        """See `ReleasesTransaction.freeze`."""
        self._db.run(
            "insert into release (municipality, number, digest, body, signature)"
            " values (:here, :number, :digest, :body, :signature) on conflict do nothing",
            here=self._here,
            number=frozen.number,
            digest=frozen.digest,
            body=frozen.body,
            signature=frozen.signature,
        )
        # The same again is no error, whoever froze it; another under the number is.
        row = self._db.row(
            f"{_RELEASE} and number = :number", here=self._here, number=frozen.number
        )
        if row is None or _frozen(*row) != frozen:
            raise BrokenReleaseError

    def releases(self) -> Sequence[Frozen]:
        """See `ReleasesTransaction.releases`."""
        rows = self._db.rows(f"{_RELEASE} order by number", here=self._here)
        return [_frozen(*row) for row in rows]

    def newest(self) -> Frozen | None:
        """See `ReleasesTransaction.newest`."""
        row = self._db.row(f"{_RELEASE} order by number desc limit 1", here=self._here)
        return _frozen(*row) if row else None

    @property
    def hooks(self) -> SqlHooks:
        """See `ReleasesTransaction.hooks`."""
        return SqlHooks(self._db, self._here)

    def published(self, after: int) -> Sequence[Published]:
        """See `ReleasesTransaction.published`."""
        rows = self._db.rows(
            "select number, digest from release"
            " where municipality = :here and number > :after order by number",
            here=self._here,
            after=after,
        )
        return [Published(*row) for row in rows]

    def introduce(self, key: LedgerKey) -> None:
        """See `ReleasesTransaction.introduce`."""
        self._db.run(
            "insert into ledger_key (municipality, number, statement, signature)"
            " values (:here, :number, :statement, :signature) on conflict do nothing",
            here=self._here,
            number=key.number,
            statement=key.statement,
            signature=key.signature,
        )
        row = self._db.row(f"{_KEY} and number = :number", here=self._here, number=key.number)
        if row is None or _key(*row) != key:
            raise BrokenReleaseError

    def ledger_keys(self) -> Sequence[LedgerKey]:
        """See `ReleasesTransaction.ledger_keys`."""
        return [_key(*row) for row in self._db.rows(f"{_KEY} order by number", here=self._here)]

    def add_feed_token(self, token_hash: str, token: FeedToken) -> None:
        """See `ReleasesTransaction.add_feed_token`."""
        self._db.run(
            'insert into feed_token (municipality, number, id, token_hash, "group", label,'
            " expires_at) values (:here, :number, :id, :token_hash, :group, :label, :expires_at)",
            here=self._here,
            number=tally.draw(self._db, self._here, "feed_token"),
            id=token.id,
            token_hash=token_hash,
            group=token.group,
            label=token.label,
            expires_at=as_text(token.expires_at),
        )

    def feed_token(self, token_hash: str, now: datetime) -> FeedToken | None:
        """See `ReleasesTransaction.feed_token`."""
        row = self._db.row(
            f"{_READER} and token_hash = :token_hash and ended_at is null and expires_at > :now",
            here=self._here,
            token_hash=token_hash,
            now=as_text(now),
        )
        return _token(*row) if row else None

    def feed_tokens(self) -> Sequence[FeedToken]:
        """See `ReleasesTransaction.feed_tokens`."""
        rows = self._db.rows(f"{_READER} order by number desc", here=self._here)
        return [_token(*row) for row in rows]

    def end_feed_token(self, token_id: str, now: datetime) -> bool:
        """See `ReleasesTransaction.end_feed_token`."""
        n_ended = self._db.run(
            "update feed_token set ended_at = :now"
            " where municipality = :here and id = :id and ended_at is null",
            now=as_text(now),
            here=self._here,
            id=token_id,
        )
        return n_ended == 1


def _frozen(number: int, digest: str, body: bytes, signature: str) -> Frozen:
    return Frozen(number=number, digest=digest, body=body, signature=signature)


def _key(number: int, statement: bytes, signature: str) -> LedgerKey:
    return LedgerKey(number=number, statement=statement, signature=signature)


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
