"""What a release's figures mean, in its own words: kept inside it, for whoever reads it years on.

Source:  docs/spec/privacy.md#what-a-release-says-of-itself
"""

from collections.abc import Mapping
from typing import Any, Final
from unicodedata import normalize

from shared.language import LANGUAGES, Language, Words
from shared.profile import Band, Profile
from shared.version import VERSION
from shared.words.catalogue import say

NOTE_PARTS: Final = ("rounded", "zero", "few", "sums", "frozen", "meetings")
KEYS: Final = ("members", "versions", "words")


def notes(base: int, language: Language) -> tuple[str, ...]:
    """Explain what a figure means; the same words on every page and in every export."""
    return tuple(say(language, f"web.note.{part}", base=base) for part in NOTE_PARTS)


def terms(profile: Profile, base: int) -> Mapping[str, Any]:
    """Write down what is counted under each code, by which versions, and what it all is called.

    Shapes:  JSON under `KEYS`; names of larger areas stand among those of the areas
    """
    grid = profile.grid
    larger = {code: profile.areas[code].label for code in {*grid.area_of.values()} - {""}}
    return {
        "members": {"ages": _members(grid.ages), "themes": _members(grid.themes)},
        "versions": {
            "codebooks": sorted(profile.codebooks),
            "profile": profile.digest,
            "program": VERSION,
        },
        "words": {
            "ages": {code: spelt(band.label) for code, band in grid.ages.items()},
            "areas": {code: spelt(words) for code, words in {**grid.areas, **larger}.items()},
            "notes": {tongue: [_nfc(one) for one in notes(base, tongue)] for tongue in LANGUAGES},
            "themes": {code: spelt(band.label) for code, band in grid.themes.items()},
        },
    }


def _members(bands: Mapping[str, Band]) -> Mapping[str, list[str]]:
    return {code: sorted(band.members) for code, band in bands.items()}


def spelt(words: Words) -> Mapping[str, str]:
    """Give words by language, each spelt the one way there is."""
    return {tongue: _nfc(words.say(tongue)) for tongue in LANGUAGES}


def _nfc(text: str) -> str:
    return normalize("NFC", text)
