"""The palette as custom properties of a style sheet, one block for each wish a browser can have."""

from typing import Final

from shared.palette import DARK, LIGHT, STARK_DARK, STARK_LIGHT, Palette, roles

NIGHT: Final = "(prefers-color-scheme: dark)"
STARK: Final = "(prefers-contrast: more)"


def style_sheet() -> str:
    """Spell the palettes; a later block wins where several wishes hold."""
    return "\n".join(
        (
            _root(LIGHT),
            _where(NIGHT, DARK),
            _where(STARK, STARK_LIGHT),
            _where(f"{STARK} and {NIGHT}", STARK_DARK),
            _where("print", STARK_LIGHT),
            "",
        )
    )


def _where(wish: str, palette: Palette) -> str:
    return f"@media {wish} {{ {_root(palette)} }}"


def _root(palette: Palette) -> str:
    lines = (f"--{role.replace('_', '-')}: {colour};" for role, colour in roles(palette).items())
    return f":root {{ {' '.join(lines)} }}"
