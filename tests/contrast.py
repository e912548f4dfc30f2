"""How far apart two colours are, by WCAG 2.1, and how far is far enough in each look."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from shared.palette import DARK, LIGHT, STARK_DARK, STARK_LIGHT, Palette

What = Literal["text", "sign"]
LOOKS: Mapping[str, Palette] = {
    "light": LIGHT,
    "dark": DARK,
    "stark light": STARK_LIGHT,
    "stark dark": STARK_DARK,
}


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """One role seen on another; a sign is an icon, a large number, or the edge of a control."""

    front: str
    back: str
    what: What = "text"


def contrast(one: str, other: str) -> float:
    """Give the ratio, from 1 for the same colour to 21 for black on white."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def needed(what: What, look: str) -> float:
    """Give the least ratio that will do."""
    if look.startswith("stark"):
        return 7 if what == "text" else 4.5
    return 4.5 if what == "text" else 3


def weak(pairs: Iterable[Pair], look: str, colours: Mapping[str, str]) -> list[str]:
    """List the pairs that are too alike in this look, with what they reach."""
    return [
        f"{look}: {pair.what} {pair.front} on {pair.back} reaches {ratio:.2f}"
        for pair in sorted(pairs)
        if (ratio := contrast(colours[pair.front], colours[pair.back])) < needed(pair.what, look)
    ]
