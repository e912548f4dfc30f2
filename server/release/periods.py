"""Which releases make up a week, a fortnight, a month, a quarter or a half-year.

Source:  docs/spec/privacy.md#periods
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Final

from server.release.snapshot import Snapshot
from shared.profile import Period

SHORTEST_GAP: Final = timedelta(days=6)
MONTHS_IN: dict[Period, int] = {"month": 1, "quarter": 3, "half_year": 6}
LETTER: dict[Period, str] = {"month": "-", "quarter": "-Q", "half_year": "-H"}


def ended(
    releases: Sequence[Snapshot], period: Period
) -> Iterator[tuple[str, tuple[Snapshot, ...]]]:
    """Give each period that no later release can add to, oldest first, by its name.

    A week is one release and a fortnight two in a row, so that both hold whole releases;
    the longer ones are the calendar's, by the day of the cut.
    """
    for _, group in groupby(releases, key=lambda one: _slot(one, period)):
        held = tuple(group)
        if _has_ended(held, releases[-1], period):
            yield _name(held[-1], period), held


def _slot(one: Snapshot, period: Period) -> int:
    match period:
        case "week":
            return one.number
        case "fortnight":
            return (one.number - 1) // 2
        case "month" | "quarter" | "half_year":
            return _calendar(one.cut_on.year, one.cut_on.month, period)


def _calendar(year: int, month: int, period: Period) -> int:
    return (year * 12 + month - 1) // MONTHS_IN[period]


def _has_ended(held: tuple[Snapshot, ...], newest: Snapshot, period: Period) -> bool:
    if period in ("week", "fortnight"):
        return len(held) == (1 if period == "week" else 2)
    soonest = newest.cut_on + SHORTEST_GAP
    return _slot(held[-1], period) < _calendar(soonest.year, soonest.month, period)


def _name(last: Snapshot, period: Period) -> str:
    if period in ("week", "fortnight"):
        return last.cut_on.isoformat()
    part = (last.cut_on.month - 1) // MONTHS_IN[period] + 1
    digits = f"{part:02}" if period == "month" else str(part)
    return f"{last.cut_on.year}{LETTER[period]}{digits}"
