"""Waiting, received, refused, withdrawn: what has become of a record, in a word and a sign."""

import flet as ft

from client.shelves.entries import Entry
from client.ui.desk import Desk
from client.ui.theme import SPACE_XS


def receipt_badge(desk: Desk, entry: Entry) -> ft.Control:
    """Draw the state of one record."""
    icon, color = {
        "waiting": (ft.Icons.SCHEDULE, ft.Colors.ON_SURFACE_VARIANT),
        "kept": (ft.Icons.CHECK_CIRCLE_OUTLINE, ft.Colors.TERTIARY),
        "refused": (ft.Icons.ERROR_OUTLINE, ft.Colors.ERROR),
    }["refused" if entry.needs_mending else entry.state]
    return ft.Row(
        spacing=SPACE_XS,
        tight=True,
        controls=[
            ft.Icon(icon, size=18, color=color),
            ft.Text(state_word(desk, entry), size=14, color=color),
        ],
    )


def state_word(desk: Desk, entry: Entry) -> str:
    """Say the state of one record."""
    word = desk.say("state.refused" if entry.needs_mending else f"state.{entry.state}")
    if entry.is_withdrawn:
        return desk.say("state.withdrawn", state=word)
    if entry.is_corrected:
        return desk.say("state.corrected", state=word)
    return word
