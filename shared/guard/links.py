"""Links and bare addresses on the net; those of services for everyone are let pass.

Source:  docs/spec/guard.md#addresses-on-the-net
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from shared.guard.hit import Hit

ENDS: Final = (
    "no|com|net|org|io|me|gg|tv|app|link|info|se|dk|fi|is|uk|de|eu|fr|pl|ru|us|ly|be|cc|xyz|chat|"
    "social|live|online|site|page|shop|club|biz|ai|co|to|tk|ee|lt|lv|nl|es|it|ch|at|ee|im"
)
_PARTED = r"\s?[(\[{<]?\s?\b(?:punktum|dot)\b\s?[)\]}>]?\s?"
_BARE: Final = re.compile(
    rf"(?<![\w.@])(?:[\w-]+\.)+(?:{ENDS})(?![\w-])(?:/[^\s]*)?", re.IGNORECASE
)
_OPEN: Final = re.compile(r"[a-z][a-z0-9+.-]*://\S*|\bwww\.\S*", re.IGNORECASE)
_SPELT: Final = re.compile(rf"[\w-]+{_PARTED}(?:no|com|net|org|gg)\b", re.IGNORECASE)


def links(text: str, known: AbstractSet[str]) -> Iterator[Hit]:
    """Find every link but the bare addresses in `known`."""
    for seen in (_OPEN, _BARE, _SPELT):
        for found in seen.finditer(text):
            if found[0].casefold() not in known:
                yield Hit("link", found.start(), found.end())
