"""A calm line by something serious: what to do now is not registered, it is done."""

import flet as ft

from client.form.serious import serious
from client.ui.hand import Hand
from client.ui.theme import RADIUS, SPACE_M, SPACE_S
from client.ui.tid import tid, told


def serious_line(hand: Hand) -> list[ft.Control]:
    """Draw the line while a serious answer stands; a tap shows what to do now."""
    desk, sheet = hand.desk, hand.sheet
    if sheet is None or not serious(sheet.form, sheet.draft):
        return []
    words = ft.Text(desk.say("serious.line"), size=16, weight=ft.FontWeight.W_500)
    line = ft.Container(
        ink=True,
        on_click=desk.tap(desk.go, "safety"),
        bgcolor=ft.Colors.SECONDARY_CONTAINER,
        border_radius=RADIUS,
        padding=ft.Padding.symmetric(horizontal=SPACE_M, vertical=SPACE_S),
        content=ft.Row(
            spacing=SPACE_S,
            controls=[
                ft.Icon(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, color=ft.Colors.PRIMARY),
                ft.Container(
                    expand=True,
                    padding=ft.Padding.symmetric(vertical=SPACE_S),
                    content=words,
                ),
                ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SECONDARY_CONTAINER),
            ],
        ),
    )
    return [told("form-serious", tid("form-safety", line))]
