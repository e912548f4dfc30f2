"""PINs of every sort: nothing easy gets through, and enough is left to choose from."""

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from client.vault.pin import MAX_PIN, MIN_PIN, pin_flaws
from shared.words.catalogue import explain

DIGITS = st.text("0123456789", min_size=MIN_PIN, max_size=MAX_PIN)
N_DRAWN, MOST_REFUSED = 20_000, 0.15


@given(st.text(max_size=80))
def test_anything_at_all_gets_at_most_one_reason(typed: str) -> None:
    """It is asked at every key stroke, of whatever stands in the line."""
    found = pin_flaws(typed)
    assert len(found) <= 1
    for flaw in found:
        assert explain("nb", flaw)
        assert not typed or typed not in f"{flaw.field}{flaw.bound}" or len(typed) < MIN_PIN


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_no_day_gets_through(day: date) -> None:
    """Birthdays are what people choose, and what people know."""
    for spelling in ("%d%m%y", "%y%m%d", "%d%m%Y", "%Y%m%d"):
        assert pin_flaws(day.strftime(spelling)), spelling


@given(st.text("0123456789", min_size=1, max_size=8), st.integers(2, 8))
def test_no_part_repeated_gets_through(part: str, times: int) -> None:
    """It is as short as its part."""
    pin = part * times
    assert pin_flaws(pin) or len(pin) > MAX_PIN


@given(st.integers(0, 9), st.sampled_from([1, -1]), st.integers(MIN_PIN, 12))
def test_no_count_gets_through(first: int, step: int, length: int) -> None:
    """Up or down, and round the corner."""
    assert pin_flaws("".join(str((first + step * n) % 10) for n in range(length)))


@given(DIGITS)
def test_a_repeat_is_a_repeat_from_both_ends(pin: str) -> None:
    """The answer depends on the digits alone."""
    codes = {flaw.code for flaw in pin_flaws(pin)}
    mirrored = {flaw.code for flaw in pin_flaws(pin[::-1])}
    assert ("pin.repeats" in codes) == ("pin.repeats" in mirrored)


def test_most_pins_are_left_to_choose_from() -> None:
    """A rule that refuses too much makes the rest easier to guess."""
    chance = random.Random(20261122)
    drawn = [f"{chance.randrange(10**6):06}" for _ in range(N_DRAWN)]
    assert sum(bool(pin_flaws(pin)) for pin in drawn) / N_DRAWN < MOST_REFUSED
