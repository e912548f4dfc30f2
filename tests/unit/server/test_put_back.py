"""What a restore from an older backup must not bring back to life."""

from contextlib import closing
from pathlib import Path

import pytest

from server import holding
from server.commands.restore import EXITS
from server.services import opened
from server.settings import from_env
from server.store.devices import EnrolmentCode
from server.store.port import FeedToken
from tests import golden
from tests.backups import Place, filled
from tests.builders import SANDVIK, sandvik
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
    assert ended == {"feed_keys": 1, "sessions": 6, "codes": 4, "webhooks": 2}
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


def test_each_phone_is_to_be_confirmed_and_works_meanwhile(place: Place, tmp_path: Path) -> None:
    """One that was ended since lives again until it is ended again; nobody can tell which."""
    place.ask("backup", tmp_path / "one.backup")
    words, new = ("restore", tmp_path / "one.backup", "--key", place.secret), tmp_path / "new"
    told = place.ask(*words, data=new)
    active = [phone["id"] for phone in told["phones"] if phone["state"] == "active"]
    assert told["to_confirm"] == active
    lines = place.run(*words, data=tmp_path / "again").output
    assert "lives again until somebody ends it again" in lines
    assert "release resume --after N" in lines
    town, path = golden.TOWNS[0], new / "server/intake.db"
    with closing(sqlite_intake(path)) as intake, intake.transaction(town) as tx:
        assert [one.id for one in tx.devices() if one.is_doubted] == [f"one-{town}"]
        assert tx.device_of(f"token one {town}") is not None


def test_phones_are_listed_confirmed_and_logged(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever says that a phone is still ours answers for it."""
    monkeypatch.setenv("FELTLOGG_PROFILE", str(SANDVIK))
    new, town = tmp_path / "new", sandvik().code
    with (
        opened(from_env({"FELTLOGG_DATA": str(new), "FELTLOGG_PROFILE": str(SANDVIK)})) as services,
        services.intake.transaction(town) as tx,
    ):
        until = golden.NOW.replace(year=golden.NOW.year + 50)
        for name in ("one", "two"):
            tx.add_enrolment_code(name, EnrolmentCode(label=name, expires_at=until))
            tx.enrol(name, f"token of {name}", name, golden.NOW)
    assert place.run("device", "confirm", "one", data=new).exit_code == 1
    ended = place.ask("restored", data=new)["ended"]
    assert ended == {"feed_keys": 0, "sessions": 0, "codes": 0, "webhooks": 0}
    listed = place.run("device", "list", data=new).output
    assert listed.count("(to confirm)") == 2
    assert "device end ID" in listed
    place.ask("device", "confirm", "one", data=new)
    told = place.ask("device", "list", data=new)["devices"]
    assert [(one["id"], one["to_confirm"]) for one in told] == [("one", False), ("two", True)]
    refused = place.run("device", "confirm", "two", "nobody", data=new)
    assert refused.exit_code == 1
    assert place.ask("device", "list", data=new)["devices"][1]["to_confirm"], "all or none"
    path = new / "server/intake.db"
    with closing(sqlite_intake(path)) as intake, intake.transaction(town) as tx:
        ((_, line),) = tx.audit.lines()
    assert b'"about":"one"' in line
    assert b'"did":"device-confirmed"' in line


def test_stores_put_back_by_hand_can_be_told_so(place: Place) -> None:
    """A dump, or files that were copied: nothing on the machine can tell, but somebody knows."""
    before = place.epoch
    with holding.shared(place.folder / "server"):
        assert place.run("restored", "--json").exit_code == EXITS["backup.in_use"]
    ended = place.ask("restored")["ended"]
    assert (ended["sessions"], ended["codes"]) == (6, 4)
    assert place.epoch != before
    path = place.folder / "server/intake.db"
    for town in golden.TOWNS:
        with closing(sqlite_intake(path)) as intake, intake.transaction(town) as tx:
            assert tx.in_doubt() is not None
