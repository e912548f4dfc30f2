"""Levels: the middle answer of observations, for a place, else its district, else its larger area.

Each observation speaks in one level only, so there is nothing to subtract. Whether a level is told
is decided by how the observations lie, and by none of their answers, so that silence tells nothing.

Source:  docs/spec/privacy.md#levels
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from shared.product import SPOTS, Spot

FEWEST: Final = 3  # observations
SHIFTS: Final = 3  # that they come from
HEADS: Final = 6  # that were seen; of one observation one is counted, as sizes may decide nothing
TOLD_AT: Final = SPOTS[
    :-1
]  # never for the whole municipality: an area is coarse enough, or nothing


class At(NamedTuple):
    """What a level is told of: a place, the rest of a district, or the rest of a larger area."""

    spot: Spot
    code: str


class LevelAt(NamedTuple):
    """One level of a release: which question, and of what."""

    indicator: str
    spot: Spot
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One observation's answer to one question: raw, and never shown.

    Shapes:  where  what it may speak for, the finest first
    Units:   rank   on the question's scale, 0 the lowest
             least, most  ranks that whoever knows of the observation, and whether it saw
                          anybody, knows this one to lie between
    """

    where: tuple[At, ...]
    shift: str
    rank: int
    least: int
    most: int
    saw_somebody: bool

    @property
    def is_known(self) -> bool:
        """Tell whether the answer says no more than that nobody was seen."""
        return self.least == self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """The levels of one month that may be told; made only in `server.disclosure.protect`.

    Shapes:  cells        the step of each level
             scales       the steps of each indicator, the lowest first
             district_of  the district of each place told
             words        what indicators, steps and places are called, see the specification
    """

    month: str
    cells: Mapping[LevelAt, str]
    scales: Mapping[str, tuple[str, ...]]
    district_of: Mapping[str, str]
    words: Mapping[str, Any] = field(repr=False)


def folded(sightings: Iterable[Sighting]) -> Mapping[At, Sequence[Sighting]]:
    """Put the answers to one question together until there are enough; what never is, is left out.

    A district holds only what its places have not told, an area what its districts have not.
    """
    left = list(sightings)
    told: dict[At, Sequence[Sighting]] = {}
    for spot in TOLD_AT:
        groups: dict[At, list[Sighting]] = defaultdict(list)
        for one in left:
            for at in one.where:
                if at.spot == spot:
                    groups[at].append(one)
        told |= {at: groups[at] for at in sorted(groups) if is_enough(groups[at])}
        left = [one for one in left if not any(at in told for at in one.where)]
    return told


def is_enough(group: Sequence[Sighting]) -> bool:
    """Tell whether these answers together may be told; their middle has no say in it."""
    shifts = Counter(one.shift for one in group if not one.is_known)
    heads = sum(one.saw_somebody for one in group)
    is_many = len(group) >= FEWEST and len({one.shift for one in group}) >= SHIFTS
    return is_many and heads >= HEADS and _hides(len(group), shifts)


def _hides(n: int, shifts: Counter[str]) -> bool:
    """Tell whether one shift, with its own answers and any middle, is never sure of another's.

    It would be if its answers filled all the room on one side of the middle, which what is known
    to be the lowest has less of. Where that alone fills it, the middle says nothing new.
    """
    room = (n - 1) // 2 - (n - shifts.total())
    return room < 0 or max(shifts.values()) < room


def middle(group: Sequence[Sighting]) -> int:
    """Give the lower median of the ranks."""
    ranks = sorted(one.rank for one in group)
    return ranks[(len(ranks) - 1) // 2]
