"""The daily run, beside a server that works: a thread that says what it did, and not of what.

Source:  docs/spec/retention.md#a-run
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread
from typing import Final

from server.log import note
from server.retention.purge import Keeper, run
from shared.errors import KnownError

FIRST_S: Final = 60  # phones that waited for a start come first
EVERY_S: Final = (
    3_600  # it is asked what day it is; a day that has been looked at costs one question
)
Keepers = Sequence[Callable[[], Keeper]]


@contextmanager
def daily(keepers: Keepers, first_s: float = FIRST_S, every_s: float = EVERY_S) -> Iterator[None]:
    """Look for what is due, of each municipality, once a day for as long as the block lasts."""
    stop = Event()
    thread = Thread(target=_work, args=(keepers, stop, first_s, every_s), name="retention")
    thread.daemon = True  # a step that is cut short is undone whole
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=5)


def _work(keepers: Keepers, stop: Event, first_s: float, every_s: float) -> None:
    wait = first_s
    while not stop.wait(wait):
        for keeper in keepers:
            look(keeper)
        wait = every_s


def look(keeper: Callable[[], Keeper]) -> None:
    """Look once; whatever goes wrong is told, and tried again an hour later."""
    try:
        now = keeper()
        with now.intake.transaction(now.profile.code) as tx:
            has_looked = tx.retention.last_sweep() == now.today
        if has_looked:
            now.intake.overwrite()
            return
        run(now)
        note("retention.done")
    except KnownError as error:
        note("retention.refused", code=error.code)
    except Exception as error:  # noqa: BLE001 - a thread that ends would delete nothing ever after
        note("retention.failed", code=type(error).__name__)
