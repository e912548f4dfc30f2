"""Bugs planted on purpose in what reaches the disk and the log; each is found in a few nights."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unittest.mock import patch

from client import records
from client.form.draft import Draft
from client.shelves import drafts
from client.vault.sqlite import SqliteVault
from server.ingest import judge
from server.web import sync
from shared.errors import InputError
from shared.profile import Profile
from tests.disk.commits import Ways

AS_IT_IS = Ways()


@dataclass(frozen=True, slots=True)
class Plant:
    """A planted bug: in how one waits, or in what is done."""

    law: str
    ways: Ways = AS_IT_IS
    planted: Callable[[], AbstractContextManager[object]] = nullcontext


@contextmanager
def _left_lying() -> Iterator[None]:
    """Keep a copy of the draft in a file, so that it outlives a crash."""
    keep, make = drafts.keep_draft, SqliteVault.__init__
    where: list[Path] = []

    def noting(self: SqliteVault, folder: Path, key: bytes) -> None:
        where[:] = [folder]
        make(self, folder, key)

    def keep_draft(vault: SqliteVault, draft: Draft) -> None:
        (where[0] / "draft.json").write_text(str(dict(draft.answers)), "utf-8")
        keep(vault, draft)

    with (
        patch.object(SqliteVault, "__init__", noting),
        patch.object(records, "keep_draft", keep_draft),
    ):
        yield


def _logged() -> AbstractContextManager[object]:
    """Log each line that comes in, to find out what is wrong with it."""

    def logging(lines: Sequence[bytes], profile: Profile, today: date) -> object:
        sys.stderr.write(f"{lines!r}\n")
        return judge(lines, profile, today)

    return patch.object(sync, "judge", logging)


def _quoted() -> AbstractContextManager[object]:
    """Quote in the error what was written."""
    misfits = records.Records.misfits

    def quoting(self: records.Records, draft: Draft) -> object:
        found = misfits(self, draft)
        if found:
            raise InputError(*found) from ValueError(draft.answers)
        return found

    return patch.object(records.Records, "misfits", quoting)


PLAIN, TOLD = "in no file in plain", "no log, address or error"
PLANTS = {
    "the phone waits for its journal only now and then": Plant("", Ways(phone="normal")),
    "the phone waits for nothing": Plant("", Ways(phone="off")),
    "the server waits for its journal only now and then": Plant("", Ways(server="normal")),
    "the server waits for nothing": Plant("", Ways(server="off")),
    "nobody waits for small files": Plant("", Ways(waits=False)),
    "a draft lies in a file": Plant(PLAIN, planted=_left_lying),
    "what comes in is logged": Plant(TOLD, planted=_logged),
    "an error quotes what was written": Plant(TOLD, planted=_quoted),
}
