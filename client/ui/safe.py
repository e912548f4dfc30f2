"""Wrap what a tap does, so that an exception becomes a sentence and never the end of the app."""

import logging
import traceback
from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import Any, TypeAlias

Act: TypeAlias = Callable[..., Awaitable[object] | object]
Handler: TypeAlias = Callable[[Any], Awaitable[None]]

log = logging.getLogger(__name__)


def safe(act: Act, excuse: Callable[[Exception], None], *args: object) -> Handler:
    """Make a handler that calls `act(*args)` and hands what it raises to `excuse`."""

    async def handler(_event: object) -> None:
        await attempt(act, excuse, *args)

    return handler


def safe_text(act: Act, excuse: Callable[[Exception], None]) -> Handler:
    """Make a handler that calls `act` with what now stands in a text field."""

    async def handler(event: Any) -> None:  # noqa: ANN401 - Flet's event types differ by control
        await attempt(act, excuse, event.control.value)

    return handler


async def attempt(act: Act, excuse: Callable[[Exception], None], *args: object) -> None:
    """Do it; whatever goes wrong is told, not raised."""
    try:
        done = act(*args)
        if isawaitable(done):
            await done
    except Exception as error:  # noqa: BLE001 - Flet ends the whole app on any exception
        _excuse(excuse, error)


def _excuse(excuse: Callable[[Exception], None], error: Exception) -> None:
    try:
        excuse(error)
    except Exception as second:  # noqa: BLE001 - the same, for what tells of it
        log_bug(second)


def log_bug(error: Exception) -> None:
    """Log where a bug is; never the message, which may hold an answer."""
    where = traceback.extract_tb(error.__traceback__)
    spot = f"{where[-1].filename}:{where[-1].lineno}" if where else "?"
    log.error("bug %s at %s", type(error).__name__, spot)
