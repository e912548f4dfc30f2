"""Open the phone with the PIN; shows nothing of what it holds."""

from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.memory import held
from client.ui.parts.button import main_button
from client.ui.parts.frame import frame
from client.ui.parts.pin_field import pin_field
from client.ui.state import State
from client.ui.theme import quiet


@dataclass
class Typed:
    """What stands in the line."""

    pin: str = ""


@ft.component
def UnlockScreen(desk: Desk, state: State) -> ft.View:
    """Ask for the PIN."""
    typed = held(Typed)

    def on_pin(now: str) -> None:
        typed.pin, state.notice = now, None

    async def go() -> None:
        state.notice = None
        pin, typed.pin = typed.pin, ""
        await desk.busy(desk.phone.unlock, pin)
        await desk.enter()

    return frame(
        desk,
        "unlock",
        desk.say("name"),
        [
            ft.Text(desk.say("unlock.title"), size=24, weight=ft.FontWeight.W_600),
            pin_field(
                "unlock-pin",
                desk.say("unlock.pin"),
                typed.pin,
                desk.typed(on_pin),
                on_submit=desk.tap(go),
                autofocus=True,
            ),
            quiet(desk.say("unlock.help")),
        ],
        actions=[
            main_button(
                "unlock-go",
                desk.say("unlock.busy" if state.is_busy else "unlock.go"),
                desk.tap(go),
                busy=state.is_busy,
            )
        ],
        has_back=False,
    )
