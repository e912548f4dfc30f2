"""Tell one of them what waits, in order, until nothing does or a try fails.

Source:  docs/spec/webhooks.md#in-order-and-at-least-once
"""

from datetime import timedelta
from typing import Final

from server.hooks.backoff import wait
from server.hooks.body import body
from server.hooks.outgoing import Outgoing, Zone
from server.hooks.post import DEADLINE_S, Answer, post
from server.hooks.signing import headers
from server.log import note
from server.store.hooks import Delivery, Hook, Outcome
from shared.hazmat.aead import SealBrokenError

LEASE: Final = timedelta(seconds=2 * DEADLINE_S)  # a process that died is waited for so long
MOST_IN_A_ROW: Final = 50


async def deliver(out: Outgoing, zone: Zone, hook_id: str) -> None:
    """Tell what waits.

    Errors:  StoreError
    """
    for _ in range(MOST_IN_A_ROW):
        if not await _told_one(out, zone, hook_id):
            return


async def _told_one(out: Outgoing, zone: Zone, hook_id: str) -> bool:
    now = out.now()
    until = now + LEASE
    with out.hooks(zone) as hooks:
        hook = hooks.get(hook_id)
        claimed = hooks.claim(hook_id, now, until)
    if hook is None or claimed is None:
        return False
    answer = await say(out, hook, claimed)
    outcome = _outcome(out, claimed, answer)
    with out.hooks(zone) as hooks:
        hooks.settle(claimed, outcome, out.now(), until)
    event = "hook.told" if answer.is_yes else "hook.waits"
    note(event, status=answer.status, code=answer.code or None)
    return answer.is_yes


async def say(out: Outgoing, hook: Hook, delivery: Delivery) -> Answer:
    """Try once to tell somebody something."""
    now = out.now()
    try:
        held = out.seals.open(hook.id, hook.sealed)
    except SealBrokenError:
        return Answer(0, "hook.sealed")
    spelt = body(
        delivery, reading=hook.reading, digest=_digest(out, delivery), public_url=out.public_url
    )
    signed = headers(held.secrets(now), delivery.id, int(now.timestamp()), spelt)
    return await post(held.url, spelt, signed, out.reach)


def _digest(out: Outgoing, delivery: Delivery) -> str:
    if not delivery.release:
        return ""
    with out.releases.transaction(out.profile.code) as tx:
        found = tx.published(delivery.release - 1)
    return next((one.digest for one in found if one.number == delivery.release), "")


def _outcome(out: Outgoing, tried: Delivery, answer: Answer) -> Outcome:
    if answer.is_yes:
        return Outcome(answer.status)
    next_at = out.now() + wait(tried.tries, out.chance.random)
    match answer.code:
        case "hook.gone":
            return Outcome(answer.status, answer.code, next_at, "gone")
        case "hook.sealed":
            return Outcome(answer.status, answer.code, next_at, "sealed")
        case _:
            return Outcome(answer.status, answer.code, next_at)
