"""Which places someone means by what is typed so far."""

from collections.abc import Iterable, Sequence

from client.places.spelling import sounded
from shared.language import LANGUAGES, Words
from shared.place import Place, PlaceCode
from shared.profile import Profile

_MIN_INSIDE = 3  # letters; shorter ones stand inside nearly every name
_NO_FIT = 4
_Heard = tuple[Sequence[tuple[str, ...]], Sequence[tuple[str, ...]]]


def search(profile: Profile, codes: Iterable[str], typed: str) -> tuple[str, ...]:
    """Find the places that have every word typed; the best fits first, else in the order given.

    Shapes:  a word fits the beginning of a name best, then of a word in it, then inside one,
             then the district, the area or the type of place; in any language
    """
    words = sounded(typed)
    found = []
    for at, code in enumerate(codes):
        heard = _heard(profile, code)
        fits = [_fit(heard, word) for word in words]
        if _NO_FIT not in fits:
            found.append((sum(fits), at, code))
    return tuple(code for _, _, code in sorted(found))


def _heard(profile: Profile, code: str) -> _Heard:
    """Give a place's names, and what else may be said of it."""
    place = profile.places.get(PlaceCode(code))
    if place is None:
        special = profile.special_places.get(PlaceCode(code))
        return (_said(special) if special else (), ())
    also = tuple(sounded(name) for name in place.also)
    return (*_said(place.label), *also), _around(profile, place)


def _around(profile: Profile, place: Place) -> Sequence[tuple[str, ...]]:
    district = profile.districts[place.district]
    kind = profile.codebook.place_types.get(place.type)
    return (
        *_said(district.label),
        *_said(profile.areas[district.area].label),
        *(_said(kind.label) if kind else ()),
    )


def _said(words: Words) -> Sequence[tuple[str, ...]]:
    return tuple({sounded(words.say(language)): None for language in LANGUAGES})


def _fit(heard: _Heard, word: str) -> int:
    names, around = heard
    if any("".join(name).startswith(word) for name in names):
        return 0
    if any(part.startswith(word) for name in names for part in name):
        return 1
    if len(word) >= _MIN_INSIDE and any(word in part for name in names for part in name):
        return 2
    return 3 if any(part.startswith(word) for text in around for part in text) else _NO_FIT
