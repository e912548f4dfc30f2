"""Which month's levels a release freezes: those of the month before, in the first of a new one.

Source:  docs/spec/privacy.md#the-month-of-a-level
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from server.release.snapshot import Snapshot, thawed
from server.store.port import Frozen, Kept

AT_MOST = 6  # releases in a month: there are six days between any two


@dataclass(frozen=True, slots=True)
class Month:
    """A month that is over, and the releases that were cut in it."""

    name: str
    numbers: frozenset[int]


def month_over(number: int, cut_on: date, before: Sequence[Frozen]) -> Month | None:
    """Name the month whose levels are frozen by a release of that day; most have none.

    Where releases were lost, what they told is not known here: the month they may have frozen is
    not frozen again, and what came again after them is left out.

    Shapes:  before  the releases before it, oldest first

    Errors:  BrokenReleaseError
    """
    return month_after(number, cut_on, [thawed(one) for one in before[-AT_MOST:]])


def month_after(number: int, cut_on: date, before: Sequence[Snapshot]) -> Month | None:
    """See `month_over`, of releases that are read already."""
    latest = before[-AT_MOST:]
    if not latest or latest[-1].number + 1 != number:
        return None
    name = _month(latest[-1].cut_on)
    if name == _month(cut_on):
        return None
    held = (one for one in latest if _month(one.cut_on) == name and one.gap is None)
    return Month(name, frozenset(one.number for one in held))


def in_month(
    month: Month, own: Sequence[Kept], earlier: Sequence[Kept]
) -> tuple[Sequence[Kept], Sequence[Kept]]:
    """Part the records of its releases from all else that may hold second thoughts about them.

    Shapes:  own, earlier  the records of the release that freezes the month, and of those before
    """
    pool = tuple(one for one in earlier if one.release in month.numbers)
    rest = tuple(one for one in earlier if one.release not in month.numbers)
    return pool, (*rest, *own)


def _month(day: date) -> str:
    return f"{day.year}-{day.month:02}"
