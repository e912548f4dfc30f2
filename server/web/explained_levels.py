"""How observations become a level: an invented month, folded and attacked by the real code.

Source:  docs/spec/privacy.md#levels
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from server.attack.on_levels import Kind, candidates
from server.disclosure.levels import At, Sighting, folded, middle

DISTRICT: Final = At("district", "east")
STEPS: Final = ("little", "some", "much")
# Nobody's: answers in the order they were given, each by a shift of its own.
MONTH: Final[Mapping[str, Sequence[int]]] = {
    "quay": (1, 0, 2, 1, 2, 1),
    "square": (2, 0, 2),
    "park": (1, 1, 2),
}
FEW: Final = "square"


@dataclass(frozen=True, slots=True)
class Told:
    """One place, or the rest of the district: its answers in order, and the level if it has one."""

    name: str
    answers: Sequence[str]
    level: str

    @property
    def is_rest(self) -> bool:
        """Tell whether this is what no place has told."""
        return self.name == DISTRICT.code


@dataclass(frozen=True, slots=True)
class Sure:
    """What one shift would know, were a level made of three answers.

    Shapes:  own  its own answer; told  the level; other  what each of the others must be then
    """

    own: str
    told: str
    other: str


@cache
def told() -> Sequence[Told]:
    """Fold the invented month as any month is; what is too little is told with the district."""
    groups = folded(_sightings())
    names = [*MONTH, DISTRICT.code]
    answers = {name: sorted(ranks) for name, ranks in MONTH.items()}
    rest = groups[DISTRICT]
    answers[DISTRICT.code] = sorted(one.rank for one in rest)
    level = {at.code: STEPS[middle(group)] for at, group in groups.items()}
    return tuple(
        Told(name, [STEPS[rank] for rank in answers[name]], level.get(name, "")) for name in names
    )


@cache
def sure_of_three() -> Sure:
    """Attack a level of three answers as the shift would that gave the lowest of them."""
    ranks = sorted(MONTH[FEW])
    own, level = ranks[0], ranks[(len(ranks) - 1) // 2]
    known, open_ = Kind(own, own), Kind(0, len(STEPS) - 1)
    found = candidates(Counter({known: 1, open_: len(ranks) - 1}), [level])[open_]
    (other,) = found
    return Sure(STEPS[own], STEPS[level], STEPS[other])


def _sightings() -> list[Sighting]:
    made: list[Sighting] = []
    for place, ranks in MONTH.items():
        for rank in ranks:
            made.append(_sighting(place, rank, f"shift {len(made)}"))
    return made


def _sighting(place: str, rank: int, shift: str) -> Sighting:
    return Sighting(
        where=(At("place", place), DISTRICT),
        shift=shift,
        rank=rank,
        least=0,
        most=len(STEPS) - 1,
        saw_somebody=True,
    )
