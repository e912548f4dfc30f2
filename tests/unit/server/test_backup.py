"""Backups: what goes in comes out; what was harmed is named; nothing lies in clear on the way."""

import json
import os
import sqlite3
import sys
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from server import clock, holding
from server.backup import keys, rows, sealed_file
from server.backup.make import make
from server.commands.restore import EXITS
from server.services import homes_in
from server.settings import from_env
from shared.backup_errors import DamagedBackupError
from shared.hazmat import hpke
from shared.hazmat.stream import CHUNK_BYTES, SEALED_BYTES
from tests import golden
from tests.backups import NEWEST, Place, epoch_in, filled
from tests.postgres import quick
from tests.stores import sqlite_intake


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Fill a server with a bit of everything, in two municipalities."""
    return filled(tmp_path)


def content(folder: Path) -> Mapping[str, Any]:
    """Read every row of every table but for what a restore changes on purpose."""
    changed = ("store", "session", "sign_in_code", "enrolment_code", "feed_token", "hook")
    found: dict[str, Any] = {}
    for zone in ("intake", "releases"):
        with closing(sqlite3.connect(folder / f"server/{zone}.db")) as db:
            names = db.execute("select name from sqlite_schema where type = 'table' order by 1")
            for (name,) in names.fetchall():
                if name not in changed:
                    rows_of = db.execute(f"select * from {name}")  # noqa: S608 - our own names
                    found[f"{zone}.{name}"] = sorted(rows_of, key=repr)
    return found


def harmed(file: Path, content: bytes) -> Path:
    """Give another file beside it."""
    other = file.with_name("harmed")
    other.write_bytes(content)
    return other


def odd(place: Place, file: Path, schema: int) -> Path:
    """Give a backup, rightly sealed, of a store with that schema and nothing in it."""
    heading = {
        "feltlogg_backup": 1,
        "files": {},
        "made_at": golden.NOW.isoformat(),
        "program": "9.9",
        "schema": {"intake": schema, "releases": 1},
    }
    head = sealed_file.new_head(keys.read("public", place.public, ""))
    with file.open("wb") as sink:
        lines = (rows.line(heading), rows.line({"rows": {}}))
        sealed_file.write(sink, head, rows.packed(lines, len))
    return file


def test_what_goes_in_comes_out(place: Place, tmp_path: Path) -> None:
    """Every row of every table, and the key that rounds the figures."""
    made = place.ask("backup", tmp_path / "one.backup")
    words = ("restore", tmp_path / "one.backup", "--key", place.secret)
    told = place.ask(*words, data=tmp_path / "new")
    assert told["rows"] == made["rows"]
    assert sum(made["rows"].values()) > 30
    assert content(tmp_path / "new") == content(place.folder)
    assert (tmp_path / "new/server/release.key").read_bytes() == bytes(range(32))
    assert (tmp_path / "new/server/signing.key").read_bytes() == bytes(range(1, 33))
    assert (tmp_path / "new/server/keys.json").read_text() == "{}"
    assert {phone["label"]: phone["kept"] for phone in told["phones"]}["one of 9902"] == 8
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["server"]


def test_a_restored_server_has_another_epoch_and_nobody_signed_in(
    place: Place, tmp_path: Path
) -> None:
    """Phones send again what was lost; a session that was ended since does not come back."""
    place.ask("backup", tmp_path / "one.backup")
    assert place.restore(tmp_path / "one.backup", tmp_path / "new").exit_code == 0
    assert epoch_in(tmp_path / "new") != place.epoch
    town, path = golden.TOWNS[0], tmp_path / "new/server/intake.db"
    with closing(sqlite_intake(path)) as intake, intake.transaction(town) as tx:
        assert tx.accounts.visits("coordinator", golden.NOW) == []
        assert tx.use_sign_in_code(f"sign-in {town}", golden.NOW) is None


def test_a_backup_that_was_read_back_is_told_to_the_store(place: Place, tmp_path: Path) -> None:
    """Phones keep what they have sent until then; one that failed tells nothing."""
    store = place.folder / "server" / "intake.db"
    with closing(sqlite_intake(store)) as intake:
        assert intake.backed_on is None
    assert place.run("backup", tmp_path / "no" / "place").exit_code
    with closing(sqlite_intake(store)) as intake:
        assert intake.backed_on is None
    place.ask("backup", tmp_path / "one.backup")
    with closing(sqlite_intake(store)) as intake:
        assert intake.backed_on == clock.now().astimezone(UTC).date()


def test_only_the_private_half_opens_a_backup(place: Place, tmp_path: Path) -> None:
    """A stolen file is worth nothing, also to whoever has the server's own copy of the key."""
    file = tmp_path / "one.backup"
    place.ask("backup", file)
    other = tmp_path / "other.key"
    keys.make(other)
    refused = place.restore(file, tmp_path / "new", other)
    assert (refused.exit_code, json.loads(refused.output)["error"]) == (7, "backup.other_key")
    public = tmp_path / "public"
    public.write_text(place.public)
    refused = place.restore(file, tmp_path / "new", public)
    assert json.loads(refused.output)["flaws"][0]["code"] == "input.not_secret_key"
    assert not (tmp_path / "new").exists()


def test_every_cut_is_told_as_cut_and_every_changed_byte_as_damage(
    place: Place, tmp_path: Path
) -> None:
    """Whoever restores at night must know whether to fetch the file again."""
    file = tmp_path / "one.backup"
    place.ask("backup", file)
    whole = file.read_bytes()
    steps = [*range(0, 300, 7), *range(300, len(whole), 997), len(whole) - 1]
    for size in steps:
        refused = place.restore(harmed(file, whole[:size]), tmp_path / "new")
        assert refused.exit_code == EXITS["backup.truncated"], size
    first = len(sealed_file.FIRST)
    for at in (*range(first, 300, 11), *range(300, len(whole) - len(sealed_file.END), 997)):
        changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        refused = place.restore(harmed(file, changed), tmp_path / "new")
        # A change to the name of the key is a name of another key.
        allowed = {EXITS["backup.damaged"], EXITS["backup.other_key"]}
        assert refused.exit_code in allowed, at
        assert not list((tmp_path / "new").glob(".server*"))
    assert place.restore(harmed(file, b"PK" + whole), tmp_path / "new").exit_code == 3
    newer = whole.replace(b"feltlogg-backup 1", b"feltlogg-backup 2", 1)
    assert place.restore(harmed(file, newer), tmp_path / "new").exit_code == 6
    assert place.restore(file, tmp_path / "new").exit_code == 0


def test_chunks_cannot_change_places(tmp_path: Path) -> None:
    """Each chunk is whole by itself; only their order and their number tell of an exchange."""
    pair, file = hpke.new_pair(), tmp_path / "chunks"
    head = sealed_file.new_head(pair.public)
    plain = os.urandom(3 * CHUNK_BYTES)
    with file.open("wb") as sink:
        sealed_file.write(sink, head, iter([plain]))
    whole, at, size = file.read_bytes(), len(head.spelt), SEALED_BYTES
    one, two = whole[at : at + size], whole[at + size : at + 2 * size]
    swapped = head.spelt + two + one + whole[at + 2 * size :]
    left_out = head.spelt + one + whole[at + 2 * size :]
    shortened = head.spelt + one + two + sealed_file.END
    for bad in (swapped, left_out, shortened):
        file.write_bytes(bad)
        with file.open("rb") as source:
            found = sealed_file.read_head(source, pair.private)
            with pytest.raises(DamagedBackupError):
                list(sealed_file.chunks(source, found))
    file.write_bytes(whole)
    with file.open("rb") as source:
        found = sealed_file.read_head(source, pair.private)
        assert b"".join(sealed_file.chunks(source, found)) == plain


def test_a_store_of_a_newer_program_is_not_put_back(place: Place, tmp_path: Path) -> None:
    """What this program cannot read it must not pretend to have read."""
    file = odd(place, tmp_path / "newer.backup", schema=NEWEST)
    assert place.restore(file, tmp_path / "new").exit_code == EXITS["backup.newer"]
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("number", [1, 2, 3])
def test_an_earlier_schema_is_brought_along(place: Place, tmp_path: Path, number: int) -> None:
    """The backup of last year must open with the program of today."""
    old, file = tmp_path / "old", tmp_path / "one.backup"
    old.mkdir()
    with closing(sqlite3.connect(old / "intake.db")) as db:
        dump = golden.SCHEMAS / f"sqlite-intake-{number}.sql"
        db.executescript(dump.read_text("utf-8"))
    public = keys.read("public", place.public, "")
    with homes_in(from_env({}), old, {"intake": number, "releases": 1}) as homes:
        make(homes, {}, public, file, golden.NOW)
    assert place.restore(file, tmp_path / "new").exit_code == 0
    with (
        closing(sqlite_intake(tmp_path / "new/server/intake.db")) as restored,
        closing(sqlite_intake(old / "intake.db")) as migrated,
    ):
        migrated.note_restore(golden.NOW)
        expected, found = golden.told(migrated), golden.told(restored)
        for town in golden.TOWNS:
            since, *rest = found[town][-1]
            assert since > golden.NOW
            found[town][-1] = (golden.NOW, *rest)
            expected[town][1] = []  # codes that a phone may have used since
            expected[town][8][0] = []  # whoever was signed in
        assert found == expected


def test_nothing_is_overwritten_and_nobody_is_disturbed(place: Place, tmp_path: Path) -> None:
    """The worst moment to lose the rest is the one in which something is put back."""
    file, new = tmp_path / "one.backup", tmp_path / "new"
    place.ask("backup", file)
    assert place.run("backup", file).exit_code == 1
    before = content(place.folder)
    assert place.restore(file, place.folder).exit_code == EXITS["backup.occupied"]
    assert content(place.folder) == before
    (new / "server").mkdir(parents=True)
    with holding.shared(new / "server"):
        assert place.restore(file, new).exit_code == EXITS["backup.in_use"]
    for left in ("intake.db-wal", "releases.db-shm"):  # of a store that is gone
        (new / "server" / left).write_bytes(b"old frames")
    assert place.restore(file, new).exit_code == 0
    assert content(new) == before


def test_a_restore_that_fails_leaves_the_place_as_it_was(place: Place, tmp_path: Path) -> None:
    """Half a store that opens is worse than none."""
    new = tmp_path / "new"
    assert place.restore(odd(place, tmp_path / "odd.backup", schema=2), new).exit_code == 5
    assert list(new.iterdir()) == [new / "server"]
    assert list((new / "server").iterdir()) == []
    place.ask("backup", tmp_path / "one.backup")
    assert place.restore(tmp_path / "one.backup", new).exit_code == 0


def test_a_damaged_store_is_not_backed_up_as_if_it_were_whole(place: Place, tmp_path: Path) -> None:
    """A backup that cannot be trusted must not take the place of one that can."""
    path = place.folder / "server/intake.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma foreign_keys = off")
        db.execute("update record set device = 99 where seq = 1")
        db.commit()
    refused = place.run("backup", tmp_path / "one.backup", "--json")
    assert json.loads(refused.output)["error"] == "store.damaged"
    assert not list(tmp_path.glob("*one.backup*"))


def test_a_drill_proves_the_newest_and_keeps_nothing(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup is one when it has been restored."""
    shelf, temporary = tmp_path / "shelf", tmp_path / "tmp"
    shelf.mkdir()
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    first = place.ask("backup", shelf)
    (shelf / "later.backup").write_bytes(Path(first["file"]).read_bytes()[:-1])
    os.utime(first["file"], (1, 1))
    refused = place.run("backup", "drill", shelf, "--key", place.secret)
    assert refused.exit_code == EXITS["backup.truncated"]
    (shelf / "later.backup").unlink()
    told = place.ask("backup", "drill", shelf, "--key", place.secret)
    assert (told["file"], told["rows"]) == (first["file"], first["rows"])
    assert list(temporary.iterdir()) == []
    assert place.run("backup", "drill", temporary, "--key", place.secret).exit_code == 1


def test_the_private_half_is_not_made_on_the_server(place: Place) -> None:
    """A key that lies beside what it locks locks nothing."""
    refused = place.run("backup", "keys", place.folder / "recovery.key", "--json")
    assert json.loads(refused.output)["flaws"][0]["code"] == "input.on_the_server"
    assert not (place.folder / "recovery.key").exists()
    assert place.secret.stat().st_mode & 0o777 == 0o600
    assert place.run("backup", "keys", place.secret).exit_code == 1


@pytest.mark.parametrize("text", ["", "feltlogg-recovery-public-00-00", "/no/such/file"])
def test_without_a_key_there_is_no_backup(place: Place, tmp_path: Path, text: str) -> None:
    """One sign typed wrong would make every backup a heap of noise."""
    key = text or place.public[:-1]
    done = place.run("backup", tmp_path / "one.backup", "--json", "--key", key)
    assert json.loads(done.output)["flaws"][0]["code"] == "input.not_public_key"
    assert not (tmp_path / "one.backup").exists()


def test_from_files_to_postgresql_and_back(place: Place, tmp_path: Path) -> None:
    """The same file carries a municipality from one engine to the other."""
    place.ask("backup", tmp_path / "one.backup")
    with quick().database() as url:
        words = ("restore", tmp_path / "one.backup", "--key", place.secret)
        place.ask(*words, data=tmp_path / "pg", database=url)
        again = place.run(*words, data=tmp_path / "pg2", database=url)
        assert again.exit_code == EXITS["backup.occupied"], again.output
        made = place.ask("backup", tmp_path / "two.backup", data=tmp_path / "pg", database=url)
        assert made["rows"]["intake.record"] == 14
    assert place.restore(tmp_path / "two.backup", tmp_path / "new").exit_code == 0
    assert content(tmp_path / "new") == content(place.folder)
    assert (tmp_path / "new/server/release.key").read_bytes() == bytes(range(32))


def test_nothing_is_written_in_clear_on_the_way(place: Place, tmp_path: Path) -> None:
    """Not beside the backup, not in a temporary folder: it would outlive us on the disk."""
    file = tmp_path / "one.backup"
    ends: list[str] = []
    seen: list[tuple[str, Any]] = []
    sys.addaudithook(lambda event, found: None if ends else seen.append((event, found)))
    place.ask("backup", file)
    ends.append("a hook stays for good")
    written = {
        str(found[0])
        for event, found in seen
        if event == "open" and isinstance(found[0], str | Path) and found[2] & os.O_ACCMODE
    }
    opened = (str(found[0]) for event, found in seen if event == "sqlite3.connect")
    connected = {path.partition("?")[0] for path in opened}
    assert {path for path in written if "probe" not in path} == {str(tmp_path / ".one.backup.part")}
    assert {Path(path).name for path in connected} == {"intake.db", "releases.db"}
    assert all(str(place.folder) in path for path in connected)
    assert b"Naustet" in (place.folder / "server/intake.db").read_bytes()
    assert b"Naustet" not in file.read_bytes()
