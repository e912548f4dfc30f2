"""A phone that is over: why, what became of what it held, and the next step."""

import asyncio
import random

import flet as ft

from client.last_word import LastWord
from client.sync.pace import delay_s
from client.ui.desk import Desk
from client.ui.memory import redrawer, while_shown
from client.ui.parts.button import main_button
from client.ui.parts.frame import frame
from client.ui.state import State
from client.ui.theme import quiet
from client.ui.tid import told


@ft.component
def EndedScreen(desk: Desk, state: State) -> ft.View:
    """Say it in plain words; a phone that was ended without proof keeps what it has."""
    del state  # taken so that a change of language redraws
    redraw = redrawer()

    async def tell() -> None:
        failures = 0
        while not await desk.work(desk.door.say_farewell):
            failures += 1
            await asyncio.sleep(delay_s(failures, random.random(), 0))  # noqa: S311 - spreads retries
        redraw()

    while_shown(desk.effect(tell))
    word = desk.door.last_word()
    if word is None:
        said = ft.Text(desk.say("sync.ended"), size=16)
        return _page(desk, "ended.title", [told("sync-mood", said)])
    silent = word.why == "silent"
    why = ft.Text(desk.say("ended.silent" if silent else "ended.emptied"), size=16)
    body: list[ft.Control] = [
        told("sync-mood", why),
        told("ended-lost", ft.Text(_lost(desk, word), size=16)),
        quiet(desk.say("ended.next")),
    ]
    anew = main_button("ended-anew", desk.say("ended.anew"), desk.tap(desk.enrol_anew))
    return _page(desk, "ended.silent_title" if silent else "ended.title", body, anew)


def _page(
    desk: Desk, title: str, said: list[ft.Control], action: ft.Control | None = None
) -> ft.View:
    heading = ft.Text(desk.say(title), size=24, weight=ft.FontWeight.W_600)
    actions = [action] if action else []
    return frame(desk, "ended", desk.say("name"), [heading, *said], actions=actions, has_back=False)


def _lost(desk: Desk, word: LastWord) -> str:
    """Say how many records went with it, and who knows."""
    n = word.unsent
    if not n:
        return desk.say("ended.none_lost")
    if desk.door.n_rescued() >= n:
        return desk.say("ended.one_sealed" if n == 1 else "ended.n_sealed", n=n)
    lost = desk.say("ended.one_lost" if n == 1 else "ended.n_lost", n=n)
    if word.is_heard:
        return f"{lost} {desk.say('ended.told')}"
    return f"{lost} {desk.say('ended.untold')}" if word.is_due else lost
