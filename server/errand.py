"""Work that may take longer than a page is waited for: one at a time, beside requests."""

from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Errand(Generic[Made]):
    """Does one thing at a time; whoever asks for it meanwhile is given the one under way."""

    def __init__(self, name: str) -> None:
        self._lock = Lock()
        self._pool = ThreadPoolExecutor(1, name)
        self._about: Hashable = None
        self.last: Future[Made] | None = None
        self.begun_at: datetime | None = None

    def begin(
        self, work: Callable[[], Made], now: datetime, about: Hashable = None
    ) -> Future[Made]:
        """Begin, unless it is under way, or was done well and was about the same."""
        with self._lock:
            last = self.last
            is_same = last is not None and about is not None and about == self._about
            if last is None or (last.done() and not (is_same and last.exception() is None)):
                self.last, self.begun_at = self._pool.submit(work), now
                self._about = about
            return self.last  # type: ignore[return-value]  # it was set if it was none

    @property
    def is_under_way(self) -> bool:
        """Tell whether it is being done just now."""
        last = self.last
        return last is not None and not last.done()

    def finish(self) -> None:
        """Wait until it is done, and begin no more."""
        self._pool.shutdown()
