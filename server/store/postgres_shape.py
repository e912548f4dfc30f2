"""What a schema is made of; see `Home.shape`."""

from collections import defaultdict
from graphlib import TopologicalSorter

from server.store.db import Db, Shape, Table

_COLUMNS = (
    "select cast(table_name as text), cast(column_name as text) from information_schema.columns"
    " where table_schema = current_schema() and table_name <> 'schema_version'"
    " order by table_name, ordinal_position"
)
_KEYS = (
    "select cast(child.relname as text), cast(parent.relname as text) from pg_constraint"
    " join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid"
    " where contype = 'f' and connamespace = cast(current_schema() as regnamespace)"
)


def shape(db: Db) -> Shape:
    """Tell the number of the schema and the tables, those that others point at first."""
    ((number,),) = db.rows("select number from schema_version")
    columns: dict[str, list[str]] = defaultdict(list)
    for table, column in db.rows(_COLUMNS):
        columns[table].append(column)
    points_at: dict[str, list[str]] = {table: [] for table in columns}
    for child, parent in db.rows(_KEYS):
        points_at[child].append(parent)
    ordered = TopologicalSorter(points_at).static_order()
    return Shape(number, [Table(name, tuple(columns[name])) for name in ordered])
