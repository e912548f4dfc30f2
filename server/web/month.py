"""A month as a calendar lies on paper: weeks from Monday to Sunday."""

from calendar import Calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from server.store.meetings import Meeting

FIRST: Final = date(2000, 1, 1)  # nobody looks farther back, nor as far as dates go
LAST: Final = date(2199, 12, 1)


@dataclass(frozen=True, slots=True)
class Day:
    """One day and its meetings; days of the months around it are there to fill a week."""

    on: date
    is_in: bool
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month.

    Shapes:  weeks  the week's own number, and its seven days
    """

    first: date
    weeks: tuple[tuple[int, tuple[Day, ...]], ...]

    @property
    def before(self) -> date:
        """The first day of the month before."""
        return (self.first - timedelta(1)).replace(day=1)

    @property
    def after(self) -> date:
        """The first day of the month after."""
        return (self.first + timedelta(31)).replace(day=1)


def month_of(first: date, meetings: Sequence[Meeting]) -> Month:
    """Lay a month out."""
    start = min(max(first, FIRST), LAST).replace(day=1)
    weeks = []
    for week in Calendar().monthdatescalendar(start.year, start.month):
        days = tuple(
            Day(
                on,
                (on.year, on.month) == (start.year, start.month),
                tuple(one for one in meetings if one.on == on),
            )
            for on in week
        )
        weeks.append((week[0].isocalendar().week, days))
    return Month(start, tuple(weeks))
