"""A calm line under something serious: what to do now is not registered, it is done."""

import flet as ft

from client.form.serious import serious
from client.ui.hand import Hand
from client.ui.theme import RADIUS, SPACE_M, SPACE_XS
from client.ui.tid import tid, told


def serious_line(hand: Hand) -> ft.Control:
    """Draw the line while a serious answer stands; a tap shows what to do now."""
    desk, sheet = hand.desk, hand.sheet
    stands = sheet is not None and bool(serious(sheet.form, sheet.draft))
    words = ft.Column(
        expand=True,
        spacing=SPACE_XS,
        controls=[
            ft.Text(desk.say("serious.line"), size=15),
            ft.Text(
                desk.say("serious.show"),
                size=15,
                weight=ft.FontWeight.W_600,
                color=ft.Colors.PRIMARY,
            ),
        ],
    )
    line = ft.Container(
        ink=True,
        on_click=desk.tap(desk.go, "safety"),
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        border_radius=RADIUS,
        padding=SPACE_M,
        content=ft.Row(
            spacing=SPACE_M,
            controls=[
                ft.Icon(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, color=ft.Colors.PRIMARY),
                words,
                ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT),
            ],
        ),
    )
    return ft.Container(visible=stands, content=told("form-serious", tid("form-safety", line)))
