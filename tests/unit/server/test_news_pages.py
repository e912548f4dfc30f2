"""Questions to the field and proposed places, pressed as a browser without JavaScript does."""

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from shared.hazmat.tokens import new_id
from shared.language import LANGUAGES
from shared.news import MAX_TEXT, MOST_QUESTIONS
from tests.builders import correction, observation, place, withdrawal
from tests.desk import Desk, desk
from tests.serving import NOW

TODAY = NOW.date()
WHAT = "Hvem møtes ved kaia?"
TOLD = "Det er et privat hjem. Foreslå parken i stedet."
ID = re.compile(r"/questions/([0-9a-f-]{36})/end")


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Open a server and sign the coordinator in."""
    with desk(tmp_path) as opened:
        opened.sign_in()
        yield opened


def _ask(coordinator: Desk, **form: str) -> int:
    given = {
        "text": WHAT,
        "where": "",
        "first": TODAY.isoformat(),
        "last": (TODAY + timedelta(13)).isoformat(),
    }
    return coordinator.press("/questions", "/questions/ask", **{**given, **form}).status_code


def _page(coordinator: Desk, path: str) -> str:
    answer = coordinator.get(path)
    assert answer.status_code == 200
    return unescape(answer.text)


@pytest.mark.parametrize(
    "path", ["/questions", "/questions/x/remove", "/proposals", "/proposals/x"]
)
def test_without_a_session_every_page_leads_to_sign_in(tmp_path: Path, path: str) -> None:
    """What a team asks is nobody else's to read."""
    with desk(tmp_path) as browser:
        answer = browser.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


@pytest.mark.parametrize(
    "path",
    [
        "/questions/ask",
        "/questions/x/end",
        "/questions/x/resume",
        "/questions/x/remove",
        "/proposals/x/decide",
    ],
)
def test_a_form_from_elsewhere_does_nothing(coordinator: Desk, path: str) -> None:
    """Without the session's own token, nothing happens."""
    assert coordinator.post(path, text=WHAT, verdict="approved").status_code == 403
    assert coordinator.post(path, text=WHAT, form_token="0" * 64).status_code == 403
    assert "Ingen spørsmål ennå" in _page(coordinator, "/questions")


def test_a_question_is_asked_ended_and_opened_again(coordinator: Desk) -> None:
    """Each step is one press, and can be taken back."""
    assert _ask(coordinator, text=f"  {WHAT}\r\n", where="place:quay") == 303
    page = _page(coordinator, "/questions")
    assert WHAT in page
    assert "Kaia · 2.7.2026–15.7.2026" in page
    assert "Åpent" in page
    (question,) = set(ID.findall(page))
    coordinator.press("/questions", f"/questions/{question}/end")
    assert "Avsluttet 2.7.2026" in _page(coordinator, "/questions")
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        assert tx.open_questions(TODAY) == []
    coordinator.press("/questions", f"/questions/{question}/resume")
    assert "Åpent" in _page(coordinator, "/questions")


def test_a_question_just_asked_can_be_undone(coordinator: Desk) -> None:
    """The notice carries the way back, and then it is gone with its text."""
    answer = coordinator.press(
        "/questions",
        "/questions/ask",
        text=WHAT,
        first=TODAY.isoformat(),
        last=TODAY.isoformat(),
    )
    noticed = answer.headers["location"]
    page = _page(coordinator, noticed)
    (undo,) = set(re.findall(r'action="(/questions/[0-9a-f-]+/remove)"', page))
    coordinator.press(noticed, undo)
    assert WHAT not in _page(coordinator, "/questions")


def test_a_question_is_deleted_only_after_one_is_asked(coordinator: Desk) -> None:
    """A name slipped in must be able to go, and not by a slip of the finger."""
    _ask(coordinator)
    (question,) = set(ID.findall(_page(coordinator, "/questions")))
    sure = f"/questions/{question}/remove"
    assert WHAT in _page(coordinator, sure)
    assert coordinator.press(sure, sure).status_code == 303
    assert WHAT not in _page(coordinator, "/questions")
    assert coordinator.get(sure).status_code == 404


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"text": "   "}, "text"),
        ({"text": "x" * (MAX_TEXT + 1)}, "text"),
        ({"text": "Kai\u202eanen?"}, "text"),
        ({"first": "", "last": ""}, "days"),
        ({"first": "i dag"}, "days"),
        ({"last": (TODAY - timedelta(1)).isoformat(), "first": "2026-01-01"}, "days"),
        ({"last": (TODAY + timedelta(90)).isoformat()}, "days"),
        ({"first": (TODAY + timedelta(3)).isoformat(), "last": TODAY.isoformat()}, "days"),
        ({"where": "place:nowhere"}, "where"),
        ({"where": "quay"}, "where"),
    ],
)
def test_a_question_that_does_not_fit_comes_back_with_the_reason(
    coordinator: Desk, form: dict[str, str], field: str
) -> None:
    """What was typed is still there, and nothing was asked."""
    given = {"first": TODAY.isoformat(), "last": TODAY.isoformat(), "text": WHAT, **form}
    answer = coordinator.press("/questions", "/questions/ask", **given)
    assert answer.status_code == 400
    assert f'id="{field}-wrong"' in answer.text
    assert "Ingen spørsmål ennå" in answer.text
    assert given["first"] in answer.text


def test_ninety_days_are_the_most(coordinator: Desk) -> None:
    """A question nobody remembers asking is noise on every phone."""
    assert _ask(coordinator, last=(TODAY + timedelta(89)).isoformat()) == 303
    coordinator.hands.at += timedelta(90)
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        assert tx.open_questions(coordinator.services.today()) == []


def test_no_more_is_asked_than_a_worker_can_read(coordinator: Desk) -> None:
    """The eleventh waits until one of the ten has ended."""
    for _ in range(MOST_QUESTIONS):
        assert _ask(coordinator) == 303
    assert _ask(coordinator) == 400
    question = ID.findall(_page(coordinator, "/questions"))[0]
    coordinator.press("/questions", f"/questions/{question}/end")
    assert _ask(coordinator) == 303
    assert coordinator.press("/questions", f"/questions/{question}/resume").status_code == 422


def test_the_page_counts_answers_for_the_team(coordinator: Desk) -> None:
    """Each answer once, and said to be no figure to hand on."""
    _ask(coordinator)
    (question,) = set(ID.findall(_page(coordinator, "/questions")))
    seen = observation(asked=question)
    for _ in range(2):
        coordinator.receive(seen)
    page = _page(coordinator, "/questions")
    assert "1 svar" in page
    assert "ikke tall som kan gis videre" in page
    coordinator.receive(observation(asked=question), withdrawal(seen))
    assert "1 svar" in _page(coordinator, "/questions")


def test_a_proposal_is_merged_with_a_place_that_exists(coordinator: Desk) -> None:
    """The phone is told which place to use."""
    proposed = place(called="Brygga")
    coordinator.receive(proposed)
    path = f"/proposals/{proposed.id}"
    wrong = coordinator.press(path, f"{path}/decide", verdict="merged", place="nowhere")
    assert wrong.status_code == 400
    assert 'id="place-wrong"' in wrong.text
    coordinator.press(path, f"{path}/decide", verdict="merged", place="quay")
    assert "Samme som: Kaia" in _page(coordinator, path)


def test_a_proposal_is_refused_with_a_reason_and_a_sentence(coordinator: Desk) -> None:
    """A bare no teaches nothing."""
    proposed = place(called="Hjemme hos noen")
    coordinator.receive(proposed)
    path = f"/proposals/{proposed.id}"
    bare = coordinator.press(path, f"{path}/decide", verdict="refused", sentence=TOLD)
    assert bare.status_code == 400
    assert TOLD in unescape(bare.text)
    mute = coordinator.press(path, f"{path}/decide", verdict="refused", reason="not_public")
    assert 'id="sentence-wrong"' in mute.text
    answer = coordinator.press(
        path, f"{path}/decide", verdict="refused", reason="not_public", sentence=TOLD
    )
    assert "verdict" not in answer.headers["location"]
    page = _page(coordinator, path)
    assert "Avslått 2.7.2026" in page
    assert TOLD in page


def test_what_was_corrected_or_withdrawn_meanwhile_is_not_decided_on(coordinator: Desk) -> None:
    """A decision is on what the coordinator read."""
    proposed = place(called="Naustet")
    coordinator.receive(proposed)
    path = f"/proposals/{proposed.id}"
    token = re.search(r'name="form_token" value="([0-9a-f]+)"', coordinator.get(path).text)
    assert token
    better = correction(proposed, called="Naustet ved kaia")
    coordinator.receive(better)
    answer = coordinator.post(f"{path}/decide", form_token=token.group(1), verdict="approved")
    assert answer.status_code == 404
    assert "Ikke avgjort" in _page(coordinator, f"/proposals?done=approved&proposal={new_id()}")
    coordinator.receive(withdrawal(proposed))
    assert "Ingen forslag ennå" in _page(coordinator, "/proposals")


def test_a_proposals_name_is_shown_as_text_and_never_as_a_page(coordinator: Desk) -> None:
    """A name is written by whoever holds a phone."""
    proposed = place(called="<b>Naustet</b>")
    coordinator.receive(proposed)
    for path in ("/proposals", f"/proposals/{proposed.id}"):
        assert "&lt;b&gt;Naustet" in coordinator.get(path).text
        assert "<b>Naustet" not in coordinator.get(path).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_speak_three_languages(coordinator: Desk, language: str) -> None:
    """Every page, in every state it has."""
    proposed = place()
    coordinator.receive(proposed)
    _ask(coordinator)
    coordinator.post("/language", language=language)
    for path in ("/questions", "/proposals", f"/proposals/{proposed.id}"):
        page = coordinator.get(path)
        assert f'<html lang="{language}">' in page.text


def test_no_word_of_a_question_is_in_the_log(
    coordinator: Desk, capfd: pytest.CaptureFixture[str]
) -> None:
    """Logs are read by more people than questions are."""
    _ask(coordinator, text="Kanari ved kaia?")
    _ask(coordinator, text="Kanari" * 99)
    proposed = place(called="Kanari brygge")
    coordinator.receive(proposed)
    path = f"/proposals/{proposed.id}"
    coordinator.press(path, f"{path}/decide", verdict="refused", reason="other", sentence="Kanari")
    told = capfd.readouterr()
    assert "Kanari" not in told.out + told.err
    assert proposed.id not in told.err
