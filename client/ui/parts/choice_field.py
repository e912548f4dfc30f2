"""One of few, as tiles."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.tile import tile, tiles
from client.ui.safe import Act
from shared.codebook import Field


def choice_field(
    desk: Desk, field: Field, chosen: object, on_answer: Act, *, prefix: str = ""
) -> ft.Control:
    """Draw every option; a tap on the chosen one clears it, unless it must be answered."""
    name = prefix or field.key
    cleared = chosen if field.required else None
    return tiles(
        [
            tile(
                f"{name}-{code}",
                desk.word(option.label),
                desk.tap(on_answer, field.key, cleared if code == chosen else code),
                chosen=code == chosen,
            )
            for code, option in field.options.items()
        ]
    )
