"""Put a backup back beside the place it is for, prove it, and move it there in one step."""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from server import clock, holding
from server.backup.afresh import Ended, end_what_was_open
from server.backup.chains import require_chains
from server.backup.moment import one_moment
from server.backup.restore import Backup, Filled, fill, opened
from server.clock import Clock
from server.durable import settle
from server.services import homes_in, make_folder, note_restore
from server.settings import Settings
from server.store.db import Db, Home, Zone
from server.store.steps import SCHEMA, newest, oldest
from shared.backup_errors import NewerBackupError, OccupiedError, OlderBackupError
from shared.errors import InputError, StoreFullError
from shared.flaw import Flaw

_OWNER_ONLY = 0o700
_LEFTOVERS = ("-wal", "-shm", "-journal")
SUFFIX = ".backup"


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone as the backup knows it, and how many of its records are in there."""

    id: str
    municipality: str
    label: str
    kept: int
    is_ended: bool


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and what was ended by it."""

    made_at: str
    filled: Filled
    phones: Sequence[Phone]

    @property
    def counts(self) -> Mapping[str, int]:
        """Rows by `zone.table`."""
        return self.filled.counts


def restored(
    file: BinaryIO, private_key: bytes, settings: Settings, clock: Clock = clock.now
) -> Restored:
    """Put a backup into the empty place the settings name; all of it or nothing.

    Errors:  BackupError, InputError, StoreError, BrokenReleaseError
    """
    backup = opened(file, private_key)
    _require_known(backup, settings)
    folder = make_folder(settings)
    with holding.alone(folder):
        _require_empty(folder)
        draft = settings.folder / ".server-restored"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=_OWNER_ONLY)
        try:
            found = _put_back(backup, draft, settings, clock())
            _sync(draft)
            draft.rename(folder)
            settle(settings.folder)
        except OSError as error:
            raise StoreFullError from error
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    return found


def newest_in(place: Path) -> Path:
    """Choose the newest backup of a folder, or the one file named.

    Errors:  InputError
    """
    found = [place] if place.is_file() else sorted(place.glob(f"*{SUFFIX}"), key=_age)
    if not found:
        raise InputError(Flaw("input.no_backup", "FILE", str(place)))
    return found[-1]


@contextmanager
def readable(path: Path) -> Iterator[BinaryIO]:
    """Open a backup for reading.

    Errors:  InputError
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise InputError(Flaw("input.no_backup", "FILE", str(path))) from error
    with file:
        yield file


def _put_back(backup: Backup, draft: Path, settings: Settings, now: datetime) -> Restored:
    with homes_in(settings, draft, backup.schemas) as homes:
        filled = fill(backup, homes, now)
    for name, content in backup.keep.items():
        path = draft / Path(name).name
        path.touch(mode=0o600)
        path.write_bytes(content)
    # Opening them again brings them up to date.
    with homes_in(settings, draft) as homes:
        note_restore(homes, now)
        return _looked_through(homes, backup.made_at, filled)


def restored_by_hand(settings: Settings, clock: Clock = clock.now) -> Ended:
    """Do to stores that were put back by other means what `restored` does to its own.

    Errors:  InUseError, InputError, StoreError
    """
    folder, now = make_folder(settings), clock()
    with holding.alone(folder), homes_in(settings, folder) as homes:
        note_restore(homes, now)
        with homes["intake"].transaction() as intake, homes["releases"].transaction() as releases:
            return end_what_was_open({"intake": intake, "releases": releases}, now)


def _looked_through(homes: Mapping[Zone, Home], made_at: str, filled: Filled) -> Restored:
    with one_moment(homes) as dbs:
        for zone, db in dbs.items():
            homes[zone].require_whole(db)
        releases = dbs["releases"]
        require_chains(releases, homes["releases"].shape(releases))
        return Restored(made_at, filled, _phones(dbs["intake"]))


def _phones(intake: Db) -> Sequence[Phone]:
    found = intake.rows(
        "select id, municipality, label, kept, ended_on from device order by municipality, number"
    )
    return [
        Phone(id, town, label, kept, ended_on is not None)
        for id, town, label, kept, ended_on in found  # noqa: A001 - the field's name
    ]


def _require_known(backup: Backup, settings: Settings) -> None:
    engine = "postgres" if settings.database else "sqlite"
    for zone, number in backup.schemas.items():
        folder = SCHEMA / engine / zone
        if number > newest(folder):
            raise NewerBackupError
        if number < oldest(folder):
            raise OlderBackupError


def _require_empty(folder: Path) -> None:
    """Remove what a store that is gone may have left behind; refuse everything else."""
    found = list(folder.iterdir())
    if any(not (path.name.endswith(_LEFTOVERS) or path.match(".*")) for path in found):
        raise OccupiedError  # names with a dot are drafts that a kill left behind
    for path in found:
        path.unlink()


def _sync(folder: Path) -> None:
    for path in folder.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())
    settle(folder)


def _age(path: Path) -> tuple[int, str]:
    return path.stat().st_mtime_ns, path.name
