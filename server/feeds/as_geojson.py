"""A group's newest figures on a map, as GeoJSON (RFC 7946): one feature for each place.

Source:  docs/spec/feeds.md#geojson
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from server.feeds.edition import Edition
from server.release import heat, labels, level_labels
from server.release.views import EVERY, Figures
from shared.codebook import Code
from shared.place import District, Outline

MEDIA_TYPE = "application/geo+json"
SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "description": "RFC 7946; docs/spec/feeds.md#geojson",
    "required": ["type", "features"],
}
SCALE = 10_000  # corners to the ten-thousandth of a degree, some ten metres


def feed(edition: Edition) -> bytes:
    """Spell the newest ended period of an edition; before the first, places without figures."""
    picture = edition.picture
    newest = picture.periods[-1] if picture.periods else None
    release = picture.newest
    collection = {
        "type": "FeatureCollection",
        "features": [_feature(edition, place, newest) for place in picture.places],
        "group": edition.code,
        "notes": list(edition.notes),
        "release": {"number": release.number, "sha256": release.digest} if release else None,
    }
    return json.dumps(collection, ensure_ascii=False, sort_keys=True).encode()


def _feature(edition: Edition, place: str, newest: Figures | None) -> dict[str, Any]:
    properties: dict[str, Any] = {
        "place_code": place,
        "place": labels.place(edition.profile, place, edition.language),
    }
    if newest:
        total = newest.total(place=place)
        properties |= {
            "period": newest.period,
            "value": total,
            "shown": labels.shown(total, edition.language),
            **{
                f"theme_{theme}": newest.total(place=place, theme=theme)
                for theme in edition.picture.themes
            },
            **(_more(edition, place, newest) if edition.tells_more(newest) else {}),
        }
    return {
        "type": "Feature",
        "id": place,
        "geometry": _geometry(list(_within(edition, place)), edition.profile.outlines),
        "properties": properties,
    }


def _more(edition: Edition, place: str, newest: Figures) -> dict[str, Any]:
    """Give the field hours of a place, meetings an hour, and its newest levels."""
    language, worked = edition.language, newest.effort.get(place)
    properties: dict[str, Any] = {}
    if worked:
        properties = {"hours": worked.hours, "per_hour": labels.per_hour(worked.rate, language)}
        rate = worked.rate
        named = {"low": rate.low, "about": rate.about, "high": rate.high} if rate else {}
        properties |= {f"tenths_per_hour_{name}": n for name, n in named.items()}
    told = heat.known_by(edition.picture.reading.view, edition.picture.levels, newest)
    for (at, code), level in told.cells.items() if told else ():
        if at.code == place and told:
            shown = level_labels.step(edition.profile, code, level, language)
            properties |= {
                "levels_period": told.period,
                f"level_{code}": level.step,
                f"level_{code}_shown": shown,
            }
    return properties


def _within(edition: Edition, place: str) -> Iterable[District]:
    """Give the districts a place is made of; the one online is made of none."""
    districts = edition.profile.districts
    for code, one in districts.items():
        if place in (code, one.area, EVERY) and code in edition.picture.reading.view.districts:
            yield one


def _geometry(districts: list[District], outlines: Mapping[Code, Outline]) -> dict[str, Any] | None:
    """Give the outlines of districts, or the box around them, anticlockwise from the south-west."""
    if not districts:
        return None
    if outlines:
        polygons = [
            [[[_degrees(x), _degrees(y)] for x, y in ring] for ring in polygon]
            for one in districts
            for polygon in outlines[one.code]
        ]
        return {"type": "MultiPolygon", "coordinates": polygons}
    south, west = (min(one.box[edge] for one in districts) for edge in (0, 1))
    north, east = (max(one.box[edge] for one in districts) for edge in (2, 3))
    ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return {"type": "Polygon", "coordinates": [[[_degrees(x), _degrees(y)] for x, y in ring]]}


def _degrees(value: float) -> float:
    return round(value * SCALE) / SCALE
