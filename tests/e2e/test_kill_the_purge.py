"""Kill the daily run with -9 at every step: the next one finishes it, once, and no figure moves."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from server.access import audit_chain
from server.access.audit import TERMINAL
from server.release import keys as ledger_keys
from server.retention.daily import look
from server.retention.statement import verified
from server.store.devices import EnrolmentCode
from server.store.port import Frozen
from shared.record import RecordId
from tests.builders import contact, correction, withdrawal
from tests.e2e.purging_server import SOON
from tests.postgres import quick
from tests.processes import ROOT, environment
from tests.retaining import AUDITOR, FIRST, SAND, Town, at, enrol, town
from tests.stores import (
    postgres_intake,
    postgres_releases,
    sqlite_intake,
    sqlite_releases,
)

MOST_STATEMENTS = 192
STRIDE = 3  # `make soak` tries every one


def test_a_run_killed_at_any_statement_is_finished_once(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Twice deleted is twice stated; half deleted is a withdrawal without what it withdrew."""
    with town("sqlite", tmp_path / "made") as here:
        here.profile = SOON
        today = _grown_old(here)
    stride = 1 if request.config.getoption("--everywhere") else STRIDE
    n_steps = MOST_STATEMENTS // stride
    folders = [_copied(tmp_path, step) for step in range(n_steps)]
    codes = _killed(today, stride, *map(str, folders))
    n_kills = codes.index(0)
    assert codes == [-signal.SIGKILL] * n_kills + [0] * (n_steps - n_kills)
    calm = _after(folders[-1], today)
    with _opened(_copied(tmp_path, n_steps)) as keeping:
        keeping.today = today
        assert _last(keeping) == calm[-1], "where nothing was deleted the figures are the same"
    for folder in folders[:n_kills]:
        assert _after(folder, today) == calm, folder.name


def test_it_is_killed_again_and_again_on_postgresql(tmp_path: Path) -> None:
    """The same records, run and statements: two databases, one promise."""
    with town("sqlite", tmp_path / "made") as here:
        here.profile = SOON
        today = _grown_old(here)
    calm = _after(tmp_path / "made", today)
    with quick().database() as url, _postgres(url) as there:
        enrol(there.intake)
        assert _grown_old(there) == today
        codes = _killed(today, 3, url)
        assert codes.count(-signal.SIGKILL) == len(codes) - 1 > 5
        assert _told(there, today) == calm


def _id(n: int) -> RecordId:
    return RecordId(f"00000000-0000-4000-8000-{n:012}")


def _grown_old(here: Town) -> date:
    """Let weeks go by until much is due at once: fields, records with their changes, other rows."""
    with here.intake.transaction(SAND.code) as tx:
        tx.add_enrolment_code("unused", EnrolmentCode(label="x", expires_at=at(FIRST)))
        tx.end_device("other", FIRST)
        for day in range(3):
            AUDITOR.note(tx, at(FIRST + timedelta(day)), TERMINAL, "device-ended", "other")
    first, other = contact(id=_id(1)), contact(id=_id(2))
    changes = replace(correction(first, heads=2), id=_id(3)), replace(withdrawal(other), id=_id(4))
    here.receive(first, other, *changes)
    for week in range(SAND.retention.record):
        here.receive(contact(id=_id(10 + week)))
        here.cut()
    return here.today


def _copied(tmp_path: Path, step: int) -> Path:
    return Path(shutil.copytree(tmp_path / "made", tmp_path / f"step{step:03}"))


def _killed(today: date, stride: int, *places: str) -> list[int]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.purging_server", today.isoformat(), str(stride), *places],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return [int(line) for line in done.stdout.split()]


@contextmanager
def _opened(folder: Path) -> Iterator[Town]:
    with (
        closing(sqlite_intake(folder / "intake.db")) as intake,
        closing(sqlite_releases(folder / "releases.db")) as releases,
    ):
        yield Town(intake, releases, SOON)


@contextmanager
def _postgres(url: str) -> Iterator[Town]:
    with closing(postgres_intake(url)) as intake, closing(postgres_releases(url)) as releases:
        yield Town(intake, releases, SOON)


def _after(folder: Path, today: date) -> tuple[object, ...]:
    with _opened(folder) as here:
        return _told(here, today)


def _told(here: Town, today: date) -> tuple[object, ...]:
    """Run once more, cut a release, and tell all there is to tell; signatures are verified."""
    here.today = today
    before = here.frozen()
    look(here.keeper)
    assert here.frozen() == before
    assert here.intake.overwrite(), "what was deleted is overwritten"
    with here.releases.transaction(SAND.code) as told:
        keys = ledger_keys.verified(told.ledger_keys(), SAND.code)
    with here.intake.transaction(SAND.code) as tx:
        made = tx.retention.deletions()
        assert tx.retention.last_sweep() == today
        log = audit_chain.verify(tx.audit.lines(), tx.audit.seals(), SAND.code, AUDITOR.public)
        left = [tx.retention.leaves(one.number) for one in made]
    stated = verified(made, SAND.code, keys)
    assert {*("contact.hour", "record", "enrolment_code", "device", "audit")} <= {
        each for one in stated for each in (*one.rows, *one.fields)
    }
    assert log.n_gone == 2, "the newest line of the audit log stays"
    assert here.sweep() == [], "once"
    return made, left, here.kept(), here.frozen(), here.receive(contact(id=_id(1))), _last(here)


def _last(here: Town) -> Frozen:
    here.receive(contact(id=_id(50), heads=4, ages={"minor": 4}))
    return here.cut()
