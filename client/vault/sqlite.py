"""Sealed rows in one SQLite file: ids and sizes can be seen, nothing else.

Source:  docs/spec/vault.md#the-file
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from client.vault.file import FILE_NAME, connect, has_vault, read_parcels
from client.vault.layout import BEGINS, PLACES, SCHEMA, TABLES, shelf_of
from client.vault.ledger import SPAN, Ledger
from client.vault.port import Row, Shelf, Told
from client.vault.promises import SOME, Batch, Promises, marks, parts, read_batch
from client.vault.sealing import RowSealer, Sealed
from shared.errors import (
    DamagedRowError,
    DamagedVaultError,
    LockedVaultError,
    NoRoomError,
    VaultError,
    VaultExistsError,
)
from shared.flaw import Flaw
from shared.hazmat.aead import Sealer
from shared.hazmat.kdf import derive
from shared.parcel import Parcel

_LEDGER = b"feltlogg/ledger/1"
_WHOLE = 0  # the number of no page: doubts the file as a whole
_CACHE_KIB = 8_000  # what settling a large batch changes, so that each page is written once


class SqliteVault:
    """A vault file, opened with its key; see `client.vault.port.Vault`."""

    def __init__(self, folder: Path, key: bytes) -> None:
        import sqlite_utils  # noqa: PLC0415 - slow to load, and not needed before the PIN

        self._sealer: RowSealer | None = RowSealer(key)
        self._lock = threading.RLock()
        self._depth = 0
        try:
            self._db = sqlite_utils.Database(connect(folder))
        except sqlite3.Error as error:
            raise _told(error) from error
        self._conn = self._db.conn
        self._ledger = Ledger(self._conn, Sealer(derive(key, salt=b"", purpose=_LEDGER)))
        self._promises = Promises(self._conn)
        self._is_bound = self._is_mended = False
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
        """See whether the file is of this program's schema, and what is vouched for in it."""
        written_by = int(self._conn.execute("pragma user_version").fetchone()[0])
        if written_by not in (0, SCHEMA):
            self._conn.close()
            raise DamagedVaultError(Flaw("vault.unknown_format", FILE_NAME))
        self._is_bound = bool(written_by)

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
            for statement in TABLES:
                vault._conn.execute(statement)
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
            self._seen, self._is_mended = version, False

    def put(self, shelf: Shelf, rows: Iterable[tuple[str, bytes]]) -> None:
        """See `Vault.put`."""
        sealed = self._open_sealer().seal(shelf, rows)
        if not sealed:
            return
        with self.transaction():
            first = BEGINS[shelf] + self._take_places(len(sealed))
            for some in parts(list(enumerate(sealed.items(), first))):
                values = ", ".join(["(?, ?, ?, ?)"] * len(some))
                put = self._conn.execute(
                    f"insert into row (at, shelf, id, sealed) values {values} on conflict"  # noqa: S608 - only question marks
                    " (shelf, id) do update set sealed = excluded.sealed returning at, id",
                    [value for at, (row_id, blob) in some for value in (at, shelf, row_id, blob)],
                )
                for at, row_id in put.fetchall():
                    self._ledger.note(at, sealed[row_id])

    def _named(
        self, verb: str, shelf: Shelf, ids: Sequence[str], then: str = ""
    ) -> Iterator[tuple[Any, ...]]:
        for some in parts(ids):
            yield from self._conn.execute(
                f"{verb} row where shelf = ? and id in ({marks(some)}){then}",
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
            if found is None:
                return None
            for row in self._whole(shelf, [(found[0], row_id, found[1])]):
                return row.plain
            raise DamagedRowError(Flaw("vault.damaged", f"{shelf}/{row_id}"))

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
        begin = BEGINS[shelf]
        with self._reading():
            rows = self._conn.execute(
                "select at, id, sealed from row where at > ? and at < ? order by at",
                (max(after, begin), begin + PLACES),
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
                rows = self._last_put(shelf, SOME, before).fetchall()
                vouched = list(self._ledger.vouched(rows))
            if not rows:
                return
            yield from self._open_sealer().open(shelf, vouched)
            before = rows[-1][0]

    def _last_put(self, shelf: Shelf, limit: int, before: int | None) -> sqlite3.Cursor:
        begin = BEGINS[shelf]
        return self._conn.execute(
            "select at, id, sealed from row where at > ? and at < ? order by at desc limit ?",
            (begin, before or begin + PLACES, limit),
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

    def promise(self, shelf: Shelf, ids: Sequence[str]) -> None:
        """See `Vault.promise`."""
        with self.transaction():
            self._promises.add(shelf, ids)

    def waiting(self, limit: int, after: int = 0) -> Sequence[Row]:
        """See `Vault.waiting`."""
        with self._reading():
            self._mend()
            found = groupby(self._promises.waiting(after), itemgetter(0))
            opened = (self._whole(shelf, (row[1:] for row in some)) for shelf, some in found)
            return list(islice(chain.from_iterable(opened), limit))

    def _mend(self) -> None:
        """Set right once what the table of promises says, for anybody could have written it."""
        if not self._is_mended:
            with self.transaction():
                self._promises.mend(_batches(self.oldest("batch", PLACES)))
            self._is_mended = True

    def settle(self, rows: Sequence[Row], told: bytes) -> None:
        """See `Vault.settle`."""
        with self.transaction():
            name = str(self._take_places(1))
            batch = Batch([row.at % PLACES for row in rows], told)
            self.put("batch", [(name, batch.spell())])
            at = self.place("batch", name) or 0
            self._promises.settle(batch.nths, [row.id for row in rows], at)

    def told(self, ids: Sequence[str]) -> Mapping[str, Told]:
        """See `Vault.told`."""
        with self._reading():
            found = list(self._promises.told(ids))
            lying = self._promises.batches({batch for _, _, batch in found})
            batches = _batches(self._whole("batch", lying))
        return {
            row_id: Told(at, index, batches[at].told)
            for row_id, nth, at in found
            if at in batches and (index := batches[at].index(nth)) is not None
        }

    def waiting_ids(self) -> frozenset[str]:
        """See `Vault.waiting_ids`."""
        with self._reading():
            return self._promises.ids()

    def n_waiting(self) -> int:
        """See `Vault.n_waiting`."""
        with self._reading():
            return self._promises.n_waiting()

    def n_told(self) -> int:
        """See `Vault.n_told`."""
        with self._reading():
            return self._promises.n_told()

    def tidy(self) -> None:
        """See `Vault.tidy`."""
        with self.transaction():
            self.remove("batch", self._promises.unused())

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
        for at, shelf, *named in rows:
            if not any(self._whole(shelf, [(at, *named)])):
                yield shelf, named[0]
        for at in sorted(self._ledger.missing(number, (row[0] for row in rows))):
            yield shelf_of(at), ""

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

    def _open_sealer(self) -> RowSealer:
        if self._sealer is None:
            raise LockedVaultError
        return self._sealer

    def _whole(self, shelf: Shelf, rows: Iterable[Sealed]) -> Iterator[Row]:
        """Open the rows that are vouched for; call while the file is held."""
        return self._open_sealer().open(shelf, self._ledger.vouched(rows))


def _batches(rows: Iterable[Row]) -> Mapping[int, Batch]:
    return {row.at: read_batch(row.plain) for row in rows}


def _told(error: sqlite3.Error) -> VaultError:
    """Name what SQLite means: closed under our hands, no room or right to write, or damage."""
    if isinstance(error, sqlite3.ProgrammingError):
        return LockedVaultError()
    return NoRoomError() if isinstance(error, sqlite3.OperationalError) else DamagedVaultError()
