"""A phone that was ended: proven, emptied, told as a count; and nobody else can empty one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from client.last_word import LastWord
from client.phone import Phone
from client.sync.transport import Reply
from server.store.devices import Device
from server.web.problems import PROBLEM_TYPE
from shared.canonical import encode
from shared.ending import order
from shared.errors import EndedDeviceError, KnownError
from shared.kdf_profiles import FLOOR
from shared.signed import Signer
from tests.builders import CONTACT_ANSWERS
from tests.link import Link
from tests.town import PIN, Town, town


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town."""
    with town(tmp_path) as opened:
        yield opened


def _end(place: Town) -> Device:
    """End the first phone, as the coordinator's page does."""
    with place.services.intake.transaction(place.services.municipality) as tx:
        device = tx.devices()[0]
        tx.end_device(device.id, place.services.today())
    return device


def _device(place: Town) -> Device:
    with place.services.intake.transaction(place.services.municipality) as tx:
        return tx.devices()[0]


def _with_work(place: Town) -> tuple[Phone, Link]:
    """Give a phone with one record received and two not sent."""
    phone, link = place.phone()
    phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    for _ in range(2):
        phone.records.log("contact", CONTACT_ANSWERS)
    return phone, link


def test_an_ended_phone_empties_itself_and_tells_a_count(place: Town) -> None:
    """At its next contact; the coordinator learns how many records went with it."""
    phone, _ = _with_work(place)
    _end(place)
    with pytest.raises(EndedDeviceError):
        phone.sync()
    assert not phone.is_enrolled
    told = _device(place)
    assert told.emptied_on == place.services.today()
    assert told.unsent == 2
    word = phone.last_word()
    assert word is not None
    assert (word.why, word.unsent, word.is_emptied, word.is_heard) == ("ended", 2, True, True)
    assert sorted(path.name for path in (place.folder / "phone").iterdir()) == ["last-word"]


class Liar:
    """A hotspot, a proxy or a stranger who knows how our answers are spelt."""

    def __init__(self, signed: str) -> None:
        problem = {"code": "device.ended", "flaws": [], "order": signed}
        self._reply = Reply(status=403, media_type=PROBLEM_TYPE, body=encode(problem))

    def post(self, *_: object, **__: object) -> Reply:
        """Say that the phone is ended."""
        return self._reply

    def close(self) -> None:
        """Have nothing to let go of."""


@pytest.mark.parametrize("who", ["nobody", "another server", "another phone", "another town"])
def test_nobody_else_can_empty_a_phone(place: Town, who: str) -> None:
    """It stops sending, as an ended phone does, and keeps all it has."""
    phone, _ = _with_work(place)
    mine, here, signer = _device(place).id, place.services.municipality, place.services.signer
    signed = {
        "nobody": "",
        "another server": order(Signer(here, bytes(32)), mine),
        "another phone": order(signer, "6fa459ea-ee8a-4ca4-894e-db77e160355e"),
        "another town": order(Signer("9903", signer._private), mine),  # noqa: SLF001 - a thief's
    }[who]
    phone.lock()
    again = Phone(place.folder / "phone", dial=lambda _: Liar(signed), kdf=FLOOR)
    again.unlock(PIN)
    with pytest.raises(EndedDeviceError):
        again.sync()
    assert again.is_open
    assert again.records.status().waiting == 2
    assert again.last_word() is None
    again.lock()


def test_a_phone_from_before_there_was_a_key_keeps_what_it_has(place: Town) -> None:
    """It cannot know who ended it."""
    phone, _ = _with_work(place)
    vault = phone._inside.vault  # noqa: SLF001 - as an older program left it
    known = vault.get("device", "self") or b""
    signer = place.services.signer.public.encode()
    vault.put("device", [("self", known.replace(b'"signer":"%s",' % signer, b""))])
    _end(place)
    with pytest.raises(EndedDeviceError):
        phone.sync()
    assert phone.records.status().waiting == 2
    phone.lock()


def test_a_phone_that_could_not_tell_is_empty_all_the_same_and_tells_later(place: Town) -> None:
    """The network went in the very moment; nothing is waited for."""
    phone, link = _with_work(place)
    _end(place)
    link.fail(["fine", "lost_request"])
    with pytest.raises(EndedDeviceError):
        phone.sync()
    assert not phone.is_enrolled
    assert _device(place).emptied_on is None
    again = Phone(place.folder / "phone", dial=lambda _: link, kdf=FLOOR)
    assert again.last_word() == phone.last_word()
    link.fail(["lost_reply", "fine"])
    assert not again.say_farewell()
    assert again.say_farewell()
    word = again.last_word()
    assert word is not None
    assert word.is_heard
    assert _device(place).unsent == 2


def test_a_phone_enrolled_anew_tells_what_the_one_before_could_not(place: Town) -> None:
    """And is not emptied for what that one was."""
    phone, link = _with_work(place)
    _end(place)
    link.fail(["fine", "lost_request"])
    with pytest.raises(EndedDeviceError):
        phone.sync()
    again, _ = place.phone()
    assert again.is_enrolled
    again.sync()
    assert _device(place).unsent == 2
    assert again.last_word() is None
    again.lock()
    assert Phone(place.folder / "phone").is_enrolled


def test_a_hotspot_hears_no_farewell(place: Town) -> None:
    """A page to sign in on is no answer."""
    phone, link = _with_work(place)
    _end(place)
    link.fail(["fine", "hotspot"])
    with pytest.raises(EndedDeviceError):
        phone.sync()
    word = phone.last_word()
    assert word is not None
    assert word.is_due
    assert not word.is_heard


def test_a_server_that_will_never_hear_it_is_not_asked_for_ever(place: Town) -> None:
    """It has another key now, or has forgotten the phone; the screen does not say it was told."""
    folder = place.folder / "phone"
    phone, link = _with_work(place)
    _end(place)
    link.fail(["fine", "lost_request"])
    with pytest.raises(EndedDeviceError):
        phone.sync()
    before = phone.last_word()
    refusal = Reply(status=400, media_type=PROBLEM_TYPE, body=b'{"code":"wire.forged","flaws":[]}')

    class Refusing(Liar):
        def __init__(self) -> None:
            self._reply = refusal

    again = Phone(folder, dial=lambda _: Refusing())
    assert again.say_farewell()
    word = again.last_word()
    assert before is not None
    assert word == LastWord(
        why="ended", unsent=2, url=before.url, device=before.device, is_emptied=True
    )


def test_a_locked_phone_does_not_ask(place: Town) -> None:
    """Its token is sealed under the PIN, so it learns that it is ended when it is opened."""
    phone, _ = _with_work(place)
    _end(place)
    phone.lock()
    with pytest.raises(KnownError, match=r"vault\.locked"):
        phone.sync()
    assert phone.is_enrolled
    phone.unlock(PIN)
    with pytest.raises(EndedDeviceError):
        phone.sync()
