"""When in the week people are met: a month's frozen figure, handed out by weekday and part of day.

It is a further table of a whole month, so it is not counted anew: what the releases of the month
have told of a place is handed out over the week, in whole multiples of k, each mean its share.

Source:  docs/spec/privacy.md#when-in-the-week
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Final

from server.disclosure.further import UNTOLD, FurtherTable, Share

TABLE: Final = "feltlogg/rhythm"  # the name of its stream
REST: Final = "*"  # the place that all larger areas are in which do not stand alone
WEEKDAYS: Final = tuple("1234567")  # Monday to Sunday
LEAST: Final = 10  # bases in a month's figure, or nothing is told of when


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """The rhythm of one month; made only in `server.disclosure.protect`.

    Shapes:  numbers  the releases of the month
             parts    codes of the parts of the day, in order
             places   each place with the larger areas it is made of
             figures  what those releases have told of each place, restricted topics left out
             table    by place, then weekday and part; nothing of a place whose figure is small
             words    what the parts are called
    """

    month: str
    numbers: tuple[int, ...]
    parts: tuple[str, ...]
    places: Mapping[str, tuple[str, ...]]
    figures: Mapping[str, int]
    table: FurtherTable
    words: Mapping[str, Any] = field(default_factory=dict, repr=False)


def value(weekday: str, part: str) -> str:
    """Name one square of the week, as the value of a further table."""
    return f"{weekday} {part}"


def square(named: str) -> tuple[str, str]:
    """Give the weekday and the part of a named square; of what is not told, neither."""
    weekday, _, part = named.partition(" ")
    return ("", UNTOLD) if named == UNTOLD else (weekday, part)


def values(parts: Iterable[str]) -> tuple[str, ...]:
    """Name every square of the week."""
    return tuple(value(*at) for at in product(WEEKDAYS, parts))


def places(larger: Iterable[str], alone: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Tell which place each larger area is in: its own, or one with all others."""
    found: dict[str, tuple[str, ...]] = {}
    for one in sorted(set(larger)):
        at = one if one in alone else REST
        found[at] = (*found.get(at, ()), one)
    return found


def to_hand_out(figures: Mapping[str, int], base: int) -> Mapping[str, int]:
    """Leave out the places whose figure is too small to say when of: by what is frozen alone."""
    return {place: n for place, n in figures.items() if n >= LEAST * base}


def sums(shares: Sequence[Share]) -> Sequence[Sequence[tuple[str, ...]]]:
    """Give what is to be held: each place, exactly; its weekdays, its parts, then each square."""
    split = [(share.larger, *square(share.value)) for share in shares]
    return (
        [(place,) for place, _, _ in split],
        [(place, weekday) for place, weekday, _ in split],
        [(place, part) for place, _, part in split],
        [(weekday, part) for _, weekday, part in split],
    )
