"""What lies sealed on an emptied phone: how many records, and what becomes of them."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.alert import alert


def rescue_line(desk: Desk) -> list[ft.Control]:
    """Draw it, where anything lies here."""
    n = desk.door.n_rescued()
    if not n:
        return []
    words = desk.say("rescue.one_here" if n == 1 else "rescue.n_here", n=n)
    return [alert("rescue-here", ft.Icons.MARK_EMAIL_UNREAD_OUTLINED, words, good=True)]
