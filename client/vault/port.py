"""Sealed rows in units of work: what the phone needs from its store."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Literal, NamedTuple, Protocol

from shared.parcel import Parcel

# Their order numbers the places in a vault's file: a new one comes last.
Shelf = Literal[
    "record",
    "change",
    "chain",
    "refused",
    "draft",
    "setting",
    "profile",
    "device",
    "decision",
    "note",
    "batch",
]


class Row(NamedTuple):  # thousands are made of a long list, and a tuple is made fastest
    """One opened row; `at` is its place in the order rows were first put."""

    at: int
    id: str
    plain: bytes


class Told(NamedTuple):
    """What was told of a row: together with others, in one batch.

    Shapes:  batch  the batch's place in the order batches were put
             nth    which of the rows it was told with this one is, from 0
             whole  what was told of all of them
    """

    batch: int
    nth: int
    whole: bytes


class Vault(Protocol):
    """An open vault. Adapters: sqlite, and memory to practise with; see tests/contract.

    Every row is sealed, and opens only on its own shelf under its own id. A row that does
    not open is set aside by the listing methods and counted by `damaged`.
    Errors:  LockedVaultError; DamagedVaultError where the file can be read no more
    """

    def transaction(self) -> AbstractContextManager[None]:
        """Commit durably when the block ends, undo all of it when the block raises.

        Errors:  NoRoomError
        """
        ...

    def put(self, shelf: Shelf, rows: Iterable[tuple[str, bytes]]) -> None:
        """Seal rows of (id, plain); a row already under that id is replaced and keeps its place."""
        ...

    def get(self, shelf: Shelf, row_id: str) -> bytes | None:
        """Open one row, or None where there is none.

        Errors:  DamagedRowError
        """
        ...

    def whole(self, shelf: Shelf, row_id: str) -> bytes | None:
        """Open one row, or None where there is none, or none that opens."""
        ...

    def some(self, shelf: Shelf, ids: Sequence[str]) -> dict[str, bytes]:
        """Open those of the named rows that are there and whole."""
        ...

    def oldest(self, shelf: Shelf, limit: int, after: int = 0) -> Sequence[Row]:
        """Open rows in the order they were put, those placed after `after`."""
        ...

    def newest(self, shelf: Shelf, limit: int, before: int | None = None) -> Sequence[Row]:
        """Open rows last put first, those placed before `before` if given."""
        ...

    def walk(self, shelf: Shelf, before: int | None = None) -> Iterator[Row]:
        """Open rows last put first, a part at a time; others may write between the parts.

        Errors:  LockedVaultError, also when it is locked on the way
        """
        ...

    def ids(self, shelf: Shelf) -> frozenset[str]:
        """Name the rows of a shelf without opening them."""
        ...

    def place(self, shelf: Shelf, row_id: str) -> int | None:
        """Tell a row's place in the order, or None where there is none."""
        ...

    def remove(self, shelf: Shelf, ids: Iterable[str]) -> None:
        """Remove rows; a row that is not there is no error."""
        ...

    def promise(self, shelf: Shelf, ids: Sequence[str]) -> None:
        """Let rows wait for the server, also those that were told of before.

        A row waits until it is settled or removed.
        """
        ...

    def waiting(self, limit: int, after: int = 0) -> Sequence[Row]:
        """Open rows that wait, of any shelf, in the order they were put; those after `after`."""
        ...

    def settle(self, rows: Sequence[Row], told: bytes) -> None:
        """Let rows wait no more, and seal what was told of them once for all."""
        ...

    def told(self, ids: Sequence[str]) -> Mapping[str, Told]:
        """Open what was told of records and changes, as far as it was and is whole."""
        ...

    def waiting_ids(self) -> frozenset[str]:
        """Name the rows that wait without opening them."""
        ...

    def n_waiting(self) -> int:
        """Count the rows that wait."""
        ...

    def n_told(self) -> int:
        """Count the rows that were told of."""
        ...

    def tidy(self) -> None:
        """Let go of batches none of whose rows is left, or was told of last in it."""
        ...

    def lay(self, parcels: Iterable[Parcel]) -> None:
        """Lay parcels beside the shelves, outside the lock; each goes when its row is settled."""
        ...

    def laid(self) -> Sequence[Parcel]:
        """List the parcels that lie here."""
        ...

    def count(self, shelf: Shelf) -> int:
        """Count the rows of a shelf without opening them."""
        ...

    def damaged(self) -> Sequence[tuple[str, str]]:
        """Name every row that does not open, is not the last one written, or is gone.

        Shapes:  (shelf, id); the id of one that is gone is empty
        It reads the whole vault.
        """
        ...

    @property
    def is_older(self) -> bool:
        """Tell whether something here is older than it should be, without saying which row."""
        ...

    def close(self) -> None:
        """Forget the key and let go of the file."""
        ...
