"""Destroy everything the phone holds; once begun it is finished, whatever gets in between.

Source:  docs/spec/vault.md#wiping
"""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from client.vault import file, parcels, tries
from client.vault.durable import append, settle
from client.vault.keystore import Keystore
from shared.errors import NoRoomError

MARK = "wiping"
VAULT = tuple(f"{file.FILE_NAME}{ending}" for ending in ("", "-wal", "-shm", "-journal"))


def is_begun(folder: Path) -> bool:
    """Tell whether a wipe was begun and not finished."""
    return (folder / MARK).exists()


def wipe(folder: Path, keystore: Keystore, others: Iterable[str] = ()) -> None:
    """Destroy the device secret, then the vault, the counter and the other files named.

    From the second step on nothing opens: the first saves what nobody here can open, the parcels.
    A call that was killed is made again at the next start.

    Errors:  NoRoomError where the disk lets something not be removed; the next start goes on
    """
    if not folder.exists():
        return
    try:
        _destroy(folder, keystore, others)
    except OSError as error:
        raise NoRoomError from error


def _destroy(folder: Path, keystore: Keystore, others: Iterable[str]) -> None:
    with suppress(OSError):  # a full disk: go on, and let the lost secret tell the rest
        append(folder / MARK, b"")
    with suppress(OSError):  # as above; what is sealed opens nothing, and may be the only copy
        parcels.save(folder)
    keystore.forget()
    for name in (*VAULT, tries.FILE_NAME, *others):
        _remove(folder / name)
    settle(folder)
    (folder / MARK).unlink(missing_ok=True)
    settle(folder)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():  # something else put it where a file of ours lay
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
