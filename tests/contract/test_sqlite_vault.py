"""The vault in one SQLite file: the contract, and what a thief with the file can do."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from client.vault.file import FILE_NAME, has_vault, read_lock
from client.vault.sqlite import SqliteVault
from shared.errors import (
    DamagedRowError,
    DamagedVaultError,
    LockedVaultError,
    NoRoomError,
    NoVaultError,
    VaultExistsError,
)
from tests.contract.vault_contract import A, B, VaultContract

KEY = bytes(range(32))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[SqliteVault]:
    """Make a vault in an empty folder."""
    made = SqliteVault.make(tmp_path, b"lock", KEY, [("device", "self", b"token")])
    yield made
    made.close()


class TestSqliteVault(VaultContract):
    """The contract, kept by the SQLite adapter."""


def _change(folder: Path, statement: str, *values: object) -> None:
    db = sqlite3.connect(folder / FILE_NAME)
    with db:
        db.execute(statement, values)
    db.close()


def test_rows_swapped_by_a_thief_do_not_open(vault: SqliteVault, tmp_path: Path) -> None:
    """Nobody may turn one record into another without the key."""
    vault.put("record", [(A, b"one"), (B, b"two")])
    _change(
        tmp_path,
        "update row set sealed = (select sealed from row where id = ?) where id = ?",
        A,
        B,
    )
    with pytest.raises(DamagedRowError):
        vault.get("record", B)
    assert vault.get("record", A) == b"one"
    assert list(vault.damaged()) == [("record", B)]


def test_a_damaged_row_hides_no_other(vault: SqliteVault, tmp_path: Path) -> None:
    """One bad sector must not cost a season's records."""
    vault.put("record", [(A, b"one"), (B, b"two")])
    _change(tmp_path, "update row set sealed = x'01' where id = ?", A)
    assert [row.id for row in vault.newest("record", 9)] == [B]
    assert [row.id for row in vault.walk("record")] == [B]
    assert vault.some("record", [A, B]) == {B: b"two"}
    assert vault.whole("record", A) is None
    assert vault.whole("record", B) == b"two"


def test_another_key_opens_nothing(vault: SqliteVault, tmp_path: Path) -> None:
    """The file alone tells nothing."""
    vault.put("record", [(A, b"one")])
    other = SqliteVault(tmp_path, bytes(32))
    with pytest.raises(DamagedRowError):
        other.get("record", A)
    other.close()


def test_nothing_plain_is_in_any_file(vault: SqliteVault, tmp_path: Path) -> None:
    """Whoever copies the folder must not find a word of it."""
    canary = b"kanarifugl"
    vault.put("draft", [(A, canary * 50)])
    vault.put("draft", [(A, b"x")])
    vault.remove("draft", [A])
    assert not any(canary in path.read_bytes() for path in tmp_path.iterdir())


def test_sizes_tell_little(vault: SqliteVault, tmp_path: Path) -> None:
    """A short and a long contact look alike from outside."""
    vault.put("record", [(A, b"x"), (B, b"x" * 200)])
    db = sqlite3.connect(tmp_path / FILE_NAME)
    sizes = {size for (size,) in db.execute("select length(sealed) from row where shelf='record'")}
    db.close()
    assert len(sizes) == 1


def test_a_locked_vault_gives_nothing(vault: SqliteVault) -> None:
    """After the lock, not even a count."""
    vault.close()
    for use in (lambda: vault.put("draft", [(A, b"")]), lambda: vault.count("draft")):
        with pytest.raises(LockedVaultError):
            use()


def test_a_folder_without_a_vault_says_so(tmp_path: Path) -> None:
    """A new phone is not a damaged one."""
    assert not has_vault(tmp_path)
    with pytest.raises(NoVaultError):
        read_lock(tmp_path)
    (tmp_path / FILE_NAME).touch()  # killed between making the file and filling it
    assert not has_vault(tmp_path)


def test_a_file_that_is_no_vault_says_so(tmp_path: Path) -> None:
    """Plain words instead of a traceback."""
    (tmp_path / FILE_NAME).write_bytes(b"junk" * 1000)
    with pytest.raises(DamagedVaultError):
        read_lock(tmp_path)


def test_a_second_vault_never_overwrites_the_first(vault: SqliteVault, tmp_path: Path) -> None:
    """Enrolling again by mistake must not cost what is unsent."""
    vault.put("record", [(A, b"one")])
    with pytest.raises(VaultExistsError):
        SqliteVault.make(tmp_path, b"other", KEY, [])
    assert vault.get("record", A) == b"one"


def test_a_full_disk_changes_nothing(vault: SqliteVault) -> None:
    """The worker is told, and what was there is there."""
    vault.put("record", [(A, b"one")])
    pages = vault._conn.execute("pragma page_count").fetchone()[0]  # noqa: SLF001 - the fault
    vault._conn.execute(f"pragma max_page_count = {pages}")  # noqa: SLF001 - the fault
    with pytest.raises(NoRoomError):
        vault.put("record", [(f"{n:036}", bytes(9000)) for n in range(100)])
    assert vault.count("record") == 1
    assert vault.get("record", A) == b"one"


def test_damage_is_looked_for_without_keeping_others_from_the_file(vault: SqliteVault) -> None:
    """A worker saves while a whole season is gone through."""
    vault.put("record", [(f"{n:036}", b"x") for n in range(1_200)])
    vault.put("draft", [(A, b"x")])
    assert list(vault.damaged()) == []


def test_a_file_broken_while_it_is_open_says_so(vault: SqliteVault, tmp_path: Path) -> None:
    """Not a bug, and not a full phone: the store can be read no more."""
    vault.put("record", [(f"{n:036}", bytes(3000)) for n in range(200)])
    vault.close()
    file = tmp_path / FILE_NAME
    whole = file.read_bytes()
    file.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    broken = SqliteVault(tmp_path, KEY)
    with pytest.raises(DamagedVaultError):
        broken.newest("record", 50)
    with pytest.raises(DamagedVaultError):
        broken.damaged()
    broken.close()


def test_a_vault_closed_in_the_middle_is_locked(vault: SqliteVault) -> None:
    """The courier is at work when the phone is locked; that is no damage."""
    vault._conn.close()  # noqa: SLF001 - as a lock in another thread leaves it
    with pytest.raises(LockedVaultError):
        vault.count("record")


def test_a_vault_that_cannot_be_read_now_is_still_a_vault(
    vault: SqliteVault, tmp_path: Path
) -> None:
    """A file another program holds must not be taken for a new phone and overwritten."""
    vault.put("record", [(A, b"one")])
    vault.close()
    (tmp_path / FILE_NAME).rename(tmp_path / "aside")
    (tmp_path / FILE_NAME).mkdir()
    assert has_vault(tmp_path)


TOLD = "update promise set batch = (select at from row where shelf = 'batch')"


@pytest.mark.parametrize(
    "harm",
    [
        f"{TOLD} where batch is null",
        "delete from promise",
        "update promise set batch = 7 where batch is not null",
        "update row set sealed = x'01' where shelf = 'batch'",
        "delete from row where shelf = 'batch'",
    ],
)
def test_no_record_is_kept_from_the_server_by_the_table_of_promises(
    vault: SqliteVault, tmp_path: Path, harm: str
) -> None:
    """Anybody can write in it; what no batch names waits, and what is sent twice is known."""
    vault.put("record", [(A, b"one")])
    vault.promise("record", [A])
    vault.settle(vault.waiting(9), b"told")
    vault.put("change", [(B, b"two")])
    vault.promise("change", [B])
    vault.close()
    _change(tmp_path, harm)
    again = SqliteVault(tmp_path, KEY)
    assert B in {row.id for row in again.waiting(9)}
    assert again.n_waiting() + len(again.told([A, B])) == 2
    again.close()


def test_a_table_of_promises_changed_while_it_is_open_is_set_right(
    vault: SqliteVault, tmp_path: Path
) -> None:
    """The courier asks again and again while the app is open."""
    vault.put("record", [(A, b"one"), (B, b"two")])
    vault.promise("record", [A, B])
    vault.settle(vault.waiting(1), b"told")
    _change(tmp_path, TOLD)
    assert [row.id for row in vault.waiting(9)] == [B]
