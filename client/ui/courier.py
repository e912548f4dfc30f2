"""The background loop that sends what waits: woken on save, patient when there is no contact."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from client.logbook import Logbook
from client.sync.pace import delay_s
from client.sync.problem import reason
from client.ui.safe import log_bug
from client.ui.state import Mood
from shared.errors import BusyServerError, DeviceError, KnownError, VaultError

QUIET_S = 300.0


class Courier:
    """One session's wish to have everything received; at most one loop at a time.

    Shapes:  why  the code of what kept the last round from coming through
    Units:   QUIET_S  seconds between two looks for news when nothing waits
    """

    def __init__(self, phone: Logbook, tell: Callable[[Mood], Awaitable[None]]) -> None:
        self._phone = phone
        self._tell = tell
        self._woken = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        self._asked_s = 0  # of patience, by the server
        self._is_offline = False
        self.why = ""

    def start(self) -> None:
        """Begin, or go on at once when already begun."""
        self._woken.set()
        if self._loop is None or self._loop.done():
            self._loop = asyncio.create_task(self._run())

    def start_in(self, seconds: float) -> None:
        """Go on in a while, when what was held back may be sent."""
        asyncio.get_running_loop().call_later(seconds, self._woken.set)

    def hear_network(self, *, is_there: bool) -> None:
        """Go on at once when the phone is back on a network; knock rarely while it is on none.

        Rarely and not never: a phone can be wrong about its networks.
        """
        was_offline, self._is_offline = self._is_offline, not is_there
        if is_there and was_offline and self._loop is not None:
            self._woken.set()

    def stop(self) -> None:
        """End the loop; a round that is under way finishes in its thread."""
        if self._loop is not None:
            self._loop.cancel()
            self._loop = None

    async def _run(self) -> None:
        failures = 0  # in a row, not counting those that a save brought on early
        while True:
            was_woken = self._woken.is_set()
            self._woken.clear()
            mood = await self._round()
            await self._tell(mood)
            if mood == "ended":
                return
            failures = failures + (not was_woken) if mood == "no_contact" else 0
            chance = random.random()  # noqa: S311 - spreads retries, guards nothing
            pause_s = delay_s(failures, chance, self._asked_s)
            is_worth_it = mood == "no_contact" and not self._is_offline
            await self._rest(pause_s if is_worth_it else QUIET_S)

    async def _round(self) -> Mood:
        try:
            if (await asyncio.to_thread(self._phone.records.status)).waiting:
                await self._tell("sending")
            await asyncio.to_thread(self._phone.sync)
            left = await asyncio.to_thread(self._phone.records.status)
        except DeviceError:
            return "ended"
        except VaultError:  # locked, damaged or full: the server is not to blame
            return "idle"
        except KnownError as error:
            self._asked_s = error.after_s if isinstance(error, BusyServerError) else 0
            self.why = "link.no_network" if self._is_offline else reason(error)
            return "no_contact"
        except Exception as error:  # noqa: BLE001 - the loop must outlive a bug
            if self._phone.is_open:  # else it was locked in the middle of a round
                log_bug(error)
            self.why = ""
            return "no_contact"
        return "waiting" if left.waiting else "received"

    async def _rest(self, limit_s: float) -> None:
        try:
            await asyncio.wait_for(self._woken.wait(), limit_s)
        except TimeoutError:
            return
