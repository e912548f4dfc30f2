"""What indicators and their steps are called, and what a level is of.

Source:  docs/spec/privacy.md#what-a-reader-sees-of-levels
"""

from server.disclosure.levels import At
from server.release import labels
from server.release.level_views import Level, PeriodLevels, is_rest
from shared.codebook import Code, FieldKey
from shared.language import Language
from shared.product import View
from shared.profile import Profile
from shared.words.catalogue import say


def spot(profile: Profile, seen: PeriodLevels, view: View, at: At, language: Language) -> str:
    """Name what a level is of; what lies beside nearer levels is told as the rest.

    A place that the profile at hand does not know is called what its own release calls it.
    """
    name = labels.spot(profile, at, language)
    if at.spot == "place" and name == at.code and at.code in seen.names:
        return seen.names[at.code].say(language)
    if at.code == profile.grid.online_area or not is_rest(view, at):
        return name
    return say(language, "web.levels.rest", name=name)


def indicator(profile: Profile, code: str, language: Language) -> str:
    """Name an indicator."""
    known = profile.grid.indicators.get(FieldKey(code))
    return known.label.say(language) if known else code


def step(profile: Profile, code: str, level: Level, language: Language) -> str:
    """Name the step of a level."""
    known = profile.grid.indicators.get(FieldKey(code))
    label = known.steps.get(Code(level.step)) if known else None
    return label.say(language) if label else level.step
