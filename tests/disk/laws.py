"""What must be true of a disk after a cut, whatever was cut and when.

Source:  docs/spec/wire.md#invariants
"""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from client.phone import Phone
from client.vault.sqlite import SqliteVault
from shared.kdf_profiles import FLOOR
from tests.builders import sandvik
from tests.disk.commits import NOTHING, Begun, Committed, content
from tests.disk.evening import Received, Saved
from tests.disk.tape import Tape
from tests.link import Link
from tests.sim.law import hold
from tests.stores import sqlite_intake
from tests.town import PIN, town

INTAKE = "server/intake.db"


def told_before(tape: Tape, deeds: int) -> Sequence[object]:
    """List what was said before a cut."""
    return [what for n, what in tape.said if n <= deeds]


def check_commits(told: Sequence[object], root: Path) -> None:
    """In each file is its last commit, or the one that was under way."""
    allowed: dict[str, set[str]] = {}
    for what in told:
        match what:
            case Committed(file, after):
                allowed[file] = {after}
            case Begun(file, after):
                allowed.setdefault(file, {NOTHING}).add(after)
            case _:
                pass
    for file, contents in allowed.items():
        hold("a file holds its last commit", when=_read(root / file) in contents, what=file)


def _read(path: Path) -> str:
    if not path.exists():
        return NOTHING
    with closing(sqlite3.connect(path)) as db:
        try:
            found = content(db)
            sound = db.execute("pragma integrity_check").fetchall()
        except sqlite3.DatabaseError as error:
            found, sound = "", [(str(error),)]
    hold("a file opens and is sound", when=sound == [("ok",)], what=sound)
    return found


def check_promises(told: Sequence[object], root: Path, key: bytes) -> None:
    """What was said to be saved is on the phone; what was receipted is at the server."""
    saves = (one.ids for one in reversed(told) if isinstance(one, Saved))
    saved = next(saves, frozenset[str]())
    received = {one.id for one in told if isinstance(one, Received)}
    here = _on_the_phone(root / "phone", key) if saved else frozenset()
    hold("what was said to be saved is there", when=saved <= here, what=saved - here)
    there = _at_the_server(root / INTAKE) if received else frozenset()
    hold("a receipt is true", when=received <= there, what=received - there)


def _on_the_phone(folder: Path, key: bytes) -> frozenset[str]:
    vault = SqliteVault(folder, key)
    with closing(vault):
        hold("every row opens", when=not vault.damaged())
        hold("nothing is taken for older than it is", when=not vault.is_older)
        return vault.ids("record") | vault.ids("change")


def _at_the_server(path: Path) -> frozenset[str]:
    with closing(sqlite_intake(path)) as intake, intake.transaction(sandvik().code) as tx:
        return frozenset(str(one.record.id) for one in tx.newest(100_000))


def check_restart(told: Sequence[object], root: Path) -> None:
    """Start phone and server over what is left: it opens with its PIN, and all of it comes through.

    A phone of which nothing was told yet may be as new.
    """
    saves = [one.ids for one in told if isinstance(one, Saved)]
    phone = Phone(root / "phone", kdf=FLOOR)
    hold("a phone that is in use opens", when=phone.is_enrolled or not saves)
    if not phone.is_enrolled:
        return
    with town(root) as sandvik:
        phone = Phone(root / "phone", clock=sandvik.clock, dial=lambda _: Link(sandvik.app))
        phone.unlock(PIN)
        if saves:  # before that its enrolment may be on one side only
            phone.sync()
            there = Counter(str(one.record.id) for one in sandvik.kept())
            lost = [id_ for id_ in saves[-1] if there[id_] != 1]
            hold("in the end each is received, once", when=not lost, what=lost)
        phone.lock()
