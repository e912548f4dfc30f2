"""A drawing for a screen: as it is on paper, and in the colours of each look a reader may wish for.

Drawings are made once, in the light colours; rules are added that take the same places in others.
Paper, PDF and Word, which follow no wish, are drawn without them.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

from shared.palette import DARK, LIGHT, STARK_DARK, STARK_LIGHT, Palette, roles

NIGHT: Final = "(prefers-color-scheme: dark)"
STARK: Final = "(prefers-contrast: more)"
LOOKS: Final[Mapping[str, Palette]] = {
    f"screen and {NIGHT}": DARK,
    f"screen and {STARK}": STARK_LIGHT,
    f"screen and {STARK} and {NIGHT}": STARK_DARK,
}
# What drawings are dressed in; two roles that are alike in the light one may differ in others.
WORN: Final = ("ink", "soft", "line", "card", "accent", "warn", *(f"shade_{n}" for n in "1234"))
PAINTS: Final = ("fill", "stroke")
_STYLE: Final = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_RULE: Final = re.compile(r"([^{}]+)\{([^{}]+)\}")
_PAINT: Final = re.compile(rf"(?:{'|'.join(PAINTS)}):\s*(#[0-9a-f]{{6}})")


def on_screen(drawing: bytes) -> bytes:
    """Add the other looks to a drawing in the light one."""
    text = drawing.decode()
    added = "".join(f"@media {wish}{{{_rules(text, other)}}}" for wish, other in LOOKS.items())
    end = text.rindex("</svg>")
    return f"{text[:end]}<style>{added}</style>{text[end:]}".encode()


def styles(drawing: bytes) -> list[str]:
    """Give what the style elements of a drawing say, as a browser hashes it."""
    return [unescape(found) for found in _STYLE.findall(drawing.decode())]


def _rules(text: str, other: Palette) -> str:
    light, worn = roles(LIGHT), roles(other)
    dress = {light[role]: worn[role] for role in WORN}
    return "".join((*_of_styles(text, dress), *_of_attributes(text, dress)))


def _of_styles(text: str, dress: Mapping[str, str]) -> Iterator[str]:
    """Spell each rule that paints again, with nothing but its paints."""
    for style in _STYLE.findall(text):
        for who, what in _RULE.findall(style):
            paints = [
                found[0].replace(found[1], dress[found[1]])
                for found in _PAINT.finditer(what)
                if found[1] in dress
            ]
            if paints:
                yield f"{who.strip()}{{{';'.join(paints)}}}"


def _of_attributes(text: str, dress: Mapping[str, str]) -> Iterator[str]:
    for paint in PAINTS:
        for colour in sorted({*re.findall(rf'\s{paint}="(#[0-9a-f]{{6}})"', text)}):
            if colour in dress:
                yield f'[{paint}="{colour}"]{{{paint}:{dress[colour]}}}'
