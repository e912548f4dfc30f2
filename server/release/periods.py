"""Which releases make up a week, a fortnight, a month, a quarter, a half-year or a year.

Source:  docs/spec/privacy.md#periods
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final, Protocol, TypeVar

from server.release.snapshot import Snapshot
from shared.product import Period

SHORTEST_GAP: Final = timedelta(days=6)
RELEASES_IN: dict[Period, int] = {"week": 1, "fortnight": 2, "four_weeks": 4}
MONTHS_IN: dict[Period, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
LETTER: dict[Period, str] = {"month": "-", "quarter": "-Q", "half_year": "-H"}


class Numbered(Protocol):
    """What periods are made of: releases that were cut, or that are to be."""

    @property
    def number(self) -> int: ...  # noqa: D102
    @property
    def cut_on(self) -> date: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A release that is to be cut on some day."""

    number: int
    cut_on: date


Release = TypeVar("Release", bound=Numbered)


def ended(releases: Sequence[Release], period: Period) -> Iterator[tuple[str, tuple[Release, ...]]]:
    """Give each period that no later release can add to, oldest first, by its name.

    A week is one release, a fortnight two and four weeks four in a row, so that they hold whole
    releases; the longer ones are the calendar's, by the day of the cut.
    """
    for _, group in groupby(releases, key=lambda one: _slot(one, period)):
        held = tuple(group)
        if _has_ended(held, releases[-1], period):
            yield _name(held[-1], period), held


def ends_with(before: Sequence[Numbered], planned: Planned, period: Period) -> str:
    """Name the period that a planned release would end; "" when it would end none."""
    names = [name for name, _ in ended([*before, planned], period)]
    known = {name for name, _ in ended(before, period)}
    return next((name for name in reversed(names) if name not in known), "")


def still_lacking(planned: Planned, period: Period) -> int:
    """Count the releases after a planned one that its period waits for; 0 for a calendar's."""
    return -planned.number % RELEASES_IN[period] if period in RELEASES_IN else 0


def may_end_on(planned: Planned, period: Period) -> date:
    """Tell from which day a release ends the calendar's period that a planned one lies in."""
    year, month = divmod((_slot(planned, period) + 1) * MONTHS_IN[period], 12)
    return date(year, month + 1, 1) - SHORTEST_GAP


def of_levels(one: Snapshot) -> str:
    """Name the month whose levels a release holds, "" for none."""
    return one.levels.month if one.levels else ""


def of_rhythm(one: Snapshot) -> str:
    """Name the month whose rhythm a release holds, "" for none."""
    return one.rhythm.month if one.rhythm else ""


def ended_months(
    releases: Sequence[Snapshot], period: Period, month_of: Callable[[Snapshot], str] = of_levels
) -> Iterator[tuple[str, str, tuple[Snapshot, ...]]]:
    """Give each period of which all months are frozen, and the releases that hold them.

    Shapes:  its name, that of the period before it, and the releases, oldest first
    """
    holding = [one for one in releases if month_of(one)]
    for slot, group in groupby(holding, key=lambda one: _slot_of(month_of(one), period)):
        newest = releases[-1].cut_on
        if slot < _calendar(newest.year, newest.month, period):
            yield _calendar_name(slot, period), _calendar_name(slot - 1, period), tuple(group)


def _slot_of(month: str, period: Period) -> int:
    """Find the period that a month is in."""
    year, _, number = month.partition("-")
    return _calendar(int(year), int(number), period)


def _slot(one: Numbered, period: Period) -> int:
    if period in RELEASES_IN:
        return (one.number - 1) // RELEASES_IN[period]
    return _calendar(one.cut_on.year, one.cut_on.month, period)


def _calendar(year: int, month: int, period: Period) -> int:
    return (year * 12 + month - 1) // MONTHS_IN[period]


def _has_ended(held: Sequence[Numbered], newest: Numbered, period: Period) -> bool:
    if period in RELEASES_IN:
        return len(held) == RELEASES_IN[period]
    soonest = newest.cut_on + SHORTEST_GAP
    return _slot(held[-1], period) < _calendar(soonest.year, soonest.month, period)


def _name(last: Numbered, period: Period) -> str:
    if period in RELEASES_IN:
        return last.cut_on.isoformat()
    return _calendar_name(_slot(last, period), period)


def _calendar_name(slot: int, period: Period) -> str:
    year, part = divmod(slot * MONTHS_IN[period], 12)
    if period == "year":
        return f"{year}"
    digits = f"{part + 1:02}" if period == "month" else str(part // MONTHS_IN[period] + 1)
    return f"{year}{LETTER[period]}{digits}"
