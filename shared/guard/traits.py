"""What tells little by itself, and together may tell who somebody is.

Source:  docs/spec/guard.md#what-may-be-recognised
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from shared.guard import trait_words as of
from shared.guard.hit import Hit

ENOUGH: Final = 2  # kinds of them in one text
_YEARS = "(?:1[0-9]|2[0-5])"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


_SEEN: Final = {
    "age": _any(
        rf"{_YEARS}[- ]?åring(?:en)?",
        rf"(?:{of.ONE})\b[^.!?\d]{{0,24}}\b{_YEARS} ?(?:år|years?)",
        rf"(?:{of.TURNS}) {_YEARS}",
        rf"{_YEARS}[- ]years?[- ]old",
        rf"(?:han|hun|ho|he|she) (?:er|is) {_YEARS}",
    ),
    "school": _any(
        r"(?:[1-9]|10) ?(?-i:[A-F])(?=[\s,.!?]|$)",
        rf"(?:\d{{1,2}}\.?|{of.NTH}) ?(?:klasse|klassen|klassa|trinn|trinnet|grade)",
        r"vg ?[123]",
        r"(?-i:[A-ZÆØÅ])[\wæøå-]+ (?:ungdoms|barne|videregående |vidaregåande )?"
        r"(?:skole|skule|vgs|gymnas|school|high school)",
    ),
    "family": _any(
        rf"(?:{of.NEAR})?(?:søster|søsteren|søstera|syster|systera|bror|broren)",
        of.FAMILY,
        r"(?:faren|sønnen|sonen|datteren|dattera) (?:til|hans|hennes|hennar|er|var|vil|ringte)",
        rf"(?:my|his|her|their) (?:{of.KIN})",
        rf"(?:little|big|step|foster|twin)[- ]?(?:{of.KIN})",
    ),
    "origin": _any(
        rf"(?:fra|frå|from) (?:{of.LANDS})",
        rf"(?:{of.PEOPLES})(?:e|talende|talande|ættet|ætta|speaking)?",
        of.ARRIVED,
    ),
    "looks": _any(
        rf"(?:{of.HAIR}) (?:hår|hair)",
        of.LOOKS,
        rf"(?:veldig|svært|uvanlig|uvanleg|very) (?:{of.BUILD})",
        rf"(?:{of.COLOUR}) (?:{of.CLOTHES})",
    ),
    "health": _any(of.HEALTH, of.MEDICINE),
    "role": _any(
        rf"(?:den|dei|de|the) (?:eneste|einaste|only) (?:\w+ )?(?:{of.ONLY})",
        of.ROLES,
        r"(?:sønn|son|datter|dotter|barn) av (?:rektor|ordfører|ordførar|politi|prest)\w*",
    ),
    "time": _any(
        r"(?:kl|klokka|klokken|klokkan|at)\.? ?(?:[01]?\d|2[0-3])[.:](?!00|15|30|45)[0-5]\d"
    ),
}


def traits(text: str, is_known: Callable[[int, int], bool]) -> Iterator[Hit]:
    """Find them, where there are enough of different kinds in one text; else nothing."""
    found = [
        Hit("recognisable", spot.start(), spot.end(), trait)
        for trait, seen in _SEEN.items()
        for spot in seen.finditer(text)
        if not is_known(spot.start(), spot.end())
    ]
    if len({hit.trait for hit in found}) >= ENOUGH:
        yield from found
