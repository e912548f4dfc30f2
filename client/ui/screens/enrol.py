"""Make this phone known: the server's address and a one-use code from the coordinator."""

from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.memory import held
from client.ui.parts.button import main_button
from client.ui.parts.frame import frame
from client.ui.parts.language_field import language_field
from client.ui.state import State
from client.ui.theme import quiet
from client.ui.tid import fid


@dataclass
class Typed:
    """What stands in the two lines."""

    url: str = ""
    code: str = ""


@ft.component
def EnrolScreen(desk: Desk, state: State) -> ft.View:
    """Ask for address and code."""
    typed = held(lambda: Typed(url=desk.url or "https://"))

    def on_url(now: str) -> None:
        typed.url = now

    def on_code(now: str) -> None:
        typed.code = now

    async def go() -> None:
        state.notice = None
        await desk.busy(desk.phone.enrol, typed.code.strip(), typed.url.strip())
        state.gate = "pin"

    address = ft.TextField(
        label=desk.say("enrol.url"),
        value=typed.url,
        keyboard_type=ft.KeyboardType.URL,
        autocorrect=False,
        on_change=desk.typed(on_url),
    )
    code = ft.TextField(
        label=desk.say("enrol.code"),
        value=typed.code,
        autocorrect=False,
        enable_suggestions=False,
        capitalization=ft.TextCapitalization.CHARACTERS,
        on_change=desk.typed(on_code),
        on_submit=desk.tap(go),
    )
    return frame(
        desk,
        "enrol",
        desk.say("name"),
        [
            ft.Text(desk.say("enrol.title"), size=24, weight=ft.FontWeight.W_600),
            quiet(desk.say("enrol.help")),
            fid("enrol-url", address),
            fid("enrol-code", code),
            language_field(desk, state),
        ],
        actions=[main_button("enrol-go", desk.say("enrol.go"), desk.tap(go), busy=state.is_busy)],
        has_back=False,
    )
