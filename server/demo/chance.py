"""Dice that fall the same way for the same seed: for invented data only, never for a secret."""

import random
import uuid
from collections.abc import Sequence
from typing import TypeVar

from shared.record import RecordId

Item = TypeVar("Item")


class Dice:
    """A seeded source of choices."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - invented data must come out the same again

    def id(self) -> RecordId:
        """Draw a UUIDv4."""
        return RecordId(str(uuid.UUID(int=self._dice.getrandbits(128), version=4)))

    def happens(self, probability: float) -> bool:
        """Tell whether something happens."""
        return self._dice.random() < probability

    def whole(self, low: int, high: int) -> int:
        """Draw a whole number, both ends included."""
        return self._dice.randint(low, high)

    def few(self, mean: float, low: int, high: int) -> int:
        """Draw a number that is most often small and now and then large."""
        return max(low, min(high, low + int(self._dice.expovariate(1 / mean))))

    def one(self, items: Sequence[Item], weights: Sequence[float]) -> Item:
        """Draw one item."""
        return self._dice.choices(items, weights)[0]

    def some(self, items: Sequence[Item], weights: Sequence[float], n: int) -> tuple[Item, ...]:
        """Draw up to `n` different items, the likeliest most often first."""
        found: dict[Item, None] = {}
        for _ in range(n):
            found.setdefault(self.one(items, weights))
        return tuple(found)


def falling(n: int, by: float = 1.0) -> list[float]:
    """Give weights that fall off: the first counts most, as in most lists people make."""
    return [1 / (rank + 1) ** by for rank in range(n)]
