"""Colours, type, spaces and touch sizes: one look, light and dark, shared with the web pages."""

from typing import Final

import flet as ft

SPACE_XS: Final = 4
SPACE_S: Final = 8
SPACE_M: Final = 16
SPACE_L: Final = 24
TOUCH: Final = 48
TALL: Final = 56
RADIUS: Final = 8
WIDTH: Final = 560

_LIGHT = ft.ColorScheme(
    primary="#0062BA",
    on_primary="#FFFFFF",
    primary_container="#D3E7FA",
    on_primary_container="#002B53",
    secondary="#1E4B75",
    on_secondary="#FFFFFF",
    secondary_container="#E4ECF4",
    on_secondary_container="#12293F",
    tertiary="#04701F",
    on_tertiary="#FFFFFF",
    tertiary_container="#D5F0DA",
    on_tertiary_container="#033D11",
    error="#B3161D",
    on_error="#FFFFFF",
    error_container="#FBE0E0",
    on_error_container="#560409",
    surface="#FFFFFF",
    on_surface="#1B222B",
    on_surface_variant="#4A5563",
    surface_container_lowest="#FFFFFF",
    surface_container_low="#F6F7F8",
    surface_container="#F0F2F4",
    surface_container_high="#E8EBEE",
    surface_container_highest="#E1E5E9",
    outline="#6B7684",
    outline_variant="#D0D5DB",
    inverse_surface="#2A323C",
    on_inverse_surface="#FFFFFF",
    inverse_primary="#8CC3F7",
    surface_tint="#FFFFFF",
)
_DARK = ft.ColorScheme(
    primary="#8CC3F7",
    on_primary="#00274A",
    primary_container="#12406B",
    on_primary_container="#DCEDFD",
    secondary="#AFC6DC",
    on_secondary="#12293F",
    secondary_container="#26323E",
    on_secondary_container="#DCE6F0",
    tertiary="#7FD08F",
    on_tertiary="#03330F",
    tertiary_container="#123D1C",
    on_tertiary_container="#CDEFD4",
    error="#FF9C9C",
    on_error="#56040A",
    error_container="#5B1A1D",
    on_error_container="#FFDEDE",
    surface="#12161B",
    on_surface="#E9EDF1",
    on_surface_variant="#B3BDC8",
    surface_container_lowest="#0D1014",
    surface_container_low="#191E24",
    surface_container="#1E242B",
    surface_container_high="#272E37",
    surface_container_highest="#313A44",
    outline="#8793A0",
    outline_variant="#39434E",
    inverse_surface="#E9EDF1",
    on_inverse_surface="#1B222B",
    inverse_primary="#0062BA",
    surface_tint="#12161B",
)
_STILL = ft.PageTransitionTheme.NONE


def light() -> ft.Theme:
    """Give the look for daylight."""
    return _theme(_LIGHT)


def dark() -> ft.Theme:
    """Give the look for the night: no glare, the same contrasts."""
    return _theme(_DARK)


def _theme(scheme: ft.ColorScheme) -> ft.Theme:
    return ft.Theme(
        color_scheme=scheme,
        font_family="Roboto",
        scaffold_bgcolor=scheme.surface,
        visual_density=ft.VisualDensity.STANDARD,
        page_transitions=ft.PageTransitionsTheme(
            android=_STILL, ios=_STILL, linux=_STILL, macos=_STILL, windows=_STILL
        ),
    )


def mode(name: str) -> ft.ThemeMode:
    """Turn the word that is kept as a setting into Flet's."""
    return {"light": ft.ThemeMode.LIGHT, "dark": ft.ThemeMode.DARK}.get(name, ft.ThemeMode.SYSTEM)


def title(text: str, size: int = 18) -> ft.Text:
    """Draw the heading of a question or a block."""
    return ft.Text(text, size=size, weight=ft.FontWeight.W_600)


def quiet(text: str) -> ft.Text:
    """Draw help, hints and other words that should not shout."""
    return ft.Text(text, size=14, color=ft.Colors.ON_SURFACE_VARIANT)
