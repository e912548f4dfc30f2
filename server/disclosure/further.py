"""Further tables: what the heads of a larger area's frozen figure were, as shares of that figure.

A further table is a second look at the same records. So it is not counted anew: the figure already
drawn for a larger area is handed out over the values, in whole multiples of k, each mean its share.

Source:  docs/spec/privacy.md#further-tables
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np

from server.disclosure.cube import Vector, land
from server.disclosure.draw import Chances
from server.disclosure.rounding import is_lonely
from server.disclosure.sums import indicators
from server.disclosure.table import Count
from shared.canonical import encode

UNTOLD = "?"  # what stands for values too few to tell


class Share(NamedTuple):
    """One place of a further table: larger area × value."""

    larger: str
    value: str


Shares: TypeAlias = Mapping[Share, Count]


@dataclass(frozen=True, slots=True)
class FurtherTable:
    """A further table that may be told; made only in `server.disclosure.protect`.

    Shapes:  values  those it may hold, whether or not any has a figure
             cells   only those that are not zero
    """

    values: tuple[str, ...]
    cells: Mapping[Share, int]


Further: TypeAlias = Mapping[str, FurtherTable]
Sums: TypeAlias = Callable[[Sequence[Share]], Sequence[Sequence[tuple[str, ...]]]]


def by_value(places: Sequence[Share]) -> Sequence[Sequence[tuple[str, ...]]]:
    """Give the sums to hold: each larger area, exactly; then each value, nearly."""
    return [(at.larger,) for at in places], [(at.value,) for at in places]


def handed_out(
    shares: Shares,
    figures: Mapping[str, int],
    base: int,
    chances: Chances,
    sums: Sums = by_value,
) -> Mapping[Share, int]:
    """Hand out the figure of each larger area over the values of one further table.

    Shapes:  figures  the frozen figure of each larger area
             sums     what is to be held, the most important first; the larger areas before all
    Units:   multiples of `base` that add up to the figure; the mean is the figure × the share
    """
    told = {share: n for share, n in folded(shares).items() if figures.get(share.larger)}
    heads = _by_larger(told)
    places = chances.shuffled(told)
    parts = [divmod(figures[at.larger] // base * told[at], heads[at.larger]) for at in places]
    rises = np.array([rest / heads[at.larger] for at, (_, rest) in zip(places, parts, strict=True)])
    land(rises, _rows(sums(places), len(places)), chances.next)
    return {
        at: base * (whole + int(up))
        for at, (whole, _), up in zip(places, parts, rises, strict=True)
    }


def folded(shares: Shares) -> Mapping[Share, int]:
    """Give heads by value; what one contact could explain is counted as not told.

    What is not told must not rest on one contact either: the smallest of the others joins it
    until it does not, or nothing is left to tell.
    """
    found: dict[Share, int] = {}
    for larger in sorted({share.larger for share in shares}):
        here = {share: n for share, n in shares.items() if share.larger == larger}
        hidden = [share for share, n in here.items() if share.value == UNTOLD or is_lonely(n)]
        rest = sorted(here.keys() - hidden, key=lambda share: (here[share].heads, share))
        while hidden and rest and is_lonely(_together(here[share] for share in hidden)):
            hidden.append(rest.pop(0))
        found |= {share: here[share].heads for share in rest}
        if hidden:
            found[Share(larger, UNTOLD)] = sum(here[share].heads for share in hidden)
    return found


def _together(counts: Iterator[Count]) -> Count:
    each = tuple(counts)
    return Count(
        heads=sum(n.heads for n in each),
        contacts=sum(n.contacts for n in each),
        largest=max(n.largest for n in each),
    )


def _by_larger(told: Mapping[Share, int]) -> Mapping[str, int]:
    sums: dict[str, int] = defaultdict(int)
    for share, n in told.items():
        sums[share.larger] += n
    return sums


def _rows(sums: Sequence[Sequence[tuple[str, ...]]], size: int) -> Vector:
    rows = [row for column in sums for row in indicators(column)]
    spelt: Vector = np.array(rows, dtype=float).reshape(len(rows), size)
    return spelt


def spelt(shares: Shares) -> bytes:
    """Spell a further table's counts the one way there is, to seed its draw with."""
    return encode([[*at, n.heads, n.contacts, n.largest] for at, n in sorted(shares.items())])
