"""One line of text: what a name or a sentence may hold.

Source:  docs/spec/codebook.md#types
"""

import unicodedata
from typing import Literal

_ODD = frozenset(("Cc", "Cf", "Co", "Cs", "Zl", "Zp"))


def misfit(text: str, most: int) -> Literal["empty", "too_long", "odd_sign"] | None:
    """Tell what is wrong with a line of at most `most` characters; None when nothing is."""
    if not text or text != text.strip():
        return "empty"
    if len(text) > most:
        return "too_long"
    return "odd_sign" if any(unicodedata.category(sign) in _ODD for sign in text) else None
