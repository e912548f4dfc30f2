"""Asking for a group and deciding on it, in a browser over the real server application."""

from datetime import timedelta
from html import unescape

from server.access.audit_chain import read
from shared.news import Question
from tests.desk import Desk
from tests.serving import NOW

TODAY = NOW.date()
WHAT = "Samler flere seg på kaia om natta?"
OWN = "/groups/x/wishes"
ASKED: dict[str, str] = {
    "topic": "calm",
    "where": "place:quay",
    "text": WHAT,
    "last": (TODAY + timedelta(13)).isoformat(),
}


def page(browser: Desk, path: str) -> str:
    """Read a page that is there."""
    answer = browser.get(path)
    assert answer.status_code == 200, path
    return unescape(answer.text)


def ask(browser: Desk, **form: str) -> int:
    """Ask from the group's page."""
    return browser.press(OWN, f"{OWN}/ask", **{**ASKED, **form}).status_code


def the_wish(browser: Desk) -> str:
    """Give the id of the one wish there is."""
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        (wish,) = tx.wishes.all(9)
    return wish.id


def decide(browser: Desk, act: str, **form: str) -> int:
    """Decide on the one wish there is, from its page."""
    path = f"/wishes/{the_wish(browser)}"
    given = {"text": WHAT, "last": ASKED["last"], **form}
    return browser.press(path, f"{path}/decide", act=act, **given).status_code


def out(browser: Desk) -> list[Question]:
    """List what phones are told today."""
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        return list(tx.open_questions(browser.hands.at.date()))


def deeds(browser: Desk) -> list[str]:
    """Read what was done, from the log."""
    with browser.services.intake.transaction(browser.services.municipality) as tx:
        return [read(*line).did for line in tx.audit.lines()]
