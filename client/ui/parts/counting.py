"""Counting on the street: heads now with details later, and greetings that are no contact."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import plain_button
from client.ui.parts.counter import counter
from client.ui.state import News


def tally(desk: Desk, news: News) -> ft.Control:
    """Draw the group being counted; one tap is one head."""
    draft = news.glance.tally
    form = desk.phone.form(draft.kind, draft.book) if draft else None
    heads = form.role("heads") if form else None
    n = draft.answers.get(heads.key) if draft and heads else 0
    below = None
    if draft is not None:
        close = desk.tap(_close, desk)
        below = plain_button("tally-close", desk.say("tally.close"), close, icon=ft.Icons.CHECK)
    return counter(
        "tally",
        desk.say("tally.title"),
        desk.say("tally.help"),
        n if type(n) is int else 0,
        on_less=(desk.say("tally.less"), desk.tap(_step, desk, -1)),
        on_more=(desk.say("tally.more"), desk.tap(_step, desk, 1)),
        below=below,
    )


async def _step(desk: Desk, by: int) -> None:
    await desk.work(desk.phone.tallies.step, by)
    await desk.look()


async def _close(desk: Desk) -> None:
    await desk.work(desk.phone.tallies.close)
    await desk.look()
    desk.tell(desk.say("tally.closed"), "good")


def greetings(desk: Desk, news: News) -> list[ft.Control]:
    """Draw the greetings of the shift, where the codebook asks for them."""
    field, shift = desk.phone.form("shift").role("greetings"), news.glance.shift
    if field is None or shift is None:
        return []
    n = shift.draft.answers.get(field.key)
    return [
        counter(
            "greet",
            desk.word(field.label),
            desk.say("greet.help"),
            n if type(n) is int else 0,
            on_less=(desk.say("greet.less"), desk.tap(_greet, desk, -1)),
            on_more=(desk.say("greet.more"), desk.tap(_greet, desk, 1)),
        )
    ]


async def _greet(desk: Desk, by: int) -> None:
    await desk.work(desk.phone.shifts.greet, by)
    await desk.look()
