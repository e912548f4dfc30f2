"""What an attacker knows: a count for every cell, and what is certain of them and of their sums.

Source:  docs/spec/privacy.md#the-attack
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Interval:
    """What a count must lie in, both ends included.

    Units:   heads; `high` may be infinite
    """

    low: float
    high: float

    @property
    def candidates(self) -> float:
        """Tell how many whole numbers it may still be."""
        return self.high - self.low + 1


@dataclass(frozen=True, slots=True)
class Fact:
    """A weighted sum of counts that is known to lie in an interval."""

    weights: tuple[tuple[int, float], ...]
    within: Interval


@dataclass(slots=True)
class Knowledge(Generic[Name]):
    """Everything certain, as one system of inequalities over counts that are not negative.

    Shapes:  places  the count's place in the system, by whatever names it
    """

    places: dict[Name, int] = field(default_factory=dict)
    bounds: list[Interval] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    def count(self, name: Name, within: Interval = Interval(0, inf)) -> int:
        """Give the place of a count, and keep what is known of it besides what was."""
        at = self.places.setdefault(name, len(self.bounds))
        if at == len(self.bounds):
            self.bounds.append(within)
        else:
            here = self.bounds[at]
            self.bounds[at] = Interval(max(here.low, within.low), min(here.high, within.high))
        return at

    def sums_to(self, total: int, parts: Iterable[int]) -> None:
        """Learn that counts add up to another one."""
        self.facts.append(Fact(((total, -1.0), *((at, 1.0) for at in parts)), Interval(0, 0)))

    def weigh(self, weights: Sequence[tuple[int, float]], within: Interval) -> None:
        """Learn that a weighted sum lies in an interval."""
        self.facts.append(Fact(tuple(weights), within))
