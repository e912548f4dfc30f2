"""The guard: everything in a text that points at somebody, judged where it stands and kept nowhere.

Source:  docs/spec/guard.md
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from shared.guard.digits import numbers, spelt
from shared.guard.handles import handles
from shared.guard.hit import ASKS, STOPS, Hit
from shared.guard.known import Known
from shared.guard.known_words import KNOWN, SITES
from shared.guard.links import links
from shared.guard.mail import mails
from shared.guard.names import Names
from shared.guard.plain import Plain, plain
from shared.guard.plates import plates
from shared.guard.streets import addresses
from shared.guard.traits import traits
from shared.guard.words import words

_ORDER: Final = {kind: at for at, kind in enumerate((*STOPS, *ASKS))}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stops a text from being kept, and what the one who writes is asked about.

    Shapes:  both in the order of the text; hits of one tuple do not overlap, save for traits
    """

    stops: tuple[Hit, ...] = ()
    asks: tuple[Hit, ...] = ()


class Guard:
    """Judges texts for one municipality.

    Shapes:  allowed  phrases that name nobody there: places, services, teams
             names    first names in small letters, besides the guard's own
             is_strict  ask about every capital letter inside a sentence that is not allowed
    """

    def __init__(
        self,
        allowed: Iterable[str] = (),
        names: frozenset[str] = frozenset(),
        *,
        is_strict: bool = False,
    ) -> None:
        phrases = [*allowed, *(phrase.strip() for phrase in KNOWN.split(","))]
        self._known = Known(phrases)
        self._sites = _sites(phrases)
        self._names = Names(names, is_strict=is_strict)

    def judge(self, text: str) -> Verdict:
        """Find all there is."""
        read = plain(text)
        stops = _once(_stops(read.text, self._sites, self._names))
        asks = _once(self._asks(read.text), stops)
        return Verdict(_placed(read, stops), _placed(read, asks))

    def _asks(self, text: str) -> Iterator[Hit]:
        said = list(words(text))
        known = list(self._known.spans(said))

        def is_known(start: int, end: int) -> bool:
            return any(first <= start and end <= last for first, last in known)

        yield from self._names.find(said, is_known)
        yield from addresses(text, is_known)
        yield from traits(text, is_known)


def stops(text: str, allowed: Iterable[str] = ()) -> tuple[Hit, ...]:
    """Find only what stops a text, for which nothing local need be known but sites let pass."""
    read = plain(text)
    return _placed(read, _once(_stops(read.text, _sites(allowed), Names())))


def _sites(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(SITES.split()) | {one.casefold() for one in phrases if "." in one}


def _stops(text: str, sites: AbstractSet[str], names: Names) -> Iterator[Hit]:
    yield from numbers(text)
    yield from spelt(text)
    yield from mails(text)
    yield from links(text, sites)
    yield from handles(text, names.begins)
    yield from plates(text)


def _once(hits: Iterable[Hit], others: Iterable[Hit] = ()) -> list[Hit]:
    """Give each spot once, under the kind that tells most; nothing that `others` hold already."""
    taken, kept = list(others), []
    for hit in sorted(hits, key=lambda hit: (_ORDER[hit.kind], hit.start, -hit.end)):
        is_free = not any(_overlap(hit, other) for other in taken)
        if is_free:
            kept.append(hit)
        if is_free and hit.kind != "recognisable":
            taken.append(hit)
    return sorted(kept, key=lambda hit: (hit.start, hit.end))


def _placed(read: Plain, hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Give hits with their places in the text as it was written."""
    return tuple(Hit(hit.kind, *read.span(hit.start, hit.end), hit.trait) for hit in hits)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end
