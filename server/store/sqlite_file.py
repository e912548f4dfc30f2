"""One SQLite file: opened durably, brought up to date, written by one at a time."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from server.store import sqlite_shape
from server.store.db import Db, Shape, Zone
from server.store.sqlite_db import SqliteDb
from server.store.steps import SCHEMA, steps_after
from shared.errors import DamagedStoreError, StoreBusyError, StoreFullError
from shared.flaw import Flaw

BUSY_TIMEOUT_S = 5.0
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FULL = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
)
_DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_PRAGMAS = (
    "pragma journal_mode = wal",
    # NORMAL loses acknowledged records when the power goes; only FULL keeps a receipt's promise.
    "pragma synchronous = full",
    "pragma foreign_keys = on",
    "pragma cell_size_check = on",
    "pragma secure_delete = on",
    "pragma temp_store = memory",
    "pragma wal_autocheckpoint = 4000",  # pages: what batch after batch changes goes home once
    "pragma cache_size = -16000",  # KiB: ids are random, and so are the pages a batch changes
)


class SqliteFile:
    """A file with one connection behind a lock, shared by the threads of a web server; a `Home`."""

    def __init__(self, path: Path, zone: Zone, schema: int | None = None) -> None:
        """Open or make the file, with the newest schema or an earlier one.

        Errors:  NewerStoreError, StoreBusyError, StoreFullError, DamagedStoreError
        """
        self._lock = threading.Lock()
        self._damage: DamagedStoreError | None = None
        try:
            path.touch(mode=0o600)
        except OSError as error:
            raise StoreFullError from error
        with _ours(path):
            connection = sqlite3.connect(
                path, isolation_level=None, check_same_thread=False, timeout=BUSY_TIMEOUT_S
            )
            try:
                self._connection = connection
                for pragma in _PRAGMAS:
                    connection.execute(pragma)
                self._migrate(SCHEMA / "sqlite" / zone, schema)
            except BaseException:
                connection.close()
                raise
        self._path = path

    @contextmanager
    def transaction(self) -> Iterator[SqliteDb]:
        """See `Home.transaction`."""
        if not self._lock.acquire(timeout=BUSY_TIMEOUT_S):
            raise StoreBusyError
        try:
            with _ours(self._path), _unit_of_work(self._connection):
                yield SqliteDb(self._connection)
        except DamagedStoreError as error:
            self._damage = error
            raise
        finally:
            self._lock.release()

    @contextmanager
    def filling(self) -> Iterator[SqliteDb]:
        """See `Home.filling`."""
        with self.transaction() as db:
            db.run("pragma defer_foreign_keys = on")
            yield db

    @contextmanager
    def snapshot(self) -> Iterator[SqliteDb]:
        """See `Home.snapshot`; a connection of its own, for readers and the writer share a file."""
        with _ours(self._path):
            connection = sqlite3.connect(
                f"{self._path.resolve().as_uri()}?mode=ro", isolation_level=None, uri=True
            )
            try:
                connection.execute("pragma temp_store = memory")
                connection.execute("begin")
                connection.execute("select probes from store").fetchall()  # the moment is now
                yield SqliteDb(connection)
            finally:
                connection.close()

    def shape(self, db: Db) -> Shape:
        """See `Home.shape`."""
        return sqlite_shape.shape(db)

    def require_whole(self, db: Db) -> None:
        """See `Home.require_whole`."""
        sqlite_shape.require_whole(db, self._path.name)

    def overwrite(self) -> bool:
        """See `Home.overwrite`: the file is made anew of what is kept, and its log emptied."""
        if not self._lock.acquire(timeout=BUSY_TIMEOUT_S):
            raise StoreBusyError
        try:
            with _ours(self._path):
                self._connection.execute("vacuum")
                ((is_busy, *_),) = self._connection.execute("pragma wal_checkpoint(truncate)")
                return not is_busy
        finally:
            self._lock.release()

    def prove_writable(self) -> None:
        """See `Home.prove_writable`; a damage once met is told until somebody has seen to it."""
        if self._damage is not None:
            raise self._damage
        with self.transaction() as db:
            db.run("update store set probes = probes + 1")

    def close(self) -> None:
        """See `Home.close`."""
        with self._lock:
            self._connection.close()

    def _migrate(self, folder: Path, last: int | None) -> None:
        with _unit_of_work(self._connection) as connection:
            version: int = connection.execute("pragma user_version").fetchone()[0]
            for step in steps_after(version, folder, last):
                for statement in _statements(step.script):
                    connection.execute(statement)
                connection.execute(f"pragma user_version = {step.number}")


@contextmanager
def _unit_of_work(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    connection.execute("begin immediate")
    try:
        yield connection
        connection.execute("commit")
    except BaseException:
        # A full disk may have rolled back already; the first error is the one to tell.
        with suppress(sqlite3.Error):
            connection.execute("rollback")
        raise


@contextmanager
def _ours(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        reason = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if reason in _BUSY:
            raise StoreBusyError from error
        if reason in _FULL:
            raise StoreFullError from error
        if reason in _DAMAGED:
            raise DamagedStoreError(Flaw(DamagedStoreError.code, path.name)) from error
        raise


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
