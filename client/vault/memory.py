"""Rows in memory and nowhere else: a vault to practise with, gone when it is closed."""

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import NamedTuple, TypeAlias

from client.vault.port import Row, Shelf, Told
from shared.errors import LockedVaultError
from shared.parcel import Parcel

Shelves: TypeAlias = dict[Shelf, dict[str, Row]]
_PART = 500  # rows a walk reads at a time


class Promise(NamedTuple):
    """A row that was promised to the server, and what was told of it; None while it waits."""

    shelf: Shelf
    id: str
    told: Told | None = None


class MemoryVault:
    """A vault that no disk has seen; see `client.vault.port.Vault`.

    Nothing in it is sealed: what it holds was invented, and goes when the process does.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._shelves: Shelves | None = {}
        self._parcels: dict[str, Parcel] = {}
        self._promised: dict[int, Promise] = {}
        self._last = 0
        self._depth = 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """See `Vault.transaction`; a transaction inside another is part of it."""
        with self._lock:
            before = {shelf: dict(rows) for shelf, rows in self._open().items()}
            parcels, promised = dict(self._parcels), dict(self._promised)
            self._depth += 1
            try:
                yield
            except BaseException:
                if self._depth == 1 and self._shelves is not None:
                    self._shelves, self._parcels, self._promised = before, parcels, promised
                raise
            finally:
                self._depth -= 1

    def put(self, shelf: Shelf, rows: Iterable[tuple[str, bytes]]) -> None:
        """See `Vault.put`."""
        with self._lock:
            there = self._open().setdefault(shelf, {})
            for row_id, plain in rows:
                self._last += 1
                at = there[row_id].at if row_id in there else self._last
                there[row_id] = Row(at, row_id, plain)

    def get(self, shelf: Shelf, row_id: str) -> bytes | None:
        """See `Vault.get`."""
        found = self._rows(shelf).get(row_id)
        return None if found is None else found.plain

    def whole(self, shelf: Shelf, row_id: str) -> bytes | None:
        """See `Vault.whole`; nothing here is ever damaged."""
        return self.get(shelf, row_id)

    def some(self, shelf: Shelf, ids: Sequence[str]) -> dict[str, bytes]:
        """See `Vault.some`."""
        there = self._rows(shelf)
        return {row_id: there[row_id].plain for row_id in ids if row_id in there}

    def oldest(self, shelf: Shelf, limit: int, after: int = 0) -> Sequence[Row]:
        """See `Vault.oldest`."""
        rows = self._rows(shelf).values()
        return list(islice((row for row in rows if row.at > after), limit))

    def newest(self, shelf: Shelf, limit: int, before: int | None = None) -> Sequence[Row]:
        """See `Vault.newest`."""
        rows = reversed(self._rows(shelf).values())
        return list(islice((row for row in rows if before is None or row.at < before), limit))

    def walk(self, shelf: Shelf, before: int | None = None) -> Iterator[Row]:
        """See `Vault.walk`."""
        while part := self.newest(shelf, _PART, before):
            yield from part
            before = part[-1].at

    def ids(self, shelf: Shelf) -> frozenset[str]:
        """See `Vault.ids`."""
        return frozenset(self._rows(shelf))

    def place(self, shelf: Shelf, row_id: str) -> int | None:
        """See `Vault.place`."""
        found = self._rows(shelf).get(row_id)
        return None if found is None else found.at

    def remove(self, shelf: Shelf, ids: Iterable[str]) -> None:
        """See `Vault.remove`."""
        with self._lock:
            there = self._open().get(shelf, {})
            for row_id in ids:
                gone = there.pop(row_id, None)
                if gone is not None and self._promised.pop(gone.at, None) is not None:
                    self._parcels.pop(row_id, None)

    def promise(self, shelf: Shelf, ids: Sequence[str]) -> None:
        """See `Vault.promise`."""
        with self._lock:
            there = self._open().get(shelf, {})
            for row_id in filter(there.__contains__, ids):
                self._promised[there[row_id].at] = Promise(shelf, row_id)

    def waiting(self, limit: int, after: int = 0) -> Sequence[Row]:
        """See `Vault.waiting`."""
        with self._lock:
            found = sorted(at for at, one in self._waiting().items() if at > after)[:limit]
            return [self._open()[self._promised[at].shelf][self._promised[at].id] for at in found]

    def settle(self, rows: Sequence[Row], told: bytes) -> None:
        """See `Vault.settle`."""
        with self._lock:
            name = str(self._last + 1)
            self.put("batch", [(name, told)])
            for nth, row in enumerate(rows):
                if row.at in self._promised:
                    heard = Told(self._last, nth, told)
                    self._promised[row.at] = self._promised[row.at]._replace(told=heard)
                self._parcels.pop(row.id, None)

    def told(self, ids: Sequence[str]) -> Mapping[str, Told]:
        """See `Vault.told`."""
        with self._lock:
            self._open()
            asked = frozenset(ids)
            return {
                one.id: one.told
                for one in self._promised.values()
                if one.id in asked and one.told is not None
            }

    def waiting_ids(self) -> frozenset[str]:
        """See `Vault.waiting_ids`."""
        return frozenset(one.id for one in self._waiting().values())

    def n_waiting(self) -> int:
        """See `Vault.n_waiting`."""
        return len(self._waiting())

    def n_told(self) -> int:
        """See `Vault.n_told`."""
        return len(self._promised) - self.n_waiting()

    def tidy(self) -> None:
        """See `Vault.tidy`."""
        used = {one.told.batch for one in self._promised.values() if one.told}
        self.remove("batch", [row.id for row in self._rows("batch").values() if row.at not in used])

    def _waiting(self) -> Mapping[int, Promise]:
        with self._lock:
            self._open()
            return {at: one for at, one in self._promised.items() if one.told is None}

    def lay(self, parcels: Iterable[Parcel]) -> None:
        """See `Vault.lay`."""
        with self._lock:
            self._open()
            self._parcels |= {one.id: one for one in parcels}

    def laid(self) -> Sequence[Parcel]:
        """See `Vault.laid`."""
        with self._lock:
            self._open()
            return list(self._parcels.values())

    def count(self, shelf: Shelf) -> int:
        """See `Vault.count`."""
        return len(self._rows(shelf))

    def damaged(self) -> Sequence[tuple[str, str]]:
        """See `Vault.damaged`; nothing can be."""
        self._open()
        return ()

    @property
    def is_older(self) -> bool:
        """See `Vault.is_older`; nothing can be put back."""
        self._open()
        return False

    def close(self) -> None:
        """See `Vault.close`; every row is let go of."""
        with self._lock:
            self._shelves = None

    def _open(self) -> Shelves:
        if self._shelves is None:
            raise LockedVaultError
        return self._shelves

    def _rows(self, shelf: Shelf) -> dict[str, Row]:
        """Copy a shelf, so that others may write while it is read."""
        with self._lock:
            return dict(self._open().get(shelf, {}))
