"""A transaction in PostgreSQL; see `Db`."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import Any, TypeAlias, cast

import psycopg
from psycopg import sql

from server.store.db import Row, Sheaf, Value, require_text

Connection: TypeAlias = psycopg.Connection[Row]
_NAME = re.compile(r"(?<!:):([a-z_]+)")
_TYPES = """
select attname::text, atttypid::bigint from pg_attribute
where attrelid = to_regclass(:table) and attnum > 0
"""


class PostgresDb:
    """See `Db`."""

    def __init__(self, connection: Connection, types: dict[str, Sequence[int]]) -> None:
        """Work on a connection; `types` remembers those of columns, for all transactions."""
        self._connection = connection
        self._types = types
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
        amid = statement.replace(" :keys", " = any(%(keys)b)")
        return iter(self._execute(amid, {**values, "keys": list(keys)}).fetchall())

    def put(self, table: str, columns: str, rows: Iterable[Row]) -> None:
        """See `Db.put`."""
        into = cast("Any", f"copy {table} ({columns}) from stdin (format binary)")
        types = self._types_of(table, columns)
        with self._connection.cursor() as cursor, cursor.copy(into) as copy:
            copy.set_types(types)
            for row in rows:
                copy.write_row(row)

    def put_new(self, table: str, sheaf: Sheaf) -> bool:
        """See `Db.put_new`."""
        try:
            with self._connection.transaction():
                self.put(table, sheaf.columns, sheaf.rows())
        except psycopg.errors.UniqueViolation:
            return False
        return True

    def _types_of(self, table: str, columns: str) -> Sequence[int]:
        named = f"{table} ({columns})"
        if named not in self._types:
            found: dict[str, int] = dict(self.rows(_TYPES, table=table))
            self._types[named] = [found[column.strip('"')] for column in columns.split(", ")]
        return self._types[named]

    def _execute(self, statement: str, values: Mapping[str, object]) -> psycopg.Cursor[Row]:
        require_text(cast("Iterable[Value]", values.values()))
        return self._connection.execute(_spelt(statement), values, binary=True)


@lru_cache(maxsize=256)
def _spelt(statement: str) -> sql.SQL:
    return sql.SQL(cast("Any", _NAME.sub(r"%(\1)s", statement)))
