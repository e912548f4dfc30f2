"""Statistics Norway's grid: UTM zone 33 of a position, and the id of the square it lies in.

Source:  docs/spec/privacy.md#where-the-phone-is
"""

from math import asinh, atan2, atanh, cos, cosh, floor, hypot, radians, sin, sinh, sqrt
from typing import Final

_AXIS: Final = 6_378_137.0
_FLAT: Final = 1 / 298.257_223_563
_N: Final = _FLAT / (2 - _FLAT)
_RADIUS: Final = _AXIS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64 + _N**6 / 256)
_BULGE: Final = sqrt(_FLAT * (2 - _FLAT))
_SCALE: Final = 0.9996
_FALSE_EAST: Final = 500_000
_MIDDLE: Final = 15  # degrees east, of zone 33
# Krüger's series to the sixth power (Karney 2011), lowest power first.
_SERIES: Final = (
    _N / 2
    - 2 * _N**2 / 3
    + 5 * _N**3 / 16
    + 41 * _N**4 / 180
    - 127 * _N**5 / 288
    + 7891 * _N**6 / 37800,
    13 * _N**2 / 48
    - 3 * _N**3 / 5
    + 557 * _N**4 / 1440
    + 281 * _N**5 / 630
    - 1983433 * _N**6 / 1935360,
    61 * _N**3 / 240 - 103 * _N**4 / 140 + 15061 * _N**5 / 26880 + 167603 * _N**6 / 181440,
    49561 * _N**4 / 161280 - 179 * _N**5 / 168 + 6601661 * _N**6 / 7257600,
    34729 * _N**5 / 80640 - 3418889 * _N**6 / 1995840,
    212378941 * _N**6 / 319334400,
)


def utm33(lat: float, lon: float) -> tuple[float, float]:
    """Give easting and northing in zone 33, wherever in Norway it is.

    Units:   lat, lon degrees WGS84; metres; less than a micrometre off; negative in the far west
    """
    up, out = radians(lat), radians(lon - _MIDDLE)
    high = sin(up)
    turned = sinh(atanh(high) - _BULGE * atanh(_BULGE * high))
    north, east = atan2(turned, cos(out)), asinh(sin(out) / hypot(turned, cos(out)))
    terms = [(2 * at, factor) for at, factor in enumerate(_SERIES, 1)]
    more_east = sum(factor * cos(at * north) * sinh(at * east) for at, factor in terms)
    more_north = sum(factor * sin(at * north) * cosh(at * east) for at, factor in terms)
    scale = _SCALE * _RADIUS
    return _FALSE_EAST + scale * (east + more_east), scale * (north + more_north)


def cell(lat: float, lon: float, side_m: int) -> int:
    """Name the square of `side_m` metres that a position lies in, as Statistics Norway does."""
    east, north = (floor(metres / side_m) * side_m for metres in utm33(lat, lon))
    # Bergen's easting is negative: cutting off instead of rounding down would be one square off.
    return 2 * 10**13 + east * 10**7 + north
