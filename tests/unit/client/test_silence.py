"""Silence: counted so that a lost phone empties itself, and a wrong clock empties none."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from client.last_word import LastWord
from client.phone import Phone
from client.vault import silence, watchman
from client.vault.silence import DAY_S, Silence, counted, heard
from client.vault.tries import LIMIT
from shared.errors import WipedError
from shared.kdf_profiles import FLOOR
from shared.profile import PhoneRule
from tests.builders import CONTACT_ANSWERS
from tests.town import PIN, Hands, Town, town
from tests.unit.client.test_tries import Uptime

RULE = PhoneRule()
MONDAY = date(2026, 6, 1)
EPOCH = date(1970, 1, 1)


def day(n: int) -> date:
    """Give the day so many after the first."""
    return MONDAY + timedelta(days=n)


def lived(*moments: tuple[date, int]) -> Silence:
    """Count from the first moment through the others."""
    first, *rest = moments
    found = heard(first, RULE)
    for moment in rest:
        found = counted(found, moment)
    return found


def test_a_phone_that_is_on_counts_its_own_seconds_whatever_the_calendar_says() -> None:
    """Somebody sets the date; a game wants it, or a slip of the thumb."""
    on = lived((day(0), 100), (day(900), 100 + DAY_S), (EPOCH, 100 + 2 * DAY_S))
    assert on.days(has_unsent=False) == 2


def test_a_flat_battery_and_1970_cost_nothing() -> None:
    """And the day it comes back right is no silence of half a century."""
    flat = lived((day(0), 5_000), (EPOCH, 30), (EPOCH, 60), (day(2), 120), (day(3), 40))
    assert flat.days(has_unsent=False) == 0


def test_a_phone_switched_off_in_a_drawer_is_warned_first_and_then_emptied() -> None:
    """Nothing is emptied that has not had its last days to say so."""
    found = lived((day(0), 5_000), (day(300), 20))
    assert found.days(has_unsent=False) == RULE.wipe_days - silence.LAST_DAYS
    assert silence.told(found, has_unsent=False) == silence.Told(57, 3, is_long=True)
    later = counted(found, (day(303), 20 + silence.LAST_DAYS * DAY_S))
    assert silence.told(later, has_unsent=False).left == 0
    again_off = counted(found, (day(310), 5))
    assert silence.told(again_off, has_unsent=False).left == 0


def test_with_something_unsent_a_month_must_be_proven() -> None:
    """What the calendar alone says never empties a phone with somebody's work in it."""
    off = lived((day(0), 5_000), (day(300), 20), (day(600), 10), (day(900), 5))
    assert off.days(has_unsent=False) > RULE.wipe_days
    assert off.days(has_unsent=True) == RULE.wipe_days - silence.SURE_DAYS
    on = counted(off, (day(931), 5 + silence.SURE_DAYS * DAY_S))
    assert silence.told(on, has_unsent=True).left == 0


moments = some.lists(
    some.tuples(
        some.dates(date(1970, 1, 1), date(2099, 1, 1)),
        some.integers(0, 30 * DAY_S),
        some.booleans(),
        some.integers(0, 10 * DAY_S),
    ),
    max_size=40,
)


@given(moments)
def test_thirty_days_offline_empty_no_phone_with_unsent_work(
    steps: list[tuple[date, int, bool, int]],
) -> None:
    """Whatever its calendar says, however often it is started anew, for as long as it is true."""
    found, ticks, passed = heard((MONDAY, 5_000), RULE), 5_000, 0
    for calendar, on_s, is_new_start, off_s in steps:
        passed += on_s + (off_s if is_new_start else 0)
        if passed > 30 * DAY_S:
            break
        ticks = on_s if is_new_start else ticks + on_s
        found = counted(found, (calendar, ticks))
        assert silence.told(found, has_unsent=True).left > 0


def _lost(place: Town, uptime: Uptime, clock: Hands) -> Phone:
    folder = place.folder / "phone"
    _, link = place.phone()
    return Phone(folder, clock=clock, ticks=uptime, dial=lambda _: link, kdf=FLOOR)


def _is_empty(phone: Phone) -> None:
    assert not phone.is_enrolled


def test_a_lost_phone_empties_itself_before_any_pin_and_says_why(tmp_path: Path) -> None:
    """It was locked all the time; nobody was there to ask."""
    uptime = Uptime()
    with town(tmp_path) as place:
        phone = _lost(place, uptime, place.clock)
        phone.unlock(PIN)
        phone.sync()
        phone.lock()
        place.clock.move(days=200)
        uptime.now = 30
        folder = tmp_path / "phone"
        again = Phone(folder, clock=place.clock, ticks=uptime, kdf=FLOOR)
        assert again.silence().left == silence.LAST_DAYS
        uptime.now += silence.LAST_DAYS * DAY_S
        assert again.is_enrolled, "nobody has touched it"
        with pytest.raises(WipedError):
            again.unlock(PIN)
        _is_empty(again)
        assert again.last_word() == LastWord(why="silent", unsent=0, is_emptied=True)
        assert Phone(folder).last_word() == again.last_word()
        again.forget_word()
        assert list(folder.iterdir()) == []


def test_a_phone_started_past_the_limit_is_empty_before_anybody_sees_it(tmp_path: Path) -> None:
    """And counts what it had not sent, without the key."""
    uptime = Uptime()
    with town(tmp_path) as place:
        phone = _lost(place, uptime, place.clock)
        phone.unlock(PIN)
        phone.records.log("contact", CONTACT_ANSWERS)
        phone.lock()
        uptime.now += RULE.wipe_days * DAY_S
        assert Phone(tmp_path / "phone", ticks=uptime).is_enrolled, "it warns first"
        uptime.now += silence.LAST_DAYS * DAY_S
        again = Phone(tmp_path / "phone", ticks=uptime)
        _is_empty(again)
        assert again.last_word() == LastWord(why="silent", unsent=1, is_emptied=True)


def test_contact_ends_the_silence_and_nothing_else_does(tmp_path: Path) -> None:
    """A right PIN is no contact: it may be a thief's."""
    uptime = Uptime()
    with town(tmp_path) as place:
        phone = _lost(place, uptime, place.clock)
        uptime.now += 25 * DAY_S
        phone.unlock(PIN)
        assert phone.silence() == silence.Told(25, 35, is_long=True)
        phone.sync()
        assert phone.silence() == silence.Told(0, 60)
        phone.lock()
        assert phone.patience().left == LIMIT


def test_what_lies_open_tells_a_date_and_numbers(tmp_path: Path) -> None:
    """It can be read without the PIN, so there must be nothing in it to read."""
    with town(tmp_path) as place:
        phone, _ = place.phone()
        phone.records.log("contact", CONTACT_ANSWERS)
        phone.sync()
        phone.lock()
    kept = (tmp_path / "phone" / watchman.FILE_NAME).read_bytes()
    assert kept.startswith(b'{"day":"2026-07-01","off_s":0,"on_s":0,"rule":[14,21,60],"ticks":')
    assert len(kept) < 90


@pytest.mark.parametrize("harm", [b"", b"{}", b'{"day":"x"}', b"junk"])
def test_a_count_that_cannot_be_read_empties_nothing(tmp_path: Path, harm: bytes) -> None:
    """It begins anew at the next right PIN."""
    with town(tmp_path) as place:
        phone, _ = place.phone()
        phone.lock()
        (tmp_path / "phone" / watchman.FILE_NAME).write_bytes(harm)
        assert phone.silence() == silence.Told()
        phone.unlock(PIN)
        assert phone.silence() == silence.Told(0, 60)
        phone.lock()


def test_a_store_that_cannot_be_read_counts_as_one_with_work_in_it(tmp_path: Path) -> None:
    """What cannot be known must not be lost."""
    with town(tmp_path) as place:
        uptime = Uptime()
        phone = _lost(place, uptime, place.clock)
        with sqlite3.connect(tmp_path / "phone" / "vault.db") as db:
            db.execute("alter table row rename to rows")
        db.close()
        place.clock.move(days=100)
        uptime.now = 5
        assert phone.silence().days == RULE.wipe_days - silence.SURE_DAYS
