"""Empty the phone: what is lost by it is said first, and it is asked once more."""

from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.parts.button import main_button, second_button
from client.ui.parts.frame import frame
from client.ui.state import State
from client.ui.theme import RADIUS, SPACE_M, quiet
from client.ui.tid import told


@dataclass
class Asked:
    """Whether the question has been put."""

    is_so: bool = False


@ft.component
def WipeScreen(desk: Desk, state: State) -> ft.View:
    """Explain, and ask; the same page for an open phone and for one whose PIN is forgotten."""
    asked, redraw = held(Asked), redrawer()

    def ask(*, now: bool) -> None:
        asked.is_so = now
        redraw()

    is_open = state.gate == "open"
    way = "wipe" if is_open else "forgot"
    body: list[ft.Control] = [
        ft.Text(desk.say(f"{way}.help"), size=16),
        _lost(desk, is_open=is_open),
    ]
    if is_open:
        body.append(quiet(desk.say("wipe.gesture")))
    if not asked.is_so:
        actions = [
            second_button(
                "wipe-ask",
                desk.say("wipe.ask"),
                desk.tap(lambda: ask(now=True)),
                icon=ft.Icons.DELETE_FOREVER,
                color=ft.Colors.ERROR,
            )
        ]
    else:
        # The way out lies where the thumb just was: two quick taps empty nothing.
        actions = [
            main_button(
                "wipe-go",
                desk.say("wipe.go"),
                desk.tap(desk.wipe),
                icon=ft.Icons.DELETE_FOREVER,
                busy=state.is_busy,
                grave=True,
            ),
            second_button("wipe-stop", desk.say("wipe.stop"), desk.tap(lambda: ask(now=False))),
        ]
    return frame(desk, "wipe", desk.say(f"{way}.title"), body, actions=actions)


def _lost(desk: Desk, *, is_open: bool) -> ft.Control:
    """Say what is lost, and what is not: exactly, where the phone can tell."""
    stake = desk.door.stake()
    n, bad = stake.waiting, not stake.is_safe
    if bad and not is_open:
        words = desk.say("forgot.lost")
    elif bad:
        words = desk.say("wipe.one_lost" if n == 1 else "wipe.n_lost", n=n)
    elif n:
        words = desk.say("wipe.one_sealed" if n == 1 else "wipe.n_sealed", n=n)
    else:
        words = desk.say("wipe.none_lost" if is_open else "forgot.none_lost")
    return ft.Container(
        padding=SPACE_M,
        border_radius=RADIUS,
        bgcolor=ft.Colors.ERROR_CONTAINER if bad else ft.Colors.TERTIARY_CONTAINER,
        content=told(
            "wipe-lost",
            ft.Text(
                words,
                size=16,
                color=ft.Colors.ON_ERROR_CONTAINER if bad else ft.Colors.ON_TERTIARY_CONTAINER,
            ),
        ),
    )
