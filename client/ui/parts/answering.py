"""Which question a record in hand answers, and the way to let it answer none."""

import flet as ft

from client.ui.hand import Hand
from client.ui.parts.button import plain_button
from client.ui.spoken import spoken
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, quiet
from client.ui.tid import fid


def answering(hand: Hand) -> list[ft.Control]:
    """Draw the line, where the record in hand answers a question; else nothing."""
    desk, sheet = hand.desk, hand.sheet
    tag = sheet.form.tag if sheet is not None else None
    answer = sheet.draft.answers.get(tag.key) if sheet is not None and tag is not None else None
    if tag is None or answer is None:
        return []
    told = ft.Column(
        spacing=0,
        controls=[quiet(desk.say("news.answering")), ft.Text(spoken(desk, tag, answer), size=16)],
    )
    untag = plain_button("answering-untag", desk.say("news.untag"), desk.tap(_untag, hand, tag.key))
    return [
        fid(
            "answering",
            ft.Container(
                padding=ft.Padding(left=SPACE_M, right=SPACE_S, top=SPACE_S, bottom=0),
                border_radius=RADIUS,
                bgcolor=ft.Colors.SECONDARY_CONTAINER,
                content=ft.Column(spacing=0, controls=[told, untag]),
            ),
        )
    ]


async def _untag(hand: Hand, key: str) -> None:
    await hand.answer(key, None)
