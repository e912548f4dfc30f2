"""The keys' commands as an operator types them, passphrases and all."""

import json
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from client.form.draft import answered
from server.__main__ import feltlogg as commands
from server.clock import now
from shared.hazmat.tokens import new_id
from tests.builders import CONTACT_ANSWERS, SANDVIK
from tests.keys import PASSPHRASE
from tests.town import Town, town

OWN = "berre koordinatoren veit dette"
WORDS = "Kanarifuglen trengte votter"


class Office:
    """A coordinator at a terminal, with a drawer for files."""

    def __init__(self, place: Town, drawer: Path) -> None:
        self.place = place
        self.signing, self.key = drawer / "signing.json", drawer / "ane.json"

    def run(self, *words: str, typed: tuple[str, ...] = ()) -> Result:
        """Run one command, typing what it asks for."""
        settings = {
            "FELTLOGG_DATA": str(self.place.folder),
            "FELTLOGG_PROFILE": str(SANDVIK),
        }
        keys = "".join(f"{line}\n" for line in typed)
        return CliRunner().invoke(commands, words, env=settings, input=keys)

    def told(self, *words: str, typed: tuple[str, ...] = ()) -> Any:
        """Run one that must succeed, and read its answer."""
        done = self.run(*words, "--json", typed=typed)
        assert done.exit_code == 0, done.output
        return json.loads(done.stdout)

    def begin(self) -> None:
        """Make the signing key, and one coordinator's keys."""
        self.told("keys", "init", "--out", str(self.signing), typed=(PASSPHRASE,) * 2)
        self.add(self.key)

    def add(self, out: Path) -> Any:
        """Give one more coordinator keys."""
        signing = ("--signing", str(self.signing), "--out", str(out))
        return self.told("keys", "add", out.stem, *signing, typed=(PASSPHRASE, OWN, OWN))

    def written(self) -> str:
        """Log a contact with a note on a phone, and send it."""
        self.place.clock.at = now()  # commands go by the real clock
        phone, _ = self.place.phone(f"phone {len(self.place.kept())}")  # no digits like a number's
        phone.shifts.start("", {})
        answers = {**CONTACT_ANSWERS, "remark": WORDS}
        id_ = phone.records.finish(answered(phone.records.begin("contact"), answers))
        phone.sync()
        phone.lock()
        return id_


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Open a town and an office in it."""
    drawer = tmp_path / "drawer"
    drawer.mkdir()
    with town(tmp_path / "town") as opened:
        yield Office(opened, drawer)


def refused(done: Result, sentence: str) -> None:
    """Check that a command refused in one line."""
    assert done.exit_code == 1, done.output
    assert sentence in done.stderr
    assert "Traceback" not in done.output


def test_from_the_first_key_to_the_opened_note(office: Office) -> None:
    """The whole way, with the files and passphrases people have."""
    office.begin()
    id_ = office.written()
    found = office.told("note", "open", id_, "--key", str(office.key), typed=(OWN,))
    assert found == {"notes": [{"record": id_, "field": "Notat", "text": WORDS}]}
    listed = office.told("keys", "list")
    assert [key["label"] for key in listed["keys"]] == ["ane", "ane"]
    assert [one["notes"] for one in listed["openings"]] == [1]
    for path in office.place.folder.rglob("*"):
        assert not path.is_file() or b"Kanarifuglen" not in path.read_bytes(), path


def test_an_opening_is_noted_without_what_it_showed(office: Office) -> None:
    """Who opened how much on which day; no words, no record, in no log."""
    office.begin()
    id_ = office.written()
    done = office.run("note", "open", id_, "--key", str(office.key), typed=(OWN,))
    assert WORDS in done.stdout
    assert '{"event": "note.opened"}' in done.stderr
    assert WORDS not in done.stderr
    noted = (office.place.folder / "server" / "openings.jsonl").read_text()
    assert json.loads(noted).keys() == {"day", "key", "notes"}
    assert id_ not in noted


def test_no_private_key_and_no_passphrase_is_on_the_server(office: Office) -> None:
    """Neither in the book nor beside it; and the files in the drawer are their owner's alone."""
    office.begin()
    book = (office.place.folder / "server" / "keys.json").read_text()
    for path in (office.signing, office.key):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        for one in json.loads(path.read_text())["keys"]:
            assert one["sealed"] not in book
    assert PASSPHRASE not in book + office.signing.read_text()


def test_a_wrong_passphrase_opens_nothing(office: Office) -> None:
    """In one sentence; and the same for the signing key."""
    office.begin()
    id_ = office.written()
    wrong = ("ikkje den rette passfrasen",)
    opening = ("note", "open", id_, "--key", str(office.key))
    refused(office.run(*opening, typed=wrong), "Wrong passphrase")
    words = ("keys", "rotate", "--signing", str(office.signing), "--key", str(office.key))
    refused(office.run(*words, typed=wrong), "Wrong passphrase")


def test_a_short_passphrase_is_refused(office: Office) -> None:
    """A file that is copied can be guessed at for ever."""
    done = office.run("keys", "init", "--out", str(office.signing), typed=("kort",) * 2)
    refused(done, "at least 16")
    assert not office.signing.exists()


def test_keys_are_never_written_over(office: Office) -> None:
    """Neither a coordinator's file nor the municipality's book."""
    office.begin()
    before = office.key.read_bytes(), office.signing.read_bytes()
    again = office.run("keys", "init", "--out", str(office.signing), typed=(PASSPHRASE,) * 2)
    refused(again, "keys here already")
    words = ("keys", "add", "b", "--signing", str(office.signing), "--out", str(office.key))
    refused(office.run(*words, typed=(PASSPHRASE, OWN, OWN)), "keys here already")
    assert (office.key.read_bytes(), office.signing.read_bytes()) == before


def test_rotating_adds_only_the_months_that_lack(office: Office) -> None:
    """A coordinator keeps one file and one passphrase for all months."""
    office.begin()
    words = ("keys", "rotate", "--signing", str(office.signing), "--key", str(office.key))
    typed = (PASSPHRASE, OWN)
    assert office.told(*words, typed=typed)["keys"] == []
    added = office.told(*words, "--months", "4", typed=typed)["keys"]
    assert len(added) == 2
    assert len({key["label"] for key in office.told("keys", "list")["keys"]}) == 1
    id_ = office.written()
    found = office.told("note", "open", id_, "--key", str(office.key), typed=(OWN,))
    assert found["notes"][0]["text"] == WORDS


def test_what_is_not_due_is_not_destroyed(office: Office) -> None:
    """Destroying needs no passphrase, so it must be sure."""
    office.begin()
    before = office.key.read_bytes()
    found = office.told("keys", "destroy", "--key", str(office.key))
    assert found["destroyed"] == []
    assert len(found["left"]) == 2
    assert office.key.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"keys":[]}', b"\xff", b'{"keys":{}}'])
def test_another_file_is_no_key_file(office: Office, content: bytes) -> None:
    """Said plainly, whatever it is."""
    office.begin()
    office.key.write_bytes(content)
    done = office.run("keys", "destroy", "--key", str(office.key))
    refused(done, "not a key file")


def test_a_record_that_is_not_there_or_has_no_note(office: Office) -> None:
    """Each in its own sentence."""
    office.begin()
    done = office.run("note", "open", new_id(), "--key", str(office.key), typed=(OWN,))
    refused(done, "no record with this id")
    office.place.clock.at = now()
    phone, _ = office.place.phone("plain")
    id_ = phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    phone.lock()
    done = office.run("note", "open", id_, "--key", str(office.key), typed=(OWN,))
    refused(done, "No note belongs")


def test_a_key_that_came_later_opens_nothing(office: Office) -> None:
    """Nobody can be let in afterwards."""
    office.begin()
    id_ = office.written()
    late = office.key.with_name("bo.json")
    office.add(late)
    done = office.run("note", "open", id_, "--key", str(late), typed=(OWN,))
    refused(done, "No key in the file opens")
    assert not (office.place.folder / "server" / "openings.jsonl").exists()


def test_without_keys_the_commands_say_how_to_begin(office: Office) -> None:
    """A first step that is named can be taken."""
    refused(office.run("keys", "list"), "feltlogg keys init")
