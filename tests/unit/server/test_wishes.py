"""What a focus group asks the field, pressed as a browser without JavaScript does."""

from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from server.access.table import Role
from server.wishing import AHEAD, MOST_WAITING, scope_of
from shared.language import LANGUAGES
from shared.news import MAX_TEXT
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


def test_a_question_goes_from_the_group_by_the_coordinator_to_the_phones(member: Desk) -> None:
    """And the group sees where it stands all the way."""
    assert WHAT not in page(member, OWN)
    assert ask(member) == 303
    shown = page(member, OWN)
    assert WHAT in shown
    assert "Venter på svar" in shown
    assert "Hverdag · Kaia · til og med 15.7.2026" in shown
    assert out(member) == []
    member.sign_in()
    assert "1 spørsmål fra en fokusgruppe venter på svar." in page(member, "/")
    assert "(1 venter på svar)" in page(member, "/devices")
    one = page(member, f"/wishes/{the_wish(member)}")
    assert "Ungdom på kaia" in one
    assert "Member, 2.7.2026" in one
    assert decide(member, "approve") == 303
    (sent,) = out(member)
    assert (sent.text, sent.place, sent.area, sent.topic) == (WHAT, "quay", None, "calm")
    assert (sent.first, sent.last.isoformat()) == (TODAY, ASKED["last"])
    assert "venter på svar" not in page(member, "/")
    assert "Ute til og med 15.7.2026" in page(member, OWN)
    assert deeds(member)[-1] == "wish-approved"


@pytest.mark.parametrize(
    ("form", "at"),
    [
        ({"topic": ""}, "topic"),
        ({"topic": "none"}, "topic"),
        ({"topic": "heads"}, "topic"),
        ({"where": ""}, "where"),
        ({"where": "everywhere"}, "where"),
        ({"where": "place:beach"}, "where"),
        ({"where": "area:WEST"}, "where"),
        ({"where": "place:nowhere"}, "where"),
        ({"where": "quay"}, "where"),
        ({"text": ""}, "text"),
        ({"text": "x" * (MAX_TEXT + 1)}, "text"),
        ({"text": "Se www.sted.no/ola om det."}, "text"),
        ({"text": "Hvem er @kaiagutten?"}, "text"),
        ({"text": "Spør ola@sted.example."}, "text"),
        ({"last": ""}, "last"),
        ({"last": "soon"}, "last"),
        ({"last": (TODAY - timedelta(1)).isoformat()}, "last"),
        ({"last": (TODAY + AHEAD + timedelta(1)).isoformat()}, "last"),
    ],
)
def test_what_does_not_fit_comes_back_with_the_reason_and_as_it_was_typed(
    member: Desk, form: dict[str, str], at: str
) -> None:
    """A place for the team's eyes only, and a place beyond the group's own, are no places."""
    answer = member.press(OWN, f"{OWN}/ask", **{**ASKED, **form})
    assert answer.status_code == 400
    assert f'id="{at}-wrong"' in answer.text
    kept = {**ASKED, **form}["text"]
    assert f">{kept}</textarea>" in unescape(answer.text)
    with member.services.intake.transaction(member.services.municipality) as tx:
        assert tx.wishes.all(9) == []


def test_a_group_may_ask_about_what_it_sees_and_nothing_else(member: Desk) -> None:
    """Topics, areas and places of its view; only places that are public and offered."""
    profile = member.services.profile
    scope = scope_of(profile.readings["x"], profile)
    assert list(scope.topics) == ["calm", "rest"]
    assert list(scope.areas) == ["EAST"]
    assert list(scope.places) == ["quay", "hall"]
    whole = scope_of(profile.readings["y"], profile)
    assert list(whole.topics) == ["calm"]
    assert "beach" not in whole.places


def test_the_last_day_may_be_today_or_the_last_one_there_is(member: Desk) -> None:
    """Both ends are inside."""
    for last in (TODAY, TODAY + AHEAD):
        assert ask(member, last=last.isoformat()) == 303


def test_a_group_takes_back_what_waits_and_sends_it_again(member: Desk) -> None:
    """Each from the notice of the other."""
    asked = member.press(OWN, f"{OWN}/ask", **ASKED).headers["location"]
    path = f"{OWN}/{the_wish(member)}"
    assert f'action="{path}/withdraw"' in page(member, asked)
    noticed = member.press(asked, f"{path}/withdraw").headers["location"]
    assert "Trukket tilbake" in page(member, noticed)
    again = member.press(noticed, f"{path}/resume").headers["location"]
    assert "Venter på svar" in page(member, again)
    assert deeds(member)[-3:] == ["wish-asked", "wish-withdrawn", "wish-resumed"]


def test_no_more_wait_than_a_coordinator_reads(member: Desk) -> None:
    """Neither asked anew nor sent again."""
    ask(member)
    first = the_wish(member)
    member.press(OWN, f"{OWN}/{first}/withdraw")
    for n in range(MOST_WAITING):
        assert ask(member, text=f"Nummer {n}?") == 303
    assert ask(member) == 400
    assert member.press(OWN, f"{OWN}/{first}/resume").status_code == 400


@pytest.mark.parametrize("other", ["y", "x.system"])
def test_one_group_never_sees_anothers(browser: Desk, other: str) -> None:
    """Not even the same group at another level: its words may tell finer figures."""
    browser.sign_in_as("member", "x")
    ask(browser)
    wish, theirs = the_wish(browser), f"/groups/{other}/wishes"
    browser.sign_in_as("member", other)
    assert WHAT not in page(browser, theirs)
    assert browser.get(OWN).status_code == 404
    assert browser.press(theirs, f"{OWN}/ask", **ASKED).status_code == 404
    for act in ("withdraw", "resume"):
        for path in (f"{OWN}/{wish}/{act}", f"{theirs}/{wish}/{act}"):
            assert browser.press(theirs, path).status_code == 404
    browser.sign_in()
    assert "Venter på svar" in page(browser, OWN)


@pytest.mark.parametrize("role", ["administrator", "auditor"])
def test_who_runs_or_audits_neither_asks_nor_reads_what_is_asked(browser: Desk, role: Role) -> None:
    """The log tells that it was done; that is enough for them."""
    browser.sign_in_as("member", "x")
    ask(browser)
    wish = the_wish(browser)
    browser.sign_in_as(role)
    for path in (OWN, "/wishes", f"/wishes/{wish}"):
        assert browser.get(path).status_code == 403
    assert browser.press("/explained", f"{OWN}/ask", **ASKED).status_code == 403


@pytest.mark.parametrize("path", [OWN, "/wishes", "/wishes/x"])
def test_without_a_session_every_page_leads_to_sign_in(browser: Desk, path: str) -> None:
    """What a group asks is nobody else's to read."""
    answer = browser.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


@pytest.mark.parametrize("path", [f"{OWN}/ask", f"{OWN}/x/withdraw", "/wishes/x/decide"])
def test_a_form_from_elsewhere_does_nothing(browser: Desk, path: str) -> None:
    """Without the session's own token, nothing happens."""
    browser.sign_in()
    assert browser.post(path, **ASKED).status_code == 403
    assert browser.post(path, **ASKED, form_token="0" * 64).status_code == 403
    assert "Gruppen har ikke spurt" in page(browser, OWN)


def test_what_is_not_there_is_not_found(browser: Desk) -> None:
    """A wish that is not, a group that is not, and a product that is no focus group."""
    browser.sign_in()
    profile = browser.services.profile
    assert browser.get("/wishes/x").status_code == 404
    assert browser.press(OWN, "/wishes/x/decide", act="approve").status_code == 404
    assert browser.press(OWN, f"{OWN}/x/withdraw").status_code == 404
    others = ["none", *profile.further_products]
    for code in others:
        assert browser.get(f"/groups/{code}/wishes").status_code == 404, code
        assert browser.press(OWN, f"/groups/{code}/wishes/ask", **ASKED).status_code == 404, code


def test_a_group_whose_time_is_over_asks_nothing(member: Desk) -> None:
    """It must be renewed first; what it asked before is still shown."""
    ask(member)
    path = f"{OWN}/{the_wish(member)}"
    assert "Spør felten" in page(member, "/groups/x")
    over = member.services.profile.groups["x"].expires_on
    member.hands.at = member.hands.at.replace(year=over.year, month=over.month, day=over.day)
    member.sign_in()
    shown = page(member, OWN)
    assert WHAT in shown
    assert "Gruppen må fornyes før den kan spørre." in shown
    assert "<textarea" not in shown
    assert member.press(OWN, f"{OWN}/ask", **ASKED).status_code == 403
    assert member.press(OWN, f"{path}/withdraw").status_code == 403
    assert "Spør felten" not in page(member, "/groups/x")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_is_told_in_every_language(member: Desk, language: str) -> None:
    """A word that lacks is an error, and no page."""
    member.post("/language", language=language)
    for n in range(4):
        ask(member, text=f"Nummer {n}?")
    with member.services.intake.transaction(member.services.municipality) as tx:
        ids = [one.id for one in tx.wishes.all(9)]
    member.press(OWN, f"{OWN}/{ids[0]}/withdraw")
    member.sign_in()
    for wish, act in ((ids[1], "approve"), (ids[2], "decline")):
        form = {"text": WHAT, "last": ASKED["last"], "reason": "other", "sentence": "Nei."}
        member.press(f"/wishes/{wish}", f"/wishes/{wish}/decide", act=act, **form)
    for path in (OWN, "/wishes", *(f"/wishes/{wish}" for wish in ids)):
        page(member, path)


def test_what_is_asked_is_in_no_log_and_no_address(
    member: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only that it was asked, and by whom."""
    asked = member.press(OWN, f"{OWN}/ask", **ASKED)
    refused = member.press(OWN, f"{OWN}/ask", **{**ASKED, "text": "Se www.sted.no/ola"})
    told = capsys.readouterr()
    assert "kaia" not in asked.headers["location"]
    assert refused.status_code == 400
    for said in (told.out, told.err):
        assert "kaia" not in said
        assert "sted.no" not in said
    with member.services.intake.transaction(member.services.municipality) as tx:
        assert not [spelt for _, spelt in tx.audit.lines() if b"kaia" in spelt]
