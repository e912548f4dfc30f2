"""The shift going on: where it has been, whom it greeted, how long it rested, what came of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from client.form.draft import Draft
from client.form.rest import rested
from shared.codebook import Code
from shared.errors import InputError
from shared.hazmat.tokens import new_id
from tests.builders import CONTACT_ANSWERS, DAY
from tests.shipped import bergen
from tests.town import PIN, Town, town


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town for one test."""
    with town(tmp_path) as opened:
        yield opened


def test_an_empty_place_is_a_visited_place(place: Town) -> None:
    """Zero is data: nobody at the beach is something to know."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    phone.shifts.nobody("beach")
    phone.shifts.visit("quay")
    going = phone.shifts.going()
    assert going is not None
    assert (going.places, going.empty, going.here) == (("beach", "quay"), ("beach",), "quay")
    ending = phone.shifts.ending()
    assert ending is not None
    assert ending.answers["seen"] == ("beach", "quay")
    phone.records.log("contact", {**CONTACT_ANSWERS, "spot": "beach"})
    going = phone.shifts.going()
    assert going is not None
    assert going.empty == ()


def test_greetings_are_counted_within_their_bounds_and_are_no_contact(place: Town) -> None:
    """A nod is presence, not a talk."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    phone.shifts.greet(-1)
    for _ in range(5):
        phone.shifts.greet(1)
    going = phone.shifts.going()
    assert going is not None
    assert going.draft.answers["nods"] == 3
    assert going.n_contacts == 0


def test_a_pause_survives_the_lock_and_is_added_at_the_end(place: Town) -> None:
    """Only the part of the day in which it began is kept, never the clock."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    phone.shifts.pause()
    phone.lock()
    phone.unlock(PIN)
    place.clock.move(hours=12)
    phone.shifts.pause()
    ending = phone.shifts.ending()
    assert ending is not None
    assert ending.answers["break"] == "720"
    phone.shifts.resume()
    going = phone.shifts.going()
    assert going is not None
    assert going.paused is None
    assert going.draft.answers["break"] == "720"


@pytest.mark.parametrize(
    ("since", "until", "total"),
    [
        ("20:00", "20:00", "0"),
        ("20:00", "20:30", "30"),
        ("23:30", "00:30", "60"),
        ("18:00", "22:00", "120P"),
    ],
)
def test_a_pause_is_as_long_as_its_half_hours(since: str, until: str, total: str) -> None:
    """Also past midnight, and beyond the longest answer there is."""
    form = bergen().codebook.forms["shift"]
    draft = Draft(id=new_id(), kind="shift", book="2026-1", day=DAY)
    assert rested(form, draft, since, until).answers["pause"] == total


def test_two_pauses_add_up() -> None:
    """Half an hour and half an hour is one hour."""
    form = bergen().codebook.forms["shift"]
    draft = Draft(id=new_id(), kind="shift", book="2026-1", day=DAY)
    once = rested(form, draft, "20:00", "20:30")
    assert rested(form, once, "22:00", "22:30").answers["pause"] == "60"


def test_saved_equals_received_when_the_server_has_all_of_it(place: Town) -> None:
    """The sentence a worker goes home on."""
    phone, _ = place.phone()
    logged = phone.records.log("contact", CONTACT_ANSWERS)
    phone.records.log("contact", CONTACT_ANSWERS)
    ending = phone.shifts.ending()
    assert ending is not None
    shift = phone.shifts.end({"walk_type": "walk"})
    phone.records.log("contact", CONTACT_ANSWERS)  # another shift's
    before = phone.records.reckoning(shift)
    assert (before.saved, before.received, before.refused, before.is_whole) == (3, 0, 0, False)
    phone.sync()
    after = phone.records.reckoning(shift)
    assert (after.saved, after.received, after.is_whole) == (3, 3, True)
    phone.records.correct(logged, {"heads": 4}, Code("slip"))
    corrected = phone.records.reckoning(shift)
    assert (corrected.received, corrected.is_whole) == (2, False)  # not as it stands
    phone.sync()
    assert phone.records.reckoning(shift).is_whole
    phone.lock()


def test_the_last_shift_is_remembered_until_the_next(place: Town) -> None:
    """One looks at what was received after coming home."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    done = phone.shifts.end({"walk_type": "walk"})
    assert phone.shifts.ended() == done
    phone.shifts.start("", {})
    assert phone.shifts.ended() is None


def test_a_thought_that_points_at_somebody_is_not_kept(place: Town) -> None:
    """Whatever screen it came from; the shift goes on, and what was kept before stays."""
    phone, _ = place.phone()
    shift = phone.shifts.start("", {}).id
    phone.shifts.reflect(shift, "Rolig")
    with pytest.raises(InputError) as caught:
        phone.shifts.reflect(shift, "ring 12 33 44 55")
    assert [(flaw.code, flaw.field) for flaw in caught.value.flaws] == [
        ("guard.number", "reflection")
    ]
    assert phone.shifts.reflection(shift) == "Rolig"


def test_a_thought_stays_on_the_phone(place: Town) -> None:
    """It is for the worker; nothing of it is ever sent."""
    phone, _ = place.phone()
    shift = phone.shifts.start("", {}).id
    phone.shifts.reflect(shift, "a-canary-thought")
    phone.shifts.end({"walk_type": "walk"})
    phone.sync()
    assert phone.shifts.reflection(shift) == "a-canary-thought"
    assert all("canary" not in str(kept.record.answers) for kept in place.kept())
    for path in place.folder.rglob("*"):
        assert not path.is_file() or b"a-canary-thought" not in path.read_bytes()
    phone.shifts.reflect(shift, "")
    assert phone.shifts.reflection(shift) == ""
