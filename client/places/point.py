"""A position for as long as one question takes; it can be measured from, and not be told."""

from dataclasses import dataclass, field
from math import cos, hypot, isfinite, radians, sin, sqrt
from typing import Final

_AXIS: Final = 6_378_137.0
_ECCENTRICITY: Final = 0.006_694_379_990_141_3  # squared
_UNSAID: Final = 50.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Where the phone believes it is; its spelling hides it, so that no log or report can hold it.

    Units:   lat, lon degrees WGS84; accuracy metres, 0 or less where the phone does not say
    """

    lat: float = field(repr=False)
    lon: float = field(repr=False)
    accuracy: float = field(default=0.0, repr=False)

    @property
    def is_sound(self) -> bool:
        """Tell whether it is a position on earth at all."""
        numbers = (self.lat, self.lon, self.accuracy)
        return all(map(isfinite, numbers)) and abs(self.lat) <= 90 and abs(self.lon) <= 180  # noqa: PLR2004 - degrees

    @property
    def slack(self) -> float:
        """Give how far off it may be, in metres."""
        return self.accuracy if self.accuracy > 0 else _UNSAID


def metres(point: Point, lat: float, lon: float) -> float:
    """Measure from a point to another, on a plane that touches the ellipsoid between them.

    Units:   metres; less than a centimetre off within five kilometres, anywhere in Norway
    Source:  docs/spec/privacy.md#where-the-phone-is
    """
    middle = radians((point.lat + lat) / 2)
    bulge = 1 - _ECCENTRICITY * sin(middle) ** 2
    east = _AXIS / sqrt(bulge) * cos(middle)
    north = _AXIS * (1 - _ECCENTRICITY) / bulge**1.5
    apart = (lon - point.lon + 180) % 360 - 180
    return hypot(radians(lat - point.lat) * north, radians(apart) * east)
