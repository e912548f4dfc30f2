"""What points at somebody in a short text: a long number, an address, a name on the net.

Only what a machine can see at once; the rest is for the one who writes.

Source:  docs/spec/notes.md#what-a-note-may-hold
"""

import re
from typing import Literal, TypeAlias

Pointer: TypeAlias = Literal["number", "mail", "link", "handle"]

_ENDS = "no|com|net|org|io|me|gg|tv|app|link|info|se|dk|fi|uk|de|eu"
_SEEN: tuple[tuple[Pointer, re.Pattern[str]], ...] = (
    ("mail", re.compile(r"[\w.+-]+@[\w-]+\.\w+")),
    ("link", re.compile(rf"[a-z]+://|www\.|\b[\w-]+\.(?:{_ENDS})\b", re.IGNORECASE)),
    ("handle", re.compile(r"(?<!\w)@\w+")),
    ("number", re.compile(r"\d(?:[ .\-–/]?\d){7}")),
)


def pointer(text: str) -> Pointer | None:
    """Name what in a text points at somebody, the first there is; None when nothing does."""
    return next((what for what, seen in _SEEN if seen.search(text)), None)
