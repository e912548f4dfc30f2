"""What the server tells besides receipts: questions, decisions on proposals, and the time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from client.phone import Phone
from client.sync.skew import skew_min
from client.sync.transport import Reply
from server.enrolment import offer
from shared.canonical import decode, encode
from shared.codebook import Code
from shared.hazmat.tokens import new_id
from shared.kdf_profiles import FLOOR
from shared.news import Decision, Question
from shared.record import RecordId
from tests.builders import OBSERVATION_ANSWERS, PLACE_ANSWERS
from tests.link import Link
from tests.town import NOON, PIN, URL, Hands, Town, town

TODAY = NOON.date()
SLIP = Code("slip")
TOLD = "Det er et privat hjem. Foreslå parken i stedet."


@pytest.fixture
def sandvik(tmp_path: Path) -> Iterator[Town]:
    """Open a town."""
    with town(tmp_path) as opened:
        yield opened


def _ask(sandvik: Town, text: str = "Hvem møtes ved kaia?", days: int = 13) -> Question:
    asked = Question(
        id=new_id(), text=text, first=TODAY, last=TODAY + timedelta(days), place="quay"
    )
    with sandvik.services.intake.transaction(sandvik.services.municipality) as tx:
        tx.add_question(asked)
    return asked


def _decide(sandvik: Town, *decisions: Decision) -> None:
    with sandvik.services.intake.transaction(sandvik.services.municipality) as tx:
        assert [tx.decide(one, sandvik.services.today()) for one in decisions] == [True] * len(
            decisions
        )


def _refusal(id_: RecordId) -> Decision:
    return Decision(record=id_, verdict="refused", reason="not_public", text=TOLD)


def _proposed(phone: Phone, **answers: str) -> RecordId:
    id_ = phone.records.log("place", {**PLACE_ANSWERS, **answers})
    phone.sync()
    return id_


def test_a_question_is_there_while_it_is_open(sandvik: Town) -> None:
    """It comes by itself, outlives a lock, and goes when it has ended."""
    phone, _ = sandvik.phone()
    assert phone.questions() == []
    asked = _ask(sandvik)
    phone.sync()
    assert phone.questions() == [asked]
    phone.lock()
    phone.unlock(PIN)
    assert phone.questions() == [asked]
    with sandvik.services.intake.transaction(sandvik.services.municipality) as tx:
        tx.end_question(asked.id, TODAY)
    phone.sync()
    assert phone.questions() == []
    phone.lock()


def test_a_question_past_its_last_day_is_not_shown_without_a_net(sandvik: Town) -> None:
    """A phone in a drawer must not ask last month's question."""
    phone, _ = sandvik.phone()
    _ask(sandvik, days=2)
    phone.sync()
    sandvik.clock.move(days=2)
    assert len(phone.questions()) == 1
    sandvik.clock.move(days=1)
    assert phone.questions() == []
    phone.lock()


def test_an_observation_that_answers_is_counted_on_the_server(sandvik: Town) -> None:
    """One tag on the phone, one answer on the page."""
    phone, _ = sandvik.phone()
    asked = _ask(sandvik)
    phone.sync()
    phone.records.log("observation", {**OBSERVATION_ANSWERS, "asked": asked.id})
    phone.records.log("observation", OBSERVATION_ANSWERS)
    phone.sync()
    with sandvik.services.intake.transaction(sandvik.services.municipality) as tx:
        assert tx.answers() == {asked.id: 1}
    phone.lock()


def test_a_refused_proposal_comes_back_and_is_mended_as_a_new_one(sandvik: Town) -> None:
    """The server holds the first, so the second is another; and the first is not told of again."""
    phone, _ = sandvik.phone()
    first = _proposed(phone, called="Hjemme hos noen")
    assert phone.records.to_mend() == []
    _decide(sandvik, _refusal(first))
    phone.sync()
    (entry,) = phone.records.to_mend()
    assert (entry.id, entry.state, entry.decision) == (first, "kept", _refusal(first))
    assert phone.records.status().refused == 0
    second = phone.records.correct(first, {"called": "Parken"}, SLIP)
    phone.sync()
    assert phone.records.to_mend() == []
    assert [one.id for one in phone.records.entries()] == [second]
    assert [(kept.record.id, kept.record.replaces) for kept in sandvik.kept()] == [
        (first, None),
        (second, None),
    ]
    _decide(sandvik, Decision(record=second, verdict="approved"))
    phone.sync()
    (entry,) = phone.records.entries()
    assert entry.decision == Decision(record=second, verdict="approved")
    phone.lock()


def test_a_refused_proposal_may_be_withdrawn_instead(sandvik: Town) -> None:
    """The server holds it, so the withdrawal is sent."""
    phone, _ = sandvik.phone()
    first = _proposed(phone)
    _decide(sandvik, _refusal(first))
    phone.sync()
    phone.records.withdraw(first, SLIP)
    assert phone.records.to_mend() == []
    phone.sync()
    assert [kept.record.kind for kept in sandvik.kept()] == ["place", "withdrawal"]
    assert phone.records.to_mend() == []
    phone.lock()


def test_a_decision_says_nothing_of_a_later_correction(sandvik: Town) -> None:
    """What was corrected in the meantime is read again."""
    phone, _ = sandvik.phone()
    first = _proposed(phone)
    _decide(sandvik, _refusal(first))
    phone.records.correct(first, {"called": "Parken"}, SLIP)
    phone.sync()
    (entry,) = phone.records.entries()
    assert (entry.is_corrected, entry.decision) == (True, None)
    phone.lock()


def test_a_decision_taken_back_is_forgotten(sandvik: Town) -> None:
    """A coordinator may press the wrong button."""
    phone, _ = sandvik.phone()
    first = _proposed(phone)
    for left in (1, 0, 1):
        decided = _refusal(first) if left else Decision(record=first, verdict="open")
        _decide(sandvik, decided)
        phone.sync()
        assert len(phone.records.to_mend()) == left
    phone.lock()


def test_no_word_from_the_coordinators_lies_open_on_the_phone(sandvik: Town) -> None:
    """A phone found in the snow tells its finder nothing of what a team looks for."""
    phone, _ = sandvik.phone()
    first = _proposed(phone)
    _ask(sandvik, text="Kanari ved kaia?")
    _decide(sandvik, replace(_refusal(first), text="Kanari i parken."))
    phone.sync()
    (entry,) = phone.records.to_mend()
    assert entry.decision is not None
    assert entry.decision.text == "Kanari i parken."
    assert phone.questions()
    phone.lock()
    for path in (sandvik.folder / "phone").iterdir():
        assert b"Kanari" not in path.read_bytes(), path.name


def test_a_wrong_clock_is_measured_and_nothing_is_held_back(sandvik: Town, tmp_path: Path) -> None:
    """Forty-three minutes ahead is told; what was logged is received all the same."""
    phone, link = sandvik.phone()
    phone.records.log("observation", OBSERVATION_ANSWERS)
    phone.sync()
    assert phone.skew_min() == 0
    phone.lock()
    wrong = Hands(NOON + timedelta(minutes=43))
    again = Phone(tmp_path / "phone", clock=wrong, dial=lambda _: link)
    again.unlock(PIN)
    again.records.log("observation", OBSERVATION_ANSWERS)
    again.sync()
    assert (again.skew_min(), again.records.status().waiting, len(sandvik.kept())) == (43, 0, 2)
    wrong.at = NOON - timedelta(days=2)
    again.sync()
    assert again.skew_min() == -2 * 24 * 60
    wrong.at = NOON
    again.sync()
    assert again.skew_min() == 0
    again.lock()


def test_a_slow_line_is_no_wrong_clock() -> None:
    """The server's clock is read midway; half the way there is all it can be off by."""
    server = int(NOON.timestamp())
    assert skew_min(NOON - timedelta(minutes=2), NOON + timedelta(minutes=2), server) == 0
    assert skew_min(NOON, NOON + timedelta(minutes=4), server) == 2


class OlderServer:
    """A wire to a server from before there were news."""

    def __init__(self, link: Link) -> None:
        self._link = link

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """Answer with the keys of old."""
        reply = self._link.post(path, body, media_type=media_type, token=token, packed=packed)
        known = {"device", "echo", "epoch", "feltlogg", "municipality", "profile", "receipts"}
        told = {key: value for key, value in decode(reply.body).items() if key in known}
        return replace(reply, body=encode(told))

    def close(self) -> None:
        """Nothing to let go of."""


def test_a_new_phone_works_with_an_older_server(sandvik: Town, tmp_path: Path) -> None:
    """Servers are upgraded last; such a phone takes unsigned answers for as long as it lives."""
    link = Link(sandvik.app)
    with sandvik.services.intake.transaction(sandvik.services.municipality) as tx:
        code = offer(tx, "old", sandvik.clock())
    older = Phone(
        tmp_path / "old", clock=sandvik.clock, dial=lambda _: OlderServer(link), kdf=FLOOR
    )
    older.enrol(code, URL)
    older.choose_pin(PIN)
    _ask(sandvik)
    logged = older.records.log("observation", OBSERVATION_ANSWERS)
    assert older.sync().kept == 1
    assert (older.questions(), older.skew_min(), older.records.to_mend()) == ([], 0, [])
    assert older.records.proof(older.records.entry(logged)) is None
    older.lock()
    upgraded = Phone(tmp_path / "old", clock=sandvik.clock, dial=lambda _: link)
    upgraded.unlock(PIN)
    upgraded.records.log("observation", OBSERVATION_ANSWERS)
    assert upgraded.sync().kept == 1
    assert len(upgraded.questions()) == 1
    upgraded.lock()


def test_an_older_phone_finds_all_it_knows_in_a_new_answer(sandvik: Town) -> None:
    """It reads the keys of old and passes the others by; those of old say what they said."""
    phone, link = sandvik.phone()
    _ask(sandvik)
    link.is_older = True
    seen: list[bytes] = []
    post = link.post

    def noting(
        path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        reply = post(path, body, media_type=media_type, token=token, packed=packed)
        seen.append(reply.body)
        return reply

    link.post = noting  # type: ignore[method-assign]  # listens in
    phone.records.log("observation", OBSERVATION_ANSWERS)
    phone.sync()
    answer = decode(seen[-1])
    assert answer["questions"]
    assert answer["feltlogg"] == 1
    assert answer["receipts"] == [["kept", 1]]
    assert (type(answer["echo"]), type(answer["epoch"]), answer["profile"]) == (str, str, None)
    phone.lock()
