"""A running count on the home screen: what it counts, one fewer, the number, one more."""

import flet as ft

from client.ui.parts.button import step_button
from client.ui.safe import Handler
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, SPACE_XS, quiet
from client.ui.tid import told


def counter(  # noqa: PLR0913 - what it says and the two things to do
    identifier: str,
    label: str,
    note: str,
    n: int,
    *,
    on_less: tuple[str, Handler],
    on_more: tuple[str, Handler],
    below: ft.Control | None = None,
) -> ft.Control:
    """Draw the count; `on_less` and `on_more` are what a screen reader says and what is done."""
    words = ft.Column(
        expand=True,
        spacing=SPACE_XS,
        controls=[ft.Text(label, size=16, weight=ft.FontWeight.W_500), quiet(note)],
    )
    number = told(f"{identifier}-n", ft.Text(str(n), size=26, weight=ft.FontWeight.W_600))
    row = ft.Row(
        spacing=SPACE_S,
        controls=[
            words,
            step_button(f"{identifier}-less", ft.Icons.REMOVE, on_less[0], on_less[1], open_=n > 0),
            ft.Container(width=44, alignment=ft.Alignment.CENTER, content=number),
            step_button(f"{identifier}-more", ft.Icons.ADD, on_more[0], on_more[1]),
        ],
    )
    return ft.Container(
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        border_radius=RADIUS,
        padding=ft.Padding(left=SPACE_M, right=SPACE_S, top=SPACE_S, bottom=SPACE_S),
        content=ft.Column(spacing=0, controls=[row, *([below] if below else [])]),
    )
