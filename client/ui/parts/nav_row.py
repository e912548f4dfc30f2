"""A row that leads somewhere: sign, words, and what waits there."""

import flet as ft

from client.ui.safe import Handler
from client.ui.theme import RADIUS
from client.ui.tid import tid


def nav_row(
    identifier: str, icon: ft.IconData, label: str, on_tap: Handler, *, note: str = ""
) -> ft.Control:
    """Draw the row."""
    return tid(
        identifier,
        ft.TextButton(
            on_click=on_tap,
            style=ft.ButtonStyle(
                shape=ft.RoundedRectangleBorder(radius=RADIUS),
                color=ft.Colors.ON_SURFACE,
                padding=ft.Padding.symmetric(horizontal=12, vertical=16),
            ),
            content=ft.Row(
                controls=[
                    ft.Icon(icon, size=22, color=ft.Colors.ON_SURFACE_VARIANT),
                    ft.Text(label, size=16, expand=True),
                    ft.Text(note, size=14, color=ft.Colors.ON_SURFACE_VARIANT),
                    ft.Icon(ft.Icons.CHEVRON_RIGHT, size=22, color=ft.Colors.ON_SURFACE_VARIANT),
                ]
            ),
        ),
    )
