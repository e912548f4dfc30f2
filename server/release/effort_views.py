"""How much field work a reader's figures rest on, and what an hour brought: sums of frozen hours.

Source:  docs/spec/privacy.md#rates
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from server.disclosure.effort import NOWHERE
from server.release.rates import Rate, Rounded, rate
from server.release.snapshot import Snapshot
from shared.product import View
from shared.profile import Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """The field hours of one place in one period, and meetings per hour.

    Shapes:  rate  None where the hours are too few to divide by
    Units:   hours  a sum of frozen hours
    """

    hours: int
    rate: Rate | None


def effort(
    view: View,
    grid: Grid,
    held: Sequence[Snapshot],
    meetings: Mapping[str, int],
    place_of: Mapping[str, str],
) -> Mapping[str, Effort]:
    """Set hours beside the figures of each place; nothing where a release does not tell hours.

    Shapes:  meetings  the figure of each place; place_of  area of the grid to place
    """
    told = [one.effort for one in held if one.effort is not None]
    if len(told) < len(held):
        return {}
    themes = _sums(len(view.themes), len(grid.themes))
    found = {}
    for place, met in meetings.items():
        there = {area for area, its in place_of.items() if its == place}
        seen = there & view.districts
        sums = len(held) * _sums(len(seen), len(there))
        counted = seen | ({NOWHERE} if seen == set(place_of) else set())
        hours = sum(n for one in told for area, n in one.hours.items() if area in counted)
        heads = Rounded(met, held[0].table.base, sums * themes)
        found[place] = Effort(hours=hours, rate=rate(heads, Rounded(hours, told[0].base, sums)))
    return found


def _sums(seen: int, there: int) -> int:
    """Count the sums kept near that a part is made of: its own, or the whole less the others."""
    return min(seen, there - seen + 1)
