"""What places, ages, themes, periods and figures of a picture are called."""

from server.disclosure.effort import HOURS
from server.disclosure.further import UNTOLD
from server.disclosure.levels import At
from server.release.rates import Rate
from server.release.terms import notes
from server.release.views import EVERY, Picture, is_few
from shared.language import Language
from shared.place import PlaceCode
from shared.profile import Profile
from shared.words.catalogue import say


def place(profile: Profile, code: str, language: Language) -> str:
    """Name a district, a larger area, the area online or the whole municipality."""
    if code == EVERY:
        return say(language, "web.view.every_place")
    if code in profile.grid.areas:
        return profile.grid.areas[code].say(language)
    return profile.areas[code].label.say(language) if code in profile.areas else code


def spot(profile: Profile, at: At, language: Language) -> str:
    """Name what a level is of."""
    if at.spot != "place":
        return place(profile, at.code, language)
    known = profile.places.get(PlaceCode(at.code))
    return known.label.say(language) if known else at.code


def age(profile: Profile, code: str, language: Language) -> str:
    """Name an age band."""
    if code == EVERY:
        return say(language, "web.view.every_age")
    band = profile.grid.ages.get(code)
    return band.label.say(language) if band else code


def theme(profile: Profile, code: str, language: Language) -> str:
    """Name a theme."""
    band = profile.grid.themes.get(code)
    return band.label.say(language) if band else code


def table(profile: Profile, code: str, language: Language) -> str:
    """Name a further table."""
    known = profile.grid.further.get(code)
    return known.label.say(language) if known else code


def answer(profile: Profile, table: str, code: str, language: Language) -> str:
    """Name a value of a further table."""
    if code == UNTOLD:
        return say(language, "web.further.untold")
    known = profile.grid.further.get(table)
    band = known.bands.get(code) if known else None
    return band.label.say(language) if band else code


def weekday(number: str, language: Language) -> str:
    """Name a day of the week, 1 for Monday."""
    return say(language, f"web.rhythm.day.{number}")


def part(profile: Profile, code: str, language: Language) -> str:
    """Name a part of the day, or say that when is not told."""
    if code == UNTOLD:
        return say(language, "web.further.untold")
    known = profile.grid.rhythm.parts.get(code) if profile.grid.rhythm else None
    return known.label.say(language) if known else code


def remarks(picture: Picture, profile: Profile, language: Language) -> tuple[str, ...]:
    """Say what the figures mean, what they leave out, and until when they are shown."""
    return *meanings(picture, profile, language), ending(picture, language)


def meanings(picture: Picture, profile: Profile, language: Language) -> tuple[str, ...]:
    """Say what the figures mean, and what they leave out."""
    restricted = profile.grid.restricted
    is_less = restricted not in ("", *picture.themes) and len(picture.themes) > 1
    left_out = (say(language, "web.note.restricted"),) if is_less else ()
    told = any(one.effort for one in picture.periods)
    hours = (say(language, "web.note.effort", base=HOURS),) if told else ()
    levels = (say(language, "web.note.levels"),) if picture.levels else ()
    has_more = picture.rhythms or any(one.further for one in picture.periods)
    more = (say(language, "web.note.further"),) if has_more else ()
    return *notes(picture.base, language), *hours, *levels, *more, *left_out


def ending(picture: Picture, language: Language) -> str:
    """Say until when a product shows figures, or that it has ended; and who may renew it."""
    product = picture.reading.product
    key = "web.groups.expired" if picture.is_expired else "web.groups.expires"
    end = product.expires_on
    day = say(language, "web.day", d=end.day, m=end.month, y=end.year)
    return say(language, key, day=day, by=product.renewed_by.say(language))


def shown(value: int, language: Language) -> str:
    """Say a figure the way it is read on a page: "few" below ten."""
    return say(language, "web.view.few") if is_few(value) else str(value)


def per_hour(rate: Rate | None, language: Language) -> str:
    """Say how many meetings a field hour brought, and how sure that is."""
    if rate is None:
        return say(language, "web.effort.too_few")
    about, low, high = (_decimal(n, language) for n in (rate.about, rate.low, rate.high))
    if not rate.low:
        return say(language, "web.effort.below", high=high)
    return say(language, "web.effort.about", about=about, low=low, high=high)


def _decimal(tenths: int, language: Language) -> str:
    whole, tenth = divmod(tenths, 10)
    mark = "." if language == "en" else ","
    return f"{whole}{mark}{tenth}" if tenth else str(whole)
