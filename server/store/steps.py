"""The numbered steps from schema to schema, forward only: `schema/ENGINE/ZONE/NNNN_what.sql`."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from shared.errors import NewerStoreError

SCHEMA = Path(__file__).parent / "schema"


class Step(NamedTuple):
    """The statements that lead to the schema of this number."""

    number: int
    script: str


def newest(folder: Path) -> int:
    """Tell the number of the schema this program works with."""
    return _number(max(folder.glob("[0-9]*.sql")))


def oldest(folder: Path) -> int:
    """Tell the lowest number a store of this engine can have."""
    return _number(min(folder.glob("[0-9]*.sql")))


def steps_after(version: int, folder: Path, last: int | None = None) -> Sequence[Step]:
    """List what a store of that version still lacks, in order; up to `last` where it is given.

    Errors:  NewerStoreError
    """
    paths = sorted(folder.glob("[0-9]*.sql"))
    if version > _number(paths[-1]):
        raise NewerStoreError
    return [
        Step(_number(path), path.read_text("utf-8"))
        for path in paths
        if version < _number(path) <= (last or _number(paths[-1]))
    ]


def _number(path: Path) -> int:
    return int(path.name.partition("_")[0])
