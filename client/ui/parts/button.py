"""The main button, the second one and the round step button; all large enough for gloves."""

import flet as ft

from client.ui.safe import Handler
from client.ui.theme import RADIUS, TALL, TOUCH, edged, lettering
from client.ui.tid import tid

HIGH = 18  # above and below a line of text: 56 px at ordinary text size, more at larger


def main_button(  # noqa: PLR0913 - what it says and does, and how it stands
    identifier: str,
    label: str,
    on_tap: Handler,
    *,
    icon: ft.IconData | None = None,
    busy: bool = False,
    grave: bool = False,
) -> ft.Control:
    """Draw the one thing to do on this screen; a `grave` one cannot be undone."""
    return tid(
        identifier,
        ft.FilledButton(
            content=label,
            icon=icon,
            disabled=busy,
            bgcolor=ft.Colors.ERROR if grave else None,
            color=ft.Colors.ON_ERROR if grave else None,
            on_click=on_tap,
            style=_style(ft.FontWeight.W_600),
        ),
    )


def second_button(
    identifier: str,
    label: str,
    on_tap: Handler,
    *,
    icon: ft.IconData | None = None,
    color: ft.ColorValue | None = None,
) -> ft.Control:
    """Draw another thing to do."""
    return tid(
        identifier,
        ft.OutlinedButton(
            content=label,
            icon=icon,
            on_click=on_tap,
            style=_style(ft.FontWeight.W_500, color, ft.BorderSide(1, ft.Colors.OUTLINE)),
        ),
    )


def plain_button(
    identifier: str, label: str, on_tap: Handler, *, icon: ft.IconData | None = None
) -> ft.Control:
    """Draw a thing to do that should not draw the eye."""
    return tid(
        identifier,
        ft.TextButton(
            content=label,
            icon=icon,
            on_click=on_tap,
            style=_style(ft.FontWeight.W_500),
        ),
    )


def step_button(
    identifier: str, icon: ft.IconData, label: str, on_tap: Handler, *, open_: bool = True
) -> ft.Control:
    """Draw one step up or down."""
    return tid(
        identifier,
        ft.IconButton(
            icon=icon,
            icon_size=28,
            width=TALL,
            height=TALL,
            disabled=not open_,
            on_click=on_tap,
            style=ft.ButtonStyle(
                shape=ft.RoundedRectangleBorder(radius=RADIUS),
                side=edged(
                    ft.BorderSide(1, ft.Colors.OUTLINE if open_ else ft.Colors.OUTLINE_VARIANT)
                ),
            ),
        ),
        label,
    )


def tool_button(identifier: str, icon: ft.IconData, label: str, on_tap: Handler) -> ft.Control:
    """Draw a sign at the top of the page; the bar does not grow with large words, nor does it."""
    sign = ft.Icon(icon, size=24, apply_text_scaling=False)
    return tid(
        identifier, ft.IconButton(icon=sign, width=TOUCH, height=TOUCH, on_click=on_tap), label
    )


def _style(
    weight: ft.FontWeight,
    color: ft.ColorValue | None = None,
    side: ft.BorderSide | None = None,
) -> ft.ButtonStyle:
    return ft.ButtonStyle(
        shape=ft.RoundedRectangleBorder(radius=RADIUS),
        text_style=lettering(17, weight),
        padding=ft.Padding.symmetric(horizontal=12, vertical=HIGH),
        color=color,
        side=edged(side),
    )
