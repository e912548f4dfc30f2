"""The way into a practice; there is none inside one."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import second_button
from client.ui.rehearsal import rehearse


def practice_offer(desk: Desk, identifier: str) -> list[ft.Control]:
    """Draw the button, where nobody practises yet."""
    if desk.coach is not None:
        return []
    begin = desk.tap(rehearse, desk)
    label = desk.say("practice.offer")
    return [second_button(identifier, label, begin, icon=ft.Icons.SCHOOL_OUTLINED)]
