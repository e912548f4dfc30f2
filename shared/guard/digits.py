"""Numbers that reach a person: eight digits or more, however they are parted, or written as words.

Source:  docs/spec/guard.md#numbers
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Final

from shared.guard.hit import Hit
from shared.guard.national_id import holds
from shared.guard.schedule import is_schedule

MOST_DIGITS: Final = 7
MOST_WORDS: Final = 5
_BETWEEN = r"[\s.\-‐‑‒–—―−/\\_()+·•*|~:;'’]*"
_RUN: Final = re.compile(rf"\d(?:{_BETWEEN}\d){{{MOST_DIGITS},}}")
_ABROAD: Final = re.compile(rf"(?:\+|\b00) ?47{_BETWEEN}\d(?:{_BETWEEN}\d)*")
_UNITS = (
    "null zero oh en ein én éin ett eitt to tre fire fem seks sju syv åtte ni "
    "one two three four five six seven eight nine"
)
_TENS = (
    "ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue tyve tretti tredve "
    "førti femti seksti sytti åtti nitti ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_UNIT = "(?:" + "|".join(sorted(_UNITS.split(), key=len, reverse=True)) + ")"
_TEN = "(?:" + "|".join(sorted(_TENS.split(), key=len, reverse=True)) + ")"
_SAID: Final = re.compile(
    rf"\b(?:(?P<two>{_TEN}-?{_UNIT}|{_UNIT}og{_TEN}|{_TEN})|(?P<one>{_UNIT})|(?P<figures>\d+))\b",
    re.IGNORECASE,
)
_GAP: Final = re.compile(r"[\s,.\-–/]*(?:(?:og|and)\s+)?")
_MIXED_WORDS: Final = 3


def numbers(text: str) -> Iterator[Hit]:
    """Find every number too long to be a count, an age, a time, a bus line or a price."""
    for run in (*_RUN.finditer(text), *_ABROAD.finditer(text)):
        digits = "".join(filter(str.isdigit, run[0]))
        is_abroad = run.re is _ABROAD
        if not is_abroad and is_schedule(run[0], text[: run.start()], text[run.end() :]):
            continue
        yield Hit("national_id" if holds(digits) else "number", run.start(), run.end())


def spelt(text: str) -> Iterator[Hit]:
    """Find numbers said in words: six words in a row, or words and figures for eight digits."""
    said = list(_SAID.finditer(text))
    breaks = [0]
    for before, after in pairwise(said):
        is_next = _GAP.fullmatch(text, before.end(), after.start())
        breaks.append(breaks[-1] + (not is_next))
    for _, group in groupby(zip(breaks, said, strict=False), key=lambda pair: pair[0]):
        row = [found for _, found in group]
        if _is_number(row):
            yield Hit("number", row[0].start(), row[-1].end())


def _is_number(row: list[re.Match[str]]) -> bool:
    n_words = sum(found["figures"] is None for found in row)
    n_digits = sum(
        len(found["figures"]) if found["figures"] else 2 if found["two"] else 1 for found in row
    )
    return n_words > MOST_WORDS or (n_words >= _MIXED_WORDS and n_digits > MOST_DIGITS)
