"""The neutral screen: a clock and a date, such as any phone lies about with."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

import flet as ft

from client.clock import now
from client.ui.desk import Desk
from client.ui.hold import PRESSED_S, Hold
from client.ui.memory import held, redrawer, while_shown
from client.ui.theme import SPACE_L, SPACE_S

LIFT_S = 1.0
HINT_S = 4.0
KEYS = ("Enter", "Numpad Enter", "Space", " ")


@dataclass
class Shown:
    """What the clock shows, and what is held on it.

    Shapes:  asked  how often the hint was asked for; only the last one takes it away
    """

    hold: Hold
    moment: datetime
    asked: int = 0
    hints: bool = False


@ft.component
def CoverScreen(desk: Desk) -> ft.View:
    """Draw the clock; holding a finger or a key on it for a second goes back."""
    shown = held(lambda: Shown(Hold(LIFT_S, desk.effect(desk.uncover)), _moment()))
    redraw = redrawer()

    async def tick() -> None:
        while True:
            await asyncio.sleep(60 - now().second)
            shown.moment = _moment()
            redraw()

    async def hint() -> None:
        shown.asked, shown.hints = shown.asked + 1, True
        mine = shown.asked
        redraw()
        await asyncio.sleep(HINT_S)
        if mine == shown.asked:
            shown.hints = False
            redraw()

    def on_key(event: ft.KeyDownEvent) -> None:
        if event.key in KEYS:
            shown.hold.press()

    while_shown(desk.effect(tick))
    face = _face(desk, shown.moment, hint=desk.say("cover.hint") if shown.hints else "")
    area = ft.GestureDetector(
        expand=True,
        on_tap=desk.tap(hint),
        on_long_press_start=desk.tap(shown.hold.press, PRESSED_S),
        on_long_press_end=desk.tap(shown.hold.release),
        content=face,
    )
    # A screen reader knows no holding: what it activates goes back at once.
    spoken = ft.Semantics(
        identifier="cover",
        label=f"{shown.moment:%H:%M}, {_day(desk, shown.moment)}",
        hint_text=desk.say("cover.reader"),
        button=True,
        exclude_semantics=True,
        on_tap=desk.tap(desk.uncover),
        content=area,
    )
    listener = ft.KeyboardListener(
        autofocus=True,
        include_semantics=False,
        on_key_down=on_key,
        on_key_up=desk.tap(shown.hold.release),
        content=spoken,
    )
    return ft.View(
        route="/clock",
        padding=0,
        can_pop=False,
        bgcolor=ft.Colors.SURFACE,
        controls=[ft.Container(expand=True, content=listener)],
    )


def _moment() -> datetime:
    return now().astimezone()


def _day(desk: Desk, moment: datetime) -> str:
    weekday = desk.say("cover.weekdays").split()[moment.weekday()]
    month = desk.say("cover.months").split()[moment.month - 1]
    return desk.say("cover.date", weekday=weekday, day=moment.day, month=month)


def _face(desk: Desk, moment: datetime, *, hint: str) -> ft.Control:
    soft = ft.Colors.ON_SURFACE_VARIANT
    return ft.Container(
        expand=True,
        bgcolor=ft.Colors.SURFACE,
        alignment=ft.Alignment.CENTER,
        content=ft.Column(
            tight=True,
            spacing=SPACE_S,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            controls=[
                ft.Text(f"{moment:%H:%M}", size=88, weight=ft.FontWeight.W_300),
                ft.Text(_day(desk, moment), size=18, color=soft),
                ft.Container(height=SPACE_L),
                ft.Text(hint or " ", size=14, color=soft),
            ],
        ),
    )
