"""A level makes no shift sure of another's answer, and nor does silence."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.attack.on_levels import Kind, broken, candidates, is_broken
from server.disclosure.levels import FEWEST, HEADS, SHIFTS, At, Sighting, folded, is_enough, middle
from tests.watched import PIER, sighting

Publisher = Callable[[Sequence[Sighting]], Mapping[At, int]]
MOOR = (At("place", "moor"), At("district", "d1"), At("area", "EAST"))
HILL = (At("district", "d2"), At("area", "EAST"))
NET = (At("district", "net"),)


def ours(sightings: Sequence[Sighting]) -> Mapping[At, int]:
    """Publish as we do."""
    return {at: middle(group) for at, group in folded(sightings).items()}


def by_the_minimum(sightings: Sequence[Sighting]) -> Mapping[At, int]:
    """Publish what has three answers in three shifts, and leave it at that."""
    groups = {
        one.where[0]: [each for each in sightings if each.where == one.where] for one in sightings
    }
    return {
        at: middle(group)
        for at, group in groups.items()
        if len(group) >= FEWEST and len({one.shift for one in group}) >= SHIFTS
    }


def at_every_level(sightings: Sequence[Sighting]) -> Mapping[At, int]:
    """Publish a place, and the district with the place in it."""
    groups = {
        at: [one for one in sightings if at in one.where] for one in sightings for at in one.where
    }
    return {at: middle(group) for at, group in groups.items() if is_enough(group)}


def hiding(sightings: Sequence[Sighting]) -> Mapping[At, int]:
    """Publish by the minimum, but hide what gives an answer away as things are."""
    return {
        at: rank
        for at, rank in by_the_minimum(sightings).items()
        if not _gives_away([one for one in sightings if at in one.where], rank)
    }


def _gives_away(group: Sequence[Sighting], rank: int) -> bool:
    """Tell whether one of these shifts, with the answers it gave, is sure of another."""
    for own in {one.shift for one in group}:
        known = Counter(
            Kind(one.rank, one.rank) if one.shift == own else Kind(one.least, one.most)
            for one in group
        )
        found = candidates(known, [rank])
        if any(len(found[kind]) == 1 < len(kind.ranks) for kind in known):
            return True
    return False


def worlds(sightings: Sequence[Sighting]) -> Iterator[Sequence[Sighting]]:
    """Give every way in which the answers could have been."""
    for ranks in product(*(range(one.least, one.most + 1) for one in sightings)):
        yield [replace(one, rank=rank) for one, rank in zip(sightings, ranks, strict=True)]


def surest(publish: Publisher, sightings: Sequence[Sighting]) -> int:
    """Find how few answers some observation may have had, for the shift that knows most.

    Tries everything: every world, whatever is published in it and whatever is not, and each shift.
    """
    made = [(publish(world), [one.rank for one in world]) for world in worlds(sightings)]
    shifts = [*sorted({one.shift for one in sightings}), "nobody"]
    fewest = 99
    for shift in shifts:
        own = [at for at, one in enumerate(sightings) if one.shift == shift]
        others = [
            at for at, one in enumerate(sightings) if one.shift != shift and one.least < one.most
        ]
        told: dict[object, list[set[int]]] = {}
        for output, ranks in made:
            view = tuple(sorted(output.items())), tuple(ranks[at] for at in own)
            open_to = told.setdefault(view, [set() for _ in others])
            for found, at in zip(open_to, others, strict=True):
                found.add(ranks[at])
        fewest = min([fewest, *(len(each) for found in told.values() for each in found)])
    return fewest


def six(where: tuple[At, ...] = PIER, *, steps: int = 2, first: int = 1) -> list[Sighting]:
    """Give one answer by each of six shifts."""
    return [sighting(0, at, where, steps) for at in range(first, first + 6)]


@pytest.mark.parametrize(
    "lying",
    [
        six(),
        six(steps=3),
        [*six(), sighting(0, 1, MOOR, 2), sighting(0, 2, MOOR, 2)],
        [*six(MOOR)[:4], *six(HILL)[:3]],
        [*six(NET), sighting(0, 7, MOOR, 2)],
        [*(replace(one, least=1, rank=1, most=2) for one in six())],
    ],
    ids=["six", "three steps", "two more in the district", "an area", "the net", "a crowd"],
)
def test_whatever_the_answers_are_nobody_is_sure_of_anothers(lying: list[Sighting]) -> None:
    """In every world, with all that is published and all that is not."""
    assert surest(ours, lying) >= 2


def test_where_nobody_was_counts_as_known() -> None:
    """Two of nine saw nobody: the middle is told, and of seven that saw somebody none is sure."""
    empty = [
        Sighting(where=PIER, shift=f"e{at}", rank=0, least=0, most=0, saw_somebody=False)
        for at in range(2)
    ]
    crowd = [replace(sighting(1, at, PIER), least=1) for at in range(7)]
    assert set(ours([*empty, *crowd])) == {PIER[0]}
    assert surest(ours, [*empty, *crowd]) >= 2


@pytest.mark.parametrize(
    ("publish", "lying"),
    [
        (by_the_minimum, six()[:3]),
        (by_the_minimum, six(steps=3)[:4]),
        (hiding, six()[:3]),
        (at_every_level, [*six(steps=3), *(sighting(0, at, MOOR, 3) for at in (7, 8))]),
        (lambda all_: {one.where[0]: one.rank for one in all_}, six()[:1]),
    ],
    ids=["the minimum", "the minimum, four", "hiding what gives away", "place and district", "one"],
)
def test_a_naive_publisher_is_bitten(publish: Publisher, lying: list[Sighting]) -> None:
    """Three answers in three shifts, two levels of one answer, or hiding by the answers."""
    assert surest(publish, lying) == 1


def test_the_attack_bites_what_the_minimum_publishes() -> None:
    """Calm by three, of whom one saw unrest, is calm by the other two."""
    assert is_broken(six()[:3], 0)
    assert candidates(Counter({Kind(1, 1): 1, Kind(0, 1): 2}), [0])[Kind(0, 1)] == {0}


def test_the_attack_bites_two_levels_of_one_answer() -> None:
    """A calm district, with a place in it that is not, tells of what lies beside the place."""
    place, beside = Kind(0, 2, frozenset({0, 1})), Kind(0, 2, frozenset({1}))
    found = candidates(Counter({place: 6, beside: 2}), [1, 0])
    assert found[beside] == {0}
    assert found[place] == {0, 1, 2}


def test_levels_that_contradict_each_other_leave_nothing() -> None:
    """A forged pair of levels."""
    both = Kind(0, 1, frozenset({0, 1}))
    assert candidates(Counter({both: 5}), [0, 1])[both] == set()


def _sizes(n: int, most: int) -> Iterator[tuple[int, ...]]:
    """Part `n` answers over shifts in every way."""
    if n == 0:
        yield ()
    for first in range(min(n, most), 0, -1):
        for rest in _sizes(n - first, first):
            yield (first, *rest)


@pytest.mark.parametrize("empty", [0, 1, 3, 9])
@pytest.mark.parametrize("steps", [2, 3])
def test_the_rule_is_what_the_attack_finds(empty: int, steps: int) -> None:
    """Told means that no middle at all gives anything away; said in two ways, of every group."""
    lowest = int(empty > 0)
    for n in range(HEADS, 9):
        for sizes in _sizes(n, n - 1):
            group = [
                replace(sighting(lowest, shift, steps=steps + lowest), least=lowest)
                for shift, size in enumerate(sizes)
                for _ in range(size)
            ]
            group += [
                Sighting(where=PIER, shift=f"e{at}", rank=0, least=0, most=0, saw_somebody=False)
                for at in range(empty)
            ]
            is_safe = not any(is_broken(group, rank) for rank in range(steps + lowest))
            if len({one.shift for one in group}) >= SHIFTS:
                assert is_enough(group) == is_safe, (sizes, empty, steps)


def test_the_minimum_holds_besides() -> None:
    """Three observations, three shifts, six heads: and each one less is too few."""
    assert is_enough(six())
    assert not is_enough(six()[:5])
    assert not is_enough([*six()[:5], replace(six()[5], saw_somebody=False)])
    assert not is_enough([sighting(0, at % 2) for at in range(12)])


LYING = st.lists(
    st.builds(
        sighting,
        st.integers(0, 2),
        st.integers(1, 9),
        st.sampled_from([PIER, MOOR, HILL, NET]),
    ),
    max_size=40,
)


@given(LYING)
def test_each_observation_speaks_once_at_most_and_no_group_is_too_small(
    lying: list[Sighting],
) -> None:
    """And a coarser level is told only of what the finer ones have not told."""
    told = folded(lying)
    used = [id(one) for group in told.values() for one in group]
    assert len(used) == len(set(used))
    for at, group in told.items():
        assert is_enough(group)
        assert all(at in one.where for one in group)
    assert not broken(told)
    left = [one for one in lying if id(one) not in set(used)]
    for at in {at for one in left for at in one.where}:
        assert at not in told
        assert not is_enough([one for one in left if at in one.where])


@given(LYING)
def test_the_order_of_arrival_and_the_answers_decide_nothing(lying: list[Sighting]) -> None:
    """The same observations give the same levels; other answers, levels of the same places."""
    assert ours(lying) == ours(lying[::-1])
    assert folded(lying).keys() == folded([replace(one, rank=0) for one in lying]).keys()


def test_what_a_place_lacks_its_district_tells_and_then_its_area() -> None:
    """Never the whole municipality."""
    few = six()[:3]
    assert set(folded([*few, *six(MOOR, first=4)[:3]])) == {At("district", "d1")}
    assert set(folded([*few, *six(HILL, first=4)[:3]])) == {At("area", "EAST")}
    assert set(folded([*six(), *six(MOOR)[:3], *six(HILL, first=4)[:3]])) == {
        At("place", "pier"),
        At("area", "EAST"),
    }
    assert not folded([*few, *six(NET, first=4)[:3]])


def test_the_middle_of_an_even_number_is_the_lower_one() -> None:
    """It is an answer somebody gave, and not between two."""
    assert middle([sighting(rank, 1) for rank in (2, 0, 1, 2)]) == 1
