"""What only a file can break, and what only SQLite can say of it."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from server.store.sql_intake import SqlIntake
from server.store.sql_releases import SqlReleases
from server.store.sqlite_file import SqliteFile
from shared.errors import DamagedStoreError, NewerStoreError, StoreBusyError, StoreFullError
from tests.builders import contact
from tests.contract.intake_contract import HERE, TODAY, enrolled
from tests.contract.records_contract import arrivals
from tests.contract.releases_contract import FIRST
from tests.stores import MARKS, sqlite_intake


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a file that is not there yet."""
    return tmp_path / "store.db"


def test_what_was_kept_is_there_after_reopening(path: Path) -> None:
    """A restart is the most ordinary thing that happens to a server."""
    seen = contact()
    store = sqlite_intake(path)
    with store.transaction(HERE) as tx:
        enrolled(tx)
        tx.add("phone", arrivals(seen), TODAY)
    store.close()
    again = sqlite_intake(path)
    with again.transaction(HERE) as tx:
        assert [kept.record for kept in tx.newest(9)] == [seen]
    assert again.epoch == store.epoch
    again.close()


def test_a_copy_taken_after_each_commit_holds_all_of_it(path: Path, tmp_path: Path) -> None:
    """Kill -9 leaves the file and its log as they are; every receipt given must be in them."""
    store = sqlite_intake(path)
    with store.transaction(HERE) as tx:
        enrolled(tx)
    for number in range(3):
        with store.transaction(HERE) as tx:
            tx.add("phone", arrivals(contact()), TODAY)
        shutil.copy(path, tmp_path / "copy.db")
        shutil.copy(f"{path}-wal", tmp_path / "copy.db-wal")
        copy = sqlite_intake(tmp_path / "copy.db")
        with copy.transaction(HERE) as tx:
            assert len(tx.newest(9)) == number + 1
        copy.close()
    store.close()


def test_every_commit_waits_for_the_disk(path: Path) -> None:
    """Anything less than FULL loses acknowledged records when the power goes."""
    file = SqliteFile(path, "intake")
    with file.transaction() as db:
        assert db.row("pragma synchronous") == (2,)
        assert db.row("pragma journal_mode") == ("wal",)
        assert db.row("pragma foreign_keys") == (1,)
    file.close()


def test_a_newer_file_is_refused_and_untouched(path: Path) -> None:
    """An old program must not write in a format it does not know."""
    sqlite_intake(path).close()
    with sqlite3.connect(path) as db:
        db.execute("pragma user_version = 99")
    db.close()
    with pytest.raises(NewerStoreError):
        sqlite_intake(path)


def test_a_file_that_is_no_store_is_refused_and_untouched(path: Path) -> None:
    """Whatever lay there may be somebody's only copy."""
    path.write_bytes(b"not a database, but somebody's notes" * 99)
    before = path.read_bytes()
    with pytest.raises(DamagedStoreError):
        sqlite_intake(path)
    assert path.read_bytes() == before


def test_a_folder_in_the_files_place_is_told_plainly(path: Path) -> None:
    """Operations see one sentence, not a trace."""
    path.mkdir()
    with pytest.raises(StoreFullError):
        sqlite_intake(path)


def test_another_writer_is_waited_for_and_then_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A phone that hears `busy` tries again; a phone that hears nothing waits for ever."""
    monkeypatch.setattr("server.store.sqlite_file.BUSY_TIMEOUT_S", 0.05)
    store = sqlite_intake(path)
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


def refused(store: SqlIntake) -> Iterator[BaseException]:
    """Try to begin while another thread is at work."""
    try:
        with store.transaction(HERE):
            pass
    except StoreBusyError as error:
        yield error


def test_a_full_disk_changes_nothing(path: Path) -> None:
    """The receipt is not given, so the phone keeps the record; the store must not keep half."""
    file = SqliteFile(path, "intake")
    store = SqlIntake(file, MARKS)
    with store.transaction(HERE) as tx:
        enrolled(tx)
    with file.transaction() as db:
        ((pages,),) = db.rows("pragma page_count")
    file._connection.execute(f"pragma max_page_count = {pages}")  # noqa: SLF001 - the smallest full disk
    with pytest.raises(StoreFullError), store.transaction(HERE) as tx:
        tx.add("phone", arrivals(*(contact() for _ in range(500))), TODAY)
    file._connection.execute("pragma max_page_count = 1000000")  # noqa: SLF001 - as above
    with store.transaction(HERE) as tx:
        assert tx.newest(9) == []
        (receipt,) = tx.add("phone", arrivals(contact()), TODAY)
        assert receipt.verdict == "kept"
    store.close()


def test_a_frozen_release_cannot_be_changed_by_any_statement(tmp_path: Path) -> None:
    """The database itself holds the promise, not good manners."""
    file = SqliteFile(tmp_path / "frozen.db", "releases")
    store = SqlReleases(file)
    with store.transaction(HERE) as tx:
        tx.freeze(FIRST)
    for statement in ("update release set digest = 'x'", "delete from release"):
        with pytest.raises(sqlite3.IntegrityError), file.transaction() as db:
            db.run(statement)
    with store.transaction(HERE) as tx:
        assert tx.releases() == [FIRST]
    store.close()


MOMENT = re.compile(r"\dT\d\d:\d\d")


def test_no_clock_time_of_a_phone_reaches_the_file(path: Path) -> None:
    """Exact times of sending are exact times of working."""
    file = SqliteFile(path, "intake")
    store = SqlIntake(file, MARKS)
    with store.transaction(HERE) as tx:
        enrolled(tx)
        tx.add("phone", arrivals(contact()), TODAY)
        tx.hear("phone", TODAY)
    with file.transaction() as db:
        for table in ("device", "record", "refusal"):
            for row in db.rows(f"select * from {table}"):  # noqa: S608 - names from this test
                # Of bytes, only whole moments: a random mark may hold a colon and a T.
                assert not any(MOMENT.search(repr(value)) for value in row), row
    store.close()
