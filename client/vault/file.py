"""The vault's file before it is open: whether it is there, and its lock, which is not secret.

Source:  docs/spec/vault.md#the-file
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from client.vault import promises
from client.vault.port import Shelf
from shared.errors import DamagedVaultError, NoRoomError, NoVaultError
from shared.parcel import Parcel
from shared.record import RecordId

FILE_NAME = "vault.db"


def has_vault(folder: Path) -> bool:
    """Tell whether there is a finished vault in `folder`."""
    try:
        with suppress(DamagedVaultError, NoRoomError):  # what cannot be read now is still there
            read_lock(folder)
    except NoVaultError:
        return False
    return True


def read_lock(folder: Path) -> bytes:
    """Read the vault's lock, which is not secret.

    Errors:  NoVaultError, DamagedVaultError, NoRoomError
    """
    if not (folder / FILE_NAME).exists():
        raise NoVaultError
    if not (folder / FILE_NAME).is_file():  # SQLite would call it no room
        raise DamagedVaultError
    try:
        db = connect(folder)
        try:
            row = db.execute("select lock from lock").fetchone()
        finally:
            db.close()
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise NoRoomError from error  # even reading needs a little room
        row = None  # made, and killed before the tables were committed
    except sqlite3.DatabaseError as error:
        raise DamagedVaultError from error
    if row is None:
        raise NoVaultError
    return bytes(row[0])


def connect(folder: Path) -> sqlite3.Connection:
    """Open the file as SQLite does; whoever writes makes it durable first."""
    db = sqlite3.connect(
        folder / FILE_NAME, isolation_level=None, check_same_thread=False, timeout=10
    )
    db.execute("pragma busy_timeout = 10000")
    return db


def write_lock(folder: Path, lock: bytes) -> None:
    """Put another lock in the place of the one there, in one durable step; the old one is gone.

    Errors:  NoRoomError, DamagedVaultError
    """
    try:
        db = connect(folder)
        try:
            db.execute("pragma synchronous = full")
            db.execute("pragma secure_delete = on")
            db.execute("begin immediate")
            db.execute("update lock set lock = ?", (lock,))
            db.execute("commit")
            # Else the old lock, which the old PIN opens, lies in the log until somebody writes.
            with suppress(sqlite3.Error):  # the PIN is changed; a disk too full clears it later
                db.execute("pragma wal_checkpoint(truncate)")
        finally:
            db.close()
    except sqlite3.OperationalError as error:
        raise NoRoomError from error
    except sqlite3.DatabaseError as error:
        raise DamagedVaultError from error


def read_parcels(db: sqlite3.Connection) -> Sequence[Parcel]:
    """Read every parcel; nobody needs to know the PIN for that, and nobody here can open one."""
    rows = db.execute("select id, key, sealed from parcel order by id").fetchall()
    return [Parcel(id=RecordId(id_), key=key, sealed=sealed) for id_, key, sealed in rows]


def parcels_in(folder: Path) -> Sequence[Parcel]:
    """Read every parcel of a vault that may be locked, damaged, or not there."""
    if not (folder / FILE_NAME).exists():
        return []
    try:
        with closing(connect(folder)) as db:
            return read_parcels(db)
    except sqlite3.Error:
        return []


def n_parcels(folder: Path) -> int:
    """Count the parcels of a vault that may be locked; none where that cannot be read."""
    if not (folder / FILE_NAME).exists():
        return 0
    try:
        with closing(connect(folder)) as db:
            return int(db.execute("select count(*) from parcel").fetchone()[0])
    except sqlite3.Error:
        return 0


def n_waiting(folder: Path) -> int:
    """Count the rows that wait for the server; it can be seen without the key."""
    try:
        with closing(connect(folder)) as db:
            return promises.n_waiting(db)
    except sqlite3.Error:
        return -1


def lies_unsent(folder: Path) -> bool:
    """Tell whether somebody's work lies here and nowhere else; yes, where that cannot be read."""
    return n_waiting(folder) != 0 or _count_on(folder, ("draft", "refused")) != 0


def _count_on(folder: Path, shelves: Sequence[Shelf]) -> int:
    try:
        with closing(connect(folder)) as db:
            counts = [
                db.execute("select count(*) from row where shelf = ?", (shelf,)).fetchone()[0]
                for shelf in shelves
            ]
    except sqlite3.Error:
        return -1
    return sum(counts)
