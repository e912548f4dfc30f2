"""A clock that is wrong, told in plain words with what to do."""

import flet as ft

from client.ui.desk import Desk
from client.ui.theme import RADIUS, SPACE_M, SPACE_S
from client.ui.tid import told

WRONG_MIN = 10
HOUR_MIN = 60
DAY_MIN = 24 * HOUR_MIN


def clock_line(desk: Desk, skew_min: int) -> list[ft.Control]:
    """Draw the warning, where the clock was more than ten minutes wrong; else nothing."""
    if abs(skew_min) <= WRONG_MIN:
        return []
    ink = ft.Colors.ON_ERROR_CONTAINER
    sentence = ft.Text(desk.say("news.clock", time=span(desk, abs(skew_min))), size=15, color=ink)
    return [
        ft.Container(
            padding=SPACE_M,
            border_radius=RADIUS,
            bgcolor=ft.Colors.ERROR_CONTAINER,
            content=ft.Row(
                spacing=SPACE_S,
                vertical_alignment=ft.CrossAxisAlignment.START,
                controls=[
                    ft.Icon(ft.Icons.SCHEDULE, size=20, color=ink),
                    ft.Container(expand=True, content=told("clock-wrong", sentence)),
                ],
            ),
        )
    ]


def span(desk: Desk, minutes: int) -> str:
    """Say a span of time in its nearest unit: minutes below two hours, hours below two days."""
    if minutes < 2 * HOUR_MIN:
        return desk.say("news.minutes", n=minutes)
    if minutes < 2 * DAY_MIN:
        return desk.say("news.hours", n=round(minutes / HOUR_MIN))
    return desk.say("news.days", n=round(minutes / DAY_MIN))
