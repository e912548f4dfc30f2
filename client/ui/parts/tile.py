"""One answer as a large tile; a chosen one is filled, ticked and read as checked."""

import flet as ft

from client.ui.safe import Handler
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, lettering
from client.ui.tid import tid


def tile(  # noqa: PLR0913 - what it says, what it does, and how it stands
    identifier: str,
    label: str,
    on_tap: Handler,
    *,
    chosen: bool = False,
    open_: bool = True,
    width: int | None = None,
) -> ft.Control:
    """Draw a tile; one that is not `open_` is shown and cannot be tapped."""
    button = ft.OutlinedButton(
        content=ft.Text(label, text_align=ft.TextAlign.CENTER),
        width=width,
        disabled=not open_,
        on_click=on_tap,
        style=_style(chosen=chosen, inset=4 if width else SPACE_M),
    )
    drawn = ft.Stack(fit=ft.StackFit.PASS_THROUGH, controls=[button, _tick()]) if chosen else button
    return tid(identifier, drawn, checked=chosen)


def tiles(controls: list[ft.Control]) -> ft.Control:
    """Lay tiles out in lines that break where the screen ends."""
    return ft.Row(wrap=True, spacing=SPACE_S, run_spacing=SPACE_S, controls=controls)


def _tick() -> ft.Control:
    """Draw the tick in a corner, so that a tap never moves the tiles beside it."""
    icon = ft.Icon(
        ft.Icons.CHECK_CIRCLE, size=16, color=ft.Colors.PRIMARY, apply_text_scaling=False
    )
    return ft.Container(content=icon, right=3, top=3, ignore_interactions=True)


def _style(*, chosen: bool, inset: int) -> ft.ButtonStyle:
    edge, line = (2, ft.Colors.PRIMARY) if chosen else (1, ft.Colors.OUTLINE)
    ink = ft.Colors.ON_PRIMARY_CONTAINER if chosen else ft.Colors.ON_SURFACE
    return ft.ButtonStyle(
        shape=ft.RoundedRectangleBorder(radius=RADIUS),
        side=ft.BorderSide(edge, line),
        bgcolor=ft.Colors.PRIMARY_CONTAINER if chosen else None,
        color={ft.ControlState.DISABLED: ft.Colors.OUTLINE, ft.ControlState.DEFAULT: ink},
        padding=ft.Padding.symmetric(horizontal=inset, vertical=15),
        text_style=lettering(16),
    )
