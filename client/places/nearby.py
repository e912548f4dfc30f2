"""The named places near a point; the point is let go of, and no distance is told.

Three distances would give the point away again, so what comes out is an order and nothing else.
"""

from collections.abc import Iterable
from typing import Final

from client.places.point import Point, metres
from shared.place import Place, PlaceCode

REACH_M: Final = 1_000


def nearby(point: Point, places: Iterable[Place]) -> tuple[PlaceCode, ...]:
    """Order the places one may be at, nearest first; those too far off are left out.

    Shapes:  a place whose area the point may lie in comes before one it may not
    Source:  docs/spec/privacy.md#where-the-phone-is
    """
    if not point.is_sound:
        return ()
    found = []
    for place in places:
        if place.lat is None or place.lon is None:
            continue
        away = metres(point, place.lat, place.lon)
        outside = away - place.radius_m - point.slack
        if outside <= REACH_M:
            found.append((outside > 0, away, place.code))
    return tuple(code for _, _, code in sorted(found))
