"""Count wrong codes, and make the guesser wait: for each address, and for all together.

A right code is never counted and never made to wait: behind a proxy everyone has one address, and
nobody guesses eighty bits.
"""

from collections import defaultdict, deque
from datetime import datetime, timedelta
from threading import Lock

from shared.errors import TooManyTriesError

WINDOW = timedelta(minutes=10)
PER_ADDRESS = 10
ALTOGETHER = 200


class Tries:
    """Wrong codes of the last ten minutes; a restart forgets them, the codes are long enough."""

    def __init__(self) -> None:
        self._wrong: dict[str, deque[datetime]] = defaultdict(deque)
        self._lock = Lock()

    def note(self, address: str, now: datetime) -> None:
        """Note a wrong code, or refuse one from where too many have come.

        Errors:  TooManyTriesError
        """
        with self._lock:
            self._forget(now)
            everyone = sum(len(times) for times in self._wrong.values())
            if everyone >= ALTOGETHER or len(self._wrong.get(address, ())) >= PER_ADDRESS:
                raise TooManyTriesError
            self._wrong[address].append(now)

    def _forget(self, now: datetime) -> None:
        for address in tuple(self._wrong):
            times = self._wrong[address]
            while times and times[0] <= now - WINDOW:
                times.popleft()
            if not times:
                del self._wrong[address]
