"""The three languages, each in its own name."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.tile import tile, tiles
from client.ui.state import State
from client.ui.theme import SPACE_S, title

NAMES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}


def language_field(desk: Desk, state: State) -> ft.Control:
    """Draw the languages, the one in use ticked."""
    return ft.Column(
        spacing=SPACE_S,
        controls=[
            title(desk.say("settings.language")),
            tiles(
                [
                    tile(
                        f"settings-lang-{code}",
                        name,
                        desk.tap(desk.window.prefer, "language", code),
                        chosen=state.language == code,
                    )
                    for code, name in NAMES.items()
                ]
            ),
        ],
    )
