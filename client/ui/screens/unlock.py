"""Open the phone with the PIN; shows nothing of what it holds, and whom to call without it."""

from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.lockout import Lockout
from client.ui.memory import held, while_shown
from client.ui.parts.frame import frame
from client.ui.parts.nav_row import nav_row
from client.ui.parts.pin_field import pin_field
from client.ui.parts.silence_line import LockedSilence
from client.ui.parts.wait_line import GuessButton, WaitLine
from client.ui.state import State
from client.ui.theme import quiet
from client.vault.pin import MIN_PIN
from shared.errors import KnownError


@dataclass
class Typed:
    """What stands in the line."""

    pin: str = ""


@ft.component
def UnlockScreen(desk: Desk, state: State) -> ft.View:
    """Ask for the PIN."""
    typed = held(Typed)
    lockout = held(lambda: Lockout(desk))
    while_shown(desk.effect(lockout.run))

    def on_pin(now: str) -> None:
        typed.pin, state.notice = now, None

    async def go() -> None:
        if state.is_busy or lockout.wait.seconds:  # Enter is there when the button is not
            return
        state.notice = None
        if len(typed.pin) < MIN_PIN:  # no PIN is that short: it would only cost a try
            desk.tell(desk.say("unlock.short", n=MIN_PIN))
            return
        pin, typed.pin = typed.pin, ""
        try:
            await desk.busy(desk.door.unlock, pin)
        except KnownError as error:
            lockout.guessed()
            desk.excuse(error)
        else:
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
            WaitLine(desk, lockout.wait),
            LockedSilence(desk),
            quiet(desk.say("unlock.help")),
            ft.Column(
                spacing=0,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=[
                    nav_row(
                        "unlock-safety",
                        ft.Icons.EMERGENCY_OUTLINED,
                        desk.say("safety.row"),
                        desk.tap(desk.aside, "card"),
                    ),
                    nav_row(
                        "unlock-forgot",
                        ft.Icons.HELP_OUTLINE,
                        desk.say("unlock.forgot"),
                        desk.tap(desk.aside, "forgot"),
                    ),
                ],
            ),
        ],
        actions=[GuessButton(desk, "unlock", lockout.wait, state.is_busy, desk.tap(go))],
        has_back=False,
    )
