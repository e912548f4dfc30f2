"""Empty stores of every engine, for tests that hold for all of them."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal, get_args

from server.store.marks import Marks
from server.store.memory_intake import MemoryIntake
from server.store.memory_releases import MemoryReleases
from server.store.port import Intake, Releases
from server.store.postgres_home import PostgresHome
from server.store.sql_intake import SqlIntake
from server.store.sql_releases import SqlReleases
from server.store.sqlite_file import SqliteFile
from tests.postgres import quick

Engine = Literal["memory", "sqlite", "postgres"]
MARKS = Marks(b"g" * 32)
ENGINES: tuple[Engine, ...] = get_args(Engine)


@contextmanager
def intakes(engine: Engine, folder: Path) -> Iterator[Intake]:
    """Open an empty intake."""
    match engine:
        case "memory":
            yield MemoryIntake(MARKS)
        case "sqlite":
            with closing(sqlite_intake(folder / "intake.db")) as intake:
                yield intake
        case "postgres":
            with quick().database() as url, closing(postgres_intake(url)) as intake:
                yield intake


@contextmanager
def releases_of(engine: Engine, folder: Path) -> Iterator[Releases]:
    """Open an empty store of releases."""
    match engine:
        case "memory":
            yield MemoryReleases()
        case "sqlite":
            with closing(sqlite_releases(folder / "releases.db")) as releases:
                yield releases
        case "postgres":
            with quick().database() as url, closing(postgres_releases(url)) as releases:
                yield releases


def sqlite_intake(path: Path) -> SqlIntake:
    """Open an intake in a file."""
    return SqlIntake(SqliteFile(path, "intake"), MARKS)


def sqlite_releases(path: Path) -> SqlReleases:
    """Open releases in a file."""
    return SqlReleases(SqliteFile(path, "releases"))


def postgres_intake(url: str) -> SqlIntake:
    """Open an intake in a database."""
    return SqlIntake(PostgresHome(url, "intake"), MARKS)


def postgres_releases(url: str) -> SqlReleases:
    """Open releases in a database."""
    return SqlReleases(PostgresHome(url, "releases"))
