"""What was deleted is nowhere in the files, whoever looks at their bytes."""

from contextlib import closing
from pathlib import Path

from server.store.memory_releases import MemoryReleases
from server.store.sqlite_file import SqliteFile
from shared.hazmat.tokens import new_id
from shared.record import Record
from tests.builders import contact, correction, place
from tests.postgres import quick
from tests.retaining import SAND, Town, enrol
from tests.stores import postgres_intake, sqlite_intake, sqlite_releases

RECORD = SAND.retention.record
CANARY = "Kanarivika"


def traces(folder: Path, words: list[bytes]) -> set[str]:
    """Name the files in which any of the words lie."""
    found = set()
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            found |= {f"{path.name}: {word!r}" for word in words if word in content}
    return found


def words_of(record: Record) -> list[bytes]:
    """Give what must not be found of a record: its text, its id in both spellings, its line."""
    return [CANARY.encode(), record.id.encode(), bytes.fromhex(record.id.replace("-", ""))]


def months(here: Town) -> Record:
    """Let a record with a text in it come and go, among many others that stay."""
    spot = place(id=new_id(), called=CANARY)
    here.receive(*(contact() for _ in range(300)))
    here.receive(spot, *(contact() for _ in range(300)))
    here.receive(correction(spot, called=f"{CANARY} sør"))
    here.cut()
    here.receive(*(contact() for _ in range(300)))
    return spot


def test_a_file_holds_no_trace(tmp_path: Path) -> None:
    """Deleted rows lie in free pages and in the log, and a text can be read there for years."""
    with (
        closing(sqlite_intake(tmp_path / "intake.db")) as intake,
        closing(sqlite_releases(tmp_path / "releases.db")) as releases,
    ):
        enrol(intake)
        here = Town(intake, releases)
        words = words_of(months(here))
        here.wait(RECORD - 2)
        assert traces(tmp_path, words)
        here.wait(1)
        assert traces(tmp_path, words) == set()
        assert len(here.kept()) == 300
    assert traces(tmp_path, words) == set()


def test_a_reader_only_delays_it(tmp_path: Path) -> None:
    """A backup that reads for hours must not be torn, and must not make us forget either."""
    path = tmp_path / "intake.db"
    with (
        closing(sqlite_intake(path)) as intake,
        closing(sqlite_releases(tmp_path / "releases.db")) as releases,
        closing(SqliteFile(path, "intake")) as another,
    ):
        enrol(intake)
        here = Town(intake, releases)
        words = words_of(months(here))
        here.wait(RECORD - 2)
        with another.snapshot() as db:
            here.wait(1)
            assert db.rows("select count(*) from record") == [(902,)]
            assert not intake.overwrite()
            assert traces(tmp_path, words)
        assert intake.overwrite()
        assert traces(tmp_path, words) == set()


def test_the_tables_of_a_database_hold_no_trace() -> None:
    """PostgreSQL leaves dead rows where they were until somebody needs the room."""
    with quick().database() as url, closing(postgres_intake(url)) as intake:
        enrol(intake)
        here = Town(intake, MemoryReleases())
        words = words_of(months(here))
        here.wait(RECORD - 2)
        here.wait(1)
        assert intake.overwrite()
        assert len(here.kept()) == 300
        name = url.partition("?")[0].rpartition("/")[2]
        assert traces_in_tables(name, words) == set()


def traces_in_tables(database: str, words: list[bytes]) -> set[str]:
    """Look through the files of one database, once all is on the disk."""
    import psycopg  # noqa: PLC0415 - only here

    from tests.postgres import ADMIN  # noqa: PLC0415 - only here

    with psycopg.connect(quick().url(database, ADMIN), autocommit=True) as admin:
        admin.execute("checkpoint")
        ((number,),) = admin.execute(
            "select oid from pg_database where datname = current_database()"
        ).fetchall()
    return traces(quick().folder / "data/base" / str(number), words)
