"""Whoever can write in the phone's folder can take nothing back unseen; and no alarm is false."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.vault.file import FILE_NAME
from client.vault.layout import SCHEMA
from client.vault.port import Shelf
from client.vault.sqlite import SqliteVault
from shared.errors import DamagedRowError, DamagedVaultError
from shared.flaw import Flaw

KEY = bytes(range(32))
A, B, C = "a" * 36, "b" * 36, "c" * 36
SHELVES: tuple[Shelf, ...] = ("record", "chain", "draft")
Rows = list[tuple[Any, ...]]


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[SqliteVault]:
    """Make a vault in an empty folder."""
    made = SqliteVault.make(tmp_path, b"lock", KEY, [("device", "self", b"token")])
    yield made
    made.close()


def _do(folder: Path, statement: str, *values: object) -> Rows:
    with closing(sqlite3.connect(folder / FILE_NAME)) as db, db:
        return db.execute(statement, values).fetchall()


def _row(folder: Path, row_id: str) -> bytes:
    return bytes(_do(folder, "select sealed from row where id = ?", row_id)[0][0])


def _put_back(folder: Path, row_id: str, sealed: bytes) -> None:
    _do(folder, "update row set sealed = ? where id = ?", sealed, row_id)


def test_a_row_put_back_older_is_named_and_set_aside(vault: SqliteVault, tmp_path: Path) -> None:
    """A withdrawal that never was; the others are read and written as before."""
    vault.put("chain", [(A, b"not withdrawn"), (B, b"one")])
    old = _row(tmp_path, A)
    vault.put("chain", [(A, b"withdrawn")])
    _put_back(tmp_path, A, old)
    again = SqliteVault(tmp_path, KEY)
    with pytest.raises(DamagedRowError):
        again.get("chain", A)
    assert again.whole("chain", A) is None
    assert [row.id for row in again.oldest("chain", 9)] == [B]
    assert list(again.damaged()) == [("chain", A)]
    again.put("chain", [(C, b"three")])
    assert list(again.damaged()) == [("chain", A)], "writing beside it clears nothing"
    assert not again.is_older
    again.close()


def test_a_row_taken_away_is_missed(vault: SqliteVault, tmp_path: Path) -> None:
    """By its shelf: its name went with it."""
    vault.put("record", [(A, b"one"), (B, b"two")])
    _do(tmp_path, "delete from row where id = ?", A)
    assert list(vault.damaged()) == [("record", "")]
    assert vault.get("record", B) == b"two"


def test_a_row_that_was_removed_does_not_come_back(vault: SqliteVault, tmp_path: Path) -> None:
    """A record that was taken back, a draft that was thrown away."""
    vault.put("record", [(A, b"one")])
    at, sealed = _do(tmp_path, "select at, sealed from row where id = ?", A)[0]
    vault.remove("record", [A])
    _do(tmp_path, "insert into row values (?, 'record', ?, ?)", at, A, sealed)
    assert vault.whole("record", A) is None
    assert list(vault.damaged()) == [("record", A)]


def test_rows_that_change_places_are_named(vault: SqliteVault, tmp_path: Path) -> None:
    """What is read in order must have been put in that order."""
    vault.put("record", [(A, b"one"), (B, b"two")])
    (a,), (b,) = _do(tmp_path, "select at from row where shelf = 'record' order by at")
    for to, at in ((0, a), (a, b), (b, 0)):
        _do(tmp_path, "update row set at = ? where at = ?", to, at)
    assert {row_id for _, row_id in vault.damaged()} == {A, B}


def test_a_row_put_back_with_its_page_is_told_without_its_name(
    vault: SqliteVault, tmp_path: Path
) -> None:
    """The root does not vouch for the page; it is told for good, and all stays readable."""
    vault.put("record", [(A, b"old"), (B, b"two")])
    old, page = _row(tmp_path, A), _do(tmp_path, "select n, sealed from page")
    vault.put("record", [(A, b"new")])
    _put_back(tmp_path, A, old)
    for n, sealed in page:
        _do(tmp_path, "update page set sealed = ? where n = ?", sealed, n)
    for _ in range(2):
        again = SqliteVault(tmp_path, KEY)
        assert again.is_older
        assert again.get("record", A) == b"old"
        assert again.get("record", B) == b"two"
        again.put("record", [(C, b"three")])
        again.close()


@pytest.mark.parametrize(
    "harm",
    [
        "delete from root",
        "update root set sealed = x'01'",
        "delete from page",
        "update page set n = n + 99999",
    ],
)
def test_what_vouches_being_damaged_keeps_nobody_out(
    vault: SqliteVault, tmp_path: Path, harm: str
) -> None:
    """One bad sector must not cost a season's records; that nobody vouches for them is told."""
    vault.put("record", [(f"{n:036}", b"%d" % n) for n in range(600)])
    _do(tmp_path, harm)
    again = SqliteVault(tmp_path, KEY)
    assert again.is_older
    assert len(again.newest("record", 999)) == 600
    assert list(again.damaged()) == []
    again.put("record", [(A, b"one")])
    again.remove("record", [f"{0:036}"])
    assert again.count("record") == len(again.newest("record", 999)) == 600
    again.close()
    third = SqliteVault(tmp_path, KEY)
    assert third.is_older
    assert third.get("record", A) == b"one"
    third.close()


def test_a_whole_file_put_back_is_told_where_the_key_store_counts(
    vault: SqliteVault, tmp_path: Path
) -> None:
    """It vouches for itself; only a count outside it knows of the days since."""
    known = vault.count_opening(0)
    vault.put("record", [(A, b"one")])
    vault.close()
    whole = (tmp_path / FILE_NAME).read_bytes()
    later = SqliteVault(tmp_path, KEY)
    known = later.count_opening(known)
    assert not later.is_older
    later.close()
    for path in tmp_path.glob(f"{FILE_NAME}*"):
        path.unlink()
    (tmp_path / FILE_NAME).write_bytes(whole)
    back = SqliteVault(tmp_path, KEY)
    told = [back.is_older]
    known = back.count_opening(known)
    assert [*told, back.is_older] == [False, True], "the file alone cannot tell"
    assert list(back.damaged()) == []
    back.close()
    again = SqliteVault(tmp_path, KEY)
    again.count_opening(known)
    assert again.is_older, "and it is not forgotten"
    again.close()


def test_two_programs_on_one_vault_do_not_alarm_each_other(
    vault: SqliteVault, tmp_path: Path
) -> None:
    """The app is open while somebody uses the commands."""
    other = SqliteVault(tmp_path, KEY)
    for n in range(6):
        (vault, other)[n % 2].put("record", [(f"{n:036}", b"%d" % n)])
        (other, vault)[n % 2].remove("record", [f"{n - 3:036}"])
    for one in (vault, other):
        assert [row.plain for row in one.oldest("record", 9)] == [b"3", b"4", b"5"]
        assert (list(one.damaged()), one.is_older) == ([], False)
    other.close()


def test_what_was_undone_leaves_no_mark(vault: SqliteVault, tmp_path: Path) -> None:
    """A transaction that raised has written nothing, and is missed by nobody."""
    vault.put("record", [(A, b"one")])
    with pytest.raises(RuntimeError), vault.transaction():
        vault.put("record", [(A, b"two"), (B, b"three")])
        assert vault.get("record", A) == b"two"
        vault.remove("record", [A])
        assert vault.get("record", A) is None
        raise RuntimeError
    assert vault.get("record", A) == b"one"
    vault.put("record", [(C, b"four")])
    again = SqliteVault(tmp_path, KEY)
    assert (list(again.damaged()), again.is_older) == ([], False)
    again.close()


Step = tuple[str, int, int]
STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "remove"]), st.integers(0, 2), st.integers(0, 5)),
    min_size=1,
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(STEPS, st.data())
def test_any_row_put_back_swapped_doubled_or_deleted_is_found(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Step], data: st.DataObject
) -> None:
    """Whatever was written before; and until then nothing is found."""
    folder = tmp_path_factory.mktemp("vault")
    vault = SqliteVault.make(folder, b"lock", KEY, [("device", "self", b"token")])
    versions: set[tuple[Any, ...]] = set()
    for number, (verb, shelf, row) in enumerate(steps):
        row_id = f"{row:036}"
        if verb == "put":
            vault.put(SHELVES[shelf], [(row_id, b"%d" % number)])
        else:
            vault.remove(SHELVES[shelf], [row_id])
        versions |= set(_do(folder, "select at, shelf, id, sealed from row"))
    assert (list(vault.damaged()), vault.is_older) == ([], False)
    vault.close()
    now = set(_do(folder, "select at, shelf, id, sealed from row"))
    at, shelf_, row_id, sealed = data.draw(st.sampled_from(sorted(versions)))
    if data.draw(st.booleans()) and (at, shelf_, row_id, sealed) in now:
        _do(folder, "delete from row where at = ?", at)
    else:
        to = data.draw(st.sampled_from(sorted({(one[1], one[2]) for one in versions})))
        _do(folder, "delete from row where at = ? or (shelf = ? and id = ?)", at, *to)
        _do(folder, "insert into row values (?, ?, ?, ?)", at, *to, sealed)
    harmed = set(_do(folder, "select at, shelf, id, sealed from row")) != now
    again = SqliteVault(folder, KEY)
    assert bool(again.damaged()) == harmed
    assert not again.is_older
    again.close()
    shutil.rmtree(folder)


@pytest.mark.parametrize("version", [1, 2, 3, 5])
def test_a_vault_of_another_format_is_not_touched(
    vault: SqliteVault, tmp_path: Path, version: int
) -> None:
    """Neither one from before there was a release, nor a newer program's."""
    vault.put("record", [(A, b"one")])
    _do(tmp_path, f"pragma user_version = {version}")
    with pytest.raises(DamagedVaultError) as told:
        SqliteVault(tmp_path, KEY)
    assert told.value.flaws == (Flaw("vault.unknown_format", FILE_NAME),)
    _do(tmp_path, f"pragma user_version = {SCHEMA}")
    again = SqliteVault(tmp_path, KEY)
    assert again.get("record", A) == b"one"
    again.close()
