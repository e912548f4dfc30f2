"""Attack the rhythm of a month, pooled with every release of it.

The two meet in one number only: how many were met in a place in the month. So each release is asked
for the least and the most it lets that be, and the rhythm is attacked between their sums. Where it
does not narrow them it can narrow nothing in any release, whatever else is in there.

Source:  docs/spec/privacy.md#what-a-rhythm-costs
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from server.attack.attacker import Attacker
from server.attack.knowledge import Interval, Knowledge
from server.attack.on_release import Audit, Place, knowledge, open_of
from server.attack.with_further import learn
from server.disclosure.further import Further
from server.disclosure.rhythm import TABLE, Rhythm
from server.disclosure.table import RawTable, SafeTable
from shared.profile import Grid


@dataclass(frozen=True, slots=True)
class Pooled:
    """One release of the month: what it was made of, and all that it tells."""

    raw: RawTable
    table: SafeTable
    further: Further


def attack(releases: Sequence[Pooled], told: Rhythm, grid: Grid) -> Audit:
    """Find what a month's rhythm narrows below the base; `broken` counts it.

    A place whose own count gets narrower at all is broken too, for then releases would.
    """
    each = [within(one, told.places, grid) for one in releases]
    counts, broken, fewest = 0, 0, []
    for place in sorted({share.larger for share in told.table.cells}):
        whole = added([one[place] for one in each])
        base = releases[0].table.base
        attacker = Attacker(known := of_place(told, place, whole, base))
        narrow = dict(attacker.narrower_than(base, range(len(known.bounds))))
        counts += len(known.bounds)
        broken += len(narrow) + (attacker.interval(0) != whole)
        fewest += [int(attacker.seen(at).candidates) for at in range(len(known.bounds))]
    return Audit(counts=counts, broken=broken, fewest=min(fewest, default=0))


def within(one: Pooled, places: Mapping[str, Sequence[str]], grid: Grid) -> Mapping[str, Interval]:
    """Tell what a release lets the meetings of each place be."""
    known = knowledge(one.raw, one.table, grid, one.further)
    for place, larger in places.items():
        at = known.count(_whole(place))
        known.sums_to(at, [known.places[open_of(area)] for area in larger])
    attacker = Attacker(known)
    return {place: attacker.interval(known.places[_whole(place)]) for place in places}


def added(intervals: Sequence[Interval]) -> Interval:
    """Add up what each release allows: they have no record in common."""
    return Interval(sum(one.low for one in intervals), sum(one.high for one in intervals))


def of_place(told: Rhythm, place: str, whole: Interval, base: int) -> Knowledge[Place]:
    """Write down what a rhythm says of one place; the first count is that of the place."""
    known: Knowledge[Place] = Knowledge()
    at = known.count(_whole(place), whole)
    figure = told.figures[place]
    learn(
        known,
        told.table.cells,
        told.table.values,
        (place, figure),
        sum_at=at,
        base=base,
        table=TABLE,
    )
    return known


def _whole(place: str) -> Place:
    return ("month", place)
