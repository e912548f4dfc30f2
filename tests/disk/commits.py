"""Every commit of every SQLite file on a tape, with what was in the file then."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.disk.tape import Tape

NOTHING = ""


@dataclass(frozen=True, slots=True)
class Begun:
    """A commit was asked for: from here on its content may be in the file."""

    file: str
    content: str


@dataclass(frozen=True, slots=True)
class Committed:
    """A commit has returned, or a file is opened: from here on its content is in the file."""

    file: str
    content: str


def content(db: sqlite3.Connection) -> str:
    """Give a digest of everything in a file; nothing for a file without a table."""
    tables = db.execute(
        "select name, sql from sqlite_master"
        " where type = 'table' and name <> 'sqlite_sequence' order by name"  # a vacuum drops it
    )
    found = [
        (name, sql, sorted(map(repr, db.execute(f'select * from "{name}"'))))  # noqa: S608 - names from our own schema
        for name, sql in tables.fetchall()
    ]
    if not found:
        return NOTHING
    version = db.execute("pragma user_version").fetchone()
    return hashlib.sha256(repr((version, found)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Ways:
    """How what is taped differs from the product: in nothing, but for planted bugs.

    Shapes:  phone, server  plant a bug: what is asked for instead of `synchronous = full`
             waits          False plants another: nobody waits for a small file
             checkpoint     pages after which SQLite empties its journal; only when, never whether
    """

    phone: str = "full"
    server: str = "full"
    waits: bool = True
    checkpoint: int = 1_000

    def of(self, name: str) -> str:
        """Give the way of one file."""
        return self.phone if name.startswith("phone") else self.server


@contextmanager
def noted(tape: Tape, ways: Ways) -> Iterator[None]:
    """Note every commit."""

    class Noting(sqlite3.Connection):
        """A connection of the product's."""

        name = ""

        def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
            """Run a statement."""
            if "pragma synchronous" in statement:
                statement = f"pragma synchronous = {ways.of(self.name)}"
            if statement != "commit" or not self.name:
                return super().execute(statement, *values)
            after = content(self)
            tape.say(Begun(self.name, after))
            done = super().execute(statement)
            tape.say(Committed(self.name, after))
            return done

    connect = sqlite3.connect

    def noting(database: Any, **options: Any) -> sqlite3.Connection:
        db: Noting = connect(database, factory=Noting, **options)
        if isinstance(database, Path):  # what is only read is opened by its address
            db.name = tape.name(database) or ""
            with suppress(sqlite3.Error):  # the product finds out for itself
                tape.say(Committed(db.name, content(db)))
            db.execute(f"pragma wal_autocheckpoint = {ways.checkpoint:d}")
        return db

    with patch.object(sqlite3, "connect", noting):
        yield
