"""What waits, what was received, what was refused and why; and a way to send now."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from client.shelves.entries import Entry
from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.parts.button import main_button
from client.ui.parts.damage_line import DamageLine
from client.ui.parts.frame import frame
from client.ui.parts.gone_line import gone_line
from client.ui.parts.mood_line import advice, mood_line
from client.ui.parts.refusal import refusal
from client.ui.state import News, State
from client.ui.theme import SPACE_S, quiet, title
from client.ui.tid import fid, told

N_SHOWN = 20


@dataclass
class Refused:
    """The refused records found."""

    entries: Sequence[Entry] = ()


@ft.component
def SyncScreen(desk: Desk, state: State, news: News) -> ft.View:
    """Draw the state of sending."""
    del state  # taken so that a change of language or notice redraws
    refused = held(Refused)
    redraw = redrawer()

    async def load() -> None:
        refused.entries = await desk.work(desk.phone.records.to_mend, N_SHOWN)
        redraw()

    ft.use_effect(desk.effect(load), [news.version])
    status = news.glance.status
    waiting, kept = (status.waiting, status.kept) if status else (0, 0)
    body: list[ft.Control] = [
        mood_line(desk, news),
        *([told("sync-advice", ft.Text(said, size=17))] if (said := advice(desk, news)) else []),
        DamageLine(desk),
        *([_waiting(desk, waiting)] if news.mood == "ended" else []),
        fid("sync-kept", ft.Text(desk.say("sync.kept", n=kept), size=17)),
        *gone_line(desk, news),
        quiet(desk.say("sync.help")),
    ]
    if refused.entries:
        body.append(
            ft.Column(
                spacing=SPACE_S,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=[
                    title(desk.say("sync.refused")),
                    *[refusal(desk, entry, n) for n, entry in enumerate(refused.entries)],
                ],
            )
        )
    return frame(
        desk,
        "sync",
        desk.say("sync.title"),
        body,
        actions=[
            main_button(
                "sync-now",
                desk.say("sync.now"),
                desk.tap(desk.courier.start),
                icon=ft.Icons.SYNC,
                busy=news.mood == "sending",
            )
        ],
    )


def _waiting(desk: Desk, n: int) -> ft.Control:
    """Say how many lie here; the mood says so too, but not once the phone is ended."""
    return fid("sync-waiting", ft.Text(desk.say("sync.waiting", n=n), size=17))
