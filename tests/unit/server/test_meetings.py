"""When the groups meet: planned, moved, cancelled; seen by members, and told to their calendars."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]

from server.convening import following
from server.release.until import last_before
from server.retention.purge import run
from server.store.meetings import Meeting
from server.web.month import month_of
from shared.product import Period
from tests.builders import contact
from tests.desk import WEEK, Desk, desk

CROWD = [contact(heads=6, ages={"minor": 4, "adult": 2}) for _ in range(8)]
PLAN = {
    "product": "x",
    "on": "2026-07-14",
    "starts": "09:30",
    "ends": "11:00",
    "where": "Rådhuset, rom 3",
    "every": "",
    "times": "1",
}


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign the coordinator in on 2 July 2026."""
    with desk(tmp_path) as opened:
        assert opened.sign_in().status_code == 303
        yield opened


def plan(coordinator: Desk, **other: str) -> None:
    """Plan as the form does."""
    answer = coordinator.press("/meetings", "/meetings/add", **{**PLAN, **other})
    assert answer.status_code == 303, answer.text


def kept(coordinator: Desk, product: str | None = None) -> list[Meeting]:
    """Give the meetings that are kept."""
    with coordinator.services.releases.transaction(coordinator.services.municipality) as tx:
        return list(tx.meetings(product))


def events(coordinator: Desk, reading: str = "x") -> dict[str, Any]:
    """Read a reader's calendar with a program that is not ours; give its meetings by their id."""
    calendar = vobject.readOne(coordinator.get(f"/feeds/{reading}.ics").text)
    found = {event.uid.value: event for event in calendar.vevent_list}
    return {uid: event for uid, event in found.items() if ".meeting." in uid}


def test_a_row_of_meetings_is_planned_at_once(coordinator: Desk) -> None:
    """Each stands in the list and in its month, and the log says who planned it."""
    plan(coordinator, every="fortnight", times="3")
    assert [one.on for one in kept(coordinator)] == [
        date(2026, 7, 14),
        date(2026, 7, 28),
        date(2026, 8, 11),
    ]
    page = unescape(coordinator.get("/meetings?month=2026-08").text)
    assert page.count("Rådhuset, rom 3") == 3
    assert "August 2026" in page
    assert page.count('class="held"') == 2  # that of 28 July is in a week of August
    assert "Tirsdag 14.7.2026" in page
    assert "kl. 09.30" in page
    assert coordinator.get("/audit").text.count("la til møte") == 4  # once as a choice


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"product": "nobody"}, "product"),
        ({"on": "2026-07-01"}, "on"),
        ({"on": "2029-01-01"}, "on"),
        ({"on": "soon"}, "on"),
        ({"starts": "11:00", "ends": "09:00"}, "starts"),
        ({"starts": "", "ends": "09:00"}, "starts"),
        ({"starts": "25:00"}, "starts"),
        ({"where": "hos Kari Nordmann, 12345678"}, "where"),
        ({"where": "x" * 81}, "where"),
        ({"every": "week", "times": "27"}, "times"),
        ({"every": "week", "times": ""}, "times"),
        ({"every": "daily"}, "every"),
    ],
)
def test_what_does_not_fit_comes_back_as_it_was_filled_in(
    coordinator: Desk, wrong: dict[str, str], field: str
) -> None:
    """With the reason at its field, and nothing kept."""
    answer = coordinator.press("/meetings", "/meetings/add", **{**PLAN, **wrong})
    assert answer.status_code == 400
    assert f'href="#{field}"' in answer.text
    assert kept(coordinator) == []
    if field != "where":
        assert "Rådhuset, rom 3" in unescape(answer.text)


def test_a_meeting_is_moved_cancelled_and_put_back(coordinator: Desk) -> None:
    """Each change counts one more; the undo stands where it was done."""
    plan(coordinator)
    (first,) = kept(coordinator)
    path = f"/meetings/{first.id}"
    moved = coordinator.press(
        path, f"{path}/move", on="2026-07-15", starts="", ends="", where="", sequence="0"
    )
    assert moved.headers["location"] == f"{path}?done=moved"
    assert coordinator.press(path, f"{path}/cancel", sequence="1").status_code == 303
    page = coordinator.get(f"{path}?done=cancelled").text
    assert 'name="sequence" value="2"' in page
    assert "Avlyst" in coordinator.get("/meetings").text
    assert coordinator.press(path, f"{path}/resume", sequence="2").status_code == 303
    (last,) = kept(coordinator)
    assert (last.on, last.starts, last.sequence, last.is_cancelled) == (
        date(2026, 7, 15),
        None,
        3,
        False,
    )
    log = coordinator.get("/audit").text
    assert all(word in log for word in ("endret møte", "avlyste møte", "satte opp avlyst møte"))


def test_two_who_change_the_same_meeting_do_not_undo_each_other(coordinator: Desk) -> None:
    """The later one is told so, and loses nothing of what was filled in."""
    plan(coordinator)
    (first,) = kept(coordinator)
    path = f"/meetings/{first.id}"
    coordinator.press(path, f"{path}/move", **{**PLAN, "on": "2026-07-15", "sequence": "0"})
    late = coordinator.press(path, f"{path}/move", **{**PLAN, "on": "2026-07-16", "sequence": "0"})
    assert late.status_code == 400
    assert 'value="2026-07-16"' in late.text
    assert kept(coordinator)[0].on == date(2026, 7, 15)


def test_a_calendar_is_told_of_each_change(coordinator: Desk) -> None:
    """The same event by its id, a higher sequence with each change, and cancelled at last."""
    plan(coordinator)
    (first,) = kept(coordinator)
    path = f"/meetings/{first.id}"
    ((uid, event),) = events(coordinator).items()
    assert event.sequence.value == "0"
    assert event.status.value == "CONFIRMED"
    assert event.dtstart.value == datetime(2026, 7, 14, 7, 30, tzinfo=UTC)  # half past nine in July
    assert event.dtend.value - event.dtstart.value == timedelta(minutes=90)
    assert event.location.value == "Rådhuset, rom 3"
    assert event.url.value.endswith(path)
    tag = coordinator.get("/feeds/x.ics").headers["etag"]
    coordinator.press(path, f"{path}/move", **{**PLAN, "on": "2026-12-15", "sequence": "0"})
    assert coordinator.get("/feeds/x.ics").headers["etag"] != tag
    moved = events(coordinator)[uid]
    assert moved.sequence.value == "1"
    assert moved.dtstart.value == datetime(2026, 12, 15, 8, 30, tzinfo=UTC)  # and in December
    coordinator.press(path, f"{path}/cancel", sequence="1")
    off = events(coordinator)[uid]
    assert (off.sequence.value, off.status.value) == ("2", "CANCELLED")
    assert "Avlyst" in off.summary.value
    assert events(coordinator, "x.system").keys() == {uid}
    assert events(coordinator, "y") == {}


def test_a_meeting_without_a_time_is_a_day(coordinator: Desk) -> None:
    """As calendars have birthdays."""
    plan(coordinator, starts="", ends="", where="")
    (event,) = events(coordinator).values()
    assert (event.dtstart.value, event.dtend.value) == (date(2026, 7, 14), date(2026, 7, 15))
    assert not hasattr(event, "location")


def test_members_see_the_meetings_of_their_own_group_and_no_others(coordinator: Desk) -> None:
    """Another group's meeting is answered for like one that is not there."""
    plan(coordinator)
    plan(coordinator, product="y", where="Ungdomshuset")
    ours, theirs = kept(coordinator, "x")[0], kept(coordinator, "y")[0]
    coordinator.sign_in_as("member", "x.system")
    page = unescape(coordinator.get("/meetings").text)
    assert "Rådhuset" in page
    assert "Ungdomshuset" not in page
    assert "Hele bygda" not in page
    assert "/meetings/add" not in page
    assert coordinator.get(f"/meetings/{ours.id}").status_code == 200
    assert coordinator.get(f"/meetings/{theirs.id}").status_code == 404
    assert coordinator.get("/meetings/none").status_code == 404
    refused = coordinator.press("/meetings", f"/meetings/{ours.id}/cancel", sequence="0")
    assert refused.status_code == 403


def test_each_meeting_tells_the_last_release_before_it_and_its_pack(coordinator: Desk) -> None:
    """Planned until it is cut; then the pack of its period, to be written, and to be read."""
    plan(coordinator, on="2026-07-03")
    plan(coordinator, on="2026-07-21")
    coordinator.receive(*CROWD)
    coordinator.press("/releases", "/releases/cut")
    page = unescape(coordinator.get("/meetings").text)
    assert "Siste utgave før møtet: 1, laget 2.7.2026." in page
    assert re.search(r"møtet: 3, etter planen \d+\.7\.2026\.", page)
    assert "Møtepakken kommer etter den." in page
    (made, _) = kept(coordinator)
    meeting = coordinator.get(f"/meetings/{made.id}").text
    (write,) = set(re.findall(r'href="(/packs/x\?[^"]+)"', meeting))
    period = write.partition("=")[2]
    handed = coordinator.press("/packs/x", "/packs/x/hand-out", period=period, text="Rolig.")
    assert handed.status_code == 303
    assert "/packs/x/1.pdf" in coordinator.get(f"/meetings/{made.id}").text
    coordinator.sign_in_as("member", "x")
    assert "/packs/x/1.pdf" in coordinator.get("/meetings").text


def test_the_form_is_filled_in_by_the_rhythm_of_the_group(coordinator: Desk) -> None:
    """As the profile has it, from the last one planned on; the rest as last time."""
    plan(coordinator)
    page = coordinator.get("/meetings?plan=x").text
    assert 'value="2026-07-21"' in page
    assert 'value="09:30"' in page
    assert '<option value="week" selected>' in page


def test_past_meetings_are_behind_a_link_and_go_in_the_end(coordinator: Desk) -> None:
    """As long as the profile keeps them, which is thirty weeks in Sandvik."""
    plan(coordinator)
    coordinator.hands.at += 2 * WEEK
    coordinator.sign_in()
    assert "Rådhuset" not in coordinator.get("/meetings").text
    assert "Rådhuset" in unescape(coordinator.get("/meetings?past=true").text)
    coordinator.hands.at += 30 * WEEK
    run(coordinator.services.keeper, sure_of=coordinator.services.today())
    assert kept(coordinator) == []


@pytest.mark.parametrize("month", ["2026-13", "x", "0001-01", "9999-12", "2026-02"])
def test_any_month_can_be_asked_for(coordinator: Desk, month: str) -> None:
    """What is none is this one; those at the ends of time are not looked for."""
    assert coordinator.get(f"/meetings?month={month}").status_code == 200


def test_a_month_lies_in_weeks_from_monday() -> None:
    """With the days around it, and the week's own number."""
    held = Meeting(id="m", product="x", on=date(2026, 2, 3), changed_at=datetime.now(UTC))
    month = month_of(date(2026, 2, 1), [held])
    assert [number for number, _ in month.weeks] == [5, 6, 7, 8, 9]
    assert month.weeks[0][1][0].on == date(2026, 1, 26)
    assert [day.on for _, days in month.weeks for day in days if day.meetings] == [held.on]
    assert (month.before, month.after) == (date(2026, 1, 1), date(2026, 3, 1))


@pytest.mark.parametrize(
    ("day", "every", "then"),
    [
        (date(2026, 7, 14), "week", date(2026, 7, 21)),
        (date(2026, 7, 14), "month", date(2026, 8, 11)),  # the second Tuesday
        (date(2026, 1, 29), "month", date(2026, 2, 26)),  # a fifth Thursday, where there is none
        (date(2026, 11, 3), "quarter", date(2027, 2, 2)),
        (date(2026, 10, 1), "half_year", date(2027, 4, 1)),
        (date(2028, 2, 29), "year", date(2029, 2, 27)),
    ],
)
def test_the_next_of_a_rhythm_is_on_the_same_weekday(day: date, every: Period, then: date) -> None:
    """Of the same week of its month."""
    assert following(day, every) == then
    assert then.weekday() == day.weekday()


def test_without_a_release_the_first_is_planned(coordinator: Desk) -> None:
    """On the weekday the profile names; a meeting before it has none."""
    rule, today = coordinator.services.profile.release, coordinator.services.today()
    first = today + timedelta((rule.weekday - today.isoweekday()) % 7)
    assert last_before(first, "week", (), rule, today) is None
    found = last_before(first + timedelta(1), "week", (), rule, today)
    assert found is not None
    assert (found.number, found.on, found.is_cut) == (1, first, False)
