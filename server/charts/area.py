"""A schematic map: each district a box, darker the higher its figure."""

from collections.abc import Sequence
from typing import Final, Protocol
from xml.etree.ElementTree import Element, SubElement, tostring

from server.charts.drawn import FONT, SVG
from shared.palette import LIGHT

BOX, TALL, GAP = 150, 64, 6
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


def area(spots: Sequence[Drawn]) -> bytes:
    """Draw the map; at most `COLUMNS` wide."""
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
