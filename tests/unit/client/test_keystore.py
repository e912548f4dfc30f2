"""The device secret: drawn once, never lost under a living vault."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from client.vault.keystore import FILE_NAME, FileKeystore


def test_a_secret_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    """A vault made with the first secret would not open with a second."""
    first = FileKeystore(tmp_path).make()
    assert FileKeystore(tmp_path).make() == first
    assert FileKeystore(tmp_path).load() == first


def test_two_at_once_agree(tmp_path: Path) -> None:
    """Enter and the button may both be pressed."""
    with ThreadPoolExecutor(8) as pool:
        made = set(pool.map(lambda _: FileKeystore(tmp_path).make(), range(32)))
    assert made == {FileKeystore(tmp_path).load()}
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    """Another user of the machine is a thief too."""
    FileKeystore(tmp_path).make()
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o077 == 0


def test_one_cut_short_is_made_anew_and_one_forgotten_is_gone(tmp_path: Path) -> None:
    """Half a secret opens nothing, so nothing is lost with it."""
    (tmp_path / FILE_NAME).write_bytes(b"half")
    assert FileKeystore(tmp_path).load() is None
    assert FileKeystore(tmp_path).make() == FileKeystore(tmp_path).load()
    FileKeystore(tmp_path).forget()
    assert FileKeystore(tmp_path).load() is None
