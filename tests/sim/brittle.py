"""The memory stores of phone and server, with a point before and after each write to die at."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar

from client.vault.memory import MemoryVault
from client.vault.port import Row, Shelf
from server.store.memory_intake import MemoryIntake
from server.store.memory_zone import Zone
from shared.hazmat.tokens import new_id
from shared.parcel import Parcel
from tests.sim.crash import Fuse


class BrittleVault(MemoryVault):
    """A vault whose process can die at any write; what was committed outlives it.

    Shapes:  syncs  False plants a bug: the last commit is not yet on the disk when all goes dark
    """

    syncs: ClassVar[bool] = True

    def __init__(self, fuse: Fuse) -> None:
        super().__init__()
        self.fuse = fuse
        self._before = self._shelves
        self._laid_before, self._promised_before = self._parcels, self._promised

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """See `Vault.transaction`; one can die before the commit, or after it."""
        before = {} if self._depth else {shelf: dict(rows) for shelf, rows in self._open().items()}
        laid_before, promised_before = dict(self._parcels), dict(self._promised)
        with super().transaction():
            yield
            self._burn_at(1)
        if self._depth == 0:
            self._before, self._laid_before = before, laid_before
            self._promised_before = promised_before
        self._burn_at(0)

    def _burn_at(self, depth: int) -> None:
        if self._depth == depth:
            self.fuse.burn()

    def put(self, shelf: Shelf, rows: Iterable[tuple[str, bytes]]) -> None:
        """See `Vault.put`."""
        with self.transaction():
            self.fuse.burn()
            super().put(shelf, rows)

    def remove(self, shelf: Shelf, ids: Iterable[str]) -> None:
        """See `Vault.remove`."""
        with self.transaction():
            self.fuse.burn()
            super().remove(shelf, ids)

    def promise(self, shelf: Shelf, ids: Sequence[str]) -> None:
        """See `Vault.promise`."""
        with self.transaction():
            self.fuse.burn()
            super().promise(shelf, ids)

    def settle(self, rows: Sequence[Row], told: bytes) -> None:
        """See `Vault.settle`."""
        with self.transaction():
            self.fuse.burn()
            super().settle(rows, told)

    def lay(self, parcels: Iterable[Parcel]) -> None:
        """See `Vault.lay`."""
        with self.transaction():
            self.fuse.burn()
            super().lay(parcels)

    def come_to_rest(self) -> None:
        """Have all of it on the disk."""
        self._before, self._laid_before = self._shelves, self._parcels
        self._promised_before = self._promised

    def after_a_crash(self) -> "BrittleVault":
        """Open the same rows in the next process."""
        again = BrittleVault(self.fuse)
        again._shelves = self._shelves if self.syncs else self._before
        again._parcels = self._parcels if self.syncs else self._laid_before
        again._promised = self._promised if self.syncs else self._promised_before
        again._last = self._last
        return again


class BrittleIntake(MemoryIntake):
    """An intake whose process can die before each statement, and around the commit.

    Shapes:  syncs  as that of `BrittleVault`
    """

    syncs: ClassVar[bool] = True

    def __init__(self, fuse: Fuse) -> None:
        super().__init__()
        self.fuse = fuse
        self._before: dict[str, Zone] = {}

    @contextmanager
    def transaction(self, municipality: str) -> Iterator[Any]:
        """See `Intake.transaction`."""
        before, n_before = dict(self._home._zones), len(self.zone(municipality).entries)  # noqa: SLF001 - a look under the lid
        with super().transaction(municipality) as tx:
            yield _Burning(tx, self.fuse)
            self.fuse.burn()
        if len(self.zone(municipality).entries) > n_before:
            self._before = before
        self.fuse.burn()

    def settle(self) -> None:
        """Have all of it on the disk."""
        self._before = dict(self._home._zones)  # noqa: SLF001 - as above

    def go_dark(self) -> None:
        """Lose what is not on the disk: nothing, but with a planted bug."""
        if not self.syncs:
            self._home._zones = self._before  # noqa: SLF001 - as above

    def zone(self, municipality: str) -> Zone:
        """Look at what is committed."""
        return self._home._zones.get(municipality) or Zone()  # noqa: SLF001 - a look under the lid

    def back_up(self, municipality: str) -> Zone:
        """Copy what is committed."""
        return self.zone(municipality).copy()

    def restore(self, municipality: str, backup: Zone, *, renamed: bool) -> None:
        """Go back to a backup."""
        self._home._zones[municipality] = backup.copy()  # noqa: SLF001 - as above
        if renamed:
            self._epoch = new_id()


class _Burning:
    """A transaction with a point to die at before each of its methods."""

    def __init__(self, tx: object, fuse: Fuse) -> None:
        self._tx = tx
        self._fuse = fuse

    def __getattr__(self, name: str) -> Any:
        self._fuse.burn()
        return getattr(self._tx, name)
