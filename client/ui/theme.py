"""Type, spaces, touch sizes, and the palette put into Flet's words; by day, by night, or stark."""

from typing import Final

import flet as ft

from shared.language import Language
from shared.palette import DARK, LIGHT, STARK_DARK, STARK_LIGHT, Palette

FONT: Final = "Inter"
FONTS: Final = {FONT: "fonts/Inter.ttf"}  # see client.fonts; without the file Flet's own is used
SPACE_XS: Final = 4
SPACE_S: Final = 8
SPACE_M: Final = 16
SPACE_L: Final = 24
TOUCH: Final = 48
TALL: Final = 56
RADIUS: Final = 8
WIDTH: Final = 560  # of a page, and of one that has two columns
WIDE: Final = 1040

_STILL = ft.PageTransitionTheme.NONE


def light(*, stark: bool = False) -> ft.Theme:
    """Give the look for daylight; `stark` is the one with more contrast."""
    return _theme(STARK_LIGHT if stark else LIGHT)


def dark(*, stark: bool = False) -> ft.Theme:
    """Give the look for the night: no glare, the same contrasts."""
    return _theme(STARK_DARK if stark else DARK)


def _theme(palette: Palette) -> ft.Theme:
    return ft.Theme(
        color_scheme=scheme(palette),
        font_family=FONT,
        icon_theme=ft.IconTheme(apply_text_scaling=True),
        scaffold_bgcolor=palette.ground,
        visual_density=ft.VisualDensity.STANDARD,
        page_transitions=ft.PageTransitionsTheme(
            android=_STILL, ios=_STILL, linux=_STILL, macos=_STILL, windows=_STILL
        ),
    )


def scheme(palette: Palette) -> ft.ColorScheme:
    """Give every role that Flet's own controls ask for."""
    return ft.ColorScheme(
        primary=palette.accent,
        on_primary=palette.on_accent,
        primary_container=palette.accent_soft,
        on_primary_container=palette.on_accent_soft,
        secondary=palette.soft,
        on_secondary=palette.ground,
        secondary_container=palette.faint,
        on_secondary_container=palette.ink,
        tertiary=palette.good,
        on_tertiary=palette.on_good,
        tertiary_container=palette.good_soft,
        on_tertiary_container=palette.on_good_soft,
        error=palette.danger,
        on_error=palette.on_danger,
        error_container=palette.danger_soft,
        on_error_container=palette.on_danger_soft,
        surface=palette.ground,
        on_surface=palette.ink,
        on_surface_variant=palette.soft,
        surface_container_lowest=palette.ground,
        surface_container_low=palette.tinted,
        surface_container=palette.faint,
        surface_container_high=palette.card,
        surface_container_highest=palette.faint,
        outline=palette.edge,
        outline_variant=palette.line,
        inverse_surface=palette.ink,
        on_inverse_surface=palette.ground,
        inverse_primary=palette.accent_soft,
        surface_tint=palette.ground,
    )


def mode(name: str) -> ft.ThemeMode:
    """Turn the word that is kept as a setting into Flet's."""
    return {"light": ft.ThemeMode.LIGHT, "dark": ft.ThemeMode.DARK}.get(name, ft.ThemeMode.SYSTEM)


def lettering(
    size: int, weight: ft.FontWeight | None = None, color: ft.ColorValue | None = None
) -> ft.TextStyle:
    """Give the style of what stands in a button; one that names no typeface gets the system's."""
    return ft.TextStyle(size=size, weight=weight, color=color, font_family=FONT)


def edged(side: ft.BorderSide | None = None) -> dict[ft.ControlState, ft.BorderSide]:
    """Give a button's edge: a heavy one while the keyboard is at it, else `side`, or none."""
    ring = {ft.ControlState.FOCUSED: ft.BorderSide(3, ft.Colors.ON_SURFACE)}
    return ring if side is None else {**ring, ft.ControlState.DEFAULT: side}


def title(text: str, size: int = 18) -> ft.Text:
    """Draw the heading of a question or a block."""
    return ft.Text(text, size=size, weight=ft.FontWeight.W_600)


def quiet(text: str) -> ft.Text:
    """Draw help, hints and other words that should not shout."""
    return ft.Text(text, size=14, color=ft.Colors.ON_SURFACE_VARIANT)


def locale(language: Language) -> ft.LocaleConfiguration:
    """Choose the language of what Flutter says by itself; it knows no nynorsk."""
    known = [ft.Locale("nb", "NO"), ft.Locale("en", "GB")]
    current = known[1] if language == "en" else known[0]
    return ft.LocaleConfiguration(supported_locales=known, current_locale=current)
