"""Attack levels, as one shift would that knows all its own answers, and who else looked where.

Source:  docs/spec/privacy.md#the-attack-on-levels
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations_with_replacement, product
from typing import Final, NamedTuple, TypeAlias

from server.disclosure.levels import At, Sighting, middle

CANDIDATES: Final = 2  # answers that every observation must keep, for whoever did not make it


class Kind(NamedTuple):
    """All that is known beforehand of some answers, so that they are as good as one another.

    Shapes:  under  which of the medians they are among
    Units:   least, most  ranks they lie between, both included
    """

    least: int
    most: int
    under: frozenset[int] = frozenset({0})

    @property
    def ranks(self) -> range:
        """Give the ranks such an answer may be."""
        return range(self.least, self.most + 1)


_State: TypeAlias = tuple[tuple[int, int], ...]  # for each median, answers below and above it


def candidates(answers: Counter[Kind], medians: Sequence[int]) -> Mapping[Kind, AbstractSet[int]]:
    """Find what an answer of each kind can be, when these are lower medians: exactly.

    Medians may be over the same answers. What cannot be at all leaves no candidates.
    """
    sizes = [
        sum(n for kind, n in answers.items() if at in kind.under) for at in range(len(medians))
    ]
    rooms = tuple(((size - 1) // 2, size // 2) for size in sizes)
    found = {}
    for kind in answers:
        rest = _reached(answers - Counter([kind]), medians, rooms)
        found[kind] = {
            rank
            for rank in kind.ranks
            if any(_fits(_sum(state, _step(kind, rank, medians)), rooms) for state in rest)
        }
    return found


def _reached(answers: Counter[Kind], medians: Sequence[int], rooms: _State) -> AbstractSet[_State]:
    """Give how few answers can lie below and above each median: with fewer, more is possible."""
    states: AbstractSet[_State] = {tuple((0, 0) for _ in medians)}
    for kind, n in answers.items():
        steps = _fewest({_step(kind, rank, medians) for rank in kind.ranks})
        is_one = len(steps) == 1  # as ever under one median: then all of them do the same
        if is_one:
            steps = {_times(step, n) for step in steps}
        for _ in range(1 if is_one else n):
            added = {_sum(state, step) for state in states for step in steps}
            states = _fewest({state for state in added if _fits(state, rooms)})
    return states


def _fewest(states: AbstractSet[_State]) -> AbstractSet[_State]:
    """Leave out the states that have no fewer of anything than another has."""
    return {one for one in states if not any(_fits(other, one) for other in states if other != one)}


def _step(kind: Kind, rank: int, medians: Sequence[int]) -> _State:
    return tuple(
        (int(at in kind.under and rank < median), int(at in kind.under and rank > median))
        for at, median in enumerate(medians)
    )


def _sum(one: _State, other: _State) -> _State:
    return tuple((a + c, b + d) for (a, b), (c, d) in zip(one, other, strict=True))


def _times(one: _State, n: int) -> _State:
    return tuple((below * n, above * n) for below, above in one)


def _fits(state: _State, rooms: _State) -> bool:
    """Tell whether no more lie below and above each median than there is room for."""
    return all(
        below <= room[0] and above <= room[1]
        for (below, above), room in zip(state, rooms, strict=True)
    )


def broken(told: Mapping[At, Sequence[Sighting]]) -> Sequence[At]:
    """Name the levels by which some shift could be sure of an answer that it did not give."""
    return [at for at, group in told.items() if is_broken(group, middle(group))]


def is_broken(group: Sequence[Sighting], rank: int) -> bool:
    """Tell whether a shift could be sure of another's answer, by the middle of them all.

    Not by the answers it has given, but by any it could have given.
    """
    kinds = Counter(_kind(one) for one in group)
    shifts = {one.shift: Counter[Kind]() for one in group}
    for one in group:
        shifts[one.shift][_kind(one)] += 1
    owns = {frozenset(own.items()) for own in shifts.values()}
    return any(
        _is_sure(kinds - Counter(dict(own)), given, rank)
        for own in sorted(owns, key=sorted)
        for given in _imagined(Counter(dict(own)), rank)
    )


def _kind(one: Sighting) -> Kind:
    return Kind(one.least, one.most)


def _imagined(own: Counter[Kind], rank: int) -> Iterator[Counter[Kind]]:
    """Give all that a shift's answers may be, as far as the middle can tell: below, at, above."""
    ways = [combinations_with_replacement(sorted(_edges(kind, rank)), n) for kind, n in own.items()]
    for each in product(*ways):
        yield Counter(Kind(edge, edge) for edges in each for edge in edges)


def _edges(kind: Kind, rank: int) -> AbstractSet[int]:
    return {kind.least, min(max(rank, kind.least), kind.most), kind.most}


def _is_sure(others: Counter[Kind], given: Counter[Kind], rank: int) -> bool:
    """Tell whether an answer of others was open before and is not, now."""
    found = candidates(others + given, [rank])
    return all(found.values()) and any(
        len(found[kind]) < CANDIDATES <= len(kind.ranks) for kind in others
    )
