"""Distances against an independent formula on the ellipsoid, and what nearness means."""

from itertools import pairwise
from math import atan, atan2, cos, radians, sin, sqrt, tan

from hypothesis import given
from hypothesis import strategies as st

from client.places.nearby import REACH_M, nearby
from client.places.point import Point, metres
from shared.codebook import Code
from shared.language import Words
from shared.place import Place, PlaceCode

LATS = st.floats(57.5, 81.0)  # from Lindesnes to Svalbard
LONS = st.floats(4.0, 33.0)
STEPS = st.floats(-0.03, 0.03)


def vincenty(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Measure along the ellipsoid by Vincenty's inverse formula (1975), to a tenth of a mm."""
    a, f = 6_378_137.0, 1 / 298.257_223_563
    b = a * (1 - f)
    u1, u2 = atan((1 - f) * tan(radians(lat))), atan((1 - f) * tan(radians(lat2)))
    across = turned = radians(lon2 - lon)
    while True:
        opposite = sqrt(
            (cos(u2) * sin(turned)) ** 2
            + (cos(u1) * sin(u2) - sin(u1) * cos(u2) * cos(turned)) ** 2
        )
        if opposite == 0:
            return 0.0
        near = sin(u1) * sin(u2) + cos(u1) * cos(u2) * cos(turned)
        angle = atan2(opposite, near)
        alpha = cos(u1) * cos(u2) * sin(turned) / opposite
        flat = 1 - alpha**2
        mid = near - 2 * sin(u1) * sin(u2) / flat if flat else 0.0
        c = f / 16 * flat * (4 + f * (4 - 3 * flat))
        before = turned
        turned = across + (1 - c) * f * alpha * (
            angle + c * opposite * (mid + c * near * (-1 + 2 * mid**2))
        )
        if abs(turned - before) < 1e-13:
            break
    u = flat * (a**2 - b**2) / b**2
    big_a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    big_b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    bend = (
        big_b
        * opposite
        * (
            mid
            + big_b
            / 4
            * (
                near * (-1 + 2 * mid**2)
                - big_b / 6 * mid * (-3 + 4 * opposite**2) * (-3 + 4 * mid**2)
            )
        )
    )
    return b * big_a * (angle - bend)


def place(code: str, lat: float, lon: float, radius_m: int = 100) -> Place:
    """Invent a place."""
    return Place(
        code=PlaceCode(code),
        label=Words(code, code, code),
        district=Code("d1"),
        type=Code("open"),
        lat=lat,
        lon=lon,
        radius_m=radius_m,
        visibility="public",
    )


@given(LATS, LONS, STEPS, STEPS)
def test_a_distance_is_exact_enough_anywhere_in_norway(
    lat: float, lon: float, up: float, right: float
) -> None:
    """The plane is a shortcut; it must not change which place is nearest."""
    there = (lat + up, lon + right / cos(radians(lat)))
    exact = vincenty(lat, lon, *there)
    assert exact < 5_000
    assert abs(metres(Point(lat=lat, lon=lon), *there) - exact) < 0.01


def test_the_oracle_itself_gives_a_known_distance() -> None:
    """A degree of latitude at 60° is 111 412 m and of longitude 55 800 m, as tables have it."""
    assert abs(vincenty(59.5, 5, 60.5, 5) - 111_412) < 1
    assert abs(vincenty(60, 5, 60, 5.01) * 100 - 55_800) < 1


@given(
    LATS,
    LONS,
    st.lists(st.tuples(STEPS, STEPS, st.integers(50, 400)), max_size=12),
    st.floats(-10, 3_000),
)
def test_the_order_is_that_of_the_distances(
    lat: float, lon: float, spots: list[tuple[float, float, int]], accuracy: float
) -> None:
    """First those one may stand in, the nearest first; nothing far away, and nothing missing."""
    places = [place(f"p{at}", lat + up, lon + out, r) for at, (up, out, r) in enumerate(spots)]
    point = Point(lat=lat, lon=lon, accuracy=accuracy)
    away = {
        one.code: vincenty(lat, lon, lat + up, lon + out)
        for one, (up, out, _) in zip(places, spots, strict=True)
    }
    gap = {one.code: away[one.code] - one.radius_m - point.slack for one in places}
    found = nearby(point, places)
    assert len(set(found)) == len(found)
    for code, outside in gap.items():
        if code in found:
            assert outside < REACH_M + 0.1
        else:
            assert outside > REACH_M - 0.1
    for first, second in pairwise(found):
        assert gap[first] < 0.1 or gap[second] > -0.1
        if (gap[first] > 0.1) == (gap[second] > 0.1) and abs(gap[first]) > 0.1 < abs(gap[second]):
            assert away[first] < away[second] + 0.1
