"""Where somebody lives: a street with a number, and sentences that tell of it.

Source:  docs/spec/guard.md#addresses
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from shared.guard.hit import Hit

_KINDS = (
    "gata|gaten|gate|gt|veien|vegen|vei|veg|vn|smauet|smau|bakken|bakke|svingen|lien|stien|sti|"
    "haugen|tunet|tun|plassen|allmenningen|allmenning|almenningen|kroken|brekka|marka|åsen|"
    "terrasse|terrassen|ringen|kleiva|torget|kaien|brygga|bryggen|alléen|allé|faret|dalen|jordet|"
    "løkka|toppen|sletta|berget|stredet|vollen|street|road|lane"
)
_COUNTED = (
    "ung|ungdom|unge|gutt|gut|jente|stk|person|stykk|elev|kl\\b|år|min|time|meter|m\\b|km|kr|"
    "young|boy|girl|people|youth|kids|kids|bil|moped|møtt|kontakt|barn|børn|teen|hour|of\\b|av\\b|"
    "[-–]\\s?\\d"
)
_STREET: Final = re.compile(
    rf"\b(?:(?:[^\W\d_]+\s)?(?:[^\W\d_]+)?(?:{_KINDS}))\.?\s(?:nr\.?\s?|no\.?\s?)?"
    rf"\d{{1,3}}\s?[A-Za-z]?\b(?!\s*(?:{_COUNTED})|[.:]\d)",
    re.IGNORECASE,
)
_LIVES: Final = re.compile(
    r"\b(?:bor|bur|bodde|budde|lives|living|flyttet|flytta)\s+"
    r"(?:(?:nå|no|now|alene|åleine|hjemme|heime)\s+)?(?:i|på|ved|in|on|at|near|til)\s+(?P<where>[^\W_][^\s,.;!?]*)",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"\b(?:adresse|adressen|adressa|address)\s*(?::|=|\ser\s|\sis\s|\stil\s(?:han|henne|ho)\b|"
    r"\s(?:hans|hennes|hennar)\b)",
    re.IGNORECASE,
)
_VAGUE_WORDS = (
    "en ei ein et eit ett nærheten nærleiken området bydelen byen bygda kommunen nabolaget gata "
    "gaten sentrum norge noreg utlandet huset hus samme same andre ulike forskjellige the this "
    "that different other town norway bydel byområdet distriktet"
)
_VAGUE: Final = frozenset(_VAGUE_WORDS.split())


def addresses(text: str, is_known: Callable[[int, int], bool]) -> Iterator[Hit]:
    """Find what may be a home.

    Shapes:  is_known  tells whether a place of everybody's stands there
    """
    for seen in (_STREET, _ADDRESS):
        for found in seen.finditer(text):
            if not is_known(found.start(), found.end()):
                yield Hit("address", found.start(), found.end())
    for found in _LIVES.finditer(text):
        start, end = found.span("where")
        if found["where"].casefold() not in _VAGUE and not is_known(start, end):
            yield Hit("address", found.start(), end)
