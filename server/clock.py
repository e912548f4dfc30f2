"""Now, and what day it is where the municipality is; the only reader of the clock here."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

Clock: TypeAlias = Callable[[], datetime]


def now() -> datetime:
    """Tell the time, aware, in UTC."""
    return datetime.now(UTC)


def local(at: datetime, time_zone: str) -> datetime:
    """Give the same instant as the clocks of a time zone show it."""
    return at.astimezone(ZoneInfo(time_zone))


def today(clock: Clock, time_zone: str) -> date:
    """Tell what day it is in a time zone."""
    return local(clock(), time_zone).date()


def ticks_ms() -> int:
    """Read a stopwatch: only differences mean anything."""
    return time.monotonic_ns() // 1_000_000
