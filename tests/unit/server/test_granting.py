"""What a coordinator decides on what groups ask, pressed as a browser without JavaScript does."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from shared.news import MAX_TEXT, MOST_QUESTIONS, Question
from tests.desk import Desk, desk
from tests.wishing import ASKED, OWN, TODAY, WHAT, ask, decide, deeds, out, page, the_wish


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Desk]:
    """Open a server, with nobody signed in."""
    with desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def member(browser: Desk) -> Desk:
    """Sign a member of group x in."""
    browser.sign_in_as("member", "x")
    return browser


def test_a_coordinator_sends_it_in_other_words_and_the_group_sees_both(member: Desk) -> None:
    """Nothing is put into a group's mouth."""
    ask(member)
    member.sign_in()
    decide(member, "approve", text="Kommer det flere til kaia?", last=TODAY.isoformat())
    (sent,) = out(member)
    assert (sent.text, sent.last) == ("Kommer det flere til kaia?", TODAY)
    shown = page(member, OWN)
    assert "Kommer det flere til kaia?" in shown
    assert f"Gruppen skrev: «{WHAT}»" in shown
    assert "Ute til og med 2.7.2026" in shown


def test_a_group_is_told_why_it_was_declined(member: Desk) -> None:
    """A reason of the list, and a sentence where there is one."""
    ask(member)
    member.sign_in()
    assert decide(member, "decline", reason="known", sentence="  Se juni.\n") == 303
    shown = page(member, OWN)
    assert "Avslått" in shown
    assert "Tallene svarer på det allerede. «Se juni.»" in shown
    assert out(member) == []


@pytest.mark.parametrize(
    ("form", "at"),
    [
        ({"reason": ""}, "reason"),
        ({"reason": "because"}, "reason"),
        ({"reason": "other"}, "sentence"),
        ({"reason": "known", "sentence": "x" * (MAX_TEXT + 1)}, "sentence"),
        ({"reason": "known", "sentence": "Se www.sted.no/ola."}, "sentence"),
    ],
)
def test_a_refusal_without_a_reason_comes_back(member: Desk, form: dict[str, str], at: str) -> None:
    """And so does one that points at somebody; what was typed stays."""
    ask(member)
    member.sign_in()
    path = f"/wishes/{the_wish(member)}"
    answer = member.press(path, f"{path}/decide", act="decline", **form)
    assert answer.status_code == 400
    assert f'id="{at}-wrong"' in answer.text
    assert "Venter på svar" in page(member, OWN)


@pytest.mark.parametrize("act", ["approve", "decline"])
def test_a_decision_is_taken_back_and_it_waits_again(member: Desk, act: str) -> None:
    """From the notice, in one press; what went out is gone with its text."""
    ask(member)
    member.sign_in()
    path = f"/wishes/{the_wish(member)}"
    form = {"text": WHAT, "last": ASKED["last"], "reason": "known"}
    noticed = member.press(path, f"{path}/decide", act=act, **form).headers["location"]
    assert 'value="reopen"' in page(member, noticed)
    assert member.press(noticed, f"{path}/decide", act="reopen").status_code == 303
    assert out(member) == []
    with member.services.intake.transaction(member.services.municipality) as tx:
        assert tx.questions() == []
    assert "Venter på svar" in page(member, OWN)
    assert deeds(member)[-1] == "wish-reopened"


def test_one_that_is_out_is_ended_early_and_opened_again(member: Desk) -> None:
    """The group sees that too."""
    ask(member)
    member.sign_in()
    decide(member, "approve")
    assert decide(member, "end") == 303
    assert out(member) == []
    assert "Avsluttet" in page(member, OWN)
    decide(member, "resume")
    assert [one.text for one in out(member)] == [WHAT]
    assert "Ute til og med" in page(member, OWN)


def test_it_is_over_after_its_last_day_by_itself(member: Desk) -> None:
    """Nobody need do anything."""
    ask(member)
    member.sign_in()
    decide(member, "approve")
    member.hands.at += timedelta(days=14)
    member.sign_in()
    assert out(member) == []
    assert "Over" in page(member, OWN)


def test_one_nobody_answered_in_time_waits_no_longer(member: Desk) -> None:
    """A question about a night that is over asks nothing."""
    ask(member)
    member.hands.at += timedelta(days=14)
    member.sign_in()
    assert "Ikke besvart i tide" in page(member, OWN)
    assert "venter på svar" not in page(member, "/")
    assert "Siste dag er over." in page(member, f"/wishes/{the_wish(member)}")


def test_what_was_taken_back_is_not_decided_on_and_what_is_decided_not_taken_back(
    member: Desk,
) -> None:
    """Whoever comes second sees what the first did, and nothing changes."""
    ask(member)
    path = f"{OWN}/{the_wish(member)}"
    member.press(OWN, f"{path}/withdraw")
    member.sign_in()
    assert decide(member, "approve") == 303
    assert decide(member, "decline", reason="known") == 303
    assert out(member) == []
    assert "Trukket tilbake" in page(member, OWN)
    member.press(OWN, f"{path}/resume")
    assert decide(member, "approve") == 303
    member.press(OWN, f"{path}/withdraw")
    member.press(OWN, f"{path}/resume")
    assert [one.text for one in out(member)] == [WHAT]
    for act in ("approve", "decline", "resume", "nothing"):
        decide(member, act, reason="known")
    assert [one.text for one in out(member)] == [WHAT]
    assert "Ute til og med" in page(member, OWN)


def test_no_more_go_out_than_a_worker_reads(member: Desk) -> None:
    """The coordinator is told, and it goes on waiting."""
    ask(member)
    with member.services.intake.transaction(member.services.municipality) as tx:
        for n in range(MOST_QUESTIONS):
            one = Question(id=f"q{n}", text="?", first=TODAY, last=TODAY)
            tx.add_question(one)
    member.sign_in()
    assert decide(member, "approve") == 400
    assert "Venter på svar" in page(member, OWN)


def test_the_guard_reads_what_a_coordinator_makes_of_it(member: Desk) -> None:
    """Once it is on the phones, no one can take it back."""
    ask(member)
    member.sign_in()
    assert decide(member, "approve", text="Se www.sted.no/ola.") == 400
    assert decide(member, "approve", text="") == 400
    assert decide(member, "approve", last="2026-07-01") == 400
    assert out(member) == []


def test_a_member_does_not_see_the_queue(member: Desk) -> None:
    """Nor how long it is, nor decide."""
    ask(member)
    wish = the_wish(member)
    for path in ("/wishes", f"/wishes/{wish}"):
        assert member.get(path).status_code == 403
    assert member.press(OWN, f"/wishes/{wish}/decide", act="approve").status_code == 403
    assert 'class="waits"' not in page(member, OWN)


def test_one_whose_question_is_deleted_elsewhere_is_ended(member: Desk) -> None:
    """A coordinator may delete a question and its text on its own page."""
    ask(member)
    member.sign_in()
    decide(member, "approve")
    (sent,) = out(member)
    with member.services.intake.transaction(member.services.municipality) as tx:
        assert tx.remove_question(sent.id)
    assert "Avsluttet" in page(member, OWN)
    assert 'value="resume"' not in page(member, f"/wishes/{the_wish(member)}")
