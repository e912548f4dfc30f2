"""A transaction in SQLite; see `Db`."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from server.store.db import Row, Value, require_text

# Long enough to save round trips, short enough to stay below SQLite's limit on parameters.
_CHUNK = 2_000


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
        for at in range(0, len(keys), _CHUNK):
            some = {f"key{number}": key for number, key in enumerate(keys[at : at + _CHUNK])}
            marks = ", ".join(f":{name}" for name in some)
            yield from self._execute(
                statement.replace(" :keys", f" in ({marks})"), {**values, **some}
            )

    def put(self, table: str, columns: str, rows: Iterable[Row]) -> None:
        """See `Db.put`."""
        marks = ", ".join("?" * (columns.count(",") + 1))
        self._connection.executemany(
            f"insert into {table} ({columns}) values ({marks})",  # noqa: S608 - names from our own code
            rows,
        )

    def _execute(self, statement: str, values: Mapping[str, Value]) -> sqlite3.Cursor:
        require_text(values.values())
        return self._connection.execute(statement, values)
