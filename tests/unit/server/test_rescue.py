"""Sealed records at the server: who may hand them in, and the commands that open them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from server.clock import now
from shared import wire
from shared.canonical import decode
from shared.hazmat.hpke import new_pair
from shared.packing import compress
from shared.parcel import MOST, Contents, Recovery, spell, wrapped
from shared.record import RecordId
from tests.builders import CONTACT_ANSWERS
from tests.keys import PASSPHRASE
from tests.serving import TOKEN, Serving, problem, serving
from tests.town import town
from tests.unit.server.test_keys import Office

PUBLIC = Recovery(municipality="9902", public=new_pair().public)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Serving]:
    """Serve, and know one phone."""
    with serving(tmp_path) as made:
        made.enrol(made.code())
        yield made


def _line(number: int, token: str = TOKEN) -> bytes:
    id_ = RecordId(f"{number:08x}-0000-4000-8000-000000000000")
    return spell(wrapped(PUBLIC, id_, Contents(line=b"{}", token=token)))


def _hand_in(server: Serving, body: bytes, token: str = TOKEN, **more: str) -> Any:
    headers = {"authorization": f"Bearer {token}", "content-type": wire.BATCH_TYPE, **more}
    return server.ask("POST", "/v1/rescue", body, headers)


def test_a_known_phone_hands_in_and_the_same_again_changes_nothing(server: Serving) -> None:
    """Plain or packed; the answer is known by its echo."""
    body = b"".join(_line(n) + b"\n" for n in range(3))
    for sent, more in ((body, {}), (compress(body), {"content-encoding": "gzip"})):
        answer = _hand_in(server, sent, **more)
        assert answer.status_code == 200
        assert decode(answer.content) == {"echo": wire.echo(body), "held": 3}


def test_a_stranger_hands_in_nothing(server: Serving) -> None:
    """And an ended phone is refused like anywhere else."""
    body = _line(1) + b"\n"
    problem(_hand_in(server, body, "w" * 43), 401, "device.unknown")


@pytest.mark.parametrize("body", [b"", b"\n", b"{}\n", b"x" * 99, _line(1), _line(1) + b"\n\n"])
def test_what_is_no_parcel_is_refused_and_nothing_is_held(server: Serving, body: bytes) -> None:
    """Whole or not at all."""
    answer = _hand_in(server, body)
    assert answer.status_code == 400
    many = b"".join(_line(1) + b"\n" for _ in range(MOST + 1))
    problem(_hand_in(server, many), 400, "wire.truncated")
    assert decode(_hand_in(server, _line(2) + b"\n").content)["held"] == 1


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Open a town and an office in it."""
    with town(tmp_path / "town") as place:
        place.clock.at = now()  # commands go by the real clock
        yield Office(place, tmp_path)


def test_the_commands_tell_the_key_list_what_is_held_and_take_it_in(
    office: Office, tmp_path: Path
) -> None:
    """As an operator types them, from the first key to the record."""
    office.begin()
    secret = tmp_path / "recovery.secret"
    public = office.told("backup", "keys", str(secret))["public"]
    signing = ("--signing", str(office.signing))
    told = office.told("keys", "recovery", public, *signing, typed=(PASSPHRASE,))
    assert office.told("keys", "list")["recovery"] == told["recovery"]
    assert office.told("rescue", "list") == {"held": []}
    phone, _ = office.place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    phone.wipe()
    again, _ = office.place.phone()
    again.sync()
    again.lock()
    (held,) = office.told("rescue", "list")["held"]
    today = office.place.services.today().isoformat()
    assert held == {"day": today, "key": told["recovery"], "parcels": 1}
    counts = {"kept": 1, "known": 0, "refused": 0, "other_key": 0, "not_opened": 0}
    assert office.told("rescue", "open", "--key", str(secret)) == counts
    assert [kept.record.id for kept in office.place.kept()] == [logged]
    assert office.told("rescue", "open", "--key", str(secret)) == {**counts, "kept": 0}
    wrong = office.run("rescue", "open", "--key", str(office.key))
    assert wrong.exit_code == 1


def test_adding_a_coordinator_leaves_the_recovery_key(office: Office, tmp_path: Path) -> None:
    """It is told until another one is."""
    office.begin()
    public = office.told("backup", "keys", str(tmp_path / "recovery.secret"))["public"]
    signing = ("--signing", str(office.signing))
    name = office.told("keys", "recovery", public, *signing, typed=(PASSPHRASE,))["recovery"]
    office.add(tmp_path / "bo.json")
    assert office.told("keys", "list")["recovery"] == name
    assert office.run("keys", "recovery", "nonsense", *signing).exit_code == 1
