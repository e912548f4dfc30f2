"""Spellings that should find each other: case, accents, and the letters some keyboards lack."""

import re
import unicodedata
from typing import Final

_APART: Final = re.compile(r"[\W_]+")
_PAIR: Final = re.compile("aa|ae|oe")
_LETTERS: Final = str.maketrans({"å": "a", "æ": "a", "ä": "a", "ø": "o", "ö": "o", "đ": "d"})
_LAST: Final = str.maketrans({"æ": "{", "ø": "|", "å": "}"})


def sounded(text: str) -> tuple[str, ...]:
    """Give the words of a text as they are compared: `Åsane`, `Aasane` and `asane` are one."""
    whole = unicodedata.normalize("NFC", text.casefold())
    bare = "".join(sign if sign in "åäö" else _bare(sign) for sign in whole)
    words = (word for word in _APART.split(bare) if word)
    return tuple(_PAIR.sub(_one, word).translate(_LETTERS) for word in words)


def _one(pair: re.Match[str]) -> str:
    """Write two letters as the one they stand for, so that `oeen` is read as `øen`."""
    return "o" if pair[0] == "oe" else "a"


def _bare(sign: str) -> str:
    apart = unicodedata.normalize("NFKD", sign)
    return "".join(part for part in apart if not unicodedata.combining(part))


def collated(text: str) -> tuple[str, str]:
    """Give what a Norwegian list is sorted by: æ, ø and å last, in that order."""
    return text.casefold().translate(_LAST), text
