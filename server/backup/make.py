"""Make a backup while the server works: read at one moment, sealed as it is read, proved.

Nothing is ever on disk in clear that was not there before: rows go from the stores through the
packer and the seal into the file.

Source:  docs/spec/backup.md
"""

import hashlib
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from server.backup import rows, sealed_file
from server.backup.chains import require_chains
from server.backup.moment import one_moment
from server.durable import settle
from server.store.db import Db, Home, Shape, Zone
from shared.backup_errors import DamagedBackupError
from shared.errors import InputError, StoreFullError
from shared.flaw import Flaw
from shared.version import VERSION


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that has been read back from disk and found whole.

    Shapes:  counts  rows by `zone.table`
             digest  SHA-256 of the file, to know it again
    Units:   size in bytes
    """

    path: Path
    size: int
    counts: Mapping[str, int]
    digest: str


def make(
    homes: Mapping[Zone, Home], keep: Mapping[str, bytes], public: bytes, path: Path, now: datetime
) -> Made:
    """Write everything into a new file sealed to the recovery key; `keep` are small files.

    The file has its name only once it has been proved. Reading it back takes the file's own key,
    which is forgotten afterwards.

    Errors:  InputError (a file of that name, no folder), DamagedStoreError, BrokenReleaseError,
             StoreError
    """
    head, heard = sealed_file.new_head(public), hashlib.sha256()
    draft = path.with_name(f".{path.name}.part")
    counts: Counter[str] = Counter()
    try:
        with one_moment(homes) as dbs:
            for zone, db in dbs.items():
                homes[zone].require_whole(db)
            shapes = {zone: homes[zone].shape(db) for zone, db in dbs.items()}
            require_chains(dbs["releases"], shapes["releases"])
            with _for_us_alone(draft) as file:
                lines = _lines(dbs, shapes, keep, now, counts)
                size = sealed_file.write(file, head, rows.packed(lines, heard.update))
        digest = _proved(draft, head, heard.digest())
        _name(draft, path)
    except OSError as error:
        raise StoreFullError from error
    finally:
        with suppress(OSError):  # what is made is made; the next one writes over it
            draft.unlink(missing_ok=True)
    return Made(path, size, counts, digest)


def require_free(path: Path) -> None:
    """Refuse a name that is taken, or in a folder that is not there.

    Errors:  InputError
    """
    if path.exists() or not path.parent.is_dir():
        raise InputError(Flaw("input.no_file", "DEST", str(path)))


def _lines(
    dbs: Mapping[Zone, Db],
    shapes: Mapping[Zone, Shape],
    keep: Mapping[str, bytes],
    now: datetime,
    counts: Counter[str],
) -> Iterator[bytes]:
    yield rows.line(
        {
            "feltlogg_backup": sealed_file.FORMAT,
            "files": dict(keep),
            "made_at": now.isoformat(timespec="seconds"),
            "program": VERSION,
            "schema": {zone: shape.number for zone, shape in shapes.items()},
        }
    )
    for zone, shape in shapes.items():
        for table in shape.tables:
            yield rows.line({"columns": table.columns, "table": table.name, "zone": zone})
            names = ", ".join(f'"{column}"' for column in table.columns)
            found = dbs[zone].stream(f'select {names} from "{table.name}"')  # noqa: S608 - names from our own schema
            number = 0
            for number, row in enumerate(found, 1):  # noqa: B007 - the last number is the count
                yield rows.line(row)
            counts[f"{zone}.{table.name}"] = number
    yield rows.line({"rows": counts})


def _proved(path: Path, head: sealed_file.Head, expected: bytes) -> str:
    """Read the file back, compare what was in it, and give the digest of the file itself."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        for line in rows.unpacked(sealed_file.chunks(file, head)):
            found.update(line + b"\n")
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if found.digest() != expected:
        raise DamagedBackupError
    return digest


def _name(draft: Path, path: Path) -> None:
    """Give the file its name in one step, never over another's."""
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise InputError(Flaw("input.no_file", "DEST", str(path))) from error
    except OSError:  # a disk that knows no second names
        require_free(path)
        draft.rename(path)
    settle(path.parent)


def _for_us_alone(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb")
