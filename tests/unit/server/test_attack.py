"""The attacker bites what it must, and not ours."""

import json
from collections.abc import Sequence
from itertools import combinations, product
from math import inf
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner

from server.attack.attacker import Attacker, ImpossibleError, intervals
from server.attack.knowledge import Interval, Knowledge
from server.attack.on_release import attack, knowledge
from server.attack.on_table import attack as attack_table
from server.attack.table_file import read
from server.commands.release import release
from server.disclosure.draw import Draw
from server.disclosure.protect import protect
from server.disclosure.rounding import possible, rounded
from server.disclosure.table import CAP, Cell, Count, RawTable
from shared.errors import InputError
from shared.profile import Grid
from tests.builders import sandvik
from tests.naive import best_of, by_experience, by_hand, each_by_itself, threshold, town
from tests.shipped import bergen

SAND, TOWN = sandvik().grid, bergen().grid

# Investment by activity and region: Fischetti and Salazar-González, Solving the cell suppression
# problem on tabular data with linear constraints, Management Science 47 (2001), table 1.
TEXTBOOK = """\
activity,region,value
I,A,20
I,B,50
I,C,10
I,*,80
II,A,x
II,B,19
II,C,x
II,*,49
III,A,x
III,B,32
III,C,x
III,*,61
*,A,45
*,B,101
*,C,44
*,*,190
"""


def draw(number: int) -> Draw:
    """Give the draw of one release."""
    return Draw(key=b"k" * 32, municipality="9902", number=number)


def week(grid: Grid, contacts: int, seed: int) -> RawTable:
    """Invent a week: most contacts in few cells, groups of one to ten."""
    dice = Random(seed)
    axes = [[*axis] for axis in (grid.areas, grid.ages, grid.themes)]
    shares: dict[Cell, list[int]] = {}
    for _ in range(contacts):
        cell = Cell(*(axis[int(len(axis) * dice.random() ** 2)] for axis in axes))
        shares.setdefault(cell, []).append(min(CAP, 1 + int(dice.expovariate(0.5))))
    return RawTable(
        {
            cell: Count(heads=sum(each), contacts=len(each), largest=max(each))
            for cell, each in shares.items()
        }
    )


def narrow(entries: Any) -> int:
    """Count the cells that a table does not tell and that an attacker nearly has."""
    return sum(found.within.candidates < 5 for found in attack_table(tuple(entries)))


def test_a_published_table_gives_its_published_intervals() -> None:
    """The sensitive cell of the textbook is known to lie in 5 to 30."""
    found = {one.at: one.within for one in attack_table(read(TEXTBOOK))}
    assert found[("II", "C")] == Interval(5, 30)
    assert found == {
        ("II", "A"): Interval(0, 25),
        ("II", "C"): Interval(5, 30),
        ("III", "A"): Interval(0, 25),
        ("III", "C"): Interval(4, 29),
    }


def test_what_is_known_of_hidden_cells_counts_too() -> None:
    """Two cells below five that add up to eight are four each."""
    found = attack_table(read("place;value\nN/x;<5\nN/y;<5\nN;8\nS;x\n*;20\n"))
    assert {one.at[0]: one.within for one in found} == {
        "N/x": Interval(4, 4),
        "N/y": Interval(4, 4),
        "S": Interval(12, 12),
    }


@pytest.mark.parametrize("publisher", [threshold, by_hand, each_by_itself])
def test_naive_publishers_are_broken(publisher: Any) -> None:
    """Each of them gives away counts below five in most tables."""
    broken = [narrow(publisher(town(seed))) for seed in range(12)]
    assert sum(one > 0 for one in broken) > len(broken) / 2


def test_a_threshold_gives_back_what_it_hides() -> None:
    """A good part of what is hidden is certain, to the unit."""
    found = [one for seed in range(12) for one in attack_table(tuple(threshold(town(seed))))]
    certain = [one for one in found if one.within.low == one.within.high]
    assert len(certain) > len(found) / 5
    for seed in range(12):
        counts = town(seed)
        for one in attack_table(tuple(threshold(counts))):
            if one.at in counts:
                assert one.within.low <= counts[one.at] <= one.within.high


def test_the_best_of_many_draws_says_more_than_one() -> None:
    """Whoever chooses among draws tells which side of the middle a count is on."""
    dice = Random(4)
    cell = ("r", "c")
    best = by_experience(lambda n: best_of(30, {cell: n}, dice)[cell], range(10), 300, 0.01)
    turn = iter(range(1, 10**6))
    spot = Cell(*(next(iter(axis)) for axis in (SAND.areas, SAND.ages, SAND.themes)))

    def ours(heads: int) -> int:
        raw = RawTable({spot: Count(heads=heads, contacts=9, largest=1)} if heads else {})
        return rounded(raw, SAND, 5, draw(next(turn))).get(spot, 0)

    assert min(map(len, best.values())) < 5
    once = by_experience(ours, range(10), 300, 0.01)
    assert (len(once[0]), len(once[5])) == (5, 9)


@pytest.mark.parametrize("contacts", [0, 1, 3, 12, 37, 150])
@pytest.mark.parametrize("base", [5, 10])
def test_ours_holds(contacts: int, base: int) -> None:
    """Quiet weeks and busy ones: every cell and every sum keeps its candidates."""
    for seed in range(2):
        raw = week(TOWN, contacts, seed)
        found = attack(raw, protect(raw, TOWN, base, draw(seed)), TOWN)
        assert (found.broken, found.fewest >= base) == (0, True)
        assert found.counts >= len(TOWN.areas) * len(TOWN.ages) * len(TOWN.themes)


def test_what_the_attacker_knows_is_true() -> None:
    """The truth is one of the worlds he thinks possible; else he would prove nothing."""
    for seed in range(20):
        raw = week(SAND, 15, seed)
        known = knowledge(raw, protect(raw, SAND, 5, draw(seed)), SAND)
        for place, at in known.places.items():
            if isinstance(place, Cell):
                heads = raw.cells[place].heads if place in raw.cells else 0
                known.bounds[at] = Interval(heads, heads)
        Attacker(known)


def test_exact_sums_beside_rounded_cells_are_found_out() -> None:
    """A publisher that tells true sums of two cells beside ours gives the cells away."""
    raw = week(SAND, 40, 1)
    known = knowledge(raw, protect(raw, SAND, 5, draw(1)), SAND)
    cells = {place: at for place, at in known.places.items() if isinstance(place, Cell)}
    assert not dict(Attacker(known).narrower_than(5, cells.values()))
    for one, other in combinations(cells, 2):
        heads = sum(raw.cells[cell].heads for cell in (one, other) if cell in raw.cells)
        known.weigh([(cells[one], 1.0), (cells[other], 1.0)], Interval(heads, heads))
    assert dict(Attacker(known).narrower_than(5, cells.values()))


def test_all_releases_at_once_are_no_narrower_than_one_by_one() -> None:
    """A record is in one release, so pooling joins nothing: tried, not only said."""
    tables = [week(SAND, 15, seed) for seed in range(4)]
    told = [protect(raw, SAND, 5, draw(at)) for at, raw in enumerate(tables)]
    pooled: Knowledge[Any] = Knowledge()
    for at, (raw, table) in enumerate(zip(tables, told, strict=True)):
        one = knowledge(raw, table, SAND)
        places = {
            old: pooled.count((at, name), one.bounds[old]) for name, old in one.places.items()
        }
        for fact in one.facts:
            pooled.weigh([(places[cell], w) for cell, w in fact.weights], fact.within)
    for cell in product(SAND.areas, SAND.ages, SAND.themes):  # a quarter's feed: the sum of four
        figure = sum(table.cells.get(Cell(*cell), 0) for table in told)
        parts = [pooled.places[(at, Cell(*cell))] for at in range(4)]
        total = pooled.count(("quarter", cell), Interval(max(0, figure - 48), figure + 48))
        pooled.sums_to(total, parts)
    together = intervals(pooled)
    for at, (raw, table) in enumerate(zip(tables, told, strict=True)):
        for name, alone in intervals(knowledge(raw, table, SAND)).items():
            assert together[(at, name)] == alone


def test_the_candidates_of_a_figure_are_those_of_the_rule() -> None:
    """Both a cell of many contacts and one of a single group may lie behind a figure."""
    assert [possible(figure, 5) for figure in (0, 5, 10, 15, 20, 100)] == [
        (0, 12),
        (1, 9),
        (5, 14),
        (10, 19),
        (16, 24),
        (96, 104),
    ]


def test_a_contradiction_is_said_to_be_one() -> None:
    """Nothing is concluded from figures that cannot be."""
    with pytest.raises(InputError) as told:
        tuple(attack_table(read("a,value\nx,1\ny,x\n*,0\n")))
    assert told.value.flaws[0].code == "table.contradicts"
    with pytest.raises(ImpossibleError):
        Attacker(_pair(Interval(3, 3), Interval(0, 2)))


def _pair(total: Interval, part: Interval) -> Knowledge[str]:
    known: Knowledge[str] = Knowledge()
    known.sums_to(known.count("total", total), [known.count("part", part)])
    return known


def test_nothing_known_is_nothing_found() -> None:
    """Without a fact a count may be anything."""
    known: Knowledge[str] = Knowledge()
    known.count("one")
    assert intervals(known) == {"one": Interval(0, inf)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "table.no_value"),
        ("a,b\n1,2\n", "table.no_value"),
        ("a,value\n", "table.empty"),
        ("a,value\nx,1.5\n", "table.not_a_count"),
        ("a,value\nx,-3\n", "table.not_a_count"),
        ("a,value\nx,4-1\n", "table.not_a_count"),
        ("a,value\nx,1,2\n", "table.columns"),
        ("a,value\nx,1\nx,2\n", "table.twice"),
        ("a,value\n ,1\n", "table.no_code"),
        ('{"cells": []}', "table.not_json"),
        ('{"dimensions": ["a"], "cells": 7}', "table.not_json"),
        ('{"dimensions": ["a"], "cells": [{"at": 7, "value": 1}]}', "table.columns"),
        ('{"dimensions": ["a"], "cells": [{"at": ["x", "y"], "value": 1}]}', "table.columns"),
        ('{"dimensions": ["a"], "cells": [{"at": ["x"], "value": NaN}]}', "table.not_a_count"),
        ("{" * 100_000, "table.not_json"),
        ("a,value\nx,1\n" * 500_000, "table.too_large"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_by_line(text: str, code: str) -> None:
    """Whoever made it can mend it."""
    with pytest.raises(InputError) as told:
        read(text)
    assert told.value.flaws[0].code == code


def test_csv_and_json_say_the_same() -> None:
    """Hidden, known to lie between, below five, told."""
    spelt = {
        "dimensions": ["a", "b"],
        "cells": [
            {"at": ["x", "1"], "value": 12},
            {"at": ["x", "2"]},
            {"at": ["y", "1"], "low": 1, "high": 4},
            {"at": ["y", "2"], "value": "<5"},
        ],
    }
    lines = "\ufeffa;b;value\r\nx;1;12\r\nx;2;\r\ny;1;1–4\r\ny;2;<5\r\n"
    assert read(json.dumps(spelt)) == read(lines)


@pytest.mark.parametrize(("options", "code"), [([], 0), (["--least", "28"], 1)])
def test_the_command_tells_and_ends_with_its_verdict(
    tmp_path: Any, options: Sequence[str], code: int
) -> None:
    """A table made by anybody can be audited before it is sent."""
    file = tmp_path / "table.csv"
    file.write_text(TEXTBOOK, "utf-8")
    ran = CliRunner().invoke(release, ["attack", str(file), *options])
    assert ran.exit_code == code
    assert "5 to 30  II · C" in ran.output
    ran = CliRunner().invoke(release, ["attack", str(file), "--json", *options])
    assert json.loads(ran.output)["cells"][1] == {"at": ["II", "C"], "low": 5, "high": 30}
