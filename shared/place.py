"""Places as named areas, never points of events; and the districts and areas they lie in."""

from dataclasses import dataclass
from typing import Literal, NewType, TypeAlias

from shared.codebook import Code
from shared.language import Words

PlaceCode = NewType("PlaceCode", str)
# Longitude and latitude, WGS84; a ring ends where it begins, and a polygon's holes come after it.
Ring: TypeAlias = tuple[tuple[float, float], ...]
Outline: TypeAlias = tuple[tuple[Ring, ...], ...]
Visibility = Literal["public", "team", "closed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A part of the municipality with a police station and a council of its own (byområde)."""

    code: str
    label: Words
    police_station: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A city district (bydel), the finest place in the release grid.

    Units:   lat, lon, box  degrees WGS84; box is (south, west, north, east)
    """

    code: Code
    label: Words
    area: str
    lat: float
    lon: float
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A named public place; the point is the middle of the area, never of an event.

    Units:   lat, lon degrees WGS84; radius_m metres
    Shapes:  also      other names people search for it by
             lat, lon  None where nobody has told; then it is near nothing
    """

    code: PlaceCode
    label: Words
    district: Code
    type: Code
    lat: float | None
    lon: float | None
    radius_m: int
    visibility: Visibility
    also: tuple[str, ...] = ()

    @property
    def is_offered(self) -> bool:
        """Tell whether it may be chosen; a closed one stays for the records that name it."""
        return self.visibility != "closed"
