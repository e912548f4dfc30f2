"""What the server has said of each record, signed, and proved by whoever has its public key."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from client.phone import Phone
from client.sync.transport import Reply
from shared import proof
from shared.canonical import decode, encode
from shared.codebook import Code
from shared.errors import ForgedStatementError, NotReceiptError, StrangerError
from shared.proof import Proof, digest_of, require_proof
from shared.record import RecordId, spell
from tests.builders import CONTACT_ANSWERS
from tests.link import OLDER, Link
from tests.town import Town, town

REASON = Code("slip")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town."""
    with town(tmp_path / "town") as opened:
        yield opened


class Changing:
    """A wire on which somebody changes the server's answers."""

    def __init__(self, link: Link, change: Callable[[dict[str, Any]], Any]) -> None:
        self._post, self._change = link.post, change
        link.is_older = True  # so that the answers are JSON
        self.seen: list[bytes] = []

    def post(self, path: str, body: bytes, **how: Any) -> Reply:
        """Answer with what is left of the answer."""
        reply = self._post(path, body, **how)
        if reply == OLDER:
            return reply
        self.seen.append(reply.body)
        return replace(reply, body=encode(self._change(decode(reply.body))))


def proof_of(phone: Phone, id_: RecordId) -> Proof:
    """Give a record's proof, which must be there."""
    found = phone.records.proof(phone.records.entry(id_))
    assert found is not None
    return found


def test_every_record_of_a_batch_has_a_proof_of_its_own(place: Town) -> None:
    """Nobody else's is needed to show it, and none of them shows what was written."""
    phone, _ = place.phone()
    logged = [phone.records.log("contact", CONTACT_ANSWERS) for _ in range(5)]
    phone.sync()
    for id_ in logged:
        found = proof_of(phone, id_)
        require_proof(proof.read(proof.spell(found)))
        assert found.party.signer == place.services.signer.public
        assert found.receipt == phone.records.entry(id_).receipt
        assert found.digest == digest_of(spell(phone.records.entry(id_).record))
        assert (found.record, found.statement.day) == (id_, "2026-07-01")
        assert b"heads" not in proof.spell(found)
    assert len(phone._inside.vault.ids("batch")) == 1  # noqa: SLF001 - one row for the batch
    phone.lock()


def test_a_correction_is_proved_by_its_own_receipt(place: Town) -> None:
    """What stands is what was received last."""
    phone, _ = place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    changed = phone.records.correct(logged, {"heads": 4}, REASON)
    assert phone.records.proof(phone.records.entry(logged)) is None  # it has not been sent yet
    phone.sync()
    assert proof_of(phone, logged).record == changed
    phone.lock()


def test_a_refusal_is_signed_too(place: Town) -> None:
    """Else anybody could have a phone throw out of its outbox what the server would have kept."""
    phone, _ = place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    place.clock.move(days=500)
    phone.sync()
    found = proof_of(phone, logged)
    require_proof(found)
    assert found.receipt.verdict == "refused"
    phone.lock()


CHANGES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "no signature": lambda told: {key: told[key] for key in told if key != "proof"},
    "an empty signature": lambda told: {**told, "proof": ""},
    "another signature": lambda told: {**told, "proof": "A" * 86},
    "no text for a signature": lambda told: {**told, "proof": 7},
    "another day": lambda told: {**told, "day": "2026-07-02"},
    "another history": lambda told: {**told, "epoch": "another"},
    "another count": lambda told: {**told, "kept": 900},
    "another clock": lambda told: {**told, "clock": 1},
    "a question": lambda told: {**told, "questions": []},
    "a key nobody knows": lambda told: {**told, "later": 1},
    "another place": lambda told: {
        **told, "receipts": [["kept", 9], *told["receipts"][1:]]
    },
    "another verdict": lambda told: {
        **told, "receipts": [["refused", []], *told["receipts"][1:]]
    },
    "receipts in another order": lambda told: {**told, "receipts": told["receipts"][::-1]},
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_an_answer_that_was_changed_on_the_way_is_no_answer(place: Town, name: str) -> None:
    """An inspecting proxy may read along; it settles nothing, and teaches the phone nothing."""
    phone, link = place.phone()
    logged, _ = (phone.records.log("contact", CONTACT_ANSWERS) for _ in range(2))
    post = link.post
    link.post = Changing(link, CHANGES[name]).post  # type: ignore[method-assign]  # in the middle
    with pytest.raises(StrangerError):
        phone.sync()
    assert phone.records.status().waiting == 2
    link.post = post  # type: ignore[method-assign]  # and gone again
    phone.sync()
    assert proof_of(phone, logged).receipt.is_safe
    phone.lock()


def test_an_answer_to_another_phone_is_no_answer(place: Town) -> None:
    """The same line twice is the same digest; whose answer it is must be signed."""
    phone, link = place.phone()
    other, _ = place.phone("other")
    phone.records.log("contact", CONTACT_ANSWERS)
    theirs = Link(place.app)
    token = decode(other._inside.vault.get("device", "self") or b"")["token"]  # noqa: SLF001 - as above
    link.post = lambda path, body, **how: theirs.post(  # type: ignore[method-assign]  # as above
        path, body, **{**how, "token": token}
    )
    with pytest.raises(StrangerError):
        phone.sync()
    assert phone.records.status().kept == 0
    for one in (phone, other):
        one.lock()


def test_a_signature_says_why_an_answer_is_nobodys(place: Town) -> None:
    """Whoever helps must be able to tell a changed answer from a hotspot's page."""
    phone, link = place.phone()
    link.post = Changing(link, CHANGES["another day"]).post  # type: ignore[method-assign]  # as above
    with pytest.raises(StrangerError) as caught:
        phone.sync()
    assert [flaw.code for flaw in caught.value.flaws] == ["link.forged"]
    phone.lock()


def test_a_proof_is_for_what_it_says_and_nothing_else(place: Town) -> None:
    """Every part of it is bound, but for the name it is filed under."""
    phone, _ = place.phone()
    logged = [phone.records.log("contact", CONTACT_ANSWERS) for _ in range(3)]
    phone.sync()
    found = proof_of(phone, logged[1])
    values = decode(proof.spell(found))
    for key, other in {
        "digest": "0" * 64,
        "index": 0,
        "municipality": "9903",
        "path": values["path"][:-1],
        "receipt": ["kept", 1],
        "signature": "A" * 86,
        "signer": "A" * 43,
        **{
            f"statement.{key}": 1 if key == "records" else "2026-01-01"
            for key in values["statement"]
        },
    }.items():
        changed = decode(proof.spell(found))
        outer, _, inner = key.partition(".")
        (changed[outer] if inner else changed)[inner or outer] = other
        with pytest.raises(ForgedStatementError):
            require_proof(proof.read(encode(changed)))
    phone.lock()


@pytest.mark.parametrize("text", [b"", b"{}", b"[]", b"null", b'{"index":0}', b"<html>"])
def test_another_text_is_no_receipt(text: bytes) -> None:
    """Somebody pastes what they have."""
    with pytest.raises(NotReceiptError):
        proof.read(text)


def test_statements_nobody_points_to_are_let_go_of(place: Town) -> None:
    """A phone that gives everything again has every proof anew."""
    phone, _ = place.phone()
    for _ in range(3):
        phone.records.log("contact", CONTACT_ANSWERS)
        phone.sync()
    vault = phone._inside.vault  # noqa: SLF001 - counts rows
    assert len(vault.ids("batch")) == 3
    with place.services.intake.transaction(place.services.municipality) as tx:
        tx._db.run("update store set epoch = 'another'")  # type: ignore[attr-defined] # noqa: SLF001 - a restore
    place.services.intake._epoch = "another"  # type: ignore[attr-defined] # noqa: SLF001 - as above
    phone.sync()
    assert len(vault.ids("batch")) == 1
    phone.lock()
