"""A store of any earlier program opens with all that lies in it; see tests/golden.py."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from server.store.memory_intake import MemoryIntake
from server.store.memory_releases import MemoryReleases
from server.store.steps import SCHEMA
from tests.builders import contact
from tests.contract.records_contract import arrivals
from tests.golden import NOW, SCHEMAS, TODAY, TOWNS, fill, freeze, shown, told
from tests.stores import sqlite_intake, sqlite_releases


def numbers(engine: str, zone: str) -> list[int]:
    """List the schemas a dump was kept of."""
    return sorted(int(path.stem.split("-")[2]) for path in SCHEMAS.glob(f"{engine}-{zone}-*.sql"))


def test_there_is_a_dump_of_every_schema() -> None:
    """A schema without one is a step that was never tried; `python -m tests.golden` makes it."""
    for zone in ("intake", "releases"):
        steps = [int(path.name[:4]) for path in sorted((SCHEMA / "sqlite" / zone).glob("*.sql"))]
        assert numbers("sqlite", zone) == steps


@pytest.mark.parametrize("number", numbers("sqlite", "intake"))
def test_an_intake_of_yesterday_tells_today_what_it_told_then(number: int, tmp_path: Path) -> None:
    """A migration that loses a row loses somebody's work."""
    model = MemoryIntake()
    fill(model, number)
    with closing(sqlite_intake(restored(tmp_path, f"sqlite-intake-{number}"))) as intake:
        assert told(intake) == told(model)
        for town in TOWNS:
            with intake.transaction(town) as tx:
                device = f"one-{town}"
                before = tx.newest(1)[0].seq
                (receipt,) = tx.add(device, arrivals(contact()), TODAY)
                assert receipt.verdict == "kept"
                assert tx.newest(1)[0].seq == before + 1
                tx.finish_cut(tx.begin_cut(NOW).number)
                assert not tx.enrolment_codes(NOW)[1:]


@pytest.mark.parametrize("number", numbers("sqlite", "releases"))
def test_releases_of_yesterday_are_the_same_today(number: int, tmp_path: Path) -> None:
    """A figure quoted in a meeting must be the same figure next year."""
    model = MemoryReleases()
    freeze(model)
    with closing(sqlite_releases(restored(tmp_path, f"sqlite-releases-{number}"))) as releases:
        assert shown(releases) == shown(model)


@pytest.mark.parametrize("number", numbers("sqlite", "intake"))
def test_no_row_is_left_pointing_at_nothing(number: int, tmp_path: Path) -> None:
    """Tables are made anew and renamed; whatever pointed at the old ones must follow."""
    path = restored(tmp_path, f"sqlite-intake-{number}")
    sqlite_intake(path).close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("pragma foreign_key_check").fetchall() == []
        assert db.execute("pragma integrity_check").fetchall() == [("ok",)]
        schema = db.execute("select sql from sqlite_schema where sql like '%new!_%' escape '!'")
        assert schema.fetchall() == []


def restored(folder: Path, dump: str) -> Path:
    """Make a file of a dump."""
    path = folder / "store.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript((SCHEMAS / f"{dump}.sql").read_text("utf-8"))
    return path
