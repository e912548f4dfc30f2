"""The keyboard: Escape hides, the screen on top has its keys, and a few work everywhere."""

import asyncio
from functools import partial
from typing import Final

import flet as ft

from client.ui.desk import Desk
from client.ui.keys import name_of
from client.ui.safe import Act, attempt

CLOSING: Final = frozenset({"?", "Enter", "H"})
TAKING: Final = frozenset({"", "start", "form", "repeat", "aside", "again"})  # pages with keys
PATIENCE_S: Final = 2.0
STEP_S: Final = 0.02
PAUSE_S: Final = 0.12  # within which a button that has the focus tells that Enter was meant for it


def listen(page: ft.Page, desk: Desk) -> None:
    """Hear every key; Escape waits for nothing."""

    def on_key(event: ft.KeyboardEvent) -> None:
        front = desk.front
        if event.key == "Escape":
            front.state.shows_keys = False
            front.cover()
        else:
            front.later(_hear(front, name_of(event), front.n_taps))

    page.on_keyboard_event = on_key


async def _hear(desk: Desk, name: str, n_taps: int) -> None:
    await attempt(_press, desk.excuse, desk, name, n_taps)


async def _press(desk: Desk, name: str, n_taps: int) -> None:
    """Do what a key does, once those pressed before it have done theirs.

    Shapes:  n_taps  how many there had been when it was pressed
    """
    if desk.state.gate != "open" or desk.curtain.cover.is_drawn:
        return
    desk.touch()
    if not desk.state.has_keys:
        desk.state.has_keys = True
    if not desk.keys.hears(name, is_on=desk.state.are_keys_on):
        return
    async with desk.keys.turn:
        await _until_drawn(desk)
        act = _act(desk, name)
        if act is None or (name == "Enter" and await _was_for_a_button(desk, n_taps)):
            return
        await attempt(act, desk.excuse)


def _act(desk: Desk, name: str) -> Act | None:
    if desk.state.shows_keys:
        return partial(show_keys, desk, shown=False) if name in CLOSING else None
    mine = desk.keys.act(_top(desk), name)
    match name:
        case _ if mine is not None:
            return mine
        case "H":
            return desk.home
        case "?":
            return partial(show_keys, desk, shown=True)
        case "Ctrl+Z":
            return desk.state.notice.undo if desk.state.notice else None
        case _:
            return None


def show_keys(desk: Desk, *, shown: bool) -> None:
    """List what keys do, or put the list away."""
    desk.state.shows_keys = shown


async def _until_drawn(desk: Desk) -> None:
    """Wait for a page that is being opened: what was pressed meanwhile is meant for it."""
    for _ in range(round(PATIENCE_S / STEP_S)):
        top = _top(desk)
        if desk.keys.screen == top or top.partition(":")[0] not in TAKING:
            return
        await asyncio.sleep(STEP_S)


def _top(desk: Desk) -> str:
    return desk.state.path[-1] if desk.state.path else ""


async def _was_for_a_button(desk: Desk, n_taps: int) -> bool:
    """Wait for a tap: Enter is heard here first, and then by the button that has the focus."""
    for _ in range(round(PAUSE_S / STEP_S)):
        if desk.n_taps != n_taps:
            return True
        await asyncio.sleep(STEP_S)
    return desk.n_taps != n_taps
