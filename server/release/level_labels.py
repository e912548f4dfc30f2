"""What indicators, their steps and trends are called, and what a level is of.

Source:  docs/spec/privacy.md#what-a-reader-sees-of-levels
"""

from server.disclosure.levels import At
from server.release.labels import place
from server.release.level_views import Level, Trend, is_rest
from shared.codebook import Code, FieldKey
from shared.language import Language
from shared.place import PlaceCode
from shared.product import View
from shared.profile import Profile
from shared.words.catalogue import say


def spot(profile: Profile, view: View, at: At, language: Language) -> str:
    """Name what a level is of; what lies beside nearer levels is told as the rest."""
    known = profile.places.get(PlaceCode(at.code)) if at.spot == "place" else None
    if known is not None:
        return known.label.say(language)
    name = place(profile, at.code, language)
    if at.code == profile.grid.online_area or not is_rest(view, at):
        return name
    return say(language, "web.levels.rest", place=name)


def indicator(profile: Profile, code: str, language: Language) -> str:
    """Name an indicator."""
    known = profile.grid.indicators.get(FieldKey(code))
    return known.label.say(language) if known else code


def step(profile: Profile, code: str, level: Level, language: Language) -> str:
    """Name the step of a level."""
    known = profile.grid.indicators.get(FieldKey(code))
    label = known.steps.get(Code(level.step)) if known else None
    return label.say(language) if label else level.step


def trend(of: Trend, language: Language) -> str:
    """Say how a level stands to the one before; nothing where there is none."""
    return say(language, f"web.levels.trend.{of}") if of != "none" else ""
