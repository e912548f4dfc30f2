"""One palette: every pair the web pages use can be read, and nobody has colours besides it."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from server.web.palette_css import SCALES, STEPS, scales, style_sheet
from shared.palette import LIGHT, STARK_LIGHT, roles
from tests.contrast import LOOKS, Pair, contrast, weak
from tests.house.tree import ROOT

SITE = (ROOT / "server/web/static/site.css").read_text("utf-8")
HEX = re.compile(r"#[0-9a-fA-F]{3,8}\b")
COLOUR = re.compile(r"(?<![\w-])(?:rgb|hsl|oklch)a?\(")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
INK = re.compile(r"(?<![\w-])(?:color|fill): var\(--([\w-]+)\)")
BACK = re.compile(r"background(?:-color)?: var\(--([\w-]+)\)")
EDGE = re.compile(r"(?:border(?:-color)?|outline): [^;]*var\(--([\w-]+)\)")
LIES_ON = ("tinted", "card")  # where a rule names no background of its own
BOXES = ("accent_soft", "good_soft", "danger_soft", "warn_soft", "faint")
INSIDE = {Pair(ink, box) for ink in ("ink", "soft", "accent") for box in BOXES}  # words and links
NO_MATTER = {"line", "pressed"}  # nothing is lost where it is not seen
SHADES = {"shade_1", "shade_2", "shade_3", "shade_4"}


def rules() -> Iterator[str]:
    """Give what stands between the braces of every rule of the site."""
    for _, body in RULE.findall(SITE):
        yield body


def web_pairs() -> set[Pair]:
    """Read off the style sheet which roles stand on which."""
    found = set(INSIDE)
    for body in rules():
        own = {name.replace("-", "_") for name in BACK.findall(body)}
        backs = own or set(LIES_ON)
        inks = {name.replace("-", "_") for name in INK.findall(body)} or ({"ink"} if own else set())
        edges = {name.replace("-", "_") for name in EDGE.findall(body)} - NO_MATTER - own
        found |= {Pair(ink, back) for ink in inks for back in backs}
        found |= {Pair(edge, back, "sign") for edge in edges for back in LIES_ON}
    return found


def component_pairs() -> set[Pair]:
    """Give what Designsystemet's components put on one another, by the roles those steps are."""
    role = {(colour, step): name for colour, step, name in scales()}
    found = set()
    for colour in SCALES:
        for back in ("background-default", *(step for step in STEPS if "surface" in step)):
            for ink in ("text-default", "text-subtle"):
                found.add(Pair(role[colour, ink], role[colour, back]))
        for back in ("base-default", "base-hover", "base-active"):
            found.add(Pair(role[colour, "base-contrast-default"], role[colour, back]))
        for edge in ("border-default", "border-strong"):
            found.add(Pair(role[colour, edge], role[colour, "surface-default"], "sign"))
    return found


@pytest.mark.parametrize("look", LOOKS)
def test_all_that_the_components_write_can_be_read(look: str) -> None:
    """Buttons, alerts, tags and fields in our colours."""
    pairs = component_pairs()
    assert Pair("on_accent", "accent") in pairs
    assert not weak(pairs, look, roles(LOOKS[look]))


@pytest.mark.parametrize("look", LOOKS)
def test_all_that_is_written_on_the_web_pages_can_be_read(look: str) -> None:
    """At 02:00, in the rain, and with eyes that are not twenty."""
    pairs = web_pairs()
    assert {Pair("ink", shade) for shade in SHADES} <= pairs
    assert not weak(pairs, look, roles(LOOKS[look]))


@pytest.mark.parametrize("look", LOOKS)
def test_each_on_colour_can_be_read_on_what_it_is_named_for(look: str) -> None:
    """A role is a promise to whoever uses it next."""
    colours = roles(LOOKS[look])
    pairs = [Pair(name, name.removeprefix("on_")) for name in colours if name.startswith("on_")]
    assert len(pairs) == 6
    assert not weak(pairs, look, colours)


def test_a_planted_pair_that_is_too_alike_is_found() -> None:
    """A check that cannot fail checks nothing."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    faded = roles(replace(LIGHT, soft="#888888"))
    assert weak({Pair("soft", "card")}, "light", faded) == ["light: text soft on card reaches 3.54"]
    assert not weak({Pair("soft", "card", "sign")}, "light", faded)
    assert weak({Pair("soft", "card")}, "stark light", roles(replace(STARK_LIGHT, soft="#5e5e5e")))


def test_the_site_has_no_colour_of_its_own() -> None:
    """What both sides show is written down once."""
    assert not HEX.findall(SITE)
    assert not COLOUR.findall(SITE)
    used = {
        name.replace("-", "_")
        for name in re.findall(r"var\(--([\w-]+)\)", SITE)
        if not name.startswith(("ds-", "dsc-"))
    }
    assert not used - set(roles(LIGHT))


def test_the_sites_colours_are_the_palettes() -> None:
    """Every look of the palette is there under the wish that asks for it."""
    served = style_sheet()
    for look, palette in LOOKS.items():
        for role, colour in roles(palette).items():
            assert f"--{role.replace('_', '-')}: {colour};" in served, look
    assert served.index("prefers-contrast") < served.rindex("prefers-color-scheme")
    assert served.index("@media print") > served.rindex("prefers")


def test_the_app_has_no_colour_of_its_own() -> None:
    """Flet's roles come from the palette; a hex value beside it would follow no look."""
    for path in (ROOT / "client").rglob("*.py"):
        assert not re.findall(r"[\"']#[0-9a-fA-F]{3,8}[\"']", path.read_text("utf-8")), path


def test_what_the_icons_and_the_manifest_wear_is_in_the_palette() -> None:
    """Pictures cannot import it, so a test compares them."""
    known = set(roles(LIGHT).values())
    pictures = (
        "client/assets/icon.svg",
        "client/assets/manifest.json",
        "server/web/static/icon.svg",
    )
    for name in pictures:
        worn = {_long(found.lower()) for found in HEX.findall((ROOT / name).read_text("utf-8"))}
        assert worn
        assert worn <= known, name


def _long(colour: str) -> str:
    return colour if len(colour) > 4 else "#" + "".join(2 * sign for sign in colour[1:])
