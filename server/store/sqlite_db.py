"""A transaction in SQLite; see `Db`."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from server.store.db import Row, Sheaf, Value, require_text

# Long enough to save round trips, short enough to stay below SQLite's limit on parameters.
_CHUNK = 2_000
_SIZE_BITS = 30  # of a blob, in the number that tells where it begins and how long it is
_MOST_BYTES = 2**_SIZE_BITS - 1
_TAKEN = (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)


class SqliteDb:
    """See `Db`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def run(self, statement: str, /, **values: Value) -> int:
        """See `Db.run`."""
        return self._execute(statement, values).rowcount

    def row(self, statement: str, /, **values: Value) -> Row | None:
        """See `Db.row`."""
        found: Row | None = self._execute(statement, values).fetchone()
        return found

    def rows(self, statement: str, /, **values: Value) -> Sequence[Row]:
        """See `Db.rows`."""
        return self._execute(statement, values).fetchall()

    def stream(self, statement: str, /, **values: Value) -> Iterator[Row]:
        """See `Db.stream`."""
        return self._execute(statement, values)

    def pick(self, statement: str, keys: Sequence[bytes], /, **values: Value) -> Iterator[Row]:
        """See `Db.pick`."""
        require_text(values.values())
        for at in range(0, len(keys), _CHUNK):
            some = keys[at : at + _CHUNK]
            numbered = _numbered(statement, tuple(values), len(some))
            yield from self._connection.execute(numbered, (*values.values(), *some))

    def put(self, table: str, columns: str, rows: Iterable[Row]) -> None:
        """See `Db.put`."""
        marks = ", ".join("?" * (columns.count(",") + 1))
        self._connection.executemany(
            f"insert into {table} ({columns}) values ({marks})",  # noqa: S608 - names from our own code
            rows,
        )

    def put_new(self, table: str, sheaf: Sheaf) -> bool:
        """See `Db.put_new`; in one statement, which takes a quarter less than a step for each."""
        self._connection.execute("savepoint new")
        try:
            self._put_sheaf(table, sheaf)
            is_put = True
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode not in _TAKEN:
                raise
            self._connection.execute("rollback to new")
            is_put = False
        self._connection.execute("release new")
        return is_put

    def _put_sheaf(self, table: str, sheaf: Sheaf) -> None:
        blobs = sheaf.own[1]
        sizes = list(map(len, blobs))
        begins = accumulate(sizes, initial=0)
        places = [begin << _SIZE_BITS | size for begin, size in zip(begins, sizes, strict=False)]
        widths = [len(packed) // max(1, len(blobs)) for packed in sheaf.packed.values()]
        cells = (
            *("?" for _ in sheaf.same),
            *("? + key" for _ in sheaf.counted),
            *(f"substr(?, key * {width:d} + 1, {width:d})" for width in widths),
            f"substr(?, (value >> {_SIZE_BITS:d}) + 1, value & {_MOST_BYTES:d})",
        )
        self._connection.execute(
            f"insert into {table} ({sheaf.columns}) select {', '.join(cells)} from json_each(?)",  # noqa: S608 - names from our own code
            (
                *sheaf.same.values(),
                *sheaf.counted.values(),
                *sheaf.packed.values(),
                b"".join(blobs),
                str(places),
            ),
        )

    def _execute(self, statement: str, values: Mapping[str, Value]) -> sqlite3.Cursor:
        require_text(values.values())
        return self._connection.execute(statement, values)


@lru_cache(maxsize=64)
def _numbered(statement: str, names: tuple[str, ...], n_keys: int) -> str:
    """Give each value a number: SQLite looks thousands of names up one by one."""
    for number, name in enumerate(names, start=1):
        statement = statement.replace(f":{name}", f"?{number}")
    marks = ", ".join(f"?{number}" for number in range(len(names) + 1, len(names) + n_keys + 1))
    return statement.replace(" :keys", f" in ({marks})")
