"""Spellings that should find each other: case, accents, dashes, and letters some keyboards lack."""

import re
import unicodedata

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "–": "-", "—": "-"})
_WORD = re.compile(r"[^\W_]+")
_SHORT = 2  # signs that are looked for only where a word begins


def fold(text: str) -> str:
    """Give the text as it is compared: `Møhlenpris 16–17` and `mohlenpris 16-17` are one."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def says(label: str, word: str) -> bool:
    """Tell whether a folded label has a folded word; a number must stand there whole."""
    if word.isdecimal():
        return word in _WORD.findall(label)
    if len(word) > _SHORT:
        return word in label
    return any(part.startswith(word) for part in _WORD.findall(label))
