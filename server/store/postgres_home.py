"""One schema of a PostgreSQL server, reached through a few connections; a `Home`."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import BoundedSemaphore

import psycopg

from server.store import postgres_shape
from server.store.db import Db, Shape, Zone
from server.store.postgres_db import Connection, PostgresDb
from server.store.postgres_errors import ours
from server.store.postgres_zone import prepared
from shared.errors import InputError, StoreBusyError
from shared.flaw import Flaw

BUSY_TIMEOUT_S = 5
MOST_CONNECTIONS = 10
_SOILED = (
    "record",
    "thread",
    "decision",
    "refusal",
    "parcel",
    "question",
    "wish",
    "sign_in_code",
    "session",
    "enrolment_code",
    "spent",
    "wrong_try",
    "device",
    "account",
    "membership",
    "passkey",
    "recovery_code",
    "audit",
    "audit_seal",
    "gone",
)
_OTHERS = """
select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
and (backend_xmin is not null or backend_xid is not null) limit 1
"""


class PostgresHome:
    """A zone's schema, spoken to by its own role; threads share the connections."""

    def __init__(self, url: str, zone: Zone, schema: int | None = None) -> None:
        """Make the schema, or bring it up to date; to the newest, or to an earlier one.

        Errors:  InputError, NewerStoreError, StoreAwayError, StoreBusyError, StoreFullError
        """
        self._url = url
        self._room = BoundedSemaphore(MOST_CONNECTIONS)
        self._idle: list[Connection] = []
        self._types: dict[str, Sequence[int]] = {}
        with ours():
            connection = self._connect()
            try:
                role, commits = prepared(connection, zone, schema)
            except BaseException:
                connection.close()
                raise
        self._idle.append(connection)
        # All that a transaction needs is said inside it, so that a pooler may give us any server.
        self._begin = (
            f'begin; set local role "{role}"; set local search_path = {zone};'
            f" set local synchronous_commit = {commits};"
            f" set local lock_timeout = '{BUSY_TIMEOUT_S}s';"
            f" set local idle_in_transaction_session_timeout = '60s'"
        )

    @contextmanager
    def transaction(self) -> Iterator[PostgresDb]:
        """See `Home.transaction`."""
        if not self._room.acquire(timeout=BUSY_TIMEOUT_S):
            raise StoreBusyError
        try:
            with ours(), self._begun() as connection:
                yield PostgresDb(connection, self._types)
        finally:
            self._room.release()

    @contextmanager
    def filling(self) -> Iterator[PostgresDb]:
        """See `Home.filling`; a backup has rows in an order in which every key here can be kept."""
        with self.transaction() as db:
            yield db

    @contextmanager
    def snapshot(self) -> Iterator[PostgresDb]:
        """See `Home.snapshot`."""
        with self.transaction() as db:
            db.run("set transaction isolation level repeatable read, read only")
            db.rows("select probes from store")  # the moment is now
            yield db

    def shape(self, db: Db) -> Shape:
        """See `Home.shape`."""
        return postgres_shape.shape(db)

    def require_whole(self, db: Db) -> None:
        """See `Home.require_whole`: the server checks keys as they are written, pages as read."""

    def overwrite(self) -> bool:
        """See `Home.overwrite`: each table is written anew into another file, the old one removed.

        Whoever still reads may see a deleted row, and then it would be copied.
        """
        with self.transaction() as db:
            if db.row(_OTHERS) is not None:
                return False
            for table in _SOILED:
                db.run(f"cluster {table} using {table}_pkey")
            return db.row(_OTHERS) is None

    def prove_writable(self) -> None:
        """See `Home.prove_writable`."""
        with self.transaction() as db:
            db.run("update store set probes = probes + 1")

    def close(self) -> None:
        """See `Home.close`."""
        while self._idle:
            self._idle.pop().close()

    @contextmanager
    def _begun(self) -> Iterator[Connection]:
        connection = self._take()
        try:
            yield connection
            connection.execute("commit")
        except BaseException:
            # The first error is the one to tell; a connection that cannot undo is not used again.
            with suppress(psycopg.Error):
                connection.execute("rollback")
            raise
        finally:
            if connection.info.transaction_status == psycopg.pq.TransactionStatus.IDLE:
                self._idle.append(connection)
            else:
                connection.close()

    def _take(self) -> Connection:
        while self._idle:
            with suppress(IndexError):  # another thread was quicker
                connection = self._idle.pop()
                try:
                    connection.execute(self._begin)
                except psycopg.OperationalError:
                    connection.close()  # the server went away while we were idle; try anew
                else:
                    return connection
        connection = self._connect()
        connection.execute(self._begin)
        return connection

    def _connect(self) -> Connection:
        # Statements are not prepared: a pooler may hand the next one to another server.
        try:
            return psycopg.connect(
                self._url,
                autocommit=True,
                prepare_threshold=None,
                connect_timeout=BUSY_TIMEOUT_S,
                application_name="feltlogg",
            )
        except psycopg.ProgrammingError as error:
            raise InputError(Flaw("input.not_a_database", "FELTLOGG_DATABASE")) from error
