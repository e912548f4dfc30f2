"""What a hand feels: a tick under a tap, a nudge for what is saved, a knock for what is wrong."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, Literal

import flet as ft

Touch = Literal["tap", "saved", "wrong"]
MOVES: Final[Mapping[Touch, str]] = {
    "tap": "selection_click",
    "saved": "medium_impact",
    "wrong": "heavy_impact",
}
PHONES: Final = (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)


class Feel:
    """One session's motor; still where there is none, and where the worker wants it so."""

    def __init__(self, page: ft.Page) -> None:
        self.is_on = True
        self._motor = _motor(page)  # held here: Flet drops a service that nobody holds
        self._moves: set[asyncio.Task[None]] = set()

    @property
    def is_there(self) -> bool:
        """Tell whether this device has a motor."""
        return self._motor is not None

    def __call__(self, touch: Touch) -> None:
        """Move it, and wait for nothing."""
        if self._motor is None or not self.is_on:
            return
        move = asyncio.create_task(_move(self._motor, touch))
        self._moves.add(move)
        move.add_done_callback(self._moves.discard)


def _motor(page: ft.Page) -> ft.HapticFeedback | None:
    if page.web or page.platform not in PHONES:
        return None
    with suppress(Exception):  # a phone that cannot be felt can still be read
        return ft.HapticFeedback()
    return None


async def _move(motor: ft.HapticFeedback, touch: Touch) -> None:
    with suppress(Exception):  # the same
        await getattr(motor, MOVES[touch])()
