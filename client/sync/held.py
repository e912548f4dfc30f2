"""Records just saved, held back a little so that a slip can be undone before anyone has it."""

import threading
import time
from collections.abc import Callable

UNDO_S = 15.0


class Held:
    """Which outbox lines must not be sent yet; only in memory, so that a killed app sends them.

    Units:   undo_s, clock  seconds
    """

    def __init__(self, undo_s: float = UNDO_S, clock: Callable[[], float] = time.monotonic) -> None:
        self.undo_s = undo_s
        self._clock = clock
        self._until: dict[str, float] = {}
        self._lock = threading.Lock()

    def hold(self, *record_ids: str) -> None:
        """Keep records back for as long as they can be undone."""
        with self._lock:
            self._until.update(dict.fromkeys(record_ids, self._clock() + self.undo_s))

    def release(self, *record_ids: str) -> bool:
        """Let go of records; False when one was no longer held, so that it may have been sent."""
        with self._lock:
            until = [self._until.pop(one, 0.0) for one in record_ids]
            return min(until) > self._clock()

    def release_all(self) -> None:
        """Let go of everything: someone wants it sent now."""
        with self._lock:
            self._until.clear()

    def now(self) -> frozenset[str]:
        """Name what must not be sent at this moment."""
        with self._lock:
            at = self._clock()
            self._until = {one: until for one, until in self._until.items() if until > at}
            return frozenset(self._until)
