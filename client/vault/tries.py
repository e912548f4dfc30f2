"""Guesses at the PIN, written down before they are tried; the more, the longer the wait.

Source:  docs/spec/vault.md#wrong-pins
"""

import threading
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from client.clock import Ticks, ticks
from client.vault.durable import append, settle
from shared.errors import NoRoomError, WaitError
from shared.flaw import Flaw

FILE_NAME = "tries"
WAITS_S = (0, 0, 0, 0, 5, 15, 60, 300, 900, 3600)  # before the next guess, after none, one, …
LIMIT = len(WAITS_S)


@dataclass(frozen=True, slots=True)
class Patience:
    """What is left to somebody who does not know the PIN.

    Units:   left  guesses; wait_s  seconds until the next one is looked at
    """

    left: int
    wait_s: float

    @property
    def is_fresh(self) -> bool:
        """Tell whether nobody has guessed wrong since the phone was last opened."""
        return self.left == LIMIT


class Tries:
    """One line for each guess, with how long the device had been on; a right PIN removes them."""

    def __init__(self, folder: Path, ticks: Ticks = ticks) -> None:
        self._path = folder / FILE_NAME
        self._ticks = ticks
        self._turn = threading.Lock()

    def ticks(self) -> int:
        """Tell for how many whole seconds the device has been on."""
        return int(self._ticks())

    def patience(self) -> Patience:
        """Tell how many guesses are left, and how long to wait for the next."""
        spelt = self._spelt()
        n = spelt.count(b"\n")
        if n >= LIMIT:
            return Patience(0, 0)
        passed = _passed(spelt.rpartition(b"\n")[2], self._ticks())
        return Patience(LIMIT - n, max(0.0, WAITS_S[n] - passed))

    def note(self) -> None:
        """Write down that a guess is about to be tried; on disk when this returns.

        Errors:  WaitError, NoRoomError
        """
        with self._turn:
            wait = self.patience().wait_s
            if wait:
                raise WaitError(Flaw("vault.wait_seconds", "pin", str(ceil(wait))))
            try:
                # The line end comes first, so that half a line counts as a whole guess.
                append(self._path, b"\n%d" % self._ticks())
            except OSError as error:
                raise NoRoomError from error

    def forget(self) -> None:
        """Begin anew: somebody knew the PIN.

        Errors:  NoRoomError; the guess stays counted, and who knew the PIN must be told
        """
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise NoRoomError from error
        settle(self._path.parent)

    def _spelt(self) -> bytes:
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return b""


def _passed(since: bytes, now: float) -> float:
    """Tell how long ago it was at least; a device started anew since then counts from its start."""
    try:
        then = int(since)
    except ValueError:
        return now
    return now - then if now >= then else now
