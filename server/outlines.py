"""Real outlines of districts, which a municipality may put beside its profile; phones never get it.

Source:  docs/spec/codebook.md#outlines
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from shared.codebook import Code
from shared.errors import ProfileError
from shared.flaw import Flaw
from shared.place import Outline, Ring

NAME: Final = "outlines.geojson"
MAX_BYTES: Final = 1_000_000
MAX_POINTS: Final = 20_000
LEAST_POINTS: Final = 4  # of a ring, the first again as the last
KINDS: Final = ("Polygon", "MultiPolygon")


def outlines(text: str, districts: Iterable[Code]) -> Mapping[Code, Outline]:
    """Read a GeoJSON FeatureCollection with one feature for each district, by `properties.code`.

    Errors:  ProfileError with every flaw, each named by feature
    """
    if len(text.encode()) > MAX_BYTES:
        raise ProfileError(_flaw("profile.out_of_range", "", f"{MAX_BYTES} B"))
    try:
        features = json.loads(text)["features"]
        found = [(str(one["properties"]["code"]), one["geometry"]) for one in features]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ProfileError(
            _flaw("profile.wrong_type", "", "GeoJSON, features[].properties.code")
        ) from error
    known = tuple(districts)
    flaws = [*_miscounted([code for code, _ in found], known)]
    read = {Code(code): _outline(code, shape, flaws) for code, shape in found}
    if sum(len(ring) for one in read.values() for polygon in one for ring in polygon) > MAX_POINTS:
        flaws.append(_flaw("profile.out_of_range", "", f"{MAX_POINTS} points"))
    if flaws:
        raise ProfileError(*flaws)
    return {code: read[code] for code in known}


def spelt(found: Mapping[Code, Outline]) -> Mapping[str, str]:
    """Spell outlines as the file they may be read from again; no file where there are none."""
    features = [
        {"properties": {"code": code}, "geometry": {"type": "MultiPolygon", "coordinates": one}}
        for code, one in found.items()
    ]
    return {NAME: json.dumps({"features": features})} if features else {}


def _miscounted(codes: list[str], known: tuple[Code, ...]) -> Iterator[Flaw]:
    for code in sorted(set(codes) - set(known)):
        yield _flaw("profile.unknown_value", code, ", ".join(known))
    for code in known:
        if code not in codes:
            yield _flaw("profile.missing", "features", code)
        elif codes.count(code) > 1:
            yield _flaw("profile.repeated", code, code)


def _outline(code: str, shape: Any, flaws: list[Flaw]) -> Outline:  # noqa: ANN401 - any JSON
    try:
        if shape["type"] not in KINDS:
            raise ValueError  # noqa: TRY301 - told as any other shape that is none
        polygons = (
            shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        )
        return tuple(tuple(_ring(ring) for ring in polygon) for polygon in polygons)
    except (ValueError, KeyError, TypeError, IndexError):
        flaws.append(_flaw("profile.wrong_type", code, "Polygon, MultiPolygon (WGS84)"))
        return ()


def _ring(points: Any) -> Ring:  # noqa: ANN401 - any JSON
    ring = tuple((float(point[0]), float(point[1])) for point in points)
    is_closed = len(ring) >= LEAST_POINTS and ring[0] == ring[-1]
    if not is_closed or not all(abs(x) <= 180 and abs(y) <= 90 for x, y in ring):  # noqa: PLR2004 - degrees
        raise ValueError
    return ring


def _flaw(code: str, at: str, bound: str) -> Flaw:
    return Flaw(code, f"{NAME}: {at}" if at else NAME, bound)
