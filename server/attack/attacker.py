"""The attacker: the least and the most every count can be, by linear programming.

The program is loaded once; for each question only the objective changes, so that each begins where
the last one ended. Every answer is a whole possible world, and is remembered: a count that has been
seen both small and large needs no question of its own.

Source:  docs/spec/privacy.md#the-attack
"""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil, floor, inf
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray

from server.attack.knowledge import Interval, Knowledge, Name

NEAR = 1e-6  # what is nearer to a whole number than this is that number
WORTH = 0.9  # asking for many counts at once goes on while a tenth of them need no more asking
FAR = 1e7  # no count is larger, so nothing is unbounded


class ImpossibleError(Exception):
    """No counts fit what is known: the figures contradict each other."""


class Attacker:
    """One attack on one system."""

    def __init__(self, known: Knowledge[Any]) -> None:
        """Load what is known.

        Errors:  ImpossibleError
        """
        self._size = len(known.bounds)
        self._program = _program(known)
        self._least = np.full(self._size, inf)
        self._most = np.full(self._size, -inf)
        self._ask(np.ones(self._size), up=True)
        self._ask(np.ones(self._size), up=False)

    def interval(self, at: int) -> Interval:
        """Find what a count must lie in, rounded inwards to whole numbers."""
        cost = np.zeros(self._size)
        cost[at] = 1.0
        self._ask(cost, up=False)
        self._ask(cost, up=True)
        return _whole(self._least[at], self._most[at])

    def narrower_than(
        self, candidates: int, places: Iterable[int]
    ) -> Iterator[tuple[int, Interval]]:
        """Find the counts that may be fewer whole numbers than that, and which."""
        for at in self._widen(candidates, np.fromiter(places, dtype=np.intp)):
            if self._is_narrow(at, candidates):
                found = self.interval(int(at))
                if found.candidates < candidates:
                    yield int(at), found

    def _widen(self, candidates: int, places: NDArray[np.intp]) -> NDArray[np.intp]:
        """Ask for many counts at once, as long as that helps; gives those still seen narrow."""
        narrow = places[self._is_narrow(places, candidates)]
        while narrow.size:
            cost = np.zeros(self._size)
            cost[narrow] = 1.0
            self._ask(cost, up=True)
            self._ask(cost, up=False)
            left = narrow[self._is_narrow(narrow, candidates)]
            if left.size > narrow.size * WORTH:
                return left
            narrow = left
        return narrow

    def _is_narrow(self, at: NDArray[np.intp], candidates: int) -> NDArray[np.bool_]:
        wholes = np.floor(self._most[at] + NEAR) - np.ceil(self._least[at] - NEAR) + 1
        is_narrow: NDArray[np.bool_] = wholes < candidates
        return is_narrow

    def seen(self, at: int) -> Interval:
        """Give what a count has been seen to be so far: never wider than its interval."""
        return _whole(self._least[at], self._most[at])

    def _ask(self, cost: NDArray[np.float64], *, up: bool) -> None:
        sense = highspy.ObjSense.kMaximize if up else highspy.ObjSense.kMinimize
        self._program.changeObjectiveSense(sense)
        self._program.changeColsCost(self._size, np.arange(self._size, dtype=np.int32), cost)
        self._program.run()
        if self._program.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise ImpossibleError
        world = np.array(self._program.getSolution().col_value)
        np.minimum(self._least, world, out=self._least)
        np.maximum(self._most, world, out=self._most)


def intervals(known: Knowledge[Name]) -> Mapping[Name, Interval]:
    """Find the interval of every count, by its name.

    Errors:  ImpossibleError
    """
    attacker = Attacker(known)
    return {name: attacker.interval(at) for name, at in known.places.items()}


def _whole(least: float, most: float) -> Interval:
    return Interval(ceil(least - NEAR), inf if most >= FAR - 1 else floor(most + NEAR))


def _program(known: Knowledge[Any]) -> highspy.Highs:
    size = len(known.bounds)
    program = highspy.Highs()  # type: ignore[no-untyped-call]
    program.silent()
    program.setOptionValue("threads", 1)
    program.setOptionValue("presolve", "off")  # the last answer is a better start
    program.setOptionValue("simplex_strategy", 4)  # primal: a new objective leaves it feasible
    low = np.array([one.low for one in known.bounds])
    high = np.minimum([one.high for one in known.bounds], FAR)
    program.addVars(size, low, high)
    starts = np.cumsum([0, *(len(fact.weights) for fact in known.facts)])[:-1].astype(np.int32)
    pairs = [pair for fact in known.facts for pair in fact.weights]
    program.addRows(
        len(known.facts),
        np.array([fact.within.low for fact in known.facts]),
        np.array([fact.within.high for fact in known.facts]),
        len(pairs),
        starts,
        np.array([at for at, _ in pairs], dtype=np.int32),
        np.array([weight for _, weight in pairs]),
    )
    return program
