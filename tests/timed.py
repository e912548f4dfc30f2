"""Sandvik with parts of the day: its day begins at noon, so its other block is after midnight."""

from collections.abc import Mapping
from functools import cache

from shared.profile import Profile
from shared.profiles import files
from tests.builders import sandvik_texts

RHYTHM = """
[rhythm]
alone = ["EAST"]

[[rhythm.parts]]
code = "late"
label = { nb = "Kveld", nn = "Kveld", en = "Evening" }
members = ["night"]

[[rhythm.parts]]
code = "small"
label = { nb = "Natt", nn = "Natt", en = "Small hours" }
members = ["day"]
"""


def timed_texts(rhythm: str = RHYTHM) -> Mapping[str, str]:
    """Give the TOML texts of Sandvik with a rhythm."""
    texts = dict(sandvik_texts())
    texts["grid.toml"] += rhythm
    return texts


@cache
def timed() -> Profile:
    """Give Sandvik with a rhythm."""
    return files.profile(timed_texts())


def telling_texts() -> Mapping[str, str]:
    """Give the same, with a group of the whole town that sees all there is to see."""
    texts = dict(timed_texts())
    texts["groups.toml"] = texts["groups.toml"].replace(
        'themes = "all", place = "district"',
        'themes = "all", further = ["gender"], rhythm = true, place = "district"',
        1,
    )
    return texts


@cache
def telling() -> Profile:
    """Give Sandvik with a rhythm and a further table that group x sees of the east."""
    return files.profile(telling_texts())
