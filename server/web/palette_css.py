"""The palette as custom properties: our roles, one block a look, and Designsystemet's by ours."""

from collections.abc import Iterator, Mapping
from typing import Final

from server.charts.on_screen import NIGHT, STARK
from shared.palette import DARK, LIGHT, STARK_DARK, STARK_LIGHT, Palette, roles

STEPS: Final = (
    "background-default",
    "background-tinted",
    "surface-default",
    "surface-tinted",
    "surface-hover",
    "surface-active",
    "border-subtle",
    "border-default",
    "border-strong",
    "text-subtle",
    "text-default",
    "base-default",
    "base-hover",
    "base-active",
    "base-contrast-subtle",
    "base-contrast-default",
)
# Which role of ours each step of each of Designsystemet's colours is, in the order of STEPS.
SCALES: Final[Mapping[str, str]] = {
    "neutral": "ground tinted card faint faint faint line edge soft soft ink ink soft soft"
    " ground ground",
    "accent": "ground accent_soft card accent_soft accent_soft accent_soft shade_4 accent accent"
    " accent on_accent_soft accent accent_deep accent_deep on_accent on_accent",
    "info": "ground accent_soft card accent_soft accent_soft accent_soft shade_4 accent accent"
    " accent on_accent_soft accent accent_deep accent_deep on_accent on_accent",
    "success": "ground good_soft card good_soft good_soft good_soft good good good good"
    " on_good_soft good good good on_good on_good",
    "danger": "ground danger_soft card danger_soft danger_soft danger_soft danger danger danger"
    " danger on_danger_soft danger danger danger on_danger on_danger",
    "warning": "ground warn_soft card warn_soft warn_soft warn_soft warn warn ink ink ink ink ink"
    " ink ground ground",
}


def style_sheet() -> str:
    """Spell the palettes; a later block wins where several wishes hold."""
    return "\n".join(
        (
            _root(LIGHT),
            _where(NIGHT, DARK),
            _where(STARK, STARK_LIGHT),
            _where(f"{STARK} and {NIGHT}", STARK_DARK),
            _where("print", STARK_LIGHT),
            f":root {{ {' '.join(_designsystemet())} }}",
            "",
        )
    )


def scales() -> Iterator[tuple[str, str, str]]:
    """Give every step of Designsystemet's colours and the role it is."""
    for colour, spelt in SCALES.items():
        for step, role in zip(STEPS, spelt.split(), strict=True):
            yield colour, step, role


def _designsystemet() -> Iterator[str]:
    for colour, step, role in scales():
        yield f"--ds-color-{colour}-{step}: var(--{role.replace('_', '-')});"
    yield "--ds-color-focus-inner: var(--card); --ds-color-focus-outer: var(--ink);"
    yield "--ds-link-color-visited: var(--accent);"


def _where(wish: str, palette: Palette) -> str:
    return f"@media {wish} {{ {_root(palette)} }}"


def _root(palette: Palette) -> str:
    lines = (f"--{role.replace('_', '-')}: {colour};" for role, colour in roles(palette).items())
    return f":root {{ {' '.join(lines)} }}"
