"""Keys a coordinator made alone, told to phones once two people have compared twenty digits."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from server import key_file, key_request
from server.clock import now
from server.key_file import Opened, new_file
from server.key_request import coming
from shared.canonical import encode
from shared.directory import key_id
from shared.errors import InputError
from shared.hazmat.hpke import new_pair
from shared.kdf_profiles import FLOOR
from tests.keys import PASSPHRASE
from tests.town import town
from tests.unit.server.test_keys import OWN, WORDS, Office, refused

MONTH = "2026-07"
PUBLIC = new_pair().public.hex()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Open an office with a signing key and nobody's keys."""
    drawer = tmp_path / "drawer"
    drawer.mkdir()
    with town(tmp_path / "town") as opened:
        made = Office(opened, drawer)
        made.told("keys", "init", "--out", str(made.signing), typed=(PASSPHRASE,) * 2)
        yield made


def asked(office: Office, months: list[str], **changed: Any) -> Path:
    """Make keys as the page does: a file for oneself, and a request."""
    opened = Opened(new_file("notes", office.place.services.municipality, FLOOR), OWN)
    keys = []
    for epoch in months:
        pair = new_pair()
        opened.add(epoch, key_id(pair.public), pair.private)
        keys.append({"epoch": epoch, "public": pair.public.hex()})
    key_file.write(office.key, opened.file)
    whole = {
        "format": 1,
        "keys": keys,
        "municipality": office.place.services.municipality,
        "use": "request",
    }
    path = office.key.with_name("request.json")
    path.write_bytes(encode(whole | changed) + b"\n")
    return path


def accept(office: Office, path: Path, *typed: str) -> Any:
    """Run the command, typing what it asks for."""
    signing = ("--signing", str(office.signing))
    return office.run("keys", "accept", str(path), "Nord", *signing, typed=typed)


def test_what_was_asked_for_is_told_to_phones_and_opens_their_notes(office: Office) -> None:
    """The private half has never been where the signing key was."""
    path = asked(office, coming(now().date(), 2))
    done = accept(office, path, "y", PASSPHRASE)
    assert done.exit_code == 0, done.output
    assert key_request.read(path).name in done.stderr
    id_ = office.written()
    found = office.told("note", "open", id_, "--key", str(office.key), typed=(OWN,))
    assert found["notes"][0]["text"] == WORDS
    assert [one["label"] for one in office.told("keys", "list")["keys"]] == ["Nord", "Nord"]


def test_digits_that_differ_tell_phones_nothing(office: Office) -> None:
    """Whoever carried it may have put in a key of their own."""
    done = accept(office, asked(office, coming(now().date(), 1)), "n")
    assert done.exit_code == 1
    assert office.told("keys", "list")["keys"] == []


def test_the_same_request_twice_is_told_once(office: Office) -> None:
    """A command that was run again does no harm."""
    path = asked(office, coming(now().date(), 1))
    for _ in range(2):
        assert accept(office, path, "y", PASSPHRASE).exit_code == 0
    assert len(office.told("keys", "list")["keys"]) == 1


def test_a_stranger_and_a_month_far_off_are_refused(office: Office) -> None:
    """Another municipality's, a month that is over, one that nobody needs yet."""
    refused(accept(office, asked(office, coming(now().date(), 1), municipality="0000")), "key file")
    for month in ("2020-01", coming(now().date(), 13)[-1]):
        refused(accept(office, asked(office, [month])), "key file")


@pytest.mark.parametrize(
    "changed",
    [
        {"use": "notes"},
        {"format": 2},
        {"keys": []},
        {"keys": [{"epoch": MONTH, "public": PUBLIC}] * 2},
        {"keys": [{"epoch": "2026-13", "public": PUBLIC}]},
        {"keys": [{"epoch": MONTH, "public": PUBLIC[2:]}]},
        {"keys": [{"epoch": MONTH, "public": "00" * 32}]},
        {"keys": [{"epoch": MONTH, "public": PUBLIC, "until": "2026-08-14"}]},
        {"keys": [{"epoch": f"20{n}-01", "public": PUBLIC} for n in range(30, 43)]},
        {"keys": "none"},
        {"keys": [3]},
        {"more": 1},
    ],
)
def test_what_is_no_request_is_refused(tmp_path: Path, changed: dict[str, Any]) -> None:
    """Of another shape, of low order, twice the same month, more than a year."""
    keys = [{"epoch": MONTH, "public": PUBLIC}]
    whole = {"format": 1, "keys": keys, "municipality": "9902", "use": "request"}
    path = tmp_path / "request.json"
    path.write_bytes(encode(whole) + b"\n")
    assert [one.epoch for one in key_request.read(path).keys] == [MONTH]
    path.write_bytes(encode(whole | changed) + b"\n")
    with pytest.raises(InputError):
        key_request.read(path)
