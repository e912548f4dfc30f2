"""Choose the PIN that opens the phone's sealed store, twice."""

from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.memory import held
from client.ui.parts.button import main_button
from client.ui.parts.frame import frame
from client.ui.parts.pin_field import pin_field
from client.ui.parts.pin_hint import Judged, PinHint, judge
from client.ui.state import State
from client.ui.theme import quiet
from client.vault.pin import pin_flaws


@dataclass
class Typed:
    """What stands in the two lines."""

    first: str = ""
    again: str = ""


@ft.component
def PinScreen(desk: Desk, state: State) -> ft.View:
    """Ask for the PIN twice."""
    typed, judged = held(Typed), held(Judged)

    def on_first(now: str) -> None:
        typed.first, state.notice = now, None
        judge(judged, now)

    def on_again(now: str) -> None:
        typed.again, state.notice = now, None

    async def go() -> None:
        if state.is_busy:  # Enter and the button at once
            return
        state.notice = None
        if weak := pin_flaws(typed.first):  # said before the two are compared: both would change
            desk.tell(desk.explain(weak[0]))
            return
        if typed.first != typed.again:
            desk.tell(desk.say("pin.differ"))
            return
        await desk.busy(desk.door.choose_pin, typed.first)
        typed.first = typed.again = ""
        await desk.enter()

    return frame(
        desk,
        "pin",
        desk.say("name"),
        [
            ft.Text(desk.say("pin.title"), size=24, weight=ft.FontWeight.W_600),
            pin_field("pin-first", desk.say("pin.first"), typed.first, desk.typed(on_first)),
            PinHint(desk, judged),
            pin_field(
                "pin-again",
                desk.say("pin.again"),
                typed.again,
                desk.typed(on_again),
                on_submit=desk.tap(go),
            ),
            quiet(desk.say("pin.honest")),
        ],
        actions=[main_button("pin-go", desk.say("pin.go"), desk.tap(go), busy=state.is_busy)],
        has_back=False,
    )
