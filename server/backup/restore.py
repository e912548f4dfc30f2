"""Read a backup back into empty stores, under a new epoch.

Source:  docs/spec/backup.md#restoring
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO, get_args

from server.backup import rows, sealed_file
from server.backup.afresh import Ended, end_what_was_open
from server.store.db import Db, Home, Row, Zone
from shared.backup_errors import DamagedBackupError, NewerBackupError, OccupiedError

# What an empty store may hold already.
_OWN = frozenset(("signer", "store", "tally"))


@dataclass(frozen=True, slots=True)
class Backup:
    """An opened backup: what it says of itself, and its lines from the first table on.

    Shapes:  keep  small files by name
    """

    made_at: str
    program: str
    schemas: Mapping[Zone, int]
    keep: Mapping[str, bytes]
    lines: Iterator[bytes]


def opened(file: BinaryIO, private_key: bytes) -> Backup:
    """Open a backup and read its heading.

    Errors:  BackupError
    """
    head = sealed_file.read_head(file, private_key)
    lines = rows.unpacked(sealed_file.chunks(file, head))
    first = rows.read(next(lines, b""))
    try:
        if first["feltlogg_backup"] != sealed_file.FORMAT:
            raise NewerBackupError
        return Backup(
            made_at=str(first["made_at"]),
            program=str(first["program"]),
            schemas={zone: int(first["schema"][zone]) for zone in get_args(Zone)},
            keep=dict(zip(first["files"], rows.row(list(first["files"].values())), strict=True)),
            lines=lines,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DamagedBackupError from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What was put back, and how much of it was not to come back to life.

    Shapes:  counts  rows by `zone.table`
    """

    counts: Mapping[str, int]
    ended: Ended


def fill(backup: Backup, homes: Mapping[Zone, Home], now: datetime) -> Filled:
    """Put every row where it was, all or none in each zone.

    The intake gets a new epoch, so that phones send again whatever they still have. What lets
    somebody in ends, for it may have been ended since: feed keys, sessions, one-use codes.

    Errors:  BackupError, StoreError
    """
    counts: Counter[str] = Counter()
    with ExitStack() as transactions:
        dbs: dict[Zone, Db] = {}
        reading = _Reading(backup.lines)
        while "table" in reading.heading:
            zone, table = reading.heading["zone"], reading.heading["table"]
            if zone not in homes:
                raise DamagedBackupError
            if zone not in dbs:  # late: a database server hangs up on those who idle
                dbs[zone] = transactions.enter_context(homes[zone].filling())
            columns = tuple(reading.heading["columns"])
            _require_place(dbs[zone], homes[zone], table, columns)
            names = ", ".join(f'"{column}"' for column in columns)
            counted = Counted(reading.rows())
            dbs[zone].put(f'"{table}"', names, counted)
            counts[f"{zone}.{table}"] = counted.number
            reading.go_on()
        is_all = reading.is_done and reading.heading == {"rows": counts}
        if not is_all or set(dbs) != set(homes):
            raise DamagedBackupError
        telling = [zone for zone in dbs if f"{zone}.hook" in counts]
        return Filled(counts=counts, ended=end_what_was_open(dbs, now, telling))


class Counted:
    """Rows that are counted as they go by."""

    def __init__(self, found: Iterator[Row]) -> None:
        self._found = found
        self.number = 0

    def __iter__(self) -> Iterator[Row]:
        """Give the rows."""
        for row in self._found:
            self.number += 1
            yield row


class _Reading:
    """Lines as headings, each followed by its rows."""

    def __init__(self, lines: Iterator[bytes]) -> None:
        self._lines = lines
        self._next: Any = None
        self.heading: Mapping[str, Any] = {}
        self._step()
        self.go_on()

    @property
    def is_done(self) -> bool:
        """Tell whether nothing follows."""
        return self._next is None

    def rows(self) -> Iterator[Row]:
        """Give the rows up to the next heading."""
        while isinstance(self._next, list):
            yield rows.row(self._next)
            self._step()

    def go_on(self) -> None:
        """Take the heading that came after the rows."""
        if not isinstance(self._next, dict):
            raise DamagedBackupError
        self.heading = self._next
        self._step()

    def _step(self) -> None:
        line = next(self._lines, None)
        self._next = None if line is None else rows.read(line)


def _require_place(db: Db, home: Home, table: str, columns: tuple[str, ...]) -> None:
    """Make sure that a table is there, has the same columns, and is empty."""
    there = {one.name: one.columns for one in home.shape(db).tables}
    if set(there.get(table, ())) != set(columns):
        raise DamagedBackupError
    if table in _OWN:
        db.run(f'delete from "{table}"')  # noqa: S608 - a name from our own schema
    if db.row(f'select 1 from "{table}" limit 1'):  # noqa: S608 - as above
        raise OccupiedError
