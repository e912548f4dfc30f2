"""The last release before a meeting: which it was, or which it will be if all goes as planned.

Source:  docs/spec/packs.md#meetings
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from server.release.periods import SHORTEST_GAP, Numbered, Planned, ended
from server.release.snapshot import Snapshot
from shared.product import Period
from shared.profile import ReleaseRule

RECENT: Final = 112  # two years of releases: the longest period is one
A_WEEK: Final = timedelta(weeks=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBefore:
    """The release whose figures a meeting has.

    Shapes:  period  of a product: the newest that has ended with it, "" when none has
    """

    number: int
    on: date
    is_cut: bool
    period: str


def last_before(
    day: date, period: Period, made: Sequence[Snapshot], rule: ReleaseRule, today: date
) -> LastBefore | None:
    """Find the last release cut, or to be cut on its weekday, before a day; None when none is."""
    cut: list[Numbered] = [one for one in made if one.cut_on < day]
    newest = cut[-1] if cut else None
    planned = _planned(day, newest, rule, today) if len(cut) == len(made) else ()
    releases = [*cut, *planned]
    if not releases:
        return None
    last = releases[-1]
    periods = [name for name, _ in ended(releases[-RECENT:], period)]
    return LastBefore(
        number=last.number,
        on=last.cut_on,
        is_cut=not planned,
        period=periods[-1] if periods else "",
    )


def _planned(
    day: date, newest: Numbered | None, rule: ReleaseRule, today: date
) -> Sequence[Planned]:
    """Plan one release a week, on the weekday the profile names, up to the day before."""
    first = max(today, newest.cut_on + SHORTEST_GAP) if newest else today
    on = first + timedelta((rule.weekday - first.isoweekday()) % 7)
    number = newest.number if newest else 0
    found = []
    while on < day:
        number += 1
        found.append(Planned(number=number, cut_on=on))
        on += A_WEEK
    return found
