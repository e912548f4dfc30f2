"""Sealed rows that are not as they were left: how many are set aside, and that the rest is well."""

from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.theme import RADIUS, SPACE_M
from client.ui.tid import told


@dataclass
class Found:
    """What is wrong; unknown until the store has been gone through."""

    n: int = 0
    is_older: bool = False


@ft.component
def DamageLine(desk: Desk) -> ft.Control:
    """Go through the store in the background, and draw a line only where something is wrong."""
    found, redraw = held(Found), redrawer()

    async def look() -> None:
        found.n = len(await desk.work(desk.phone.records.damaged))
        found.is_older = await desk.work(desk.phone.records.are_older)
        if found.n or found.is_older:
            redraw()

    ft.use_effect(desk.effect(look), [])
    lines = [desk.say("damage.one" if found.n == 1 else "damage.many", n=found.n)] * bool(found.n)
    lines += [desk.say("damage.older")] * found.is_older
    words = "\n\n".join(lines)
    return ft.Container(
        visible=bool(lines),
        padding=SPACE_M,
        border_radius=RADIUS,
        bgcolor=ft.Colors.ERROR_CONTAINER,
        content=told("damage", ft.Text(words, size=15, color=ft.Colors.ON_ERROR_CONTAINER)),
    )
