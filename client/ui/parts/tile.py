"""One answer as a large tile; a chosen one is filled, ticked and read out as checked."""

import flet as ft

from client.ui.safe import Handler
from client.ui.theme import RADIUS, SPACE_S
from client.ui.tid import tid


def tile(
    identifier: str,
    label: str,
    on_tap: Handler,
    *,
    chosen: bool = False,
    open_: bool = True,
) -> ft.Control:
    """Draw a tile; one that is not `open_` is shown and cannot be tapped."""
    button = ft.OutlinedButton(
        content=label,
        icon=ft.Icons.CHECK if chosen else None,
        disabled=not open_,
        on_click=on_tap,
        style=_chosen() if chosen else _plain(),
    )
    return tid(identifier, button, checked=chosen)


def tiles(controls: list[ft.Control]) -> ft.Control:
    """Lay tiles out in lines that break where the screen ends."""
    return ft.Row(wrap=True, spacing=SPACE_S, run_spacing=SPACE_S, controls=controls)


def _plain() -> ft.ButtonStyle:
    return ft.ButtonStyle(
        shape=ft.RoundedRectangleBorder(radius=RADIUS),
        side=ft.BorderSide(1, ft.Colors.OUTLINE),
        color={
            ft.ControlState.DISABLED: ft.Colors.OUTLINE,
            ft.ControlState.DEFAULT: ft.Colors.ON_SURFACE,
        },
        padding=ft.Padding.symmetric(horizontal=16, vertical=15),
        text_style=ft.TextStyle(size=16, weight=ft.FontWeight.W_400),
    )


def _chosen() -> ft.ButtonStyle:
    return ft.ButtonStyle(
        shape=ft.RoundedRectangleBorder(radius=RADIUS),
        side=ft.BorderSide(2, ft.Colors.PRIMARY),
        color=ft.Colors.ON_PRIMARY_CONTAINER,
        icon_color=ft.Colors.PRIMARY,
        bgcolor=ft.Colors.PRIMARY_CONTAINER,
        padding=ft.Padding.symmetric(horizontal=12, vertical=15),
        text_style=ft.TextStyle(size=16, weight=ft.FontWeight.W_600),
    )
