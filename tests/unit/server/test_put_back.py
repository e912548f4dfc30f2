"""What a restore from an older backup must not bring back to life."""

from contextlib import closing
from pathlib import Path

import pytest

from server.store.port import FeedToken
from tests import golden
from tests.backups import Place, filled
from tests.stores import sqlite_intake, sqlite_releases


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Fill a server with a bit of everything, in two municipalities."""
    return filled(tmp_path)


def test_no_feed_key_and_no_code_comes_back_to_life(place: Place, tmp_path: Path) -> None:
    """One that was ended after the backup must not open again; nobody can tell which those are."""
    until = golden.NOW.replace(year=golden.NOW.year + 50)
    lasting = FeedToken(id="lasting", group="x", label="l", expires_at=until)
    with (
        closing(sqlite_releases(place.folder / "server/releases.db")) as releases,
        releases.transaction(golden.TOWNS[0]) as tx,
    ):
        tx.add_feed_token("lasting", lasting)
    place.ask("backup", tmp_path / "one.backup")
    words = ("restore", tmp_path / "one.backup", "--key", place.secret)
    ended = place.ask(*words, data=tmp_path / "new")["ended"]
    assert ended == {"feed_keys": 1, "sessions": 6, "codes": 4}
    lines = place.run(*words, data=tmp_path / "again").output
    assert "feed keys: 1, sign-ins: 6, one-use codes: 4" in lines
    assert "feltlogg feed token GROUP" in lines
    path, town = tmp_path / "new/server/releases.db", golden.TOWNS[0]
    with closing(sqlite_releases(path)) as releases, releases.transaction(town) as tx:
        assert tx.feed_token("lasting", golden.NOW) is None
        assert [one.ended_at is not None for one in tx.feed_tokens()] == [True, True]
    path = tmp_path / "new/server/intake.db"
    with closing(sqlite_intake(path)) as intake, intake.transaction(town) as tx:
        assert tx.enrolment_codes(golden.NOW) == []
