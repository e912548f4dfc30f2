"""Number plates of cars, lorries, motorcycles and mopeds.

Source:  docs/spec/guard.md#number-plates
"""

import re
from collections.abc import Iterator
from typing import Final

from shared.guard.hit import Hit

_LETTER = "[A-HJ-LNPR-VX-Z]"  # I, M, O, Q and W stand on no plate
_APART = r"[\s.\-–]?"
_CAR: Final = re.compile(
    rf"\b(?:{_LETTER}{{2}}{_APART}\d{{2}}{_APART}\d{{3}}|[a-hj-lnpr-vx-z]{{2}}\d{{5}})\b"
)
_SMALL: Final = re.compile(rf"\b{_LETTER}{{2}}{_APART}\d{{2}}{_APART}\d{{2}}\b")
_MONEY: Final = frozenset(("kr", "nr", "ca", "kl", "nb", "nn", "en", "ff", "eu", "us", "uk"))
_YEARS: Final = ("19", "20")


def plates(text: str) -> Iterator[Hit]:
    """Find every number plate: two letters and five digits, or four on what has two wheels."""
    for seen in (_CAR, _SMALL):
        for found in seen.finditer(text):
            is_year = seen is _SMALL and found[0].lstrip(_LETTERS).startswith(_YEARS)
            if found[0][:2].casefold() not in _MONEY and not is_year:
                yield Hit("plate", found.start(), found.end())


_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ .-–"
