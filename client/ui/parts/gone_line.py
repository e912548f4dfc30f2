"""Where the received records went that are no longer on the phone."""

import flet as ft

from client.ui.desk import Desk
from client.ui.state import News
from client.ui.theme import quiet
from client.ui.tid import fid


def gone_line(desk: Desk, news: News) -> list[ft.Control]:
    """Draw it where any has left; that some are lost at the server too is said in red."""
    status = news.glance.status
    n, lost = (status.gone + status.lost, status.lost) if status else (0, 0)
    if not n:
        return []
    days = desk.phone.profile.phones.keep_days
    words = desk.say("gone.one" if n == 1 else "gone.many", n=n, days=days)
    drawn = [fid("gone", quiet(words))]
    if lost:
        sentence = ft.Text(desk.say("gone.lost", n=lost), size=15, color=ft.Colors.ERROR)
        drawn.append(fid("gone-lost", sentence))
    return drawn
