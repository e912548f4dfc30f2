"""When in the week, as a view sees it: sums of frozen months, of places it sees the whole of.

Called by `server.release.views`, where it is decided what a reader may see.

Source:  docs/spec/privacy.md#what-a-reader-sees-of-further-tables
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from server.disclosure.further import UNTOLD
from server.disclosure.rhythm import REST, WEEKDAYS, Rhythm, square
from server.release.further_views import EVERYWHERE, whole
from server.release.periods import ended_months, of_rhythm
from server.release.snapshot import Snapshot
from shared.product import View
from shared.profile import Grid

Square = tuple[str, str]  # weekday and part of the day; of what is not told, "" and "?"
NOT_TOLD: Square = ("", UNTOLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRhythm:
    """One reader's rhythm for one period.

    Shapes:  months  those that are told; one can be missing in a longer period
             parts   in the order of the day
             cells   by place, `EVERYWHERE` or a larger area: every square, zeros too
    """

    period: str
    months: tuple[str, ...]
    parts: tuple[str, ...]
    cells: Mapping[str, Mapping[Square, int]]

    def total(self, place: str, weekday: str = "", part: str = "") -> int:
        """Add up the squares of a weekday, of a part of the day, or all that is told."""
        return sum(
            n
            for (day, its), n in self.cells[place].items()
            if (day, its) != NOT_TOLD and weekday in ("", day) and part in ("", its)
        )


def rhythms_seen(view: View, grid: Grid, releases: Sequence[Snapshot]) -> tuple[PeriodRhythm, ...]:
    """Give the rhythms of a view, oldest period first."""
    if not view.rhythm:
        return ()
    seen = [
        _added(name, [one.rhythm for one in held if one.rhythm], set(whole(view, grid)))
        for name, _, held in ended_months(releases, view.levels_period, of_rhythm)
    ]
    return tuple(one for one in seen if one.cells)


def _added(name: str, told: Sequence[Rhythm], larger: set[str]) -> PeriodRhythm:
    """Add up the months of a period that divide the day as the newest does."""
    parts = told[-1].parts
    alike = [one for one in told if one.parts == parts]
    squares = [*((day, part) for day in WEEKDAYS for part in parts), NOT_TOLD]
    sums: dict[str, dict[Square, int]] = {}
    for one in alike:
        for place, cells in _of(one, larger).items():
            here = sums.setdefault(place, dict.fromkeys(squares, 0))
            for at, n in cells.items():
                here[at] += n
    # Of a place that not every month has, a sum would be of fewer months than it says.
    held = {place for place in sums if all(place in _of(one, larger) for one in alike)}
    return PeriodRhythm(
        period=name,
        months=tuple(one.month for one in alike),
        parts=parts,
        cells={place: sums[place] for place in sorted(held)},
    )


def _of(one: Rhythm, larger: set[str]) -> Mapping[str, Mapping[Square, int]]:
    """Give the squares of each place that is seen, and of everything where all of it is."""
    squares: dict[str, dict[Square, int]] = defaultdict(lambda: defaultdict(int))
    is_all = all(set(made_of) <= larger for made_of in one.places.values())
    for place, made_of in one.places.items():
        if not set(made_of) <= larger:
            continue
        told = {square(at.value): n for at, n in one.table.cells.items() if at.larger == place}
        rest = one.figures[place] - sum(told.values())
        cells = {**told, NOT_TOLD: told.get(NOT_TOLD, 0) + rest}
        for name in ([place] if place != REST else []) + ([EVERYWHERE] if is_all else []):
            for at, n in cells.items():
                squares[name][at] += n
    return squares
