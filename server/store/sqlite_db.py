"""A transaction in SQLite; see `Db`."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from server.store.db import Row, Value, require_text

# Long enough to save round trips, short enough to stay below SQLite's limit on parameters.
_CHUNK = 2_000
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

    def put_new(self, table: str, columns: str, rows: Iterable[Row]) -> bool:
        """See `Db.put_new`."""
        self._connection.execute("savepoint new")
        try:
            self.put(table, columns, rows)
            is_put = True
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode not in _TAKEN:
                raise
            self._connection.execute("rollback to new")
            is_put = False
        self._connection.execute("release new")
        return is_put

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
