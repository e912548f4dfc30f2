"""From what has happened to what is to be told: a release at once, what came in by whole days.

Source:  docs/spec/webhooks.md#what-is-told-when
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from server.hooks.outgoing import Outgoing
from server.store.hooks import Change, Delivery, Event, Hook, Hooks
from shared.hazmat.tokens import new_id
from shared.retention import WEEK

LOOK_HOUR: Final = 6  # of the municipality's clocks: when nobody is told depends on no shift
MOST_DAYS: Final = 30
_EVENTS: Final[Mapping[Change, Event]] = {
    "received": "records.received",
    "corrected": "records.corrected",
    "withdrawn": "records.withdrawn",
}


def plan_releases(out: Outgoing) -> None:
    """Queue each release that a reader has not been told of; in the zone where it was frozen.

    Errors:  StoreError
    """
    with out.releases.transaction(out.profile.code) as tx:
        for hook in tx.hooks.all():
            if not hook.is_live:
                continue
            if hook.reading not in out.profile.readings:
                tx.hooks.pause(hook.id, "reading")
                continue
            new = tx.published(hook.told)
            if new and tx.hooks.look(hook, new[-1].number, hook.looked_on):
                for one in new:
                    _queue(tx.hooks, hook, "release.published", out.today(), one.number)


def plan_records(out: Outgoing) -> None:
    """Queue, once a day or more seldom, what kinds of records came before today.

    Errors:  StoreError
    """
    today = out.today()
    if out.now().hour < LOOK_HOUR:
        return
    with out.intake.transaction(out.profile.code) as tx:
        for hook in tx.hooks.all():
            if not hook.is_live or not _is_time(hook, today):
                continue
            came = tx.came(hook.told, today)
            if tx.hooks.look(hook, came.last, today):
                untried = {one.event for one in tx.hooks.waiting(hook.id) if not one.tries}
                for kind, event in _EVENTS.items():
                    # One that nobody can have heard yet stands for what came since, too.
                    if kind in came.kinds and event not in untried:
                        _queue(tx.hooks, hook, event, today)


def _is_time(hook: Hook, today: date) -> bool:
    """Tell whether to look; a day that is yet to come was a wrong clock's."""
    return hook.looked_on > today or today >= hook.looked_on + timedelta(hook.every)


def forget(out: Outgoing) -> None:
    """Let go of the part of the log whose time is over.

    Errors:  StoreError
    """
    before = out.today() - out.profile.retention.webhook * WEEK
    for zone in ("intake", "releases"):
        with out.hooks(zone) as hooks:
            hooks.forget(before)


def _queue(hooks: Hooks, hook: Hook, event: Event, day: date, release: int = 0) -> None:
    hooks.queue(Delivery(hook=hook.id, id=new_id(), event=event, day=day, release=release))
