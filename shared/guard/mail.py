"""E-mail addresses, also those spelt so that no machine shall see them.

Source:  docs/spec/guard.md#addresses-on-the-net
"""

import re
from collections.abc import Iterator
from typing import Final

from shared.guard.hit import Hit
from shared.guard.links import ENDS

_CURL = r"krøllalfa|alfakrøll|krøll-alfa|snabel-?a"
_AT = rf"(?:\s?[(\[{{<]\s?(?:at|{_CURL})\s?[)\]}}>]\s?|\s(?:{_CURL})\s)"
_SAID = r"(?:\s?[(\[{<]\s?(?:dot|punktum|prikk)\s?[)\]}>]\s?|\s(?:dot|punktum|punkt|prikk)\s)"
_DOT = rf"(?:\s?\.\s?|{_SAID})"
_SEEN: Final = (
    re.compile(r"[\w.+-]*\w@\w[\w.-]*"),
    re.compile(rf"[\w.+-]+\s?@\s?[\w-]+(?:{_DOT}[\w-]+)*?{_DOT}(?:{ENDS})\b", re.IGNORECASE),
    re.compile(rf"[\w.+-]+{_AT}[\w-]+(?:{_DOT}[\w-]+)*", re.IGNORECASE),
    re.compile(rf"[\w.+-]+\sat\s[\w-]+{_SAID}(?:{ENDS})\b", re.IGNORECASE),
)


def mails(text: str) -> Iterator[Hit]:
    """Find every e-mail address."""
    for seen in _SEEN:
        for found in seen.finditer(text):
            yield Hit("mail", found.start(), found.end())
