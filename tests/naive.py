"""Publishers as they are found in the wild: each hides small counts, and none protects them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from random import Random
from typing import TypeAlias

from server.attack.knowledge import Interval
from server.attack.table_file import At, Entry

Counts: TypeAlias = Mapping[At, int]
LEAST = 5


def town(seed: int, rows: int = 6, columns: int = 5) -> Counts:
    """Invent a skewed table of two dimensions, many of its cells small."""
    dice = Random(seed)
    scale = [dice.choice((1, 2, 4, 9)) for _ in range(rows)]
    return {
        (f"r{i}", f"c{j}"): int(dice.expovariate(1) * scale[i])
        for i, j in product(range(rows), range(columns))
    }


def with_totals(counts: Counts) -> Counts:
    """Add the totals of each row, each column and everything."""
    sums: Counter[At] = Counter()
    for (row, column), n in counts.items():
        for at in product((row, "*"), (column, "*")):
            sums[at] += n
    return sums


def threshold(counts: Counts) -> Iterator[Entry]:
    """Hide whatever is above nothing and below five, cells and totals alike; show the rest."""
    for at, n in with_totals(counts).items():
        yield Entry(at, Interval(1, LEAST - 1) if 0 < n < LEAST else Interval(n, n))


def by_hand(counts: Counts) -> Iterator[Entry]:
    """Hide small cells, and one more in each row and column that has a single one hidden."""
    hidden = {at for at, n in counts.items() if 0 < n < LEAST}
    for axis in (0, 1, 0, 1):
        for line in sorted({at[axis] for at in counts}):
            inside = [at for at in counts if at[axis] == line]
            if len(hidden.intersection(inside)) == 1:
                more = [at for at in inside if at not in hidden and counts[at]]
                hidden |= {min(more, key=lambda at: counts[at])} if more else set()
    for at, n in with_totals(counts).items():
        yield Entry(at, Interval(0, 10**6) if at in hidden else Interval(n, n))


def each_by_itself(counts: Counts) -> Iterator[Entry]:
    """Round every cell and every total to the nearest five, each by itself."""
    for at, n in with_totals(counts).items():
        near = (n + 2) // 5 * 5
        yield Entry(at, Interval(max(0, near - 2), near + 2))


def best_of(draws: int, counts: Counts, dice: Random) -> Counts:
    """Round at random to fives, so many times, and publish what misses the total least."""

    def once() -> Counts:
        return {at: n // 5 * 5 + 5 * (dice.random() < n % 5 / 5) for at, n in counts.items()}

    truth = sum(counts.values())
    return min((once() for _ in range(draws)), key=lambda one: _misses(one, counts, truth))


def _misses(told: Counts, counts: Counts, truth: int) -> int:
    cells = sum(abs(told[at] - n) for at, n in counts.items())
    return cells + abs(sum(told.values()) - truth)


def by_experience(
    publish: Callable[[int], int], counts: range, tries: int, rare: float
) -> Mapping[int, set[int]]:
    """Tell which counts come out as which figure, to whoever can run the publisher at home.

    Units:   rare  what happens less often than that is as good as impossible
    """
    found: dict[int, set[int]] = {}
    for n in counts:
        for figure, times in Counter(publish(n) for _ in range(tries)).items():
            if times > rare * tries:
                found.setdefault(figure, set()).add(n)
    return found
