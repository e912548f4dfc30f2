"""A server's folder with something in it, to back up and put back."""

import json
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from server.__main__ import feltlogg
from server.backup import keys
from server.store.port import FeedToken
from tests import golden
from tests.stores import sqlite_intake, sqlite_releases

NEWEST = 99


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
        """Run a command that must be done."""
        done = self.run(*words, "--json", data=data, database=database)
        assert done.exit_code == 0, done.output
        return json.loads(done.output)

    def restore(self, file: Path, to: Path, key: Path | None = None) -> Result:
        """Put a backup back."""
        return self.run("restore", file, "--key", key or self.secret, "--json", data=to)

    @property
    def epoch(self) -> str:
        """The name of the history there is."""
        return epoch_in(self.folder)


def filled(tmp_path: Path) -> Place:
    """Fill a server with a bit of everything, in two municipalities."""
    folder = tmp_path / "data"
    (folder / "server").mkdir(parents=True)
    with closing(sqlite_intake(folder / "server/intake.db")) as intake:
        golden.fill(intake, NEWEST)
    with (
        closing(sqlite_releases(folder / "server/releases.db")) as releases,
        releases.transaction(golden.TOWNS[0]) as tx,
    ):
        tx.add_feed_token("hash", FeedToken(id="i", group="x", label="l", expires_at=golden.NOW))
    (folder / "server/release.key").write_bytes(bytes(range(32)))
    (folder / "server/signing.key").write_bytes(bytes(range(1, 33)))
    (folder / "server/keys.json").write_text("{}")
    secret = tmp_path / "recovery.key"
    return Place(folder, secret, keys.make(secret))


def epoch_in(folder: Path) -> str:
    """Read the name of the history in a folder."""
    with closing(sqlite_intake(folder / "server/intake.db")) as intake:
        return intake.epoch
