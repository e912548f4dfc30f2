"""Real outlines beside a profile: read with bounds, refused by name, drawn, and not for phones."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from server import outlines, profile_folder
from server.charts.area import area
from server.packs.pack import Spot
from shared.errors import ProfileError
from tests.builders import SANDVIK, sandvik

CODES = list(sandvik().districts)
SQUARE = [[5.0, 60.0], [5.1, 60.0], [5.1, 60.1], [5.0, 60.1], [5.0, 60.0]]


def feature(code: str, geometry: Any = None) -> dict[str, Any]:
    """Give one district as a square."""
    shape = geometry or {"type": "Polygon", "coordinates": [SQUARE]}
    return {"type": "Feature", "properties": {"code": code}, "geometry": shape}


def text(*features: Any) -> str:
    """Spell a collection."""
    return json.dumps({"type": "FeatureCollection", "features": features})


def test_outlines_are_read_beside_a_profile_and_change_nothing_else(tmp_path: Path) -> None:
    """Phones get the same texts, and the profile has the same name."""
    folder = tmp_path / "with"
    shutil.copytree(SANDVIK, folder)
    (folder / outlines.NAME).write_text(text(*map(feature, CODES)), "utf-8")
    texts, found = profile_folder.read(str(folder))
    assert list(found.outlines) == CODES
    assert outlines.NAME not in texts
    assert found.digest == sandvik().digest
    (again,) = outlines.spelt(found.outlines).values()
    assert profile_folder.with_outlines(sandvik(), again) == found


@pytest.mark.parametrize(
    ("spelt", "code"),
    [
        ("{", "profile.wrong_type"),
        ("[]", "profile.wrong_type"),
        (text({"properties": {}}), "profile.wrong_type"),
        (text(*map(feature, CODES[1:])), "profile.missing"),
        (text(*map(feature, [*CODES, CODES[0]])), "profile.repeated"),
        (text(*map(feature, [*CODES, "none"])), "profile.unknown_value"),
        (
            text(*map(feature, CODES[1:]), feature(CODES[0], {"type": "Point"})),
            "profile.wrong_type",
        ),
        (
            text(
                *map(feature, CODES[1:]),
                feature(CODES[0], {"type": "Polygon", "coordinates": [SQUARE[:-1]]}),
            ),
            "profile.wrong_type",
        ),
        (" " * (outlines.MAX_BYTES + 1), "profile.out_of_range"),
        (
            text(
                *map(feature, CODES[1:]),
                feature(CODES[0], {"type": "Polygon", "coordinates": [SQUARE * 4_001]}),
            ),
            "profile.out_of_range",
        ),
    ],
)
def test_a_file_that_is_no_outline_of_the_districts_is_refused_by_name(
    spelt: str, code: str
) -> None:
    """Half a map would show a district as having nothing."""
    with pytest.raises(ProfileError) as told:
        outlines.outlines(spelt, sandvik().districts)
    assert code in {flaw.code for flaw in told.value.flaws}
    assert all(outlines.NAME in flaw.field for flaw in told.value.flaws)


def test_a_map_is_drawn_by_outlines_when_every_district_has_one() -> None:
    """Else it is boxes, never a mixture."""
    read = outlines.outlines(text(*map(feature, CODES)), sandvik().districts)
    one = Spot(name="Vest", shown="20", row=0, column=0, span=1, shade=2, outline=read[CODES[0]])
    plain = Spot(name="Aust", shown="0", row=0, column=1, span=1, shade=0)
    assert b"<path" in area((one,))
    assert b"<path" not in area((one, plain))
