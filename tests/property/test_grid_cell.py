"""The national grid against PROJ, anywhere in Norway, and against known squares."""

from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer

from shared.grid_cell import cell, utm33

LATS, LONS = st.floats(57.9, 71.2), st.floats(4.5, 31.2)
ORACLE = Transformer.from_crs("EPSG:4326", "EPSG:32633", always_xy=True)


@settings(max_examples=2_000)
@given(LATS, LONS)
def test_a_position_is_where_proj_has_it(lat: float, lon: float) -> None:
    """To less than a millimetre, and in the same square."""
    east, north = ORACLE.transform(lon, lat)
    found_east, found_north = utm33(lat, lon)
    assert abs(found_east - east) < 0.001
    assert abs(found_north - north) < 0.001
    if min(east % 250, 250 - east % 250, north % 250, 250 - north % 250) > 0.001:
        assert cell(lat, lon, 250) == 2 * 10**13 + east // 250 * 250 * 10**7 + north // 250 * 250


def test_a_square_west_of_the_zone_is_rounded_down() -> None:
    """Bergen lies at a negative easting, where cutting off is one square wrong."""
    east, _ = utm33(60.3929, 5.3241)
    assert -32_000 < east < -31_000
    assert cell(60.3929, 5.3241, 1_000) == 19_680_006_734_000
    assert cell(60.3929, 5.3241, 250) == 19_680_006_734_250
