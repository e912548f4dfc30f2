"""A quiet line shortly before the phone locks by itself: one tap, and it stays open."""

import flet as ft

from client.ui.desk import Desk
from client.ui.theme import SPACE_M, TOUCH, lettering
from client.ui.tid import tid
from client.ui.watch import Soon


@ft.component
def IdleLine(desk: Desk, soon: Soon) -> ft.Control:
    """Draw the line, or nothing."""
    button = ft.TextButton(
        content=desk.say("idle.soon"),
        icon=ft.Icons.LOCK_CLOCK,
        height=TOUCH,
        on_click=desk.tap(desk.touch),
        style=ft.ButtonStyle(
            color=ft.Colors.ON_SURFACE_VARIANT,
            padding=ft.Padding.symmetric(horizontal=SPACE_M),
            text_style=lettering(14),
        ),
    )
    return ft.Container(
        visible=soon.is_so,
        content=ft.Row(
            alignment=ft.MainAxisAlignment.CENTER,
            controls=[ft.Semantics(live_region=True, content=tid("idle-stay", button))],
        ),
    )
