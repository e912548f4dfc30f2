"""A phone writes shorthand to who knows it, and to nobody else."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from client.sync.transport import Reply
from shared.canonical import decode, encode
from shared.errors import StrangerError
from shared.shorthand import SHORT_TYPE, Shorthand
from shared.wire import BATCH_TYPE, read_short, write_short
from tests.builders import CONTACT_ANSWERS, sandvik, sandvik_texts
from tests.link import OLDER, Link
from tests.town import PIN, Town, town

OURS = Shorthand.of(sandvik())
PAGE = Reply(status=403, media_type="text/html", body=b"<html>Blocked")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town for one test."""
    with town(tmp_path) as opened:
        yield opened


def listen(
    link: Link, instead: Callable[[str, Reply], Reply] = lambda _, reply: reply
) -> list[str]:
    """Note the media types that are sent, and change what is answered."""
    heard, post = [], link.post

    def noting(path: str, body: bytes, **how: Any) -> Reply:
        heard.append(how["media_type"])
        return instead(how["media_type"], post(path, body, **how))

    link.post = noting  # type: ignore[method-assign]  # listens in
    return heard


def test_a_record_alone_goes_in_shorthand_and_its_receipt_comes_so(place: Town) -> None:
    """And is as good as any other."""
    phone, link = place.phone()
    types: list[str] = []

    def note(_: str, reply: Reply) -> Reply:
        types.append(reply.media_type)
        return reply

    heard = listen(link, note)
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    assert phone.sync().kept == 1
    assert (heard, types) == ([OURS.media_type], [SHORT_TYPE])
    assert phone.records.proof(phone.records.entry(logged)) is not None
    assert [kept.record.id for kept in place.kept()] == [logged]
    phone.lock()


def test_an_older_server_is_asked_in_lines_and_never_twice(place: Town) -> None:
    """One question too many in an evening, not one for each record."""
    phone, link = place.phone()
    link.is_older = True
    heard = listen(link)
    for _ in range(3):
        phone.records.log("contact", CONTACT_ANSWERS)
        assert phone.sync().kept == 1
    assert heard == [OURS.media_type, *[BATCH_TYPE] * 3]
    phone.lock()


def test_whoever_lets_no_odd_type_through_keeps_no_phone_silent(place: Town) -> None:
    """A firewall's page is no answer; the next turn goes as it always went."""
    phone, link = place.phone()
    heard = listen(link, lambda kind, reply: PAGE if kind != BATCH_TYPE else reply)
    phone.records.log("contact", CONTACT_ANSWERS)
    with pytest.raises(StrangerError):
        phone.sync()
    assert phone.records.status().waiting == 1
    assert phone.sync().kept == 1
    assert heard == [OURS.media_type, BATCH_TYPE]
    phone.lock()


def test_a_phone_that_pins_no_key_writes_no_shorthand(place: Town) -> None:
    """Such an answer has no echo: without a signature it could be anyone's."""
    phone, link = place.phone()
    vault = phone._inside.vault  # noqa: SLF001 - as it was enrolled by an older server
    known = decode(vault.get("device", "self") or b"")
    vault.put("device", [("self", encode({k: v for k, v in known.items() if k != "signer"}))])
    heard = listen(link)
    phone.records.log("contact", CONTACT_ANSWERS)
    assert phone.sync().kept == 1
    assert heard == [BATCH_TYPE]
    phone.lock()


def test_a_newer_profile_is_learnt_in_lines_and_then_written_in(place: Town) -> None:
    """The phrases change with it, on both sides."""
    phone, link = place.phone()
    older = dict(sandvik_words())
    vault = phone._inside.vault  # noqa: SLF001 - as it was before the server was started anew
    vault.put("profile", [("texts", encode(older))])
    phone.lock()
    phone.unlock(PIN)
    heard = listen(link)
    for _ in range(2):
        phone.records.log("contact", CONTACT_ANSWERS)
        phone.sync()
    assert phone.profile == sandvik()
    assert heard[0] not in (OURS.media_type, BATCH_TYPE)
    assert heard[1:] == [BATCH_TYPE, OURS.media_type]
    phone.lock()


def sandvik_words() -> dict[str, str]:
    """Give Sandvik's profile as it was a version ago."""
    texts = dict(sandvik_texts())
    texts["profile.toml"] = texts["profile.toml"].replace('version = "1"', 'version = "0"')
    return texts


CHANGES: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "another verdict": lambda told: {**told, "receipts": [["refused", []]]},
    "no signature": lambda told: {key: told[key] for key in told if key != "proof"},
    "another day": lambda told: {**told, "day": "2026-07-02"},
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_answer_in_shorthand_is_no_answer(place: Town, name: str) -> None:
    """The signature is over what the phone puts in itself, too."""
    phone, link = place.phone()

    def change(kind: str, reply: Reply) -> Reply:
        assert kind == OURS.media_type
        told = encode(CHANGES[name](decode(read_short(OURS, reply.body, b""))))
        return replace(reply, body=write_short(OURS, told) or b"")

    listen(link, change)
    phone.records.log("contact", CONTACT_ANSWERS)
    with pytest.raises(StrangerError) as caught:
        phone.sync()
    assert [flaw.code for flaw in caught.value.flaws] == ["link.forged"]
    assert phone.records.status().waiting == 1
    phone.lock()


def test_the_answer_to_another_batch_is_no_answer(place: Town) -> None:
    """It has no echo to tell it by; the signature is over the echo all the same."""
    phone, link = place.phone()
    stale: list[Reply] = []

    def late(_: str, reply: Reply) -> Reply:
        stale.append(reply)
        return stale[0]

    listen(link, late)
    phone.records.log("contact", CONTACT_ANSWERS)
    assert phone.sync().kept == 1
    phone.records.log("contact", CONTACT_ANSWERS)
    with pytest.raises(StrangerError):
        phone.sync()
    assert phone.records.status().waiting == 1
    phone.lock()


@pytest.mark.parametrize("body", [b"", b"\x00", b"{}", b"x" * 200])
def test_bytes_that_are_no_shorthand_are_no_answer(place: Town, body: bytes) -> None:
    """Whatever answers, the record waits."""
    phone, link = place.phone()
    listen(link, lambda _, reply: replace(reply, body=body))
    phone.records.log("contact", CONTACT_ANSWERS)
    with pytest.raises(StrangerError):
        phone.sync()
    assert phone.records.status().waiting == 1
    phone.lock()


def test_shorthand_that_nobody_asked_for_is_no_answer(place: Town) -> None:
    """Who asked in lines is answered in JSON."""
    phone, link = place.phone()
    link.is_older = True

    def short(_: str, reply: Reply) -> Reply:
        return reply if reply == OLDER else replace(reply, media_type=SHORT_TYPE)

    listen(link, short)
    phone.records.log("contact", CONTACT_ANSWERS)
    with pytest.raises(StrangerError):
        phone.sync()
    phone.lock()
