"""Make another PIN open this phone; the old one is tried as at the door."""

from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.lockout import Lockout
from client.ui.memory import held, while_shown
from client.ui.parts.frame import frame
from client.ui.parts.pin_field import pin_field
from client.ui.parts.pin_hint import Judged, PinHint, judge
from client.ui.parts.wait_line import GuessButton, WaitLine
from client.ui.state import State
from client.ui.theme import quiet
from client.vault.pin import MIN_PIN, pin_flaws
from shared.errors import KnownError


@dataclass
class Typed:
    """What stands in the three lines."""

    old: str = ""
    new: str = ""
    again: str = ""


@ft.component
def ChangePinScreen(desk: Desk, state: State) -> ft.View:
    """Ask for the old PIN once and for the new one twice."""
    typed, judged = held(Typed), held(Judged)
    lockout = held(lambda: Lockout(desk))
    while_shown(desk.effect(lockout.run))

    def on_old(now: str) -> None:
        typed.old, state.notice = now, None

    def on_new(now: str) -> None:
        typed.new, state.notice = now, None
        judge(judged, now)

    def on_again(now: str) -> None:
        typed.again, state.notice = now, None

    async def go() -> None:
        if state.is_busy or lockout.wait.seconds:  # Enter is there when the button is not
            return
        state.notice = None
        if trouble := _trouble(desk, typed):  # said before the old one is tried: it would count
            desk.tell(trouble)
            return
        try:
            await desk.busy(desk.door.change_pin, typed.old, typed.new)
        except KnownError as error:
            lockout.guessed()
            desk.excuse(error)
        else:
            typed.old = typed.new = typed.again = ""
            desk.back()
            desk.tell(desk.say("change.done"), "good")

    return frame(
        desk,
        "change-pin",
        desk.say("change.title"),
        [
            quiet(desk.say("change.help")),
            pin_field("change-old", desk.say("change.old"), typed.old, desk.typed(on_old)),
            WaitLine(desk, lockout.wait),
            pin_field("change-new", desk.say("change.new"), typed.new, desk.typed(on_new)),
            PinHint(desk, judged),
            pin_field(
                "change-again",
                desk.say("change.again"),
                typed.again,
                desk.typed(on_again),
                on_submit=desk.tap(go),
            ),
        ],
        actions=[GuessButton(desk, "change", lockout.wait, state.is_busy, desk.tap(go))],
    )


def _trouble(desk: Desk, typed: Typed) -> str:
    """Say what is wrong with the lines as they stand."""
    if len(typed.old) < MIN_PIN:
        return desk.say("unlock.short", n=MIN_PIN)
    if weak := pin_flaws(typed.new):
        return desk.explain(weak[0])
    return "" if typed.new == typed.again else desk.say("pin.differ")
