"""How long the app keeps its loop from anything else, in CPU time of its own."""

import asyncio
import gc
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Self, cast

LIMIT_S = 0.05


class Watchdog:
    """Watches one loop while a block runs.

    A stretch is what runs between two moments at which the loop could have turned to a key stroke.
    Time off the processor does not count, nor does the collection of garbage: the heap of a test
    run is many times that of the app.

    Units:   worst_s  CPU seconds of the longest stretch so far; worst_at  what `doing` was then
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, doing: Callable[[], str]) -> None:
        self._loop = loop
        self._doing = doing
        self._thread = threading.get_ident()
        self._apart_s = self._swept_from = 0.0
        self._run: Callable[[asyncio.Handle], None] = cast("Any", asyncio.Handle)._run  # noqa: SLF001 - what the loop calls for each stretch
        self.worst_s = 0.0
        self.worst_at = ""

    def __enter__(self) -> Self:
        """Begin; the stretch that is going on is not counted."""

        def timed(handle: asyncio.Handle) -> None:
            self._time(handle)

        cast("Any", asyncio.Handle)._run = timed  # noqa: SLF001 - the same
        gc.callbacks.append(self._sweep)
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        cast("Any", asyncio.Handle)._run = self._run  # noqa: SLF001 - the same
        gc.callbacks.remove(self._sweep)

    def _time(self, handle: asyncio.Handle) -> None:
        if cast("Any", handle)._loop is not self._loop:  # noqa: SLF001 - the server on the desk has its own
            self._run(handle)
            return
        begun, apart = time.thread_time(), self._apart_s
        self._run(handle)
        took = time.thread_time() - begun - (self._apart_s - apart)
        if took > self.worst_s:
            self.worst_s, self.worst_at = took, self._doing()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Leave out what a test does on the loop and the app does not."""
        begun, apart = time.thread_time(), self._apart_s
        try:
            yield
        finally:
            self._apart_s = apart + time.thread_time() - begun

    def _sweep(self, phase: str, _: object) -> None:
        if threading.get_ident() != self._thread:
            return
        if phase == "start":
            self._swept_from = time.thread_time()
        else:
            self._apart_s += time.thread_time() - self._swept_from

    def judge(self, limit_s: float) -> None:
        """Fail when a stretch was too long."""
        said = f"{self.worst_s * 1000:.0f} ms on the loop at: {self.worst_at}"
        assert self.worst_s <= limit_s, said
