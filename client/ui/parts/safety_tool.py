"""The way to whom to call, one tap from where things happen."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import tool_button


def safety_tool(desk: Desk) -> ft.Control:
    """Draw it."""
    return tool_button(
        "safety", ft.Icons.EMERGENCY_OUTLINED, desk.say("safety.row"), desk.tap(desk.go, "safety")
    )
