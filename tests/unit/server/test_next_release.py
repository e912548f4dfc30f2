"""What is shown before a release is cut, and a cut that takes long."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from threading import Event, Thread, current_thread
from typing import cast

import pytest

from server.errand import Errand
from server.release.periods import Planned, ends_with, may_end_on, still_lacking
from server.store.port import Intake, IntakeTransaction
from shared.product import Period
from tests.builders import contact
from tests.desk import WEEK, Desk, desk
from tests.serving import NOW

CROWD = [contact(heads=6, ages={"minor": 4, "adult": 2}) for _ in range(8)]
TODAY = date(2026, 12, 24)


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign the coordinator in."""
    with desk(tmp_path) as opened:
        assert opened.sign_in().status_code == 303
        yield opened


def shown(coordinator: Desk) -> str:
    """Read the page before a cut, without its tags."""
    page = coordinator.get("/releases/next").text
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def test_the_page_is_the_same_whatever_was_answered(tmp_path: Path) -> None:
    """No figure is on it, counted or drawn: nobody can choose by one when to cut."""
    pages = set()
    for at, heads in enumerate((1, 30)):
        with desk(tmp_path / str(at)) as opened:
            opened.sign_in()
            opened.receive(*(contact(heads=heads, ages={"minor": heads}) for _ in range(8)))
            pages.add(shown(opened))
    assert len(pages) == 1


def test_to_look_draws_nothing_and_changes_nothing(coordinator: Desk) -> None:
    """The release that is cut after many looks is the one that would have been without."""
    coordinator.receive(*CROWD)
    for _ in range(3):
        assert "Så langt er det 8 registreringer." in shown(coordinator)
    with coordinator.services.intake.transaction(coordinator.services.municipality) as tx:
        assert tx.last_cut() is None
    coordinator.press("/releases/next", "/releases/cut")
    assert [one.number for one in coordinator.services.ledger.read()] == [1]


def test_what_the_page_promises_is_what_the_group_gets(coordinator: Desk) -> None:
    """Whoever is said to get a new period has one after the cut, and nobody else."""
    services = coordinator.services
    for _ in range(5):
        coordinator.receive(*(contact(day=coordinator.hands.at.date()) for _ in range(3)))
        page = coordinator.get("/releases/next").text
        before = {code: len(_picture(coordinator, code)) for code in services.profile.readings}
        coordinator.press("/releases/next", "/releases/cut")
        for code, reading in services.profile.readings.items():
            label = reading.product.label.nb
            rows = [row for row in page.split("<tr>") if f'row">{label}' in unescape(row)]
            row = rows[0] if reading.level == "group" or len(rows) == 1 else rows[-1]
            gained = len(_picture(coordinator, code)) > before[code]
            assert (">Nytt<" in row) == gained, (code, row)
        coordinator.hands.at += WEEK
        coordinator.sign_in()


def _picture(coordinator: Desk, code: str) -> str:
    """Give a reader's feed, which is longer with a period more."""
    return str(coordinator.get(f"/feeds/{code}.json").json()["periods"])


def test_neither_page_reads_the_records_that_wait(coordinator: Desk) -> None:
    """Their cost must not grow with what has come in: one that cannot be read hinders none."""
    coordinator.receive(*(contact() for _ in range(230)))
    with sqlite3.connect(coordinator.folder / "server" / "intake.db") as db:
        db.execute("update record set spelt = x'00' where seq = 1")
    assert coordinator.get("/").status_code == 200
    assert coordinator.get("/releases").status_code == 200


def test_looking_that_takes_long_is_told_and_the_page_comes_again(coordinator: Desk) -> None:
    """Without a script: the browser is told to, and a link stops it."""
    coordinator.receive(*CROWD)
    gate = Event()
    looking = coordinator.services.looking
    looking.begin(gate.wait, NOW)  # type: ignore[arg-type]  # what is under way, whatever it gives
    try:
        page = coordinator.get("/releases/next")
        assert page.headers["refresh"] == "3; url=/releases/next"
        assert "/releases/cut" not in page.text
        assert "refresh" not in coordinator.get("/releases/next?stay=true").headers
    finally:
        gate.set()
    assert looking.last is not None
    looking.last.result()
    page = coordinator.get("/releases/next")
    assert "refresh" not in page.headers
    assert "/releases/cut" in page.text


class SlowForCuts:
    """A home for records that keeps a cut waiting at its door, and nobody else."""

    def __init__(self, within: Intake) -> None:
        self.within = within
        self.gate = Event()

    def transaction(self, municipality: str) -> AbstractContextManager[IntakeTransaction]:
        """See `Intake.transaction`."""
        if current_thread().name.startswith("cutting"):
            self.gate.wait(30)
        return self.within.transaction(municipality)


def test_a_long_cut_is_waited_for_on_a_page_and_a_second_press_does_not_cut_twice(
    coordinator: Desk,
) -> None:
    """Both presses lead to the same page, and that page to the one release."""
    coordinator.receive(*CROWD)
    slow = SlowForCuts(coordinator.services.intake)
    coordinator.services = replace(coordinator.services, intake=cast("Intake", slow))
    try:
        for _ in range(2):
            answer = coordinator.press("/releases/next", "/releases/cut")
            assert answer.headers["location"] == "/releases/cutting"
        page = coordinator.get("/releases/cutting")
        assert page.headers["refresh"] == "3; url=/releases/cutting"
        assert "Utgaven lages" in page.text
        assert "refresh" not in coordinator.get("/releases/cutting?stay=true").headers
        assert "/releases/cutting" in coordinator.get("/releases").text
    finally:
        slow.gate.set()
    doing = coordinator.services.cutting.last
    assert doing is not None
    assert doing.result(30) == 1
    assert coordinator.get("/releases/cutting").headers["location"] == "/releases?done=1"
    page_done = unescape(coordinator.get("/releases?done=1").text)
    assert "tall og summer ble angrepet" in page_done
    assert len(coordinator.services.ledger.read()) == 1


def test_what_stopped_a_long_cut_is_told_where_it_was_waited_for(coordinator: Desk) -> None:
    """A refusal is not lost because the page has moved on."""
    coordinator.press("/", "/releases/cut")
    answer = coordinator.get("/releases/cutting")
    assert answer.status_code == 409
    assert "release.nothing_new" in answer.text


def test_without_a_cut_the_page_about_it_leads_to_the_releases(coordinator: Desk) -> None:
    """A process that has cut nothing knows of none."""
    assert coordinator.get("/releases/cutting").headers["location"] == "/releases"


def test_an_auditor_sees_what_is_coming_and_has_no_button(coordinator: Desk) -> None:
    """Whoever may look may not cut."""
    coordinator.receive(*CROWD)
    coordinator.sign_in_as("auditor")
    page = coordinator.get("/releases/next")
    assert page.status_code == 200
    assert "/releases/cut" not in page.text


@pytest.mark.parametrize(
    ("period", "lacking"), [("week", 0), ("fortnight", 1), ("four_weeks", 3), ("quarter", 0)]
)
def test_a_period_of_releases_waits_for_a_number_of_them(period: Period, lacking: int) -> None:
    """Release 5 begins a fortnight and four weeks."""
    planned = Planned(number=5, cut_on=TODAY)
    assert still_lacking(planned, period) == lacking
    before = [Planned(number=n, cut_on=TODAY - WEEK * (5 - n)) for n in range(1, 5)]
    assert bool(ends_with(before, planned, period)) == (period == "week")


@pytest.mark.parametrize(
    ("period", "day"),
    [("month", date(2026, 12, 26)), ("quarter", date(2026, 12, 26)), ("year", date(2026, 12, 26))],
)
def test_a_calendar_period_ends_with_a_release_after_which_none_fits(
    period: Period, day: date
) -> None:
    """Six days before the next one begins, and not a day sooner."""
    planned = Planned(number=9, cut_on=TODAY)
    assert may_end_on(planned, period) == day
    for cut_on in (TODAY, day):
        ends = ends_with([], Planned(number=9, cut_on=cut_on), period)
        assert bool(ends) == (cut_on >= day)


def test_an_errand_is_run_once_for_all_who_ask_meanwhile() -> None:
    """And again for who asks later, unless it is about the same."""
    gate, runs = Event(), []
    errand: Errand[int] = Errand("test")

    def work() -> int:
        runs.append(gate.wait(5))
        return len(runs)

    asking = [Thread(target=errand.begin, args=(work, NOW)) for _ in range(5)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    assert errand.is_under_way
    gate.set()
    assert errand.begin(work, NOW).result(5) in (1, 2)
    assert errand.begin(work, NOW, "a").result(5) == errand.begin(work, NOW, "a").result(5)
    errand.finish()
