"""What lies sealed on an emptied phone: how many records, and what becomes of them."""

import flet as ft

from client.ui.desk import Desk
from client.ui.theme import RADIUS, SPACE_M, SPACE_S
from client.ui.tid import told


def rescue_line(desk: Desk) -> list[ft.Control]:
    """Draw it, where anything lies here."""
    n = desk.door.n_rescued()
    if not n:
        return []
    words = desk.say("rescue.one_here" if n == 1 else "rescue.n_here", n=n)
    ink = ft.Colors.ON_TERTIARY_CONTAINER
    return [
        ft.Container(
            padding=SPACE_M,
            border_radius=RADIUS,
            bgcolor=ft.Colors.TERTIARY_CONTAINER,
            content=ft.Row(
                spacing=SPACE_S,
                vertical_alignment=ft.CrossAxisAlignment.START,
                controls=[
                    ft.Icon(ft.Icons.MARK_EMAIL_UNREAD_OUTLINED, size=20, color=ink),
                    ft.Container(
                        expand=True,
                        content=told("rescue-here", ft.Text(words, size=15, color=ink)),
                    ),
                ],
            ),
        )
    ]
