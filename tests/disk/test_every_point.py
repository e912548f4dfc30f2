"""Killed, dark or failing at every single write: old or new, never half, and told in our words."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from unittest.mock import patch

import pytest

from client.vault.sqlite import SqliteVault
from client.vault.tries import Tries
from server.store import sqlite_file
from tests.disk.cut import How
from tests.disk.phone_scripts import PHONE
from tests.disk.points import cut_everywhere, fail_everywhere
from tests.disk.server_scripts import SERVER
from tests.sim.law import BrokenLawError

SCRIPTS = {**PHONE, **SERVER}
STEP = 13  # where it takes long; `make soak` tries every one
LONGEST = ("first start", "restore", "delete what is due")


def _step(name: str) -> int:
    return STEP if SCRIPTS[name].is_long else 1


@pytest.mark.parametrize("name", SCRIPTS)
def test_killed_at_every_write(name: str, tmp_path: Path) -> None:
    """The system ends a program between any two of its writes, and in the middle of one."""
    script, step = SCRIPTS[name], STEP if name in LONGEST else 1
    assert cut_everywhere(script, tmp_path, "kill", step, torn=not script.is_long)


@pytest.mark.parametrize("name", SCRIPTS)
def test_dark_at_every_write(name: str, tmp_path: Path) -> None:
    """What nobody waited for is there in part, or not."""
    assert cut_everywhere(SCRIPTS[name], tmp_path, "power", _step(name))


@pytest.mark.parametrize("name", SCRIPTS)
def test_failing_at_every_write(name: str, tmp_path: Path) -> None:
    """The disk fails once: it is told, undone, and the same connection works the next time."""
    fail_everywhere(SCRIPTS[name], tmp_path, "io", _step(name))


def _whatever(connection: object) -> AbstractContextManager[object]:
    return nullcontext(connection)


def _written_over(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
    os.write(handle, content)
    os.fsync(handle)
    os.close(handle)


Planted = Callable[[], AbstractContextManager[object]]
PLANTS: dict[str, tuple[str, How, Planted]] = {
    "no transactions on the phone": (
        "save",
        "kill",
        lambda: patch.object(SqliteVault, "transaction", lambda _: nullcontext()),
    ),
    "a migration in many steps": (
        "bring releases along from 1",
        "kill",
        lambda: patch.object(sqlite_file, "_unit_of_work", _whatever),
    ),
    "a file is written over": (
        "keep a key file",
        "kill",
        lambda: patch("tests.disk.server_scripts.replace_with", _written_over),
    ),
    "a guess is not written down": (
        "guess a PIN",
        "kill",
        lambda: patch.object(Tries, "note", lambda _: None),
    ),
    "nobody waits for a folder": (
        "make a recovery key",
        "power",
        lambda: patch("server.backup.keys.settle", lambda _: None),
    ),
}


@pytest.mark.parametrize("name", PLANTS)
def test_a_planted_bug_is_found(name: str, tmp_path: Path) -> None:
    """Points that find nothing may only be blind."""
    script, how, planted = PLANTS[name]
    with planted(), pytest.raises(BrokenLawError):
        cut_everywhere(SCRIPTS[script], tmp_path, how)


FAILING: dict[str, tuple[str, Planted]] = {
    "a failure is told in SQLite's words": (
        "keep a batch",
        lambda: patch.object(sqlite_file, "_ours", lambda _: nullcontext()),
    )
}


@pytest.mark.parametrize("name", FAILING)
def test_a_planted_bug_is_found_by_failing(name: str, tmp_path: Path) -> None:
    """What is no word of ours is a 500, and tells nobody what to do."""
    script, planted = FAILING[name]
    with planted(), pytest.raises(BrokenLawError):
        fail_everywhere(SCRIPTS[script], tmp_path, "io")
