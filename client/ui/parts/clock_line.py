"""A clock that is wrong, told in plain words with what to do."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.alert import alert

WRONG_MIN = 10
HOUR_MIN = 60
DAY_MIN = 24 * HOUR_MIN


def clock_line(desk: Desk, skew_min: int) -> list[ft.Control]:
    """Draw the warning, where the clock was more than ten minutes wrong; else nothing."""
    if abs(skew_min) <= WRONG_MIN:
        return []
    words = desk.say("news.clock", time=span(desk, abs(skew_min)))
    return [alert("clock-wrong", ft.Icons.SCHEDULE, words)]


def span(desk: Desk, minutes: int) -> str:
    """Say a span of time in its nearest unit: minutes below two hours, hours below two days."""
    if minutes < 2 * HOUR_MIN:
        return desk.say("news.minutes", n=minutes)
    if minutes < 2 * DAY_MIN:
        return desk.say("news.hours", n=round(minutes / HOUR_MIN))
    return desk.say("news.days", n=round(minutes / DAY_MIN))
