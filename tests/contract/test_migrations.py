"""A store of any earlier program opens with all that lies in it; see tests/golden.py."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal, get_args

import psycopg
import pytest

from server.store.db import Home, Zone
from server.store.memory_intake import MemoryIntake
from server.store.memory_releases import MemoryReleases
from server.store.port import Intake
from server.store.postgres_home import PostgresHome
from server.store.sql_intake import SqlIntake
from server.store.sql_releases import SqlReleases
from server.store.sqlite_file import SqliteFile
from server.store.steps import SCHEMA
from tests.builders import contact
from tests.contract.records_contract import arrivals
from tests.golden import NOW, SCHEMAS, TODAY, TOWNS, fill, freeze, shown, told
from tests.postgres import quick
from tests.processes import ROOT, environment
from tests.stores import MARKS, sqlite_intake

Kept = Literal["sqlite", "postgres"]
Dump = tuple[Kept, int]


def dumps(zone: Zone) -> list[Dump]:
    """List what a dump was kept of."""
    return [
        (engine, int(path.stem.rpartition("-")[2]))
        for engine in get_args(Kept)
        for path in sorted(SCHEMAS.glob(f"{engine}-{zone}-*.sql"))
    ]


@pytest.mark.parametrize("zone", get_args(Zone))
def test_there_is_a_dump_of_every_schema(zone: Zone) -> None:
    """A schema without one is a step that was never tried; `python -m tests.golden` makes it."""
    newest = []
    for engine in get_args(Kept):
        steps = sorted((SCHEMA / engine / zone).glob("*.sql"))
        numbers = [int(path.name[:4]) for path in steps]
        assert sorted(number for own, number in dumps(zone) if own == engine) == numbers
        newest.append(numbers[-1])
    assert newest[0] == newest[1], "both engines have the same schemas under the same numbers"


@pytest.mark.parametrize(("engine", "number"), dumps("intake"))
def test_an_intake_of_yesterday_tells_today_what_it_told_then(
    engine: Kept, number: int, tmp_path: Path
) -> None:
    """A migration that loses a row loses somebody's work."""
    model = MemoryIntake()
    fill(model, number)
    with restored(engine, "intake", number, tmp_path) as home:
        intake = SqlIntake(home, MARKS)
        assert told(intake) == told(model)
        for town in TOWNS:
            work_on(intake, town)


def work_on(intake: Intake, town: str) -> None:
    """Go on where yesterday's program ended: the next number, and the next release."""
    with intake.transaction(town) as tx:
        before = tx.newest(1)[0].seq
        (receipt,) = tx.add(f"one-{town}", arrivals(contact()), TODAY)
        assert receipt.verdict == "kept"
        assert tx.newest(1)[0].seq == before + 1
        tx.finish_cut(tx.begin_cut(NOW).number)
        assert tx.begin_cut(NOW).number == 3


@pytest.mark.parametrize(("engine", "number"), dumps("releases"))
def test_releases_of_yesterday_are_the_same_today(
    engine: Kept, number: int, tmp_path: Path
) -> None:
    """A figure quoted in a meeting must be the same figure next year."""
    model = MemoryReleases()
    freeze(model, number)
    with restored(engine, "releases", number, tmp_path) as home:
        assert shown(SqlReleases(home)) == shown(model)


@pytest.mark.parametrize("number", [number for own, number in dumps("intake") if own == "sqlite"])
def test_no_row_is_left_pointing_at_nothing(number: int, tmp_path: Path) -> None:
    """Tables are made anew and renamed; whatever pointed at the old ones must follow."""
    with restored("sqlite", "intake", number, tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / "store.db")) as db:
        assert db.execute("pragma foreign_key_check").fetchall() == []
        assert db.execute("pragma integrity_check").fetchall() == [("ok",)]
        schema = db.execute("select sql from sqlite_schema where sql like '%new!_%' escape '!'")
        assert schema.fetchall() == []


def test_two_programs_that_start_at_once_bring_a_file_along_once(tmp_path: Path) -> None:
    """A supervisor that starts a second one too early must not end in half a schema."""
    restore_file(tmp_path / "store.db", 1)
    code = (
        "from pathlib import Path; from tests.stores import MARKS, sqlite_intake;"
        f" sqlite_intake(Path({str(tmp_path / 'store.db')!r})).close()"
    )
    several = [
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=environment())
        for _ in range(3)
    ]
    assert [one.wait(60) for one in several] == [0] * 3
    model = MemoryIntake()
    fill(model, 1)
    with closing(sqlite_intake(tmp_path / "store.db")) as intake:
        assert told(intake) == told(model)


def test_a_step_that_fails_leaves_the_file_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a migration is the one state nobody can mend."""
    path = tmp_path / "store.db"
    restore_file(path, 2)
    steps = tmp_path / "sqlite/intake"
    steps.mkdir(parents=True)
    for step in (SCHEMA / "sqlite/intake").glob("*.sql"):
        (steps / step.name).write_text(step.read_text("utf-8"), "utf-8")
    (steps / "0099_broken.sql").write_text("drop table cut;\nselect nonsense;\n")
    monkeypatch.setattr("server.store.sqlite_file.SCHEMA", tmp_path)
    with pytest.raises(sqlite3.OperationalError):
        sqlite_intake(path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("pragma user_version").fetchall() == [(2,)]
        assert db.execute("select count(*) from cut").fetchall() == [(4,)]


@contextmanager
def restored(engine: Kept, zone: Zone, number: int, folder: Path) -> Iterator[Home]:
    """Make a store of a dump, and open it with today's program."""
    if engine == "sqlite":
        restore_file(folder / "store.db", number, zone)
        with closing(SqliteFile(folder / "store.db", zone)) as home:
            yield home
        return
    with quick().database() as url:
        name = url.partition("?")[0].rpartition("/")[2]
        script = (SCHEMAS / f"postgres-{zone}-{number}.sql").read_text("utf-8")
        script = script.replace(f"CREATE SCHEMA {zone};", "")  # the role may not; its keeper does
        with psycopg.connect(url, autocommit=True) as db:
            db.execute(f"create schema {zone} authorization {name}_{zone}".encode())
            db.execute(f"set role {name}_{zone}".encode())
            db.execute(script.encode())
        with closing(PostgresHome(url, zone)) as opened:
            yield opened


def restore_file(path: Path, number: int, zone: Zone = "intake") -> None:
    """Make a file of a dump."""
    with closing(sqlite3.connect(path)) as db:
        db.executescript((SCHEMAS / f"sqlite-{zone}-{number}.sql").read_text("utf-8"))
