"""How many meetings a field hour brought, from frozen figures alone, and how far off that may be.

Source:  docs/spec/privacy.md#rates
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor, sqrt
from typing import Final

TWICE: Final = 2  # standard errors that an interval reaches to each side
FINE_BELOW: Final = 10  # a rate below has one decimal, others none
LEAST_TIMES: Final = 4  # standard errors that hours must come to, to be divided by


@dataclass(frozen=True, slots=True)
class Rounded:
    """A sum of frozen figures.

    Units:   value  a multiple of `base`; sums  how many sums that rounding kept near it is made of
    """

    value: int
    base: int
    sums: int

    @property
    def error(self) -> float:
        """Tell how far rounding may have moved it: a base for each sum, as errors add up."""
        return self.base * sqrt(self.sums)


@dataclass(frozen=True, slots=True)
class Rate:
    """Meetings per field hour.

    Units:   tenths of a meeting; low, high  what the true rate lies between, nearly always
             low 0  all that can be said is that it is below high
    """

    about: int
    low: int
    high: int


def rate(meetings: Rounded, hours: Rounded) -> Rate | None:
    """Divide; None where the hours are too few to divide by."""
    if not hours.value or hours.value < LEAST_TIMES * hours.error:
        return None
    reach, wide = TWICE * meetings.error, TWICE * hours.error
    return Rate(
        about=_tenths(meetings.value / hours.value, round),
        low=_tenths(max(0.0, meetings.value - reach) / (hours.value + wide), floor),
        high=_tenths((meetings.value + reach) / (hours.value - wide), ceil),
    )


def _tenths(value: float, to_whole: Callable[[float], int]) -> int:
    return to_whole(value * 10) if value < FINE_BELOW else 10 * to_whole(value)
