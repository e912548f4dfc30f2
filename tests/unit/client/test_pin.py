"""Choosing a PIN: what is easy to guess is refused, and the reason is the true one."""

import pytest

from client.vault.pin import COMMON, pin_flaws


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("", "pin.only_digits"),
        ("abcdef", "pin.only_digits"),
        ("٣٤٥٦٧٨", "pin.only_digits"),
        ("80427", "pin.too_short"),
        ("804271" * 11, "pin.too_long"),
        ("000000", "pin.repeats"),
        ("121212", "pin.repeats"),
        ("427427", "pin.repeats"),
        ("04280428", "pin.repeats"),
        ("884422", "pin.repeats"),
        ("877787", "pin.repeats"),
        ("123456", "pin.run"),
        ("987654", "pin.run"),
        ("890123", "pin.run"),
        ("246802", "pin.run"),
        ("456123", "pin.run"),
        ("987456", "pin.run"),
        ("147258", "pin.keypad"),
        ("159753", "pin.keypad"),
        ("258046", "pin.keypad"),
        ("710852", "pin.keypad"),
        ("147896", "pin.keypad"),
        ("280613", "pin.date"),
        ("130628", "pin.date"),
        ("290204", "pin.date"),
        ("01061987", "pin.date"),
        ("19870628", "pin.date"),
        ("198788", "pin.year"),
        ("882013", "pin.year"),
        ("19872013", "pin.year"),
        ("315475", "pin.common"),
    ],
)
def test_a_weak_pin_is_named_for_what_it_is(pin: str, code: str) -> None:
    """The screen says why, so that the next try is better."""
    assert [flaw.code for flaw in pin_flaws(pin)] == [code]


@pytest.mark.parametrize(
    "pin", ["804271", "902468", "310275", "300299", "7180364", "0083195744613"]
)
def test_a_fair_pin_has_no_flaw(pin: str) -> None:
    """Six digits that are nobody's first guess; 31 February is no day."""
    assert pin_flaws(pin) == ()


def test_the_commonest_are_all_refused() -> None:
    """A thief begins with them."""
    assert len(COMMON) == 100
    assert all(pin_flaws(pin) for pin in COMMON)
