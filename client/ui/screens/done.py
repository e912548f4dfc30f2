"""A shift that has ended: what was saved, and how much of it the server has."""

from dataclasses import dataclass

import flet as ft

from client.shelves.reckoning import Reckoning
from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.parts.button import main_button
from client.ui.parts.frame import frame
from client.ui.parts.mood_line import mood_line
from client.ui.state import News, State
from client.ui.theme import SPACE_S, quiet, title
from client.ui.tid import told
from shared.record import RecordId


@dataclass
class Counted:
    """What was counted last."""

    reckoning: Reckoning | None = None
    thought: str = ""


@ft.component
def DoneScreen(desk: Desk, state: State, news: News, shift: str) -> ft.View:
    """Draw the reckoning of one shift; it follows the sending."""
    del state  # taken so that a change of language or notice redraws
    counted = held(Counted)
    redraw = redrawer()

    async def load() -> None:
        id_ = RecordId(shift)
        counted.reckoning = await desk.work(desk.phone.records.reckoning, id_)
        counted.thought = await desk.work(desk.phone.shifts.reflection, id_)
        redraw()

    ft.use_effect(desk.effect(load), [news.version])
    found = counted.reckoning
    if found is None:
        return frame(desk, "done", desk.say("done.title"), [ft.ProgressBar()])
    body: list[ft.Control] = [
        ft.Row(controls=[_sign(found)]),
        told("done-sum", title(_sum(desk, found), 24)),
        ft.Column(spacing=SPACE_S, controls=[quiet(one) for one in _notes(desk, found)]),
        mood_line(desk, news),
    ]
    if counted.thought:
        body += [title(desk.say("reflect.title")), ft.Text(counted.thought, size=16)]
    return frame(
        desk,
        "done",
        desk.say("done.title"),
        body,
        actions=[_on(desk)],
        has_back=False,
    )


def _on(desk: Desk) -> ft.Control:
    """Lead home, or out of a practice to what it was for."""
    coach = desk.coach
    if coach is None:
        return main_button("done-go", desk.say("done.go"), desk.tap(desk.home))
    label = desk.say("practice.back" if coach.is_out else "practice.real")
    return main_button("practice-real", label, desk.tap(coach.go_on))


def _sign(found: Reckoning) -> ft.Control:
    whole = found.is_whole
    icon = ft.Icons.CHECK_CIRCLE if whole else ft.Icons.SCHEDULE
    color = ft.Colors.TERTIARY if whole else ft.Colors.ON_SURFACE_VARIANT
    return ft.Icon(icon, size=56, color=color)


def _sum(desk: Desk, found: Reckoning) -> str:
    key = "done.whole" if found.is_whole else "done.part"
    return desk.say(key, saved=found.saved, received=found.received)


def _notes(desk: Desk, found: Reckoning) -> list[str]:
    if found.refused:
        return [desk.say("done.refused", n=found.refused)]
    return [desk.say("done.all_is_well" if found.is_whole else "done.keep_on")]
