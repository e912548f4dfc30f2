"""A text as words with their places, and which of them begin a sentence.

Source:  docs/spec/guard.md#names
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BEGINS: Final = re.compile(r"(?:^|[.!?…:;\n•«»\"“”(/–—]|\s-)\s*$")
_BACK: Final = 4  # characters looked back for the end of a sentence


@dataclass(frozen=True, slots=True)
class Word:
    """One word where it stands; `begins` is true of the first of a sentence."""

    text: str
    start: int
    end: int
    begins: bool

    @property
    def is_capital(self) -> bool:
        """Tell whether it is written as a name is: a capital letter, and small ones after it."""
        return self.text[0].isupper() and not self.text.isupper()


def words(text: str) -> Iterator[Word]:
    """List the words of a text."""
    for found in _WORD.finditer(text):
        start = found.start()
        begins = bool(_BEGINS.search(text, max(0, start - _BACK), start)) if start else True
        yield Word(found[0], start, found.end(), begins)
