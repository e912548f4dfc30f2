"""Levels as they stand in a frozen release, with the words for them.

Source:  docs/spec/privacy.md#levels-in-a-release
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from server.disclosure.levels import LevelAt, Levels
from server.disclosure.protect import Groups, pass_levels, protect_levels
from server.release.terms import spelt as in_words
from shared.place import PlaceCode
from shared.profile import Profile

KEY: Final = "levels"
_KEYS: Final = {"cells", "month", "places", "scales", "words"}


def leveled(profile: Profile, month: str, groups: Groups) -> Levels:
    """Make the levels of a month, with the words for what they tell."""
    told = sorted({at.code for each in groups.values() for at in each if at.spot == "place"})
    district_of = {code: str(profile.places[PlaceCode(code)].district) for code in told}
    return protect_levels(groups, month, profile.grid, district_of, words(profile, told))


def spelt(levels: Levels) -> Mapping[str, Any]:
    """Give levels as they are hashed."""
    return {
        "cells": [[*at, step] for at, step in sorted(levels.cells.items())],
        "month": levels.month,
        "places": levels.district_of,
        "scales": levels.scales,
        "words": levels.words,
    }


def parsed(body: Mapping[str, Any]) -> Levels | None:
    """Read the levels in the body of a release, if it has any.

    Errors:  GateError, KeyError, TypeError, ValueError
    """
    if KEY not in body:
        return None
    told = body[KEY]
    if set(told) != _KEYS:
        raise ValueError
    levels = Levels(
        month=told["month"],
        cells={LevelAt(code, spot, at): step for code, spot, at, step in told["cells"]},
        scales={code: tuple(steps) for code, steps in told["scales"].items()},
        district_of=told["places"],
        words=told["words"],
    )
    return pass_levels(levels, body["areas"])


def words(profile: Profile, places: Iterable[str]) -> Mapping[str, Any]:
    """Write down what indicators, steps and the places told are called, in three languages."""
    indicators = profile.grid.indicators
    return {
        "indicators": {code: in_words(one.label) for code, one in indicators.items()},
        "places": {code: in_words(profile.places[PlaceCode(code)].label) for code in places},
        "steps": {
            code: {step: in_words(label) for step, label in one.steps.items()}
            for code, one in indicators.items()
        },
    }
