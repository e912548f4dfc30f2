"""SQLite keeps what the stores' ports promise, and what only a file can break."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from server.store.port import Intake, Releases
from server.store.sqlite_intake import SqliteIntake
from server.store.sqlite_releases import SqliteReleases
from shared.errors import DamagedStoreError, NewerStoreError, StoreBusyError, StoreFullError
from tests.builders import contact, correction, place, withdrawal
from tests.contract.intake_contract import HERE, TODAY, IntakeContract, enrolled
from tests.contract.news_contract import NewsContract, plain
from tests.contract.records_contract import RecordsContract, arrivals
from tests.contract.releases_contract import FIRST, ReleasesContract


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a file that is not there yet."""
    return tmp_path / "store.db"


@pytest.fixture
def intake(path: Path) -> Iterator[Intake]:
    """Open an empty intake."""
    store = SqliteIntake(path)
    yield store
    store.close()


@pytest.fixture
def releases(tmp_path: Path) -> Iterator[Releases]:
    """Open an empty store of releases."""
    store = SqliteReleases(tmp_path / "releases.db")
    yield store
    store.close()


class TestSqliteIntake(IntakeContract):
    """The promises about phones and sign-ins."""


class TestSqliteRecords(RecordsContract):
    """The promises about records."""


class TestSqliteNews(NewsContract):
    """The promises about questions and proposals."""


class TestSqliteReleases(ReleasesContract):
    """The promises about releases."""


def test_what_was_kept_is_there_after_reopening(path: Path) -> None:
    """A restart is the most ordinary thing that happens to a server."""
    seen = contact()
    store = SqliteIntake(path)
    with store.transaction(HERE) as tx:
        enrolled(tx)
        tx.add("phone", arrivals(seen), TODAY)
    store.close()
    again = SqliteIntake(path)
    with again.transaction(HERE) as tx:
        assert [kept.record for kept in tx.newest(9)] == [seen]
    assert again.epoch == store.epoch
    again.close()


def test_a_copy_taken_after_each_commit_holds_all_of_it(path: Path, tmp_path: Path) -> None:
    """Kill -9 leaves the file and its log as they are; every receipt given must be in them."""
    store = SqliteIntake(path)
    with store.transaction(HERE) as tx:
        enrolled(tx)
    for number in range(3):
        with store.transaction(HERE) as tx:
            tx.add("phone", arrivals(contact()), TODAY)
        shutil.copy(path, tmp_path / "copy.db")
        shutil.copy(f"{path}-wal", tmp_path / "copy.db-wal")
        copy = SqliteIntake(tmp_path / "copy.db")
        with copy.transaction(HERE) as tx:
            assert len(tx.newest(9)) == number + 1
        copy.close()
    store.close()


def test_every_commit_waits_for_the_disk(path: Path) -> None:
    """Anything less than FULL loses acknowledged records when the power goes."""
    store = SqliteIntake(path)
    with store._file.transaction() as db:  # noqa: SLF001 - the setting shows nowhere else
        assert db.execute("pragma synchronous").fetchone() == (2,)
        assert db.execute("pragma journal_mode").fetchone() == ("wal",)
        assert db.execute("pragma foreign_keys").fetchone() == (1,)
    store.close()


def test_a_newer_file_is_refused_and_untouched(path: Path) -> None:
    """An old program must not write in a format it does not know."""
    SqliteIntake(path).close()
    with sqlite3.connect(path) as db:
        db.execute("pragma user_version = 99")
    db.close()
    with pytest.raises(NewerStoreError):
        SqliteIntake(path)


def test_proposals_kept_before_there_was_a_page_for_them_are_found(path: Path) -> None:
    """A store of yesterday is brought up to date with all that lies in it."""
    first, gone = place(called="Naustet"), place()
    better = correction(first, called="Naustet ved kaia")
    store = SqliteIntake(path)
    with store.transaction(HERE) as tx:
        enrolled(tx)
        tx.add("phone", plain(first, gone, contact(), better, withdrawal(gone)), TODAY)
    store.close()
    with sqlite3.connect(path, isolation_level=None) as db:
        for table in ("question", "thread", "decision"):
            db.execute(f"drop table {table}")
        db.execute("pragma user_version = 1")
    db.close()
    again = SqliteIntake(path)
    with again.transaction(HERE) as tx:
        assert [one.record for one in tx.proposals(9)] == [better]
    again.close()


def test_a_file_that_is_no_store_is_refused_and_untouched(path: Path) -> None:
    """Whatever lay there may be somebody's only copy."""
    path.write_bytes(b"not a database, but somebody's notes" * 99)
    before = path.read_bytes()
    with pytest.raises(DamagedStoreError):
        SqliteIntake(path)
    assert path.read_bytes() == before


def test_a_folder_in_the_files_place_is_told_plainly(path: Path) -> None:
    """Operations see one sentence, not a trace."""
    path.mkdir()
    with pytest.raises(StoreFullError):
        SqliteIntake(path)


def test_another_writer_is_waited_for_and_then_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A phone that hears `busy` tries again; a phone that hears nothing waits for ever."""
    monkeypatch.setattr("server.store.sqlite_file.BUSY_TIMEOUT_S", 0.05)
    store = SqliteIntake(path)
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("begin immediate")
        with pytest.raises(StoreBusyError), store.transaction(HERE):
            pass
        other.execute("rollback")
    other.close()
    with store.transaction(HERE) as tx:
        assert tx.devices() == []
        caught: list[BaseException] = []
        thread = Thread(target=lambda: caught.extend(refused(store)))
        thread.start()
        thread.join()
        assert [type(error) for error in caught] == [StoreBusyError]
    store.close()


def refused(store: SqliteIntake) -> Iterator[BaseException]:
    """Try to begin while another thread is at work."""
    try:
        with store.transaction(HERE):
            pass
    except StoreBusyError as error:
        yield error


def test_a_full_disk_changes_nothing(path: Path) -> None:
    """The receipt is not given, so the phone keeps the record; the store must not keep half."""
    store = SqliteIntake(path)
    with store.transaction(HERE) as tx:
        enrolled(tx)
    with store._file.transaction() as db:  # noqa: SLF001 - the smallest full disk there is
        pages = db.execute("pragma page_count").fetchone()[0]
    store._file._db.conn.execute(f"pragma max_page_count = {pages}")  # noqa: SLF001 - as above
    with pytest.raises(StoreFullError), store.transaction(HERE) as tx:
        tx.add("phone", arrivals(*(contact() for _ in range(500))), TODAY)
    store._file._db.conn.execute("pragma max_page_count = 1000000")  # noqa: SLF001 - as above
    with store.transaction(HERE) as tx:
        assert tx.newest(9) == []
        (receipt,) = tx.add("phone", arrivals(contact()), TODAY)
        assert receipt.verdict == "kept"
    store.close()


def test_a_frozen_release_cannot_be_changed_by_any_statement(tmp_path: Path) -> None:
    """The database itself holds the promise, not good manners."""
    store = SqliteReleases(tmp_path / "frozen.db")
    with store.transaction(HERE) as tx:
        tx.freeze(FIRST)
    for statement in ("update release set digest = 'x'", "delete from release"):
        with pytest.raises(sqlite3.IntegrityError), store._file.transaction() as db:  # noqa: SLF001 - goes around the port on purpose
            db.execute(statement)
    with store.transaction(HERE) as tx:
        assert tx.releases() == [FIRST]
    store.close()


def test_no_clock_time_of_a_phone_reaches_the_file(path: Path) -> None:
    """Exact times of sending are exact times of working."""
    store = SqliteIntake(path)
    with store.transaction(HERE) as tx:
        enrolled(tx)
        tx.add("phone", arrivals(contact()), TODAY)
        tx.hear("phone", TODAY)
    with store._file.transaction() as db:  # noqa: SLF001 - what lies there shows nowhere else
        for table in ("device", "record", "refusal"):
            for row in db.execute(f"select * from {table}"):  # noqa: S608 - names from this test
                assert not any("T" in value and ":" in value for value in map(repr, row)), row
    store.close()
