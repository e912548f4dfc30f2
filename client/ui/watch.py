"""Locking when nobody has touched the phone for a while, with a quiet word shortly before."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

import flet as ft

WARNING_S = 10.0


@dataclass
class _Soon:
    """The fields of `Soon`; assigning one redraws those who look."""

    is_so: bool = False


@ft.observable
class Soon(_Soon):
    """Whether the phone locks in a moment; only one line looks at it."""


class Watch:
    """One session's watch.

    Units:   idle_s  seconds without a touch until `lock` is called
    """

    def __init__(self, idle_s: float, lock: Callable[[], None]) -> None:
        self.soon = Soon()
        self._idle_s = idle_s
        self._warned_s = min(WARNING_S, idle_s / 4)
        self._lock = lock
        self._touched = time.monotonic()
        self._task: asyncio.Task[None] | None = None

    def touch(self) -> None:
        """Note that someone is there."""
        self._touched = time.monotonic()
        if self.soon.is_so:
            self.soon.is_so = False

    def start(self) -> None:
        """Begin to watch."""
        self.touch()
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    def stop(self) -> None:
        """Look away: there is nothing open to lock."""
        self.soon.is_so = False
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _run(self) -> None:
        while (left := self._touched + self._idle_s - time.monotonic()) > 0:
            quiet = left - self._warned_s
            if quiet > 0:
                await asyncio.sleep(quiet)
                continue
            if not self.soon.is_so:
                self.soon.is_so = True
            await asyncio.sleep(min(left, 0.25))  # a touch takes the warning away by itself
        self._task = None  # locking stops the watch, which must not end itself
        self._lock()
