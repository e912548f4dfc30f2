"""When in the week: a square for each weekday and part of the day, darker the higher its figure.

Every square holds its figure, so that nothing is told by colour alone.
"""

from collections.abc import Sequence
from typing import Final, Protocol
from xml.etree.ElementTree import Element, SubElement, tostring

from server.charts.area import SHADES
from server.charts.svg import FONT, SVG
from shared.palette import LIGHT

NAME, WIDE, TALL, GAP, HEAD, EDGE = 92, 86, 36, 3, 30, 8
HALF: Final = 5  # how far below the middle of a square its text stands


class Square(Protocol):
    """A figure as shown, and how dark it is drawn, 0 to 4."""

    @property
    def shown(self) -> str: ...  # noqa: D102
    @property
    def shade(self) -> int: ...  # noqa: D102


def week(columns: Sequence[str], rows: Sequence[tuple[str, Sequence[Square]]]) -> bytes:
    """Draw the parts of the day across and the weekdays down; what has no column is left out."""
    width, height = NAME + len(columns) * WIDE + EDGE, HEAD + len(rows) * TALL + EDGE
    root = Element(
        "svg",
        {
            "xmlns": SVG,
            "viewBox": f"0 0 {width} {height}",
            "width": str(width),
            "height": str(height),
        },
    )
    for at, name in enumerate(columns):
        _text(root, (NAME + at * WIDE + WIDE // 2, HEAD - 9), name, "middle", LIGHT.soft)
    for row, (name, values) in enumerate(rows):
        y = HEAD + row * TALL
        _text(root, (EDGE, y + TALL // 2 + HALF), name, "start", LIGHT.ink)
        for column, value in enumerate(values[: len(columns)]):
            x = NAME + column * WIDE
            square = {"x": str(x), "y": str(y), "rx": "4", "fill": SHADES[value.shade]}
            size = {"width": str(WIDE - GAP), "height": str(TALL - GAP), "stroke": LIGHT.line}
            SubElement(root, "rect", square | size)
            middle = (x + (WIDE - GAP) // 2, y + TALL // 2 + HALF - 1)
            ink = LIGHT.ink if value.shown != "0" else LIGHT.soft
            _text(root, middle, value.shown, "middle", ink)
    spelt: bytes = tostring(root, "utf-8")
    return spelt


def _text(root: Element, at: tuple[int, int], text: str, anchor: str, ink: str) -> None:
    x, y = at
    placed = {
        "x": str(x),
        "y": str(y),
        "fill": ink,
        "font-family": FONT,
        "font-size": "14",
        "text-anchor": anchor,
    }
    SubElement(root, "text", placed).text = text
