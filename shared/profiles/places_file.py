"""Areas, districts, places and seasons from places.toml and seasons.toml."""

from collections.abc import Mapping
from typing import Final, cast, get_args

from shared.codebook import Code, Codebook
from shared.language import Words
from shared.place import Area, District, Place, PlaceCode, Visibility
from shared.profile import Season
from shared.profiles.table import Table

_POSITION: Final = ("lat", "lon", "radius_m")  # all of them, or none


def areas(file: Table) -> Mapping[str, Area]:
    """Read the areas (byområder)."""
    found = {}
    for entry in file.tables("areas"):
        station = entry.words("police_station") if entry.has("police_station") else None
        area = Area(code=entry.text("code"), label=entry.words("label"), police_station=station)
        found[area.code] = area
        entry.done()
    return found


def districts(file: Table, all_areas: Mapping[str, Area]) -> Mapping[Code, District]:
    """Read the districts (bydeler), each in one area."""
    found = {}
    for entry in file.tables("districts"):
        box = entry.raw("box", list, "south, west, north, east")
        if len(box) != 4 or not all(isinstance(edge, int | float) for edge in box):  # noqa: PLR2004
            entry.flaw("profile.wrong_type", "box", "south, west, north, east")
            box = [0.0] * 4
        district = District(
            code=Code(entry.text("code")),
            label=entry.words("label"),
            area=entry.choice("area", all_areas),
            lat=entry.number("lat", -90, 90),
            lon=entry.number("lon", -180, 180),
            box=(box[0], box[1], box[2], box[3]),
        )
        found[district.code] = district
        entry.done()
    return found


def places(
    file: Table, all_districts: Mapping[Code, District], book: Codebook
) -> Mapping[PlaceCode, Place]:
    """Read the named places, each in one district."""
    found = {}
    for entry in file.tables("places"):
        is_found = any(map(entry.has, _POSITION))
        place = Place(
            code=PlaceCode(entry.text("code")),
            label=entry.words("label"),
            district=Code(entry.choice("district", all_districts)),
            type=Code(entry.choice("type", book.place_types)),
            lat=entry.number("lat", -90, 90) if is_found else None,
            lon=entry.number("lon", -180, 180) if is_found else None,
            radius_m=entry.whole("radius_m", 50, 400) if is_found else 0,
            visibility=cast("Visibility", entry.choice("visibility", get_args(Visibility))),
            also=entry.texts("also", ()),
        )
        entry.text("provenance", "C")
        found[place.code] = place
        entry.done()
    return found


def special(file: Table) -> Mapping[PlaceCode, Words]:
    """Read the two stand-in places: any other public place, and the one place online."""
    found = {}
    for key in ("other_place", "online_place"):
        entry = file.table(key)
        found[PlaceCode(entry.text("code"))] = entry.words("label")
        entry.done()
    return found


def seasons(file: Table, all_areas: Mapping[str, Area]) -> tuple[Season, ...]:
    """Read the season windows; a window that ends before it begins is a flaw."""
    found = []
    for entry in file.tables("seasons"):
        season = Season(
            code=entry.text("code"),
            type=entry.text("type"),
            label=entry.words("label"),
            first=entry.day("from"),
            last=entry.day("to"),
            areas=entry.choices("areas", all_areas, tuple(all_areas)),
            weekdays=entry.wholes("weekdays", 1, 7),
        )
        if season.last < season.first:
            entry.flaw("profile.ends_before_start", "to")
        found.append(season)
        entry.done()
    return tuple(found)
