"""The device secret in a file, in a platform's key store, and on its way from one to the other.

No phone is here: the key store is one in memory, behind the interface of Flet's own plugin.
"""

import asyncio
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest
from flet_secure_storage import SecureStorage  # type: ignore[import-untyped]  # has no types

from client.phone import Phone
from client.ui import secrets
from client.ui.secrets import PageSecrets
from client.vault.keystore import FILE_NAME, FileKeystore
from client.vault.platform import NAME, PlatformKeystore
from shared.errors import DamagedVaultError
from shared.kdf_profiles import FLOOR
from tests.contract.keystore_contract import KeystoreContract
from tests.platform_store import MemoryStorage, platform_store
from tests.town import PIN, town


@pytest.fixture
def store() -> Iterator[tuple[MemoryStorage, PageSecrets]]:
    """Give a key store and the way to it."""
    with platform_store() as made:
        yield made


class TestFileKeystore(KeystoreContract):
    """The contract, kept by a file."""

    @pytest.fixture
    def keystore(self, tmp_path: Path) -> FileKeystore:
        """Make one."""
        return FileKeystore(tmp_path)


class TestPlatformKeystoreWithoutOne(KeystoreContract):
    """The contract, on a device that has none."""

    @pytest.fixture
    def keystore(self, tmp_path: Path) -> PlatformKeystore:
        """Make one."""
        return PlatformKeystore(tmp_path)


class TestPlatformKeystore(KeystoreContract):
    """The contract, kept by the platform's key store."""

    @pytest.fixture
    def keystore(
        self, tmp_path: Path, store: tuple[MemoryStorage, PageSecrets]
    ) -> PlatformKeystore:
        """Make one."""
        made = PlatformKeystore(tmp_path)
        made.attach(store[1])
        return made


Store = tuple[MemoryStorage, PageSecrets]


def test_what_stands_in_for_the_plugin_has_its_methods() -> None:
    """Else all of this proves something about a plugin that does not exist."""
    for name in ("get", "set", "remove"):
        real = inspect.signature(getattr(SecureStorage, name)).parameters
        ours = inspect.signature(getattr(MemoryStorage, name)).parameters
        assert list(real)[: len(ours)] == list(ours)
        assert all(one.default is None for one in list(real.values())[len(ours) :])
        assert inspect.iscoroutinefunction(getattr(SecureStorage, name))


def test_the_plugin_is_told_not_to_delete_everything_at_the_first_trouble() -> None:
    """As it comes, it does; each vault would be lost with it."""
    made = secrets.storage()
    assert isinstance(made, SecureStorage)
    assert made.android_options.reset_on_error is False
    assert made.ios_options.accessibility.value == "unlocked_this_device"
    assert not made.ios_options.synchronizable


def test_with_a_key_store_nothing_is_in_the_folder(tmp_path: Path, store: Store) -> None:
    """A copied disk has nothing but the ciphertext."""
    keystore = PlatformKeystore(tmp_path)
    keystore.attach(store[1])
    made = keystore.make()
    assert store[0].texts == {NAME: made.hex()}
    assert list(tmp_path.iterdir()) == []
    assert keystore.where == "platform"


def test_a_secret_in_a_file_is_moved_when_there_is_a_key_store(
    tmp_path: Path, store: Store
) -> None:
    """The phone was enrolled by a program that could not, or by an older one."""
    made = PlatformKeystore(tmp_path).make()
    keystore = PlatformKeystore(tmp_path)
    told = [keystore.where]
    keystore.attach(store[1])
    told.append(keystore.where)
    assert keystore.load() == made
    assert [*told, keystore.where] == ["file", "file", "platform"]
    assert list(tmp_path.iterdir()) == []
    assert keystore.load() == made


def test_a_move_that_was_cut_short_is_finished(tmp_path: Path, store: Store) -> None:
    """Killed between the two, both have it; a stale one in the key store never wins."""
    made = PlatformKeystore(tmp_path).make()
    for left_there in (made.hex(), bytes(32).hex(), "junk"):
        store[0].texts[NAME] = left_there
        (tmp_path / FILE_NAME).write_bytes(made)
        keystore = PlatformKeystore(tmp_path)
        keystore.attach(store[1])
        assert keystore.load() == made
        assert store[0].texts == {NAME: made.hex()}
        assert not (tmp_path / FILE_NAME).exists()


@pytest.mark.parametrize("how", ["fails", "deaf"])
def test_a_key_store_that_does_not_keep_is_none(tmp_path: Path, store: Store, how: str) -> None:
    """The file is only destroyed once the key store has given it back."""
    storage, way = store
    storage.is_deaf = how == "deaf"
    storage.trouble = RuntimeError("PlatformException") if how == "fails" else None
    keystore = PlatformKeystore(tmp_path)
    keystore.attach(way)
    made = keystore.make()
    assert (keystore.load(), keystore.where) == (made, "file")
    assert FileKeystore(tmp_path).load() == made
    storage.is_deaf, storage.trouble = False, None
    assert keystore.load() == made
    assert keystore.where == "platform"


def test_a_call_from_the_pages_own_loop_does_not_hang(tmp_path: Path) -> None:
    """It would wait for itself; it is refused, and the file stays."""

    async def walk() -> None:
        keystore = PlatformKeystore(tmp_path)
        keystore.attach(PageSecrets(MemoryStorage(), asyncio.get_running_loop()))
        keystore.make()
        assert keystore.where == "file"

    asyncio.run(walk())


def test_a_phone_lives_with_its_key_store(tmp_path: Path, store: Store) -> None:
    """Moved at an unlocking, needed at the next, gone with a wipe; vanished, it is told as such."""
    storage, way = store
    with town(tmp_path) as sandvik:
        phone, _ = sandvik.phone()
        phone.lock()
    folder = tmp_path / "phone"
    again = Phone(folder, kdf=FLOOR)
    told = [again.half_lies]
    again.entrust(way)
    again.unlock(PIN)
    assert [*told, again.half_lies] == ["file", "platform"]
    assert not (folder / FILE_NAME).exists()
    again.lock()
    kept = storage.texts.pop(NAME)
    for _ in range(12):
        with pytest.raises(DamagedVaultError) as caught:
            again.unlock(PIN)
        assert caught.value.flaws[0].code == "vault.no_device_secret"
    storage.texts[NAME] = kept
    again.unlock(PIN)
    again.wipe()
    assert storage.texts == {}
    assert list(folder.iterdir()) == []


def test_a_phone_whose_files_were_put_back_says_so(tmp_path: Path, store: Store) -> None:
    """The key store has counted one opening more than the vault knows of."""
    with town(tmp_path) as sandvik:
        phone, _ = sandvik.phone()
        phone.lock()
    folder = tmp_path / "phone"
    again = Phone(folder, kdf=FLOOR)
    again.entrust(store[1])
    again.unlock(PIN)
    again.lock()
    whole = (folder / "vault.db").read_bytes()
    again.unlock(PIN)
    told = [again.records.are_older()]
    again.lock()
    (folder / "vault.db").write_bytes(whole)
    for _ in range(2):
        again.unlock(PIN)
        told.append(again.records.are_older())
        again.lock()
    assert told == [False, True, True]
