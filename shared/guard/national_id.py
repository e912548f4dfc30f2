"""The Norwegian numbers a person has for life, in every form there is; only to name a hit.

Source:  docs/spec/guard.md#national-identity-numbers
"""

from typing import Final, Literal, TypeAlias

Form: TypeAlias = Literal["ordinary", "d", "h", "tenor", "d_h", "d_tenor", "fh"]
LENGTH: Final = 11
_K1: Final = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_K2: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_LAST_DAY: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_REMAINDERS: Final = (0, 1, 2, 3)  # of the first check digit; all but 0 are given from 2032 on
_ELEVEN: Final = 11
_FORMS: Final[dict[tuple[int, int], Form]] = {  # what is added to the day, and to the month
    (0, 0): "ordinary",
    (40, 0): "d",
    (0, 40): "h",
    (40, 40): "d_h",
    (0, 80): "tenor",
    (40, 80): "d_tenor",
}


def form(digits: str) -> Form | None:
    """Tell which form eleven digits have; None when they are no such number."""
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()):
        return None
    first, second = _remainder(digits, _K1), _remainder(digits, _K2)
    if second or first not in _REMAINDERS:
        return None
    if digits[0] in "89":
        return None if first else "fh"
    return _dated(int(digits[:2]), int(digits[2:4]))


def holds(digits: str) -> bool:
    """Tell whether such a number stands anywhere in a run of digits."""
    starts = range(len(digits) - LENGTH + 1)
    return any(form(digits[start : start + LENGTH]) for start in starts)


def _remainder(digits: str, weights: tuple[int, ...]) -> int:
    pairs = zip(digits, weights, strict=False)
    return sum(int(digit) * weight for digit, weight in pairs) % _ELEVEN


def _dated(day: int, month: int) -> Form | None:
    for (more_days, more_months), found in _FORMS.items():
        one = month - more_months
        if 1 <= one <= len(_LAST_DAY) and 1 <= day - more_days <= _LAST_DAY[one - 1]:
            return found
    return None
