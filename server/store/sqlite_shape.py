"""What a file is made of, and whether it is whole; see `Home.shape`."""

from graphlib import TopologicalSorter

from server.store.db import Db, Shape, Table
from shared.errors import DamagedStoreError
from shared.flaw import Flaw

_TABLES = "select name from sqlite_schema where type = 'table' and substr(name, 1, 7) <> 'sqlite_'"


def shape(db: Db) -> Shape:
    """Tell the number of the schema and the tables, those that others point at first."""
    ((number,),) = db.rows("pragma user_version")
    points_at = {
        name: [to for (to,) in db.rows('select "table" from pragma_foreign_key_list(:t)', t=name)]
        for (name,) in db.rows(f"{_TABLES} order by name")
    }
    ordered = TopologicalSorter(points_at).static_order()
    return Shape(number, [Table(name, _columns(db, name)) for name in ordered])


def require_whole(db: Db, name: str) -> None:
    """Let SQLite look through every page, every index and every key that points somewhere.

    Errors:  DamagedStoreError
    """
    if db.rows("pragma integrity_check") != [("ok",)] or db.rows("pragma foreign_key_check"):
        raise DamagedStoreError(Flaw(DamagedStoreError.code, name))


def _columns(db: Db, table: str) -> tuple[str, ...]:
    return tuple(name for (name,) in db.rows("select name from pragma_table_info(:t)", t=table))
