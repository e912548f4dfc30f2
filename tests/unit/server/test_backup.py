"""Backups: what goes in comes out; what was harmed is named; nothing is ever in clear on the way."""

import json
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.__main__ import feltlogg
from server.backup import keys, make
from server.commands.restore import EXITS
from server.services import homes_in
from server.settings import Settings
from server.store.port import Intake
from shared.hazmat.recovery import new_pair
from shared.words.errors import ERRORS
from tests import golden
from tests.postgres import quick
from tests.stores import sqlite_intake, sqlite_releases

CANARY = "KANARI-I-SIKKERHETSKOPIEN"


@dataclass(frozen=True, slots=True)
class Place:
    """A server's folder with something in it, and the two halves of a recovery key."""

    folder: Path
    secret: Path
    public: str

    def run(self, *words: str | Path, data: Path | None = None, database: str = "") -> Result:
        """Run a command of the server."""
        environment = {
            "FELTLOGG_DATA": str(data or self.folder),
            "FELTLOGG_RECOVERY_KEY": self.public,
            "FELTLOGG_DATABASE": database,
        }
        return CliRunner().invoke(feltlogg, [str(word) for word in words], env=environment)

    def ask(self, *words: str | Path, data: Path | None = None, database: str = "") -> Any:
        """Run a command with --json that must be done."""
        done = self.run(*words, "--json", data=data, database=database)
        assert done.exit_code == 0, done.output
        return json.loads(done.output)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Fill a server as every earlier program filled one, in three municipalities."""
    folder = tmp_path / "data"
    (folder / "server").mkdir(parents=True)
    with closing(sqlite_intake(folder / "server/intake.db")) as intake:
        golden.fill(intake)
        with intake.transaction(golden.TOWNS[0]) as tx:
            tx.add_enrolment_code("0" * 64, golden.CODE(CANARY))
            tx.add_session("1" * 64, "coordinator", golden.NOW)
    with closing(sqlite_releases(folder / "server/releases.db")) as releases:
        golden.freeze(releases)
    (folder / "server/release.key").write_bytes(bytes(32))
    secret = tmp_path / "recovery.key"
    return Place(folder, secret, keys.make(secret))
