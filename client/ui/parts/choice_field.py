"""One of few, as tiles; those out of season lie behind one more tap."""

from collections.abc import Collection

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import plain_button
from client.ui.parts.tile import signed, tile, tiles
from client.ui.safe import Act
from client.ui.theme import SPACE_S
from shared.codebook import Code, Field


def choice_field(  # noqa: PLR0913 - what is asked, what stands, and the two things to do
    desk: Desk,
    field: Field,
    chosen: object,
    on_answer: Act,
    *,
    order: Collection[Code],
    on_all: Act,
    prefix: str = "",
    signs: str = "",
) -> ft.Control:
    """Draw the options in `order`; a tap on the chosen one clears it, unless it is required."""
    name = prefix or field.key
    cleared = chosen if field.required else None
    drawn = tiles(
        [
            tile(
                f"{name}-{code}",
                desk.word(field.options[code].label),
                desk.tap(on_answer, field.key, cleared if code == chosen else code),
                chosen=code == chosen,
                sign=sign,
            )
            for code, sign in signed(order, signs)
        ]
    )
    left = len(field.options) - len(order)
    if not left:
        return drawn
    more = plain_button(
        f"{name}-all", desk.say("choice.later", n=left), desk.tap(on_all, field.key)
    )
    return ft.Column(spacing=SPACE_S, controls=[drawn, more])
