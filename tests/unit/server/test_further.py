"""Further tables hand out figures that are frozen already."""

from random import Random

import pytest

from server.attack.attacker import Attacker, intervals
from server.attack.knowledge import Interval
from server.attack.on_release import knowledge
from server.disclosure.draw import Draw
from server.disclosure.further import UNTOLD, Share, folded, handed_out, spelt
from server.disclosure.protect import GateError, pass_further, protect, protect_further
from server.disclosure.rounding import is_lonely
from server.disclosure.table import CAP, Cell, Count, RawTable
from shared.profile import Grid
from tests.shipped import bergen

VALUES = ["a", "b", "c", "d"]


def counts(seed: int, largers: int = 4) -> dict[Share, Count]:
    """Invent a table: some values in many contacts, some in one."""
    dice = Random(seed)
    found: dict[Share, Count] = {}
    for at in range(largers):
        for value in [*VALUES, UNTOLD]:
            groups = [dice.randint(1, 6) for _ in range(dice.choice((0, 1, 1, 3, 12)))]
            if groups:
                count = Count(heads=sum(groups), contacts=len(groups), largest=max(groups))
                found[Share(f"l{at}", value)] = count
    return found


def figures(shares: dict[Share, Count], base: int, seed: int) -> dict[str, int]:
    """Invent what the grid's own draw made of each larger area."""
    dice = Random(seed)
    sums: dict[str, int] = {}
    for share, n in shares.items():
        sums[share.larger] = sums.get(share.larger, 0) + n.heads
    return {at: n // base * base + base * dice.randint(0, 1) for at, n in sums.items()}


def given(seed: int, number: int = 1, base: int = 5) -> tuple[dict[Share, int], dict[str, int]]:
    """Hand out an invented table."""
    shares = counts(seed)
    to_give = figures(shares, base, seed)
    draw = Draw(key=b"k" * 32, municipality="9902", number=number)
    return dict(handed_out(shares, to_give, base, draw.chances(spelt(shares), "t"))), to_give


@pytest.mark.parametrize("base", [5, 10])
def test_the_parts_are_multiples_and_add_up_to_the_frozen_figure(base: int) -> None:
    """There is no second total to compare with the first."""
    for seed in range(60):
        told, whole = given(seed, base=base)
        assert all(n >= 0 and n % base == 0 for n in told.values())
        for larger, figure in whole.items():
            assert sum(n for at, n in told.items() if at.larger == larger) == figure


def test_the_mean_of_a_part_is_its_share() -> None:
    """Over many draws, up to five standard errors."""
    draws, shares = 400, counts(3)
    whole, heads = figures(shares, 5, 3), folded(shares)
    sums = dict.fromkeys(heads, 0)
    for number in range(draws):
        for at, n in given(3, number)[0].items():
            sums[at] += n
    for at, n in heads.items():
        total = sum(other for place, other in heads.items() if place.larger == at.larger)
        assert abs(sums[at] / draws - whole[at.larger] * n / total) <= 5 * 2.5 / draws**0.5


def test_what_one_contact_could_explain_is_not_told() -> None:
    """Neither by itself nor as all that is not told."""
    for seed in range(200):
        shares = counts(seed)
        told = folded(shares)
        assert sum(told.values()) == sum(n.heads for n in shares.values())
        for at in told:
            assert at.value == UNTOLD or not is_lonely(shares[at])
        for larger in {at.larger for at in told}:
            hidden = [n for at, n in shares.items() if at.larger == larger and at not in told]
            hidden += [shares[at] for at in [Share(larger, UNTOLD)] if at in shares]
            rest = [at for at in told if at.larger == larger and at.value != UNTOLD]
            if hidden and rest:
                heads, largest = sum(n.heads for n in hidden), max(n.largest for n in hidden)
                contacts = sum(n.contacts for n in hidden)
                assert not is_lonely(Count(heads=heads, contacts=contacts, largest=largest))


def test_nothing_is_handed_out_of_nothing() -> None:
    """A larger area whose figure is zero tells no shares."""
    shares = counts(5)
    draw = Draw(key=b"k" * 32, municipality="9902", number=1)
    assert not handed_out(shares, {}, 5, draw.chances(spelt(shares), "t"))
    assert not handed_out({}, {"l0": 20}, 5, draw.chances(spelt({}), "t"))


@pytest.mark.parametrize("contacts", [8, 36])
def test_the_grid_is_no_narrower_for_them(contacts: int) -> None:
    """Pooled with the grid, shares say one thing: behind what is told were two heads at least."""
    grid = bergen().grid
    raw, shares = _week(grid, contacts)
    draw = Draw(key=b"k" * 32, municipality="9902", number=contacts)
    table = protect(raw, grid, 5, draw)
    further = protect_further(shares, table, grid, draw)
    assert any(one.cells for one in further.values())
    pooled = knowledge(raw, table, grid, further)
    attacker = Attacker(pooled)
    assert not dict(attacker.narrower_than(5, range(len(pooled.bounds))))
    alone = intervals(knowledge(raw, table, grid))
    for name, within in alone.items():
        found = attacker.interval(pooled.places[name])
        is_larger = name[:2] == ("sum", "1") or name[0] == "open"
        assert found == within or (is_larger and found == Interval(2, within.high))


def _week(grid: Grid, contacts: int) -> tuple[RawTable, dict[str, dict[Share, Count]]]:
    dice = Random(contacts)
    axes = [[*axis] for axis in (grid.areas, grid.ages, grid.themes)]
    groups: dict[Cell, list[int]] = {}
    parts: dict[str, dict[Share, list[int]]] = {code: {} for code in grid.further}
    for _ in range(contacts):
        cell = Cell(*(axis[int(len(axis) * dice.random() ** 2)] for axis in axes))
        heads = min(CAP, 1 + int(dice.expovariate(0.5)))
        groups.setdefault(cell, []).append(heads)
        if cell.theme == grid.restricted:
            continue
        for code, table in grid.further.items():
            at = Share(grid.area_of[cell.area], dice.choice([*table.bands, UNTOLD]))
            parts[code].setdefault(at, []).append(heads)
    counted = {code: {at: _count(n) for at, n in part.items()} for code, part in parts.items()}
    return RawTable({cell: _count(each) for cell, each in groups.items()}), counted


def _count(each: list[int]) -> Count:
    return Count(heads=sum(each), contacts=len(each), largest=max(each))


@pytest.mark.parametrize(
    ("figures", "cells"),
    [
        ({"l": 10}, {Share("l", "a"): 5}),
        ({"l": 10}, {Share("l", "a"): 7, Share("l", "b"): 3}),
        ({"l": 10}, {Share("l", "z"): 10}),
        ({"l": 10}, {Share("m", "a"): 10}),
    ],
)
def test_a_table_that_does_not_add_up_does_not_pass(
    figures: dict[str, int], cells: dict[Share, int]
) -> None:
    """Also when a release is read again."""
    with pytest.raises(GateError):
        pass_further(5, figures, ("a", "b"), cells)
