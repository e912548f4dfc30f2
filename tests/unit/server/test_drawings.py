"""Drawings in every look: paper's on paper, and on a screen those of the page around them."""

import re
from base64 import b64decode
from hashlib import sha256
from itertools import product

import pytest
from lxml import etree  # type: ignore[import-untyped]

from server.charts.area import area
from server.charts.on_screen import LOOKS, WORN, on_screen, styles
from server.charts.trend import trend
from server.packs.pack import Spot
from server.web.drawing import svg
from shared.palette import LIGHT, roles
from tests.contrast import contrast

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
SPOTS = [Spot(name="Sør & vest", shown="25", row=0, column=at, span=1, shade=at) for at in range(5)]
DRAWINGS = {
    "trend": trend([("Q1", 5), ("Q2", 40)], "Meetings", width=300, height=120),
    "map": area(SPOTS),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_colour_of_a_drawing_has_another_in_each_look(name: str) -> None:
    """One that was forgotten would be dark on dark."""
    drawing = DRAWINGS[name]
    light = roles(LIGHT)
    assert set(COLOUR.findall(drawing.decode())) <= {light[role] for role in WORN}
    drawn = on_screen(drawing).decode()
    for wish, palette in LOOKS.items():
        (rules,) = re.findall(rf"@media {re.escape(wish)}\{{(.*?)\}}\}}", drawn)
        found = set(COLOUR.findall(re.sub(r"\[[^]]*\]", "", rules)))
        assert found
        assert found <= {roles(palette)[role] for role in WORN}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_the_same_on_paper(name: str) -> None:
    """What is added holds on screens only, and is still a drawing."""
    drawn = on_screen(DRAWINGS[name])
    assert re.sub(rb"<style>@media.*</style></svg>$", b"</svg>", drawn) == DRAWINGS[name]
    assert etree.fromstring(drawn).tag.endswith("svg")
    assert all(wish.startswith("screen and ") for wish in LOOKS)


@pytest.mark.parametrize("wish", LOOKS)
def test_names_can_be_read_on_every_shade(wish: str) -> None:
    """On the map's boxes, and beside the bars."""
    worn = roles(LOOKS[wish])
    grounds = ("card", *(role for role in WORN if role.startswith("shade")))
    for text, ground in product(("ink",), grounds):
        assert contrast(worn[text], worn[ground]) >= 4.5, (text, ground)
    assert contrast(worn["accent"], worn["card"]) >= 3


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_browser_may_use_the_styles_that_are_in_it_and_no_others(name: str) -> None:
    """Opened by itself a drawing is a document, and its answer says what it holds."""
    answer = svg(DRAWINGS[name])
    policy = answer.headers["content-security-policy"]
    told = {b64decode(found) for found in re.findall(r"'sha256-([^']+)'", policy)}
    assert told == {sha256(text.encode()).digest() for text in styles(bytes(answer.body))}
    assert "unsafe" not in policy
