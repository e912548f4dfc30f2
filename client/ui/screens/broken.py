"""The phone's store cannot be opened: what is wrong, what is lost, and the next step."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import main_button
from client.ui.parts.frame import frame
from client.ui.parts.nav_row import nav_row
from client.ui.state import State
from client.ui.tid import told
from shared.flaw import Flaw


@ft.component
def BrokenScreen(desk: Desk, state: State) -> ft.View:
    """Say it in plain words."""
    why = desk.explain(Flaw(state.trouble)) if state.trouble else desk.say("broken.unreadable")
    return frame(
        desk,
        "broken",
        desk.say("name"),
        [
            ft.Text(desk.say("broken.title"), size=24, weight=ft.FontWeight.W_600),
            told("broken-why", ft.Text(why, size=16)),
            ft.Text(desk.say("broken.next"), size=16),
            ft.Column(
                spacing=0,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=[
                    nav_row(
                        "broken-safety",
                        ft.Icons.EMERGENCY_OUTLINED,
                        desk.say("safety.row"),
                        desk.tap(desk.aside, "card"),
                    ),
                    nav_row(
                        "broken-wipe",
                        ft.Icons.DELETE_FOREVER,
                        desk.say("wipe.row"),
                        desk.tap(desk.aside, "forgot"),
                    ),
                ],
            ),
        ],
        actions=[main_button("broken-again", desk.say("broken.again"), desk.tap(desk.close))],
        has_back=False,
    )
