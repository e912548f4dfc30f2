"""Which question a record in hand answers, and the way to let it answer none."""

import flet as ft

from client.ui.hand import Hand
from client.ui.spoken import spoken
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, SPACE_XS, TOUCH, quiet
from client.ui.tid import fid, tid


def answering(hand: Hand) -> list[ft.Control]:
    """Draw the line, where the record in hand answers a question; else nothing."""
    desk, sheet = hand.desk, hand.sheet
    tag = sheet.form.tag if sheet is not None else None
    answer = sheet.draft.answers.get(tag.key) if sheet is not None and tag is not None else None
    if tag is None or answer is None:
        return []
    told = ft.Column(
        spacing=0,
        tight=True,
        controls=[quiet(desk.say("news.answering")), ft.Text(spoken(desk, tag, answer), size=16)],
    )
    untag = ft.IconButton(
        icon=ft.Icons.CLOSE, width=TOUCH, height=TOUCH, on_click=desk.tap(_untag, hand, tag.key)
    )
    row = ft.Row(
        spacing=SPACE_S,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            ft.Container(expand=True, padding=ft.Padding.symmetric(vertical=SPACE_S), content=told),
            tid("answering-untag", untag, desk.say("news.untag")),
        ],
    )
    return [
        fid(
            "answering",
            ft.Container(
                padding=ft.Padding(left=SPACE_M, right=SPACE_XS, top=SPACE_XS, bottom=SPACE_XS),
                border_radius=RADIUS,
                bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
                content=row,
            ),
        )
    ]


async def _untag(hand: Hand, key: str) -> None:
    await hand.answer(key, None)
