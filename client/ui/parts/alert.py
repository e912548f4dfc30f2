"""One sentence that must not be missed, with its sign, on a ground of its own."""

import flet as ft

from client.ui.theme import RADIUS, SPACE_M, SPACE_S
from client.ui.tid import told


def alert(identifier: str, icon: ft.IconData, words: str, *, good: bool = False) -> ft.Control:
    """Draw it; a screen reader says it when it comes. A good one warns of nothing."""
    ink = ft.Colors.ON_TERTIARY_CONTAINER if good else ft.Colors.ON_ERROR_CONTAINER
    return ft.Container(
        padding=SPACE_M,
        border_radius=RADIUS,
        bgcolor=ft.Colors.TERTIARY_CONTAINER if good else ft.Colors.ERROR_CONTAINER,
        content=ft.Row(
            spacing=SPACE_S,
            vertical_alignment=ft.CrossAxisAlignment.START,
            controls=[
                ft.Icon(icon, size=20, color=ink),
                ft.Container(
                    expand=True, content=told(identifier, ft.Text(words, size=15, color=ink))
                ),
            ],
        ),
    )
