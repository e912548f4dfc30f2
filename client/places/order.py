"""In what order places are offered: where the team is, where it has been, then its area."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from client.places.spelling import collated
from shared.place import Place, PlaceCode
from shared.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """Where the team is and has been.

    Shapes:  here     the place it is at now
             visited  places of this shift, in the order first visited
             before   places of earlier shifts, newest first
             areas    the areas this shift is in
    """

    here: str | None = None
    visited: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    areas: frozenset[str] = frozenset()


def ordered(profile: Profile, trail: Trail) -> tuple[str, ...]:
    """Order the named places, the likeliest first; what the trail does not tell, the profile does.

    A profile lists the places of a district from the best known down.
    """
    codes = [str(code) for code in profile.offered]
    trodden = (trail.here, *reversed(trail.visited), *trail.before)
    seen = [code for code in dict.fromkeys(trodden) if code in codes]
    mine = [code for code in codes if _area(profile, code) in trail.areas]
    return tuple(dict.fromkeys([*(code for code in seen if code), *mine, *codes]))


def _area(profile: Profile, code: str) -> str:
    return profile.districts[profile.places[PlaceCode(code)].district].area


def by_district(
    profile: Profile, say: Callable[[Place], str], districts: Sequence[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """List (district, its places by name) for the districts given, those without places too."""
    shelves: dict[str, list[tuple[tuple[str, str], str]]] = {code: [] for code in districts}
    for code, place in profile.offered.items():
        if place.district in shelves:
            shelves[place.district].append((collated(say(place)), str(code)))
    return tuple((key, tuple(code for _, code in sorted(shelf))) for key, shelf in shelves.items())
