"""Passwords on the server: how long at least, and how many are tried at the same time."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import Final

from shared.errors import TooManyTriesError
from shared.hazmat import password as hazmat

SHORTEST: Final = 12
LONGEST: Final = 200
# Each takes 64 MiB for a tenth of a second: a crowd of guessers is turned away at the door, for
# threads that wait here are threads that answer nobody else.
AT_ONCE: Final = 2
IN_LINE: Final = 6


class Passwords:
    """Stretches and tries passwords, few at a time."""

    def __init__(self) -> None:
        self._line = BoundedSemaphore(IN_LINE)
        self._room = BoundedSemaphore(AT_ONCE)

    def stretched(self, password: str) -> str:
        """Hash a password for keeping.

        Errors:  TooManyTriesError while too many are at it
        """
        with self._turn():
            return hazmat.stretched(password)

    def is_right(self, kept: str | None, password: str) -> bool:
        """Try a password; it takes as long where there is none.

        Errors:  TooManyTriesError while too many are at it
        """
        with self._turn():
            return hazmat.is_right(kept, password[:LONGEST])

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self._line.acquire(blocking=False):
            raise TooManyTriesError
        try:
            with self._room:
                yield
        finally:
            self._line.release()


def fits(password: str) -> bool:
    """Tell whether a password is long enough and not one sign over and over."""
    return SHORTEST <= len(password) <= LONGEST and len(set(password)) > SHORTEST // 3
