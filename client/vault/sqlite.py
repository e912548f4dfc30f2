"""Sealed rows in one SQLite file: ids and sizes can be seen, nothing else.

Source:  docs/spec/vault.md#the-file
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar, get_args

from client.vault.file import FILE_NAME, connect, has_vault, read_parcels
from client.vault.ledger import SPAN, Ledger
from client.vault.ledger import TABLES as LEDGER_TABLES
from client.vault.port import Row, Shelf
from shared.errors import (
    DamagedRowError,
    DamagedVaultError,
    LockedVaultError,
    NoRoomError,
    VaultError,
    VaultExistsError,
)
from shared.flaw import Flaw
from shared.hazmat.aead import SealBrokenError, Sealer
from shared.hazmat.kdf import derive
from shared.parcel import Parcel

T = TypeVar("T")

SCHEMA = 3
_UNBOUND = 2  # the schema in which rows were sealed and nothing told which there should be
_PLACES = 2**48  # rows a shelf can ever hold; the shelf's number times this is where it begins
_BEGINS = {shelf: number * _PLACES for number, shelf in enumerate(get_args(Shelf), start=1)}
_LEDGER = b"feltlogg/ledger/1"
_WHOLE = 0  # the number of no page: doubts the file as a whole
_STEP = 256  # bytes; rows are padded to a multiple, so that a size tells little
_SOME = 500  # ids in one query
_CACHE_KIB = 8_000  # what settling a large batch changes, so that each page is written once
_TABLES = """
create table lock (id integer primary key check (id = 1), lock blob not null) strict;
create table row (
    at integer primary key,
    shelf text not null,
    id text not null,
    sealed blob not null,
    unique (shelf, id)
) strict;
create table place (id integer primary key check (id = 1), last integer not null) strict;
insert into place values (1, 0)
"""
_PARCELS = (  # outside the lock: what is in one is sealed to a key that is not on this phone
    "create table parcel (id text primary key, key text not null, sealed blob not null) strict",
    """create trigger received after delete on row when old.shelf = 'outbox'
    begin delete from parcel where id = old.id; end""",
)


class SqliteVault:
    """A vault file, opened with its key; see `client.vault.port.Vault`."""

    def __init__(self, folder: Path, key: bytes) -> None:
        import sqlite_utils  # noqa: PLC0415 - slow to load, and not needed before the PIN

        self._sealer: Sealer | None = Sealer(derive(key, salt=b"", purpose=b"feltlogg/rows/1"))
        self._lock = threading.RLock()
        self._depth = 0
        try:
            self._db = sqlite_utils.Database(connect(folder))
        except sqlite3.Error as error:
            raise _told(error) from error
        self._conn = self._db.conn
        self._ledger = Ledger(self._conn, Sealer(derive(key, salt=b"", purpose=_LEDGER)))
        self._is_bound = False
        self._seen = -1
        try:
            self._db.enable_wal()
            self._conn.execute("pragma synchronous = full")
            self._conn.execute("pragma secure_delete = on")
            self._conn.execute(f"pragma cache_size = -{_CACHE_KIB:d}")
            self._bind()
        except sqlite3.Error as error:
            self._conn.close()
            raise _told(error) from error

    def _bind(self) -> None:
        """Bring the file up to this program's schema, and see what is vouched for in it."""
        written_by = int(self._conn.execute("pragma user_version").fetchone()[0])
        if written_by == _UNBOUND:
            with self.transaction():
                self._lay_out(*LEDGER_TABLES, *_PARCELS)
                self._ledger.adopt()
        elif written_by not in (0, SCHEMA):
            self._conn.close()
            raise DamagedVaultError(Flaw("vault.unknown_format", FILE_NAME))
        self._is_bound = bool(written_by)

    def _lay_out(self, *tables: str) -> None:
        for statement in tables:
            self._conn.execute(statement)
        self._conn.execute(f"pragma user_version = {SCHEMA:d}")

    @classmethod
    def make(
        cls, folder: Path, lock: bytes, key: bytes, rows: Iterable[tuple[Shelf, str, bytes]]
    ) -> "SqliteVault":
        """Make a vault with its lock and first rows in one durable step.

        Errors:  VaultExistsError, NoRoomError
        """
        if has_vault(folder):
            raise VaultExistsError
        vault = cls(folder, key)
        with vault.transaction():
            vault._lay_out(*_TABLES.strip().split(";\n"), *LEDGER_TABLES, *_PARCELS)
            vault._conn.execute("insert into lock values (1, ?)", (lock,))
            for shelf, row_id, plain in rows:
                vault.put(shelf, [(row_id, plain)])
        vault._is_bound = True
        (folder / FILE_NAME).chmod(0o600)
        return vault

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """See `Vault.transaction`; a transaction inside another is part of it."""
        with self._lock:
            self._open_sealer()
            if self._depth:
                yield
                return
            self._depth = 1
            try:
                self._conn.execute("begin immediate")
                self._look_again()
                yield
                self._ledger.write()
                self._conn.execute("commit")
                self._ledger.settle()
            except BaseException as error:
                self._ledger.drop()
                with suppress(sqlite3.Error):
                    self._conn.execute("rollback")
                if isinstance(error, sqlite3.Error):
                    raise _told(error) from error
                raise
            finally:
                self._depth = 0

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Hold the file while something is read; a file that is none any more is told as such."""
        with self._lock:
            self._open_sealer()
            try:
                self._look_again()
                yield
            except sqlite3.Error as error:
                raise _told(error) from error

    def _look_again(self) -> None:
        """Read what is vouched for, the first time, and where another program has written since."""
        version = int(self._conn.execute("pragma data_version").fetchone()[0])
        if self._is_bound and version != self._seen and not self._ledger.is_writing:
            self._ledger.read()
            self._seen = version

    def put(self, shelf: Shelf, rows: Iterable[tuple[str, bytes]]) -> None:
        """See `Vault.put`."""
        sealer, head = self._open_sealer(), _context(shelf)
        sealed = {
            row_id: sealer.seal(_pad(plain), head + row_id.encode()) for row_id, plain in rows
        }
        if not sealed:
            return
        with self.transaction():
            first = _BEGINS[shelf] + self._take_places(len(sealed))
            for some in _parts(list(enumerate(sealed.items(), first))):
                marks = ", ".join(["(?, ?, ?, ?)"] * len(some))
                put = self._conn.execute(
                    f"insert into row (at, shelf, id, sealed) values {marks} on conflict"  # noqa: S608 - only question marks
                    " (shelf, id) do update set sealed = excluded.sealed returning at, id",
                    [value for at, (row_id, blob) in some for value in (at, shelf, row_id, blob)],
                )
                for at, row_id in put.fetchall():
                    self._ledger.note(at, sealed[row_id])

    def _named(
        self, verb: str, shelf: Shelf, ids: Sequence[str], then: str = ""
    ) -> Iterator[tuple[Any, ...]]:
        for some in _parts(ids):
            marks = ", ".join("?" * len(some))
            yield from self._conn.execute(
                f"{verb} row where shelf = ? and id in ({marks}){then}",
                (shelf, *some),
            ).fetchall()

    def _take_places(self, n: int) -> int:
        self._conn.execute("update place set last = last + ?", (n,))
        return int(self._conn.execute("select last from place").fetchone()[0]) - n + 1

    def get(self, shelf: Shelf, row_id: str) -> bytes | None:
        """See `Vault.get`."""
        with self._reading():
            found = self._conn.execute(
                "select at, sealed from row where shelf = ? and id = ?", (shelf, row_id)
            ).fetchone()
            return None if found is None else self._unseal(shelf, row_id, *found)

    def whole(self, shelf: Shelf, row_id: str) -> bytes | None:
        """See `Vault.whole`."""
        return self.some(shelf, [row_id]).get(row_id)

    def some(self, shelf: Shelf, ids: Sequence[str]) -> dict[str, bytes]:
        """See `Vault.some`."""
        with self._reading():
            rows = self._named("select at, id, sealed from", shelf, ids)
            return {row.id: row.plain for row in self._whole(shelf, rows)}

    def oldest(self, shelf: Shelf, limit: int, after: int = 0) -> Sequence[Row]:
        """See `Vault.oldest`."""
        begin = _BEGINS[shelf]
        with self._reading():
            rows = self._conn.execute(
                "select at, id, sealed from row where at > ? and at < ? order by at",
                (max(after, begin), begin + _PLACES),
            )
            return list(islice(self._whole(shelf, rows), limit))

    def newest(self, shelf: Shelf, limit: int, before: int | None = None) -> Sequence[Row]:
        """See `Vault.newest`."""
        with self._reading():
            return list(self._whole(shelf, self._last_put(shelf, limit, before)))

    def walk(self, shelf: Shelf, before: int | None = None) -> Iterator[Row]:
        """See `Vault.walk`; the file is held only while a part is read."""
        while True:
            with self._reading():
                rows = self._last_put(shelf, _SOME, before).fetchall()
                vouched = [row for row in rows if self._ledger.vouches(row[0], row[2])]
            if not rows:
                return
            yield from self._opened(shelf, vouched)
            before = rows[-1][0]

    def _last_put(self, shelf: Shelf, limit: int, before: int | None) -> sqlite3.Cursor:
        begin = _BEGINS[shelf]
        return self._conn.execute(
            "select at, id, sealed from row where at > ? and at < ? order by at desc limit ?",
            (begin, before or begin + _PLACES, limit),
        )

    def ids(self, shelf: Shelf) -> frozenset[str]:
        """See `Vault.ids`."""
        with self._reading():
            rows = self._conn.execute("select id from row where shelf = ?", (shelf,))
            return frozenset(row_id for (row_id,) in rows)

    def place(self, shelf: Shelf, row_id: str) -> int | None:
        """See `Vault.place`."""
        with self._reading():
            found = self._conn.execute(
                "select at from row where shelf = ? and id = ?", (shelf, row_id)
            ).fetchone()
            return None if found is None else int(found[0])

    def remove(self, shelf: Shelf, ids: Iterable[str]) -> None:
        """See `Vault.remove`."""
        with self.transaction():
            for (at,) in self._named("delete from", shelf, list(ids), " returning at"):
                self._ledger.note(at, None)

    def lay(self, parcels: Iterable[Parcel]) -> None:
        """See `Vault.lay`."""
        with self.transaction():
            self._conn.executemany(
                "insert or replace into parcel (id, key, sealed) values (?, ?, ?)",
                [(one.id, one.key, one.sealed) for one in parcels],
            )

    def laid(self) -> Sequence[Parcel]:
        """See `Vault.laid`."""
        with self._reading():
            return read_parcels(self._conn)

    def count(self, shelf: Shelf) -> int:
        """See `Vault.count`."""
        with self._reading():
            found = self._conn.execute("select count(*) from row where shelf = ?", (shelf,))
            return int(found.fetchone()[0])

    def damaged(self) -> Sequence[tuple[str, str]]:
        """See `Vault.damaged`; the file is held only while a part is read."""
        bad: list[tuple[str, str]] = []
        with self._reading():
            numbers = set(self._ledger.numbers)
            rows = self._conn.execute("select distinct at / ? from row", (SPAN,))
            numbers |= {number for (number,) in rows}
        for number in sorted(numbers):
            with self._reading():
                bad += self._damaged_in(number)
        return bad

    def _damaged_in(self, number: int) -> Iterator[tuple[str, str]]:
        """Name the rows of a page that do not open, or are not the last ones written there."""
        rows = self._conn.execute(
            "select at, shelf, id, sealed from row where at >= ? and at < ? order by at",
            (number * SPAN, (number + 1) * SPAN),
        ).fetchall()
        for at, shelf, row_id, sealed in rows:
            if not self._opens(shelf, row_id, at, sealed):
                yield shelf, row_id
        for at in sorted(self._ledger.missing(number, (row[0] for row in rows))):
            yield get_args(Shelf)[at // _PLACES - 1], ""

    def _opens(self, shelf: str, row_id: str, at: int, sealed: bytes) -> bool:
        try:
            self._unseal(shelf, row_id, at, sealed)
        except DamagedRowError:
            return False
        return True

    @property
    def is_older(self) -> bool:
        """See `Vault.is_older`."""
        with self._reading():
            return bool(self._ledger.doubted)

    def count_opening(self, known: int) -> int:
        """Count one opening more and give the count; `known` is what was counted elsewhere.

        A vault that has been opened less often than is known is a copy of an earlier day.
        """
        with self.transaction():
            if self._ledger.openings < known:
                self._ledger.doubted.add(_WHOLE)
                self._ledger.openings = known
            self._ledger.count_opening()
            return self._ledger.openings

    def close(self) -> None:
        """See `Vault.close`."""
        with self._lock:
            self._sealer = None
            self._conn.close()

    def _open_sealer(self) -> Sealer:
        if self._sealer is None:
            raise LockedVaultError
        return self._sealer

    def _whole(self, shelf: Shelf, rows: Iterable[tuple[int, str, bytes]]) -> Iterator[Row]:
        """Open the rows that are vouched for; call while the file is held."""
        return self._opened(shelf, (row for row in rows if self._ledger.vouches(row[0], row[2])))

    def _opened(self, shelf: Shelf, rows: Iterable[tuple[int, str, bytes]]) -> Iterator[Row]:
        sealer, head = self._open_sealer(), _context(shelf)
        for at, row_id, sealed in rows:
            try:
                yield Row(at, row_id, _unpad(sealer.open(sealed, head + row_id.encode())))
            except SealBrokenError:
                continue  # named by `damaged`; it hides no other

    def _unseal(self, shelf: str, row_id: str, at: int, sealed: bytes) -> bytes:
        flaw = Flaw("vault.damaged", f"{shelf}/{row_id}")
        if not self._ledger.vouches(at, sealed):
            raise DamagedRowError(flaw)
        try:
            return _unpad(self._open_sealer().open(sealed, _context(shelf) + row_id.encode()))
        except SealBrokenError:
            raise DamagedRowError(flaw) from None


def _told(error: sqlite3.Error) -> VaultError:
    """Name what SQLite means: closed under our hands, no room or right to write, or damage."""
    if isinstance(error, sqlite3.ProgrammingError):
        return LockedVaultError()
    return NoRoomError() if isinstance(error, sqlite3.OperationalError) else DamagedVaultError()


def _parts(whole: Sequence[T]) -> Iterator[Sequence[T]]:
    """Cut what is long into what one statement can take."""
    return (whole[start : start + _SOME] for start in range(0, len(whole), _SOME))


def _context(shelf: str) -> bytes:
    return b"feltlogg/row/1\0" + shelf.encode() + b"\0"


def _pad(plain: bytes) -> bytes:
    return plain + b"\x80" + bytes(-(len(plain) + 1) % _STEP)


def _unpad(padded: bytes) -> bytes:
    return padded[: padded.rindex(b"\x80")]
