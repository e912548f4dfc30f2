"""Telling, beside a server that works: a thread that says how it went, and never whom it told.

Source:  docs/spec/webhooks.md#trying-again
"""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from threading import Event, Thread
from typing import Final, get_args

from server.hooks.deliver import deliver
from server.hooks.outgoing import Outgoing, Zone
from server.hooks.plan import forget, plan_records, plan_releases
from server.log import note
from server.store.hooks import Hook, Hooks
from shared.errors import KnownError

FIRST_S: Final = 2  # phones that waited for a start come first
EVERY_S: Final = 5
Ways = Sequence[Outgoing]


@contextmanager
def telling(ways: Ways, first_s: float = FIRST_S, every_s: float = EVERY_S) -> Iterator[None]:
    """Tell whoever is to be told, of each municipality, for as long as the block lasts."""
    stop = Event()
    thread = Thread(target=_work, args=(ways, stop, first_s, every_s), name="webhooks")
    thread.daemon = True  # what is cut short is tried again by whoever comes after
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=5)


def _work(ways: Ways, stop: Event, first_s: float, every_s: float) -> None:
    asyncio.run(_rounds(ways, stop, first_s, every_s))


async def _rounds(ways: Ways, stop: Event, first_s: float, every_s: float) -> None:
    rounds = [Round(one) for one in ways]
    wait = first_s
    while not await asyncio.to_thread(stop.wait, wait):
        for one in rounds:
            one.go()
        wait = every_s
    for one in rounds:
        one.stop()


class Round:
    """What one municipality has under way: a task for each that is being told, and none waits."""

    def __init__(self, out: Outgoing) -> None:
        self._out = out
        self._tasks: dict[tuple[Zone, str], asyncio.Task[None]] = {}
        self._forgot_on: date | None = None

    def go(self) -> None:
        """See what is to be told, and begin with whoever is not being told already."""
        self._tasks = {key: task for key, task in self._tasks.items() if not task.done()}
        for act in (plan_releases, plan_records, self._forget, self._begin):
            with _noted():
                act(self._out)

    def stop(self) -> None:
        """Let go of all that is under way."""
        for task in self._tasks.values():
            task.cancel()

    async def rest(self) -> None:
        """Wait until nothing is under way."""
        await asyncio.gather(*self._tasks.values())

    def _begin(self, out: Outgoing) -> None:
        now = out.now()
        for zone in get_args(Zone):
            with out.hooks(zone) as hooks:
                due = [one.id for one in hooks.all() if _is_due(hooks, one, now)]
            for key in ((zone, hook_id) for hook_id in due):
                if key not in self._tasks:
                    self._tasks[key] = asyncio.create_task(_delivered(out, *key))

    def _forget(self, out: Outgoing) -> None:
        today = out.today()
        if today != self._forgot_on:
            forget(out)
            self._forgot_on = today


def _is_due(hooks: Hooks, hook: Hook, now: datetime) -> bool:
    is_time = hook.next_at is None or hook.next_at <= now
    return hook.is_live and is_time and bool(hooks.waiting(hook.id))


async def _delivered(out: Outgoing, zone: Zone, hook_id: str) -> None:
    with _noted():
        await deliver(out, zone, hook_id)


@contextmanager
def _noted() -> Iterator[None]:
    """Do one thing; whatever goes wrong is noted, and tried again in a while."""
    try:
        yield
    except KnownError as error:
        note("hook.hindered", code=error.code)
    except Exception as error:  # noqa: BLE001 - a thread that ends would tell nobody ever after
        note("hook.failed", code=type(error).__name__)
