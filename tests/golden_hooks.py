"""The part of `tests.golden` that is about webhooks, the same in both zones."""

from datetime import UTC, datetime, timedelta
from typing import Any

from server.store.hooks import Delivery, Hook, Hooks, Outcome

NOW = datetime(2026, 7, 2, 21, 30, tzinfo=UTC)
TODAY = NOW.date()
DAY = timedelta(days=1)


def hook(hooks: Hooks, town: str, reading: str) -> None:
    """Register somebody who has been told one thing, and waits for another; and one who ended."""
    for name in ("live", "over"):
        hooks.add(
            Hook(
                id=f"{name}-{town}",
                label=name,
                reading=reading,
                every=1,
                sealed=f"of {town}".encode(),
                made_on=TODAY,
                told=1,
                looked_on=TODAY,
            )
        )
    for at in (1, 2):
        id_ = f"{at}-{town}"
        hooks.queue(Delivery(hook=f"live-{town}", id=id_, event="feltlogg.test", day=TODAY))
    until = NOW + DAY
    one = hooks.claim(f"live-{town}", NOW, until)
    assert one
    hooks.settle(one, Outcome(204), NOW, until)
    hooks.claim(f"live-{town}", NOW, until)
    hooks.end(f"over-{town}", TODAY)


def hooked(hooks: Hooks, town: str) -> list[Any]:
    """Tell who is told what."""
    return [hooks.all(), hooks.log(f"live-{town}", 9), hooks.waiting(f"live-{town}")]
