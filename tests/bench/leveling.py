"""Levels: how many observations speak in one, against the bare minimum, and how long it takes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random

from server.attack.on_levels import broken
from server.demo.chance import Dice
from server.demo.invented import town
from server.disclosure.levels import FEWEST, HEADS, SHIFTS, TOLD_AT, At, Sighting, folded
from tests.bench.table import Row, median, seconds
from tests.shipped import bergen

MONTHS = 24
SHIFTS_A_MONTH = 38
STEPS = 4
INDICATORS = 12
MOST = 20  # observations of a shift, for the time it takes
A_LOT = 12
VISITS = (1, 3, 6)  # observations of a shift, on average


def rows(_: Path) -> Iterator[Row]:
    """Invent months of one indicator in Bergen's places, few and many observations."""
    for visits in VISITS:
        months = [_month(visits, seed) for seed in range(MONTHS)]
        what = f"levels, {SHIFTS_A_MONTH} shifts × {visits} observations"
        for name, told in (
            ("three in three shifts", [_minimum(month) for month in months]),
            ("as released", [folded(month) for month in months]),
        ):
            spoke = sum(len(group) for each in told for group in each.values())
            share = 100 * spoke / sum(map(len, months))
            yield Row(what=f"{what}: speak, {name}", measured=share, unit="%")
            places = sum(at.spot == "place" for each in told for at in each) / MONTHS
            yield Row(what=f"{what}: places told, {name}", measured=places, unit="a month")
    busy = [_month(MOST, seed) for seed in range(3)]
    took = median(seconds(partial(_attacked, month)) for month in busy)
    yield Row(
        what=f"levels of {INDICATORS} indicators, {SHIFTS_A_MONTH} shifts × {MOST}, attacked",
        measured=took * INDICATORS,
        unit="s",
        floor=5.0,
        aim=1.0,
    )


def _attacked(month: Sequence[Sighting]) -> Sequence[At]:
    return broken(folded(month))


def _month(visits: int, seed: int) -> Sequence[Sighting]:
    """Invent where the shifts of a month were: most often in few places."""
    where, dice, answers = town(bergen()), Dice(seed), Random(seed)
    grid, found = bergen().grid, []
    for shift in range(SHIFTS_A_MONTH):
        for _ in range(dice.few(visits - 0.5, 1, 12) if visits < A_LOT else visits):
            code = where.one(dice)
            district = str(bergen().places[code].district)
            chain = (
                At("place", code),
                At("district", district),
                At("area", grid.area_of[district]),
            )
            found.append(
                Sighting(
                    where=chain,
                    shift=str(shift),
                    rank=answers.randrange(STEPS),
                    least=0,
                    most=STEPS - 1,
                    saw_somebody=True,
                )
            )
    return found


def _minimum(month: Sequence[Sighting]) -> Mapping[At, Sequence[Sighting]]:
    """Fold as a release does, but tell of all that has three answers, three shifts and six heads.

    Each answer saw two people, say.
    """
    left = list(month)
    told: dict[At, Sequence[Sighting]] = {}
    for spot in TOLD_AT:
        groups: dict[At, list[Sighting]] = defaultdict(list)
        for one in left:
            groups[next(at for at in one.where if at.spot == spot)].append(one)
        told |= {
            at: group
            for at, group in groups.items()
            if len(group) >= FEWEST
            and 2 * len(group) >= HEADS
            and len({one.shift for one in group}) >= SHIFTS
        }
        left = [one for one in left if not any(at in told for at in one.where)]
    return told
