"""An optional question: one line that tells its answer, or the whole of it."""

import flet as ft

from client.ui.desk import AT_A_DESK
from client.ui.hand import Hand
from client.ui.parts.question import asked_of, question
from client.ui.spoken import spoken
from client.ui.theme import RADIUS, edged
from client.ui.tid import folded, spot, tid
from shared.codebook import Field


def fold(hand: Hand, field: Field, *, is_at: bool = False) -> ft.Control:
    """Draw the line, and the question under it when it is unfolded."""
    sheet = hand.sheet
    is_open = sheet is not None and field.key in sheet.unfolded
    if not is_open:
        return _line(hand, field, is_open=False)
    return ft.Column(
        key=spot(folded(field.key)),
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            _line(hand, field, is_open=True),
            question(
                hand, asked_of(hand, field, is_titled=False, is_wide=_is_wide(hand), is_at=is_at)
            ),
        ],
    )


def _is_wide(hand: Hand) -> bool:
    return hand.desk.width >= AT_A_DESK


def _line(hand: Hand, field: Field, *, is_open: bool) -> ft.Control:
    desk, sheet = hand.desk, hand.sheet
    answer = sheet.draft.answers.get(field.key) if sheet else None
    told = "" if answer is None else spoken(desk, field, answer)
    row = ft.Row(
        controls=[
            ft.Text(desk.word(field.label), size=16, weight=ft.FontWeight.W_500),
            ft.Text(
                told, size=15, expand=True, text_align=ft.TextAlign.RIGHT, color=ft.Colors.PRIMARY
            ),
            ft.Icon(ft.Icons.EXPAND_LESS if is_open else ft.Icons.EXPAND_MORE, size=22),
        ]
    )
    button = ft.TextButton(
        content=row,
        on_click=desk.tap(hand.fold, field.key),
        style=ft.ButtonStyle(
            shape=ft.RoundedRectangleBorder(radius=RADIUS),
            color=ft.Colors.ON_SURFACE,
            padding=ft.Padding.symmetric(horizontal=12, vertical=14),
            bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
            side=edged(),
        ),
    )
    return tid(f"{field.key}-fold", button)
