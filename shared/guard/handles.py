"""Names that people have on the net: with `@`, with a number sign, or told with the service.

Source:  docs/spec/guard.md#handles
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from shared.guard.hit import Hit

_SERVICES = (
    "snapchat|snap|instagram|insta|ig|tiktok|discord|steam|telegram|signal|roblox|whatsapp|"
    "messenger|facebook|fb|kik|twitch|xbox|psn|jodel|yubo|wickr|threema|twitter|reddit|youtube|"
    "bereal|fortnite|minecraft|spotify"
)
_CALLED = (
    "brukernavn|brukarnamn|username|user name|nickname|nick|kallenavn|kallenamn|gamertag|gamer tag"
)
_AT: Final = re.compile(r"(?<![\w.@])@\s?[^\W\d_][\w.]+")
_TAGGED: Final = re.compile(r"\b[\w.]{2,32}#\d{4}\b")
_JOINED: Final = re.compile(r"\b(?=\w*[^\W\d_])\w+_\w+\b|\b[^\W\d_]\w*_\B")
_TOLD: Final = re.compile(
    rf"\b(?:{_SERVICES})(?:-?(?:navn|namn|name|en|konto|bruker|brukar|user))?"
    r"\s*(?:[:=>]|-+>|\s[–-]\s|\s(?:er|is)\s)\s*(?P<name>[\w.\-]+)",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    rf"\b(?:{_SERVICES})\s+(?P<name>[^\W\d_][\w.]*\d{{2,}}\w*)", re.IGNORECASE
)
_NAMED: Final = re.compile(
    rf"\b(?:{_CALLED})(?:et|en)?\s*(?:[:=]|\s(?:er|is)\s)\s*(?P<name>[\w.\-]+)", re.IGNORECASE
)
_NO_NAMES = (
    "ikke ikkje ingen nei ukjent ukjend not none no unknown et en eit ein a the det noe noko"
)
_NO_NAME: Final = frozenset(_NO_NAMES.split())
_ODD_WORD: Final = re.compile(
    r"(?=[^\d]*\d)(?=[^a-zæøå]*[a-zæøå]).+|\w+_\w*|[^\W_]+\.[^\W_]+|[^\W\d_]*[a-zæøå][A-ZÆØÅ]\w*",
)
_MIN_NAME: Final = 3


def handles(text: str, has_name: Callable[[str], bool]) -> Iterator[Hit]:
    """Find every name on the net.

    Shapes:  has_name  tells whether a word begins with somebody's name and goes on after it
    """
    for seen in (_AT, _TAGGED, _JOINED, _BESIDE):
        for found in seen.finditer(text):
            yield Hit("handle", found.start(), found.end())
    for found in _TOLD.finditer(text):
        if _is_odd(found["name"], has_name):
            yield Hit("handle", found.start(), found.end())
    for found in _NAMED.finditer(text):
        if len(found["name"]) >= _MIN_NAME and found["name"].casefold() not in _NO_NAME:
            yield Hit("handle", found.start(), found.end())


def _is_odd(word: str, has_name: Callable[[str], bool]) -> bool:
    """Tell whether what stands after a service is no word: it has figures, signs or a name."""
    word = word.strip(".-")
    return len(word) >= _MIN_NAME and bool(_ODD_WORD.fullmatch(word) or has_name(word.casefold()))
