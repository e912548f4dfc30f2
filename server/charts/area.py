"""A map, darker the higher a figure: each district a box, or its real outline where it is known."""

from collections.abc import Sequence
from math import cos, radians
from typing import Final, Protocol
from xml.etree.ElementTree import Element, SubElement, tostring

from server.charts.svg import FONT, SVG
from shared.palette import LIGHT
from shared.place import Outline

BOX, TALL, GAP = 150, 64, 6
WIDE: Final = 560  # of real outlines, or how tall they are
COLUMNS: Final = 4
SHADES: Final = (LIGHT.card, LIGHT.shade_1, LIGHT.shade_2, LIGHT.shade_3, LIGHT.shade_4)


class Drawn(Protocol):
    """One district; row and column from 0, shade from 0 to 4."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def shown(self) -> str: ...  # noqa: D102
    @property
    def row(self) -> int: ...  # noqa: D102
    @property
    def column(self) -> int: ...  # noqa: D102
    @property
    def span(self) -> int: ...  # noqa: D102
    @property
    def shade(self) -> int: ...  # noqa: D102
    @property
    def outline(self) -> Outline: ...  # noqa: D102


def area(spots: Sequence[Drawn]) -> bytes:
    """Draw the map; by real outlines where each has one, else as boxes, at most `COLUMNS` wide."""
    if spots and all(one.outline for one in spots):
        return _outlined(spots)
    # As wide as paper lets it be, so that few boxes are not drawn larger than many.
    width = COLUMNS * (BOX + GAP)
    height = max((one.row + 1 for one in spots), default=1) * (TALL + GAP)
    root = Element(
        "svg",
        {
            "xmlns": SVG,
            "viewBox": f"0 0 {width} {height}",
            "width": str(width),
            "height": str(height),
        },
    )
    for one in spots:
        x, y = one.column * (BOX + GAP), one.row * (TALL + GAP)
        wide = one.span * (BOX + GAP) - GAP
        SubElement(
            root,
            "rect",
            {
                "x": str(x + 1),
                "y": str(y + 1),
                "width": str(wide - 2),
                "height": str(TALL - 2),
                "rx": "6",
                "fill": SHADES[one.shade],
                "stroke": LIGHT.line,
            },
        )
        _text(root, x + wide // 2, y + TALL // 2 - 8, one.name, 17)
        _text(root, x + wide // 2, y + TALL // 2 + 16, one.shown, 23)
    spelt: bytes = tostring(root, "utf-8")
    return spelt


def _outlined(spots: Sequence[Drawn]) -> bytes:
    """Draw shapes as they lie, north up; narrowed as much as land is at its middle latitude."""
    points = [
        point for one in spots for polygon in one.outline for ring in polygon for point in ring
    ]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrowed = cos(radians((south + north) / 2))
    scale = WIDE / max((east - west) * narrowed, (north - south), 1e-9)

    def at(x: float, y: float) -> tuple[int, int]:
        return round((x - west) * narrowed * scale) + 1, round((north - y) * scale) + 1

    width, height = (n + 1 for n in at(east, south))
    root = Element("svg", {"xmlns": SVG, "viewBox": f"0 0 {width} {height}"})
    root.attrib |= {"width": str(width), "height": str(height)}
    for one in spots:
        rings = [[at(*point) for point in ring] for polygon in one.outline for ring in polygon]
        drawn = " ".join("M" + "L".join(f"{x} {y}" for x, y in ring) + "Z" for ring in rings)
        dress = {"fill": SHADES[one.shade], "stroke": LIGHT.soft, "fill-rule": "evenodd"}
        SubElement(root, "path", {"d": drawn, **dress})
    for one in spots:  # over all shapes, so that no neighbour covers a name
        largest = max((ring for polygon in one.outline for ring in polygon[:1]), key=len)
        x, y = at(*(sum(values) / len(largest) for values in zip(*largest, strict=True)))
        _text(root, x, y - 4, one.name, 13)
        _text(root, x, y + 14, one.shown, 16)
    spelt: bytes = tostring(root, "utf-8")
    return spelt


def _text(root: Element, x: int, y: int, text: str, size: int) -> None:
    placed = {
        "x": str(x),
        "y": str(y),
        "fill": LIGHT.ink,
        "font-family": FONT,
        "font-size": str(size),
        "text-anchor": "middle",
    }
    SubElement(root, "text", placed).text = text
