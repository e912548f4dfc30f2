"""A transaction in PostgreSQL; see `Db`."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import Any, TypeAlias, cast

import psycopg
from psycopg import sql

from server.store.db import Row, Value, require_text

Connection: TypeAlias = psycopg.Connection[Row]
_NAME = re.compile(r":([a-z_]+)")


class PostgresDb:
    """See `Db`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._names = count(1)

    def run(self, statement: str, /, **values: Value) -> int:
        """See `Db.run`."""
        return self._execute(statement, values).rowcount

    def row(self, statement: str, /, **values: Value) -> Row | None:
        """See `Db.row`."""
        return self._execute(statement, values).fetchone()

    def rows(self, statement: str, /, **values: Value) -> Sequence[Row]:
        """See `Db.rows`."""
        return self._execute(statement, values).fetchall()

    def stream(self, statement: str, /, **values: Value) -> Iterator[Row]:
        """See `Db.stream`."""
        require_text(values.values())
        with self._connection.cursor(f"stream_{next(self._names)}", binary=True) as cursor:
            cursor.itersize = 1_000
            yield from cursor.execute(_spelt(statement), values)

    def pick(self, statement: str, keys: Sequence[bytes], /, **values: Value) -> Iterator[Row]:
        """See `Db.pick`."""
        amid = statement.replace(" :keys", " = any(:keys)")
        return iter(self._execute(amid, {**values, "keys": list(keys)}).fetchall())

    def put(self, table: str, columns: str, rows: Iterable[Row]) -> None:
        """See `Db.put`."""
        with self._connection.cursor() as cursor:
            into = cast("Any", f"copy {table} ({columns}) from stdin")
            with cursor.copy(into) as copy:
                for row in rows:
                    copy.write_row(row)

    def _execute(self, statement: str, values: Mapping[str, object]) -> psycopg.Cursor[Row]:
        require_text(cast("Iterable[Value]", values.values()))
        return self._connection.execute(_spelt(statement), values, binary=True)


@lru_cache(maxsize=256)
def _spelt(statement: str) -> sql.SQL:
    return sql.SQL(cast("Any", _NAME.sub(r"%(\1)s", statement)))
