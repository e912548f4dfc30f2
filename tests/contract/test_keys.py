"""Every key begins with the municipality: one database serves many, and can be spread by it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from server.store.db import Zone
from server.store.postgres_home import PostgresHome
from server.store.sqlite_file import SqliteFile
from tests.postgres import quick

OF_THE_STORE = {"store", "schema_version"}  # one row each, on every machine
ZONES: tuple[Zone, ...] = ("intake", "releases")


@pytest.mark.parametrize("zone", ZONES)
def test_every_key_in_postgresql_begins_with_the_municipality(zone: Zone) -> None:
    """A distributed PostgreSQL refuses any other key, and any pointer across."""
    with quick().database() as url:
        PostgresHome(url, zone).close()
        with psycopg.connect(url) as db:
            keys = db.execute(
                "select conrelid::regclass::text, contype, pg_get_constraintdef(oid)"
                " from pg_constraint where connamespace = %s::regnamespace and contype <> 'c'",
                [zone],
            ).fetchall()
            indexes = db.execute(
                "select tablename, indexdef from pg_indexes where schemaname = %s", [zone]
            ).fetchall()
            tables = db.execute(
                "select tablename from pg_tables where schemaname = %s", [zone]
            ).fetchall()
    keyed = {table.rpartition(".")[2] for table, kind, _ in keys if kind == "p"}
    assert keyed | OF_THE_STORE == {table for (table,) in tables} | OF_THE_STORE
    for table, kind, definition in keys:
        if table.rpartition(".")[2] not in OF_THE_STORE:
            assert definition.count("(municipality") == (2 if kind == "f" else 1), definition
    for table, definition in indexes:
        assert table in OF_THE_STORE or "(municipality" in definition, definition


@pytest.mark.parametrize("zone", ZONES)
def test_every_key_in_sqlite_begins_with_the_municipality(zone: Zone, tmp_path: Path) -> None:
    """Both schemas are one shape; what is tried on one holds for the other."""
    SqliteFile(tmp_path / "store.db", zone).close()
    with closing(sqlite3.connect(tmp_path / "store.db")) as db:
        for table, columns in keys_of(db):
            assert table in OF_THE_STORE or columns[0] == "municipality", (table, columns)


def keys_of(db: sqlite3.Connection) -> Iterator[tuple[str, list[str]]]:
    """List the columns of every primary key, index and pointer."""
    named = "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'"
    for (table,) in db.execute(named).fetchall():
        own = db.execute("select name from pragma_table_info(?) where pk > 0 order by pk", [table])
        yield table, [column for (column,) in own]
        for (index,) in db.execute("select name from pragma_index_list(?)", [table]).fetchall():
            found = db.execute("select name from pragma_index_info(?) order by seqno", [index])
            yield table, [column for (column,) in found]
        pointers = db.execute(
            'select "from" from pragma_foreign_key_list(?) where seq = 0', [table]
        )
        for (column,) in pointers:
            yield table, [column]


def test_both_engines_have_tables_of_one_shape(tmp_path: Path) -> None:
    """The same SQL runs on both; a column missing in one is a failure at night."""
    for zone in ZONES:
        SqliteFile(tmp_path / f"{zone}.db", zone).close()
        with closing(sqlite3.connect(tmp_path / f"{zone}.db")) as lite:
            in_sqlite = set(
                lite.execute(
                    "select t.name, c.name from sqlite_schema as t, pragma_table_info(t.name) as c"
                    " where t.type = 'table' and t.name not like 'sqlite%'"
                )
            )
        with quick().database() as url:
            PostgresHome(url, zone).close()
            with psycopg.connect(url) as db:
                in_postgres = set(
                    db.execute(
                        "select table_name, column_name from information_schema.columns"
                        " where table_schema = %s and table_name <> 'schema_version'",
                        [zone],
                    )
                )
        assert in_sqlite == in_postgres
