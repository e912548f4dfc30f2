"""A zone's role and schema in PostgreSQL: made if missing, brought up to date by one at a time.

The intake and the releases each have a role and a schema of their own, and neither role reads the
other's. The user we sign in as needs no rights on either but to take on both roles.
"""

from typing import Any, cast

import psycopg
from psycopg import sql

from server.store.db import Zone
from server.store.postgres_db import Connection
from server.store.steps import SCHEMA, steps_after
from shared.errors import InputError
from shared.flaw import Flaw


def prepared(connection: Connection, zone: Zone, schema: int | None) -> tuple[str, str]:
    """Bring a zone up to date and give its role, and how its commits wait for the disk.

    Errors:  NewerStoreError, InputError naming the role that is missing
    """
    ((role, commits),) = connection.execute(
        "select current_database() || '_' || %s, current_setting('synchronous_commit')", (zone,)
    ).fetchall()
    with connection.transaction():
        # Several processes start at the same time: one of them makes what is missing.
        connection.execute("select pg_advisory_xact_lock(hashtext('feltlogg ' || %s))", (zone,))
        try:
            _take_on(connection, role)
            _make_schema(connection, zone, role)
        except psycopg.errors.InsufficientPrivilege as error:
            raise InputError(Flaw("input.no_role", "FELTLOGG_DATABASE", role)) from error
        _migrate(connection, zone, role, schema)
    # A receipt promises that the record is on disk; off would break it for speed.
    return role, "on" if commits == "off" else commits


def _take_on(connection: Connection, role: str) -> None:
    name = sql.Identifier(role)
    if not connection.execute("select 1 from pg_roles where rolname = %s", (role,)).fetchone():
        connection.execute(sql.SQL("create role {} nologin").format(name))
    (is_ours,) = _one(connection, "select pg_has_role(current_user, %s, 'member')", role)
    if not is_ours:
        connection.execute(sql.SQL("grant {} to current_user").format(name))


def _make_schema(connection: Connection, zone: Zone, role: str) -> None:
    if not connection.execute("select 1 from pg_namespace where nspname = %s", (zone,)).fetchone():
        connection.execute(
            sql.SQL("create schema {} authorization {}").format(
                sql.Identifier(zone), sql.Identifier(role)
            )
        )


def _migrate(connection: Connection, zone: Zone, role: str, last: int | None) -> None:
    connection.execute(sql.SQL("set local role {}").format(sql.Identifier(role)))
    connection.execute(sql.SQL("set local search_path = {}").format(sql.Identifier(zone)))
    connection.execute("create table if not exists schema_version (number integer not null)")
    (version,) = _one(connection, "select coalesce(max(number), 0) from schema_version")
    for step in steps_after(version, SCHEMA / "postgres" / zone, last):
        connection.execute(cast("Any", step.script))
        connection.execute("delete from schema_version")
        connection.execute("insert into schema_version values (%s)", (step.number,))


def _one(connection: Connection, statement: str, *values: object) -> tuple[Any, ...]:
    (row,) = connection.execute(cast("Any", statement), values).fetchall()
    return row
