"""Two threads as turns: a request runs when it is submitted, or when its answer is asked for.

The phone settles one batch while the next is under way. A seed decides which of the two is first.
"""

import random
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Self

from shared.errors import KnownError


class Turns:
    """Stands for a `ThreadPoolExecutor` of one thread, without one."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._last: Turn | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        """End; what is under way is finished, or dies with its process."""
        if self._last is not None and (kind is None or self._dice.random() < 0.5):
            with suppress(KnownError):  # nobody asks for it any more
                self._last.result()

    def submit(self, work: Callable[..., Any], *args: object) -> "Turn":
        """Take work, and do it now or later."""
        self._last = turn = Turn(lambda: work(*args))
        if self._dice.random() < 0.5:
            turn.run()
        return turn


class Turn:
    """Stands for a `Future`."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self._work: Callable[[], Any] | None = work
        self._found: Any = None
        self._error: KnownError | None = None

    def run(self) -> None:
        """Do it, once."""
        work, self._work = self._work, None
        if work is None:
            return
        try:
            self._found = work()
        except KnownError as error:
            self._error = error

    def result(self) -> Any:
        """Give what came of it."""
        self.run()
        if self._error is not None:
            raise self._error
        return self._found
