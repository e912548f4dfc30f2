"""Lying bars with word and number over each: a picture and its own table."""

from collections.abc import Sequence

import flet as ft

from client.ui.theme import SPACE_S, SPACE_XS

_THICK = 10


def bars(counted: Sequence[tuple[str, int]]) -> ft.Control:
    """Draw a bar for each; the longest is as wide as the page."""
    most = max((n for _, n in counted), default=1)
    return ft.Column(
        spacing=SPACE_S + SPACE_XS,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[_bar(label, n, most) for label, n in counted],
    )


def _bar(label: str, n: int, most: int) -> ft.Control:
    words = ft.Row(
        controls=[
            ft.Container(expand=True, content=ft.Text(label, size=15)),
            ft.Text(str(n), size=15, weight=ft.FontWeight.W_600),
        ]
    )
    drawn = ft.Row(
        spacing=0,
        controls=[
            ft.Container(expand=n, height=_THICK, border_radius=2, bgcolor=ft.Colors.PRIMARY),
            *([ft.Container(expand=most - n)] if n < most else ()),
        ],
    )
    column = ft.Column(
        spacing=SPACE_XS,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[words, drawn],
    )
    return ft.MergeSemantics(content=column)
