"""A text as the rules read it: digits of every script are digits, and what has no width is gone.

Source:  docs/spec/guard.md#how-a-text-is-read
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_ODD: Final = re.compile("[^\\n\\r\\t -~\\xa0-\\xac\\xae-\\xb1\\xb4-\\xb8\\xba-\\xff–—…‘’“”]")
_GONE: Final = frozenset(("Cf", "Me"))
_MARKS: Final = frozenset(("Mn",))


@dataclass(frozen=True, slots=True)
class Plain:
    """What the rules read, and for each of its characters the place it has in the text."""

    text: str
    at: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the place in the text of what stands from `start` up to `end` here."""
        return self.at[start], self.at[end - 1] + 1


def plain(text: str) -> Plain:
    """Read a text; most have nothing odd in them and are read as they stand."""
    if _ODD.search(text) is None:
        return Plain(text, range(len(text)))
    signs: list[str] = []
    at: list[int] = []
    for place, sign in enumerate(text):
        for read in _read(sign, signs[-1] if signs else ""):
            signs.append(read)
            at.append(place)
    return Plain("".join(signs), at)


def _read(sign: str, before: str) -> str:
    """Give what a character is read as: nothing, itself, or what it stands for."""
    category = unicodedata.category(sign)
    if category in _GONE or (category in _MARKS and not before.isalpha()):
        return ""
    return "".join(_digit(one) for one in unicodedata.normalize("NFKC", sign))


def _digit(sign: str) -> str:
    value = unicodedata.digit(sign, None)
    return sign if value is None else str(value)
