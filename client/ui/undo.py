"""Fifteen seconds to take back what was just saved, before anyone has been sent it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, cast

from client.form.draft import Draft
from client.sync.held import UNDO_S
from client.ui.desk import Desk
from client.ui.source import source
from client.ui.state import Notice

EQUAL: Final = "equal"  # under which the desk remembers how many a draft stood for


def told_as_saved(desk: Desk, draft: Draft, *others: Draft) -> None:
    """Say that it is saved, offer to undo it, and send it when that is past."""
    undo_s, n = desk.phone.held.undo_s, len(others) + 1
    words = desk.say("online.saved_n", n=n) if others else desk.say("form.saved")
    if undo_s <= 0 or draft.replaces is not None:
        desk.tell(words, "good")
        desk.courier.start()
        return
    notice = desk.tell(words, "good", lambda: _undo(desk, draft, *others))
    desk.courier.start_in(undo_s)
    desk.later(_fade(desk, notice, undo_s))


def told_as_dropped(desk: Desk, draft: Draft) -> None:
    """Say that a draft is thrown away, and offer to have it back."""
    notice = desk.tell(desk.say("form.dropped"), "good", lambda: _restore(desk, draft))
    desk.later(_fade(desk, notice, UNDO_S))


async def _restore(desk: Desk, draft: Draft) -> None:
    await desk.work(desk.phone.records.set_aside, draft)
    await desk.look()
    desk.go(f"aside:{draft.id}")


async def _fade(desk: Desk, notice: Notice, seconds: float) -> None:
    await asyncio.sleep(seconds)
    if desk.state.notice is notice:
        desk.state.notice = None


async def _undo(desk: Desk, draft: Draft, *others: Draft) -> None:
    records = desk.phone.records
    if not await desk.work(records.take_back, draft, *others):
        desk.tell(desk.say("undo.too_late"))
        return
    await desk.look()
    in_hand = await desk.work(records.draft, draft.kind)
    is_in_hand = in_hand is not None and in_hand.id == draft.id
    await _reopen(desk, f"form:{draft.kind}" if is_in_hand else f"aside:{draft.id}", draft, others)
    desk.tell(desk.say("undo.done"), "good")


async def _reopen(desk: Desk, way: str, draft: Draft, others: tuple[Draft, ...]) -> None:
    """Show the draft again; a form that is open there reads it anew."""
    load = desk.memory.get(source(way)) if desk.state.path[-1:] == (way,) else None
    if load is None:
        desk.home()
        desk.go(way)
    desk.memory[EQUAL, draft.id] = len(others) + 1
    if load is not None:
        await cast("Callable[[], Awaitable[None]]", load)()
