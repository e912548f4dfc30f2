"""The rhythm of a month as it stands in a frozen release.

Source:  docs/spec/privacy.md#a-rhythm-in-a-release
"""

from collections.abc import Mapping
from typing import Any, Final

from server.disclosure.further import UNTOLD, FurtherTable, Share
from server.disclosure.protect import GateError, pass_rhythm
from server.disclosure.rhythm import Rhythm, square, value

KEY: Final = "rhythm"
_KEYS: Final = {"cells", "figures", "month", "parts", "places", "releases", "words"}


def spelt(rhythm: Rhythm | None) -> Mapping[str, Any]:
    """Give what a body tells of when, if it tells anything."""
    if rhythm is None:
        return {}
    cells = [[at.larger, *square(at.value), n] for at, n in rhythm.table.cells.items()]
    return {
        KEY: {
            "cells": cells,
            "figures": rhythm.figures,
            "month": rhythm.month,
            "parts": rhythm.parts,
            "places": rhythm.places,
            "releases": rhythm.numbers,
            "words": rhythm.words,
        }
    }


def parsed(body: Mapping[str, Any]) -> Rhythm | None:
    """Read the rhythm in a body, if it has one.

    Errors:  GateError, AttributeError, KeyError, TypeError, ValueError
    """
    if KEY not in body:
        return None
    found = body[KEY]
    if set(found) != _KEYS or set(body["areas"].values()) != _larger(found["places"]):
        raise GateError
    cells = {
        Share(place, UNTOLD if part == UNTOLD else value(weekday, part)): n
        for place, weekday, part, n in found["cells"]
    }
    rhythm = Rhythm(
        month=found["month"],
        numbers=tuple(found["releases"]),
        parts=tuple(found["parts"]),
        places={place: tuple(larger) for place, larger in found["places"].items()},
        figures=found["figures"],
        table=FurtherTable((), cells),
        words=found["words"],
    )
    return pass_rhythm(rhythm, body["base"])


def _larger(places: Mapping[str, list[str]]) -> set[str]:
    """Give the larger areas of all places; one in two of them is refused.

    Errors:  GateError
    """
    named = [area for larger in places.values() for area in larger]
    if len(named) != len(set(named)):
        raise GateError
    return set(named)
