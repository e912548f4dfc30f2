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


def steps_after(version: int, folder: Path) -> Sequence[Step]:
    """List what a store of that version still lacks, in order.

    Errors:  NewerStoreError
    """
    paths = sorted(folder.glob("[0-9]*.sql"))
    if version > _number(paths[-1]):
        raise NewerStoreError
    return [
        Step(_number(path), path.read_text("utf-8")) for path in paths if _number(path) > version
    ]


def _number(path: Path) -> int:
    return int(path.name.partition("_")[0])
