"""When to try again: anywhere up to a bound that doubles, so that nobody knocks in step.

Source:  docs/spec/webhooks.md#trying-again
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

FIRST: Final = timedelta(seconds=30)
LONGEST: Final = timedelta(hours=6)
_DOUBLED: Final = 10  # 30 s doubled ten times is more than six hours


def bound(tries: int) -> timedelta:
    """Give the longest wait after so many tries."""
    return min(LONGEST, FIRST * (1 << min(tries - 1, _DOUBLED)))


def wait(tries: int, chance: Callable[[], float]) -> timedelta:
    """Draw a wait of at least a second; `chance` gives numbers from 0 up to 1."""
    return max(timedelta(seconds=1), bound(tries) * chance())
