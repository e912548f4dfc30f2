"""A release: how long it takes with its attack, how near its sums come, what it gives away."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from math import sqrt
from pathlib import Path
from random import Random

from server.attack.on_release import Audit, attack
from server.disclosure.draw import Draw
from server.disclosure.protect import protect
from server.disclosure.table import CAP, Cell, Count, RawTable, SafeTable
from shared.profile import Grid
from tests.bench.table import Row, median, seconds
from tests.shipped import bergen

BASE = 5
WEEKS = 52
CONTACTS = 37  # a week, as in the study that set the targets: some 120 meetings
ROUNDINGS = 400  # for the errors of a week
TIMES = 10
SKEW = 1.7  # how much of it is in few places, ages and themes


def rows(_: Path) -> Iterator[Row]:
    """Measure a year of invented weeks on Bergen's grid, and one on a grid ten times as large."""
    grid = bergen().grid
    weeks = [week(grid, CONTACTS, at) for at in range(WEEKS)]
    rounds, attacks = partial(_told, grid=grid, number=1), partial(_attacked, grid=grid)
    yield _time("release, 396 base cells", weeks[:TIMES], rounds, floor=1.0, aim=0.05)
    yield _time("release with its attack", weeks[:12], attacks, floor=10.0, aim=3.0)
    told = [_told(raw, grid, at) for at, raw in enumerate(weeks)]
    yield Row(what="year of 52 releases", measured=_year(grid, weeks), unit="s")
    yield from _errors(grid)
    year = _share(sum(map(_heads, weeks)), sum(map(_figures, told)))
    yield Row(what="year's total, off by", measured=year * 100, unit="%", floor=1.0)
    yield from _given_away(grid, weeks[:12], told)
    large, busy = _times(grid, 10), CONTACTS * 10
    many = [week(large, busy, at) for at in range(4)]
    yield _time("release, 10 × the grid", many, partial(_told, grid=large, number=1))
    yield from grown(grid)
    yield _time("the same with its attack", many[:1], partial(_attacked, grid=large))


def week(grid: Grid, contacts: int, seed: int) -> RawTable:
    """Invent a week's contacts, most of them in few cells."""
    dice = Random(seed)
    axes = [[*axis] for axis in (grid.areas, grid.ages, grid.themes)]
    groups: dict[Cell, list[int]] = {}
    for _ in range(contacts + dice.randint(-contacts // 4, contacts // 4)):
        cell = Cell(*(axis[int(len(axis) * dice.random() ** SKEW)] for axis in axes))
        groups.setdefault(cell, []).append(min(CAP, 1 + int(dice.expovariate(0.4))))
    return RawTable(
        {
            cell: Count(heads=sum(each), contacts=len(each), largest=max(each))
            for cell, each in groups.items()
        }
    )


def _told(raw: RawTable, grid: Grid, number: int) -> SafeTable:
    draw = Draw(key=b"bench" * 7, municipality="9902", number=number + 1)
    return protect(raw, grid, BASE, draw)


def _time(
    what: str,
    weeks: Iterable[RawTable],
    work: Callable[[RawTable], object],
    floor: float | None = None,
    aim: float | None = None,
) -> Row:
    took = median(seconds(partial(work, raw)) for raw in weeks)
    return Row(what=what, measured=took, unit="s", floor=floor, aim=aim)


def _attacked(raw: RawTable, grid: Grid) -> Audit:
    return attack(raw, _told(raw, grid, 1), grid)


def _year(grid: Grid, weeks: list[RawTable]) -> float:
    return seconds(lambda: [_attacked(raw, grid) for raw in weeks])


def _errors(grid: Grid) -> Iterator[Row]:
    """Round many weeks; without the contributor rule means that every cell has many contacts."""
    weeks = [week(grid, CONTACTS, 1_000 + at) for at in range(ROUNDINGS)]
    plain = [RawTable({cell: _of_many(n) for cell, n in raw.cells.items()}) for raw in weeks]
    for what, counted, floor in (
        ("city week, rms error, no lonely cells", plain, 3.0),
        ("city week, rms error, contributor rule", weeks, 5.0),
    ):
        off = [_figures(_told(raw, grid, at)) - _heads(raw) for at, raw in enumerate(counted)]
        rms = sqrt(sum(one * one for one in off) / len(off))
        yield Row(what=what, measured=rms, unit="meetings", floor=floor)


def _of_many(count: Count) -> Count:
    return replace(count, contacts=max(2, count.heads), largest=0)


def _given_away(grid: Grid, weeks: list[RawTable], told: list[SafeTable]) -> Iterator[Row]:
    audits = [_attacked(raw, grid) for raw in weeks]
    kept = sum(one.counts - one.broken for one in audits) / sum(one.counts for one in audits)
    yield Row(
        what="cells and sums with < 5 candidates", measured=(1 - kept) * 100, unit="%", floor=0
    )
    changes = [
        after.cells.get(cell, 0) - before.cells.get(cell, 0)
        for before, after in pairwise(told)
        for cell in {*before.cells, *after.cells}
    ]
    small = sum(0 < abs(change) < BASE for change in changes) / len(changes)
    yield Row(what="visible changes that tell < 5", measured=small * 100, unit="%", floor=0)


def grown(grid: Grid) -> Iterator[Row]:
    """Draw releases on larger and larger grids, with as many more contacts."""
    for times in (1, 5, 10, 20):
        large, busy = _times(grid, times), week(_times(grid, times), CONTACTS * times, 100)
        began = time.process_time()
        _told(busy, large, 1)
        took = time.process_time() - began
        yield Row(what=f"draw, {times} × the grid, processor", measured=took, unit="s")


def _times(grid: Grid, times: int) -> Grid:
    copies = range(times)
    return replace(
        grid,
        areas={f"{area}{at}": words for at in copies for area, words in grid.areas.items()},
        area_of={
            f"{area}{at}": larger and f"{larger}{at}"
            for at in copies
            for area, larger in grid.area_of.items()
        },
    )


def _heads(raw: RawTable) -> int:
    return sum(n.heads for n in raw.cells.values())


def _figures(told: SafeTable) -> int:
    return sum(told.cells.values())


def _share(truth: int, figure: int) -> float:
    return abs(figure - truth) / truth
