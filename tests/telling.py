"""A server that tells by webhook, round by round, for tests that look on."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from standardwebhooks import Webhook

from server.hooks.registry import Registry, Wanted
from server.hooks.worker import Round
from server.release.cut import cut
from server.store.hooks import Delivery, Hook
from tests.builders import contact
from tests.desk import WEEK, Desk
from tests.receiver import Receiver

DAY = timedelta(days=1)
Told = Callable[..., Receiver]


def registered(opened: Desk, url: str, reading: str = "", every: int = 1) -> tuple[Hook, str]:
    """Register one who is told."""
    return Registry(opened.services.outgoing).add(Wanted("Sakssystemet", url, reading, every))


def go(opened: Desk) -> None:
    """Do one round, and wait until all of it is done."""

    async def once() -> None:
        one = Round(opened.services.outgoing)
        one.go()
        await one.rest()

    asyncio.run(once())


def release(opened: Desk) -> None:
    """Cut a release of one more contact."""
    opened.receive(contact(heads=6, ages={"minor": 6}))
    made = opened.services
    cut(made.intake, made.releases, made.profile, made.release_keys, opened.hands())
    opened.hands.at += WEEK


def log(opened: Desk, hook: Hook) -> list[Delivery]:
    """Read what one was told, oldest first."""
    with Registry(opened.services.outgoing).of(hook) as hooks:
        return list(hooks.log(hook.id, 99))[::-1]


def again(opened: Desk, hook: Hook) -> None:
    """Move the clock to when what waits is tried again."""
    next_at = Registry(opened.services.outgoing).get(hook.id).next_at
    assert next_at
    opened.hands.at = max(opened.hands.at, next_at.astimezone(UTC))


def verified(secret: str, request: Mapping[str, Any]) -> bool:
    """Tell whether another's library signs as we did, at the same moment."""
    said = request["headers"]
    at = datetime.fromtimestamp(int(said["webhook-timestamp"]), UTC)
    own = Webhook(secret).sign(said["webhook-id"], at, request["body"])
    return own in said["webhook-signature"].split(" ")
