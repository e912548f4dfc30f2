"""Which rows of a vault's file wait for the server, and where what was told of the others lies.

The table says only where to look. What is true is sealed: a batch names the rows it is of, and a
row that no batch names waits, whatever the table says.

Source:  docs/spec/vault.md#promises
"""

import sqlite3
import sys
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from client.vault.layout import PLACES, PROMISED
from client.vault.port import Shelf
from client.vault.sealing import Sealed

T = TypeVar("T")

SOME: Final = 500  # ids in one query
_WAITING: Final = """
select row.shelf, row.at, row.id, row.sealed
from promise cross join row on row.at = promise.at
where promise.batch is null and promise.nth > ? order by promise.nth
"""
_COUNT: Final = 4
_NUMBER: Final = 8


@dataclass(frozen=True, slots=True)
class Batch:
    """What was told of rows at once: the place of each in the order they were put, and the whole.

    Shapes:  nths  in order
    """

    nths: Sequence[int]
    told: bytes

    def index(self, nth: int) -> int | None:
        """Find a row's place among those it was told with; None where it was not."""
        index = bisect_left(self.nths, nth)
        return index if index < len(self.nths) and self.nths[index] == nth else None

    def spell(self) -> bytes:
        """Spell a batch for sealing."""
        return len(self.nths).to_bytes(_COUNT, "big") + _big(array("Q", self.nths)) + self.told


def read_batch(plain: bytes) -> Batch:
    """Read what was sealed."""
    ends = _COUNT + _NUMBER * int.from_bytes(plain[:_COUNT], "big")
    return Batch(array("Q", _big(array("Q", plain[_COUNT:ends]))), plain[ends:])


def _big(numbers: "array[int]") -> bytes:
    """Turn numbers as this machine has them to those with the largest byte first, or back."""
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers.tobytes()


class Promises:
    """The table, in a vault's file; whoever calls holds the transaction."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def add(self, shelf: Shelf, ids: Sequence[str]) -> None:
        """Let rows wait, also those that were told of before."""
        for some in parts(ids):
            self._conn.execute(
                f"insert into promise (nth, at) select at & {PLACES - 1:d}, at from row"  # noqa: S608 - numbers and question marks
                f" where shelf = ? and id in ({marks(some)})"
                " on conflict (nth) do update set batch = null",
                (shelf, *some),
            )

    def waiting(self, after: int) -> Iterable[tuple[Shelf, int, str, bytes]]:
        """Read the rows that wait, in the order they were put, with their shelf."""
        return self._conn.execute(_WAITING, (after % PLACES,))

    def settle(self, nths: Sequence[int], ids: Sequence[str], batch: int) -> None:
        """Note in which batch was told of rows; their parcels are not needed any more."""
        for some in parts(nths):
            self._conn.execute(
                f"update promise set batch = ? where nth in ({marks(some)})",  # noqa: S608 - only question marks
                (batch, *some),
            )
        if self._conn.execute("select exists (select 1 from parcel)").fetchone()[0]:
            for names in parts(ids):
                self._conn.execute(f"delete from parcel where id in ({marks(names)})", names)  # noqa: S608 - as above

    def told(self, ids: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """Name those rows that were told of: id, place in the order, and the batch."""
        for some in parts(ids):
            yield from self._conn.execute(
                "select row.id, promise.nth, promise.batch from row cross join promise"  # noqa: S608 - as above
                f" on promise.nth = row.at & {PLACES - 1:d} where row.shelf in (?, ?)"
                f" and row.id in ({marks(some)}) and promise.batch is not null",
                (*PROMISED, *some),
            ).fetchall()

    def batches(self, ats: Collection[int]) -> Iterable[Sealed]:
        """Read batches as they lie in the file."""
        return self._conn.execute(
            f"select at, id, sealed from row where at in ({marks(ats)})",  # noqa: S608 - as above
            tuple(ats),
        )

    def unused(self) -> Sequence[str]:
        """Name the batches to which nothing here points any more."""
        rows = self._conn.execute(
            "select id from row where shelf = 'batch'"
            " and at not in (select batch from promise where batch is not null)"
        )
        return [name for (name,) in rows]

    def ids(self) -> frozenset[str]:
        """Name the rows that wait."""
        rows = self._conn.execute(
            "select row.id from promise cross join row on row.at = promise.at where batch is null"
        )
        return frozenset(row_id for (row_id,) in rows)

    def n_waiting(self) -> int:
        """Count the rows that wait."""
        return n_waiting(self._conn)

    def n_told(self) -> int:
        """Count the rows that were told of."""
        found = self._conn.execute("select count(*) from promise").fetchone()
        return int(found[0]) - self.n_waiting()

    def mend(self, batches: Mapping[int, Batch]) -> None:
        """Let every row wait that no batch names, whatever stands in the table."""
        told = self._conn.execute("select nth, batch from promise where batch is not null")
        named = {at: frozenset(batch.nths) for at, batch in batches.items()}
        lost = [(nth,) for nth, at in told.fetchall() if nth not in named.get(at, ())]
        self._conn.executemany("update promise set batch = null where nth = ?", lost)
        self._conn.execute(
            f"insert into promise (nth, at) select at & {PLACES - 1:d}, at from row"  # noqa: S608 - a number
            f" where shelf in (?, ?) and at & {PLACES - 1:d} not in (select nth from promise)",
            PROMISED,
        )


def n_waiting(conn: sqlite3.Connection) -> int:
    """Count the rows that wait, which needs no key."""
    found = conn.execute("select count(*) from promise where batch is null").fetchone()
    return int(found[0])


def parts(whole: Sequence[T]) -> Iterator[Sequence[T]]:
    """Cut what is long into what one statement can take."""
    return (whole[start : start + SOME] for start in range(0, len(whole), SOME))


def marks(some: Collection[object]) -> str:
    """Give a question mark for each."""
    return ", ".join("?" * len(some))
