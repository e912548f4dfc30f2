"""What becomes of each line of a batch."""

from datetime import date, timedelta
from typing import Any

import pytest

from server.incoming import SENTENCES, sentences
from server.ingest import MOST_FLAWS
from shared.canonical import decode, encode
from shared.flaw import Flaw
from shared.receipt import Receipt
from shared.record import Record, spell
from shared.wire import decode_answer
from tests.builders import contact, correction, place, sandvik, shift, withdrawal
from tests.serving import Serving, batch, lines, problem

TODAY = date(2026, 7, 2)
OTHER = "o" * 43


def codes(receipt: Receipt) -> list[str]:
    """Name the flaws of a receipt."""
    return [flaw.code for flaw in receipt.flaws]


def one(server: Serving, record: Record) -> Receipt:
    """Send one record and give its receipt."""
    return server.sync(record).receipts[0]


def test_every_kind_of_record_is_kept(server: Serving) -> None:
    """The whole shift must arrive, not only its contacts."""
    seen = contact()
    records = (shift(), seen, place(), correction(seen, heads=4), withdrawal(seen))
    assert [receipt.verdict for receipt in server.sync(*records).receipts] == ["kept"] * 5


def test_one_bad_record_blocks_no_other(server: Serving) -> None:
    """A single strange answer must not hold up a night's work."""
    batch = lines([spell(contact()), b"{not json", spell(contact(heads=99)), spell(contact())])
    receipts = decode_answer(server.send(batch).content).receipts
    assert [receipt.verdict for receipt in receipts] == ["kept", "refused", "refused", "kept"]
    assert codes(receipts[1]) == ["wire.not_canonical"]
    assert receipts[2].flaws == (Flaw("record.out_of_range", "heads", "1-40"),)


def test_the_same_batch_again_gives_the_same_receipts(server: Serving) -> None:
    """The first answer may be lost; the second must tell the same story."""
    records = (contact(), contact(heads=99), contact())
    first, second = server.sync(*records), server.sync(*records)
    assert [receipt.seq for receipt in first.receipts] == [r.seq for r in second.receipts]
    assert [receipt.verdict for receipt in second.receipts] == ["known", "refused", "known"]


def test_tomorrow_is_accepted_and_the_day_after_is_not(server: Serving) -> None:
    """A phone's clock may be a little ahead; a wrong year must not spoil the figures."""
    assert one(server, contact(day=TODAY + timedelta(1))).is_safe
    refused = one(server, contact(day=TODAY + timedelta(2)))
    assert refused.flaws == (Flaw("record.day_in_future", "day"),)


def test_a_late_record_is_kept_for_400_days(server: Serving) -> None:
    """A phone found in a drawer still has something to say, but not for ever."""
    assert one(server, contact(day=TODAY - timedelta(400))).is_safe
    refused = one(server, contact(day=TODAY - timedelta(401)))
    assert refused.flaws == (Flaw("record.day_too_old", "day", "400"),)


def test_a_change_by_another_phone_is_refused_and_noted(server: Serving) -> None:
    """The coordinator sees that a phone tried to change another's record."""
    assert server.enrol(server.code("other"), OTHER).status_code == 200
    seen = contact()
    server.sync(seen)
    refused = server.sync(withdrawal(seen), token=OTHER).receipts[0]
    assert codes(refused) == ["record.not_yours"]
    with server.services.intake.transaction(server.services.municipality) as tx:
        assert [flaw.code for note in tx.refusals(9) for flaw in note.flaws] == codes(refused)


def test_a_refusal_is_noted_with_its_id_and_without_what_was_written(server: Serving) -> None:
    """A refused record may hold a name where a code should be; that must not be kept."""
    odd = {**dict(contact().answers), "Ola Nordmann": "bor i Storgata"}
    line = spell(Record(id=contact().id, kind="contact", book="s1", day=TODAY, answers=odd))
    loose = encode({"id": contact().id, "Kari Nordmann": 1})
    assert server.send(lines([line, loose])).status_code == 200
    with server.services.intake.transaction(server.services.municipality) as tx:
        notes = tx.refusals(9)
    assert len(notes) == 2
    assert all(note.record_id for note in notes)
    assert "Nordmann" not in repr(notes)
    assert "Storgata" not in repr(notes)


ODD: dict[str, dict[str, Any]] = {
    "a list for a kind": {"kind": ["contact"]},
    "an object for a kind": {"kind": {}},
    "an object where a condition looks": {"answers": {"spot": {"a": 1}, "quarter": "d1"}},
    "a list where a condition looks": {"answers": {"spot": [{}], "quarter": "d1"}},
    "an object in a list": {"answers": {"about": [{}]}},
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_line_is_refused_alone(server: Serving, name: str) -> None:
    """Whatever JSON can be, it must not cost the others their receipts."""
    odd = encode({**decode(spell(contact())), **ODD[name]})
    receipts = decode_answer(server.send(lines([odd, spell(contact())])).content).receipts
    assert [receipt.verdict for receipt in receipts] == ["refused", "kept"]


@pytest.mark.parametrize("depth", [200, 900, 1_000, 20_000])
def test_a_deep_line_is_refused_alone(server: Serving, depth: int) -> None:
    """Nobody may make the server dig."""
    deep = spell(contact()).replace(b'["boats","debt"]', b"[" * depth + b"]" * depth)
    receipts = decode_answer(server.send(lines([deep, spell(contact())])).content).receipts
    assert [receipt.verdict for receipt in receipts] == ["refused", "kept"]


def test_a_line_gets_so_many_flaws_and_no_more(server: Serving) -> None:
    """A hundred thousand wrong fields must not become as many sentences for the coordinator."""
    odd = encode({**decode(spell(contact())), "answers": {str(at): 1 for at in range(9_999)}})
    (receipt,) = decode_answer(server.send(lines([odd])).content).receipts
    assert len(receipt.flaws) == MOST_FLAWS
    with server.services.intake.transaction(server.services.municipality) as tx:
        (noted,) = tx.refusals(9)
    assert len(sentences(noted, sandvik(), "en")) == SENTENCES + 1
    assert sentences(noted, sandvik(), "en")[-1] == "… and 15 more."


def test_a_phone_gone_wrong_is_asked_to_come_back(
    server: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of the batch is kept, and what was kept before is still receipted."""
    monkeypatch.setattr("server.ingest.MOST_A_DAY", 3)
    first = [contact() for _ in range(3)]
    server.sync(*first)
    answer = server.send(batch(contact()))
    found = problem(answer, 429, "device.over_quota")
    assert found["flaws"][0]["bound"] == "3"
    assert int(answer.headers["retry-after"]) > 0
    assert [receipt.verdict for receipt in server.sync(*first).receipts] == ["known"] * 3
    with server.services.intake.transaction(server.services.municipality) as tx:
        assert len(tx.newest(9)) == 3


def test_an_unreadable_line_is_noted_without_an_id(server: Serving) -> None:
    """Something was refused, even if nobody can say what."""
    assert server.send(lines([b"\xff\xfe", b"[]", b"{}"])).status_code == 200
    with server.services.intake.transaction(server.services.municipality) as tx:
        assert {note.record_id for note in tx.refusals(9)} == {None}


def test_the_days_are_the_municipalitys_own(server: Serving) -> None:
    """At half past eleven at night local time, the server's day must not be yesterday's."""
    server.sync(contact())
    assert server.services.now().hour == 23
    with server.services.intake.transaction(sandvik().code) as tx:
        assert tx.newest(1)[0].received_on == TODAY
        assert tx.devices()[0].heard_on == TODAY
