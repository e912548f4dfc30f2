"""Which words may be somebody's name; whether they are is for the one who writes.

Source:  docs/spec/guard.md#names
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from shared.guard.hit import Hit
from shared.guard.known import bare
from shared.guard.names_europe import EAST_EUROPEAN, WEST
from shared.guard.names_near_east import ARABIC, KURDISH_TURKISH, PERSIAN
from shared.guard.names_north import NORTH
from shared.guard.names_south import AFRICAN, ASIAN
from shared.guard.ordinary import ORDINARY
from shared.guard.shapes import is_nordic, stands_as_name
from shared.guard.surnames import SURNAMES
from shared.guard.words import Word

_MIN_SMALL: Final = 4  # letters; shorter words in small letters are nearly never names
_MIN_INSIDE: Final = 4


class Names:
    """What is taken for a name: the lists, and with `is_strict` any capital inside a sentence."""

    def __init__(self, more: frozenset[str] = frozenset(), *, is_strict: bool = False) -> None:
        self._first = first_names() | more if more else first_names()
        self._is_strict = is_strict

    def find(self, text: Sequence[Word], is_known: Callable[[int, int], bool]) -> Iterator[Hit]:
        """Find them, but not within what everybody may write; with what follows in capitals."""
        last: Hit | None = None
        for at, word in enumerate(text):
            follows = last is not None and word.start == last.end + 1
            is_name = (
                self._is_name(word)
                or (follows and word.is_capital and not word.begins)
                or stands_as_name(text, at)
            )
            if not is_name or is_known(word.start, word.end):
                continue
            if last is not None and not follows:
                yield last
            start = last.start if last is not None and follows else word.start
            last = Hit("name", start, word.end)
        if last is not None:
            yield last

    def begins(self, word: str) -> bool:
        """Tell whether a word in small letters begins with a first name and goes on after it."""
        cuts = range(_MIN_INSIDE, len(word))
        return any(word[:cut] in self._first and word[:cut] not in ordinary() for cut in cuts)

    def _is_name(self, word: Word) -> bool:
        folded = word.text.casefold()
        if not word.is_capital:
            is_long = len(folded) >= _MIN_SMALL and folded not in ordinary()
            return is_long and (folded in self._first or is_nordic(folded))
        spellings = {folded, bare(word.text)}
        listed = spellings & (self._first | surnames()) or {*filter(is_nordic, spellings)}
        if word.begins:
            return bool(listed - ordinary())
        return bool(listed) or self._is_strict


@cache
def first_names() -> frozenset[str]:
    """Give every first name of the lists."""
    lists = (NORTH, ARABIC, PERSIAN, KURDISH_TURKISH, AFRICAN, ASIAN, EAST_EUROPEAN, WEST)
    return frozenset(name for names in lists for name in names.split())


@cache
def ordinary() -> frozenset[str]:
    """Give those that are ordinary words, too."""
    return frozenset(ORDINARY.split())


@cache
def surnames() -> frozenset[str]:
    """Give the last names."""
    return frozenset(SURNAMES.split())
