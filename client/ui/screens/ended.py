"""The coordinator has ended this phone: say so, and what to do."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.frame import frame
from client.ui.state import State
from client.ui.tid import told


@ft.component
def EndedScreen(desk: Desk, state: State) -> ft.View:
    """Say that this phone is ended."""
    del state  # taken so that a change of language redraws
    said = ft.Column(
        controls=[
            ft.Text(desk.say("ended.title"), size=24, weight=ft.FontWeight.W_600),
            told("sync-mood", ft.Text(desk.say("sync.ended"), size=16)),
        ]
    )
    return frame(desk, "ended", desk.say("name"), [said], has_back=False)
