"""Buttons side by side, or under each other where large words leave them no room."""

from collections.abc import Sequence
from typing import Final

import flet as ft

from client.ui.desk import Desk
from client.ui.measure import room
from client.ui.theme import SPACE_S

LEAST: Final = 155  # of the width of a button at ordinary text size, logical pixels


def beside(desk: Desk, buttons: Sequence[ft.Control | None]) -> list[ft.Control]:
    """Give the lines the buttons take; in one line they are equally wide.

    None keeps a place for a button that comes and goes: the others stay where they are in the
    tree, so that a finger on its way down finds the button it was meant for.
    """
    each = (room(desk) - SPACE_S * (len(buttons) - 1)) / max(len(buttons), 1)
    if not buttons[1:] or each / desk.state.zoom < LEAST:
        return [button or ft.Container(visible=False) for button in buttons]
    slots: list[ft.Control] = [
        ft.Container(expand=True, visible=button is not None, content=button) for button in buttons
    ]
    return [
        ft.Row(
            key="beside",  # lines above it may come and go too
            spacing=SPACE_S,
            intrinsic_height=True,  # one whose words take two lines raises them all
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=slots,
        )
    ]
