"""How easy a PIN is to guess: by whoever knows a birthday, sees a keypad, or has read a list.

Source:  docs/spec/vault.md#a-pin
"""

from calendar import monthrange
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from shared.flaw import Flaw

MIN_PIN: Final = 6
MAX_PIN: Final = 64
STRONG_PIN: Final = 8
FEWEST_DIGITS = 3  # different ones
YEARS = range(1940, 2031)
LINE = 3  # keys or digits that make a line or a run
SHORT_DATE, LONG_DATE = 6, 8  # ddmmyy, ddmmyyyy
CENTURIES = (1900, 2000)
MONTHS = range(1, 13)
# Where each digit lies on a keypad: (row, column).
KEYS = {
    digit: (row, column)
    for row, keys in enumerate(("123", "456", "789", " 0 "))
    for column, digit in enumerate(keys)
    if digit != " "
}
LINES = frozenset(
    line
    for way in ("123", "456", "789", "147", "258", "369", "159", "357", "580", "2580")
    for line in (way, way[::-1])
)
# The hundred six-digit passwords most often found in leaks, the commonest first.
COMMON = frozenset(
    """
    123456 111111 123123 696969 666666 123321 654321 121212 000000 112233
    555555 131313 777777 159753 222222 123654 987654 999999 333333 232323
    888888 159357 789456 101010 444444 212121 102030 252525 315475 007007
    111222 147147 147258 010203 147852 420420 242424 123789 098765 141414
    202020 852456 159951 134679 151515 456789 124578 135790 010101 171717
    142536 454545 323232 741852 456123 666999 321321 246810 753951 314159
    181818 321654 141627 456456 565656 272727 343434 363636 951753 191919
    424242 911911 112358 555666 909090 121314 787878 012345 090909 505050
    159159 789789 456852 262626 123098 258456 161616 898989 303030 102938
    123987 445566 234567 545454 987456 456654 753159 223344 313131 353535
    """.split()  # noqa: SIM905 - a hundred quoted lines would be no list one can read
)


def pin_flaws(pin: str) -> tuple[Flaw, ...]:
    """Name what is wrong with a PIN somebody wants to choose; none for a fair one."""
    if not pin.isascii() or not pin.isdigit():
        return (Flaw("pin.only_digits", "pin"),)
    if len(pin) < MIN_PIN:
        return (Flaw("pin.too_short", "pin", str(MIN_PIN)),)
    if len(pin) > MAX_PIN:
        return (Flaw("pin.too_long", "pin", str(MAX_PIN)),)
    found = next((code for code, is_so in EASY.items() if is_so(pin)), None)
    return (Flaw(found, "pin"),) if found else ()


def _repeats(pin: str) -> bool:
    """Tell whether it has too few different digits, or is one part over and over."""
    doubled = len(pin) % 2 == 0 and pin[::2] == pin[1::2]
    parts = range(1, len(pin) // 2 + 1)
    again = any(pin[part:] == pin[: len(pin) - part] for part in parts)
    return len(set(pin)) < FEWEST_DIGITS or doubled or again


def _runs(pin: str) -> bool:
    """Tell whether it counts up or down, in one go or in pieces."""
    digits = [int(digit) for digit in pin]
    steps = [(after - before) % 10 for before, after in pairwise(digits)]
    return len(set(steps)) == 1 or _is_made_of(pin, _is_run)


def _is_run(part: str) -> bool:
    return part in "01234567890" or part in "09876543210"


def _on_keypad(pin: str) -> bool:
    """Tell whether a finger draws a figure: a walk from key to key, or lines across."""
    return _is_walk(pin) or _is_made_of(pin, LINES.__contains__) or "2580" in pin or "0852" in pin


def _is_walk(pin: str) -> bool:
    """Tell whether every step is to a key beside the last one."""
    spots = [KEYS[digit] for digit in pin]
    steps = [(abs(a - c), abs(b - d)) for (a, b), (c, d) in pairwise(spots)]
    return all(max(step) == 1 for step in steps)


def _is_made_of(pin: str, is_part: Callable[[str], bool]) -> bool:
    """Tell whether `pin` can be cut into such parts, each at least `LINE` long."""
    if not pin:
        return True
    cuts = range(LINE, len(pin) + 1)
    return any(is_part(pin[:cut]) and _is_made_of(pin[cut:], is_part) for cut in cuts)


def _is_date(pin: str) -> bool:
    """Tell whether it is a day: ddmmyy, yymmdd, ddmmyyyy or yyyymmdd."""
    if len(pin) == SHORT_DATE:
        return any(
            _is_day(century + year, month, day)
            for century in CENTURIES
            for day, month, year in _both_ways(pin, 2)
        )
    return len(pin) == LONG_DATE and any(
        year // 100 * 100 in CENTURIES and _is_day(year, month, day)
        for day, month, year in _both_ways(pin, 4)
    )


def _both_ways(pin: str, n_year: int) -> Iterator[tuple[int, int, int]]:
    """Cut into day, month and year: the year last, and the year first."""
    yield int(pin[:2]), int(pin[2:4]), int(pin[4:])
    yield int(pin[n_year + 2 :]), int(pin[n_year : n_year + 2]), int(pin[:n_year])


def _is_day(year: int, month: int, day: int) -> bool:
    return month in MONTHS and 1 <= day <= monthrange(year, month)[1]


def _has_year(pin: str) -> bool:
    """Tell whether a short one begins or ends with a year somebody living was born in."""
    return len(pin) <= LONG_DATE and (int(pin[:4]) in YEARS or int(pin[-4:]) in YEARS)


EASY: dict[str, Callable[[str], bool]] = {
    "pin.repeats": _repeats,
    "pin.run": _runs,
    "pin.keypad": _on_keypad,
    "pin.date": _is_date,
    "pin.year": _has_year,
    "pin.common": COMMON.__contains__,
}
