"""The only reader of the clock: date, time of day, and how long this device has been on."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Clock: TypeAlias = Callable[[], datetime]
Ticks: TypeAlias = Callable[[], float]

MINUTES_A_DAY = 24 * 60


def now() -> datetime:
    """Give this moment, aware, in UTC."""
    return datetime.now(UTC)


def ticks() -> float:
    """Tell for how many seconds this device has been on; nobody can set it.

    Counts sleep too where the platform can (Linux, Android); elsewhere it may stand still then.
    """
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


def local(moment: datetime, zone: str) -> datetime:
    """Move a moment to the municipality's zone, or the phone's own where that is not known."""
    try:
        return moment.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return moment.astimezone()


def slot(moment: datetime, n_slots: int) -> int:
    """Tell which of `n_slots` equal parts of the day a local moment lies in, from 0."""
    return (moment.hour * 60 + moment.minute) * n_slots // MINUTES_A_DAY
