"""A phone that has not heard the server for long: what to do, and how long there is to do it."""

from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.parts.alert import alert
from client.vault.silence import Told


@dataclass
class Counted:
    """The silence as it was counted last."""

    told: Told | None = None


def silence_line(desk: Desk, silence: Told) -> list[ft.Control]:
    """Draw the warning of an open phone, where it has been silent for long; else nothing."""
    return _warning(desk, silence, "silence.last" if silence.left == 1 else "silence.warn")


@ft.component
def LockedSilence(desk: Desk) -> ft.Control:
    """Draw the warning of a locked phone; it tells days, and nothing of what the phone holds."""
    counted, redraw = held(Counted), redrawer()

    async def look() -> None:
        counted.told = await desk.work(desk.door.silence)
        if counted.told.is_long:
            redraw()

    ft.use_effect(desk.effect(look), [])
    silence = counted.told or Told()
    last = silence.left <= 1
    drawn = _warning(desk, silence, "silence.locked_last" if last else "silence.locked")
    return ft.Container(visible=bool(drawn), content=drawn[0] if drawn else None)


def _warning(desk: Desk, silence: Told, key: str) -> list[ft.Control]:
    if not silence.is_long:
        return []
    words = desk.say(key, days=silence.days, left=silence.left)
    return [alert("silence", ft.Icons.CLOUD_OFF_OUTLINED, words)]
