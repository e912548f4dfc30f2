"""How long the next PIN must wait, as the locked screen shows it second by second."""

import asyncio
from dataclasses import dataclass
from math import ceil

import flet as ft

from client.ui.desk import Desk
from client.vault.tries import LIMIT, Patience


@dataclass
class _Wait:
    """The fields of `Wait`; assigning one redraws those who look.

    Units:   left  guesses; seconds  until the next is looked at; had_to  there was a wait
    """

    left: int = LIMIT
    seconds: int = 0
    had_to: bool = False


@ft.observable
class Wait(_Wait):
    """What a wrong PIN costs; the line somebody types in does not look at it."""


class Lockout:
    """Counts down on one screen; the phone's own count is what decides."""

    def __init__(self, desk: Desk) -> None:
        self.wait = Wait()
        self._desk = desk
        self._guessed = asyncio.Event()

    def guessed(self) -> None:
        """Look again: somebody has tried a PIN."""
        self._guessed.set()

    async def run(self) -> None:
        """Count down for as long as the screen is there."""
        while True:
            self._guessed.clear()
            patience = await self._desk.work(self._desk.door.patience)
            self._show(patience)
            await self._rest(patience.wait_s)

    def _show(self, patience: Patience) -> None:
        wait, seconds = self.wait, ceil(patience.wait_s)
        if wait.left != patience.left:
            wait.left = patience.left
        if seconds and not wait.had_to:
            wait.had_to = True
        if wait.seconds != seconds:
            wait.seconds = seconds

    async def _rest(self, wait_s: float) -> None:
        """Sleep to the next whole second, or until somebody tries."""
        limit = wait_s - ceil(wait_s) + 1 if wait_s else None
        try:
            await asyncio.wait_for(self._guessed.wait(), limit)
        except TimeoutError:
            return
