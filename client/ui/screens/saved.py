"""Own records, newest first, each with what has become of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from client.shelves.entries import Entry
from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.parts.button import second_button
from client.ui.parts.frame import frame
from client.ui.parts.receipt_badge import receipt_badge
from client.ui.spoken import headline
from client.ui.state import News, State
from client.ui.theme import RADIUS, SPACE_M, SPACE_XS, quiet
from client.ui.tid import tid

PAGE = 50


@dataclass
class Listed:
    """The records read so far."""

    entries: Sequence[Entry] = ()
    has_more: bool = False
    is_read: bool = False


@ft.component
def SavedScreen(desk: Desk, state: State, news: News) -> ft.View:
    """Draw the list."""
    del state  # taken so that a change of language or notice redraws
    listed = held(Listed)
    redraw = redrawer()

    async def read(*, on: bool) -> None:
        before = listed.entries[-1].at if on and listed.entries else None
        found = await desk.work(desk.phone.records.entries, PAGE, before)
        listed.entries = (*listed.entries, *found) if on else tuple(found)
        listed.has_more, listed.is_read = len(found) == PAGE, True
        redraw()

    ft.use_effect(desk.effect(lambda: read(on=False)), [news.version])
    body: list[ft.Control] = [_row(desk, entry, n) for n, entry in enumerate(listed.entries)]
    if listed.is_read and not body:
        body = [quiet(desk.say("saved.none"))]
    if listed.has_more:
        more = desk.tap(lambda: read(on=True))
        body.append(second_button("saved-more", desk.say("saved.more"), more))
    return frame(desk, "saved", desk.say("saved.title"), body)


def _row(desk: Desk, entry: Entry, n: int) -> ft.Control:
    kind = "shift" if entry.record.kind == "withdrawal" else entry.record.kind
    top, below = headline(desk, desk.phone.form(kind, entry.record.book), entry.record)
    card = ft.Container(
        ink=True,
        on_click=desk.tap(desk.go, f"entry:{entry.id}"),
        padding=ft.Padding.symmetric(horizontal=SPACE_M, vertical=12),
        border_radius=RADIUS,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        content=ft.Column(
            spacing=SPACE_XS,
            controls=[
                ft.Text(top, size=16, weight=ft.FontWeight.W_500),
                quiet(below),
                receipt_badge(desk, entry),
            ],
        ),
    )
    return tid(f"saved-row-{n}", card)
