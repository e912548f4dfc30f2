"""A finger or a key held down: something happens when it has been there long enough."""

import asyncio
from collections.abc import Awaitable, Callable

PRESSED_S = 0.5  # when Flutter takes a press for a long one


class Hold:
    """One thing that can be held.

    Units:   seconds  how long, counted from the touch
    """

    def __init__(self, seconds: float, act: Callable[[], Awaitable[object]]) -> None:
        self._seconds = seconds
        self._act = act
        self._task: asyncio.Task[None] | None = None

    @property
    def is_held(self) -> bool:
        """Tell whether it is held now, and not yet long enough."""
        return self._task is not None and not self._task.done()

    def press(self, already_s: float = 0) -> None:
        """Begin; a key that repeats does not begin anew."""
        if not self.is_held:
            self._task = asyncio.create_task(self._wait(self._seconds - already_s))

    def release(self) -> None:
        """Let go; too early, and nothing happens."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _wait(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self._task = None  # from here on letting go changes nothing
        await self._act()
