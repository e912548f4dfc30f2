"""Yes or no, as two tiles."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.tile import signed, tile, tiles
from client.ui.safe import Act
from shared.codebook import Field


def flag_field(
    desk: Desk, field: Field, answer: object, on_answer: Act, *, signs: str
) -> ft.Control:
    """Draw yes and no; a tap on the chosen one clears it."""
    return tiles(
        [
            tile(
                f"{field.key}-{name}",
                desk.say(name),
                desk.tap(on_answer, field.key, None if answer is value else value),
                chosen=answer is value,
                sign=sign,
            )
            for (name, value), sign in signed((("yes", True), ("no", False)), signs)
        ]
    )
