"""A form from opening to end: read it, go forward, save it, lay it aside, throw it away."""

import asyncio

from client.form.twins import ids
from client.ui.desk import AT_A_DESK
from client.ui.hand import Hand
from client.ui.recent import recent_places
from client.ui.sheet import Sheet
from client.ui.source import Source, last_answers, opened
from client.ui.undo import EQUAL, told_as_dropped, told_as_saved
from shared.codebook import Role
from shared.errors import InputError

# Optional questions that are drawn whole from the beginning.
SHOWN: tuple[Role, ...] = ("genders", "topics")


async def load(hand: Hand, asked: Source) -> None:
    """Read what a route names, and take it in hand."""
    desk, phone = hand.desk, hand.desk.phone
    draft = await desk.work(opened, phone, asked)
    form = phone.form(draft.kind, draft.book)
    in_hand = asked.way in ("form", "repeat")
    sheet = Sheet(
        form,
        draft,
        phone.records.keep_draft if in_hand else phone.records.set_aside,
        habits=await desk.work(phone.records.habits, form),
        last=await desk.work(last_answers, phone, draft.kind) if asked.is_new else None,
    )
    sheet.takes_words = await desk.work(phone.notes.can_seal)
    sheet.key_trouble = await desk.work(phone.notes.trouble)
    for role in SHOWN:
        if (field := form.role(role)) is not None:
            sheet.unfolded.add(field.key)
    hand.recent = await desk.work(recent_places, phone)
    hand.is_whole = hand.sheet is not None or desk.width < AT_A_DESK
    hand.take(sheet)
    n_equal = desk.memory.pop((EQUAL, draft.id), 1)
    hand.n_equal = n_equal if type(n_equal) is int else 1
    hand.redraw()
    if desk.width >= AT_A_DESK:
        hand.reveal()
    if not hand.is_whole:
        desk.later(hand.complete())


async def forward(hand: Hand, asked: Source) -> None:
    """Go on to what lacks, or save; pressing it without an answer says what lacks."""
    flow, sheet = hand.flow(), hand.sheet
    if flow is None or sheet is None:
        return
    at = hand.at(flow)
    is_done = at is not None and (at in flow.extra or not sheet.lacks(at))
    if is_done and any(field is not at for field in flow.open):
        hand.on()
        return
    await save(hand, asked, goes_on=hand.goes_on)


async def save(hand: Hand, asked: Source, *, goes_on: bool = False) -> None:
    """Save it, as often as it was; then go back, or on to the next one."""
    if hand.sheet is None or hand.is_saving:
        return
    hand.is_saving = True
    try:
        await _save(hand, asked, goes_on=goes_on)
    finally:
        hand.is_saving = False


async def _save(hand: Hand, asked: Source, *, goes_on: bool) -> None:
    desk, sheet = hand.desk, hand.sheet
    if sheet is None:
        return
    desk.state.notice = None
    await sheet.keep()
    doubted = hand.wary.ask_first(dict(hand.words()))
    flaws = await desk.work(desk.phone.records.misfits, sheet.draft)
    if doubted is not None and not flaws:
        await hand.doubt(doubted)
        return
    if flaws:
        await hand.blame(flaws)
        return
    drafts = desk.phone.records.several(sheet.draft, hand.n_equal)
    if sheet.draft.replaces is None:  # a correction can be corrected; it is sent at once
        desk.phone.held.hold(*ids(drafts))
    try:
        await desk.busy(desk.phone.records.finish, *drafts)
    except InputError as error:
        desk.phone.held.release(*ids(drafts))
        await hand.blame(error.flaws)
        return
    await desk.look()
    await _leave(hand, asked, goes_on=goes_on)
    await asyncio.sleep(0)  # what stands in the form is drawn first
    told_as_saved(desk, *drafts)


async def _leave(hand: Hand, asked: Source, *, goes_on: bool) -> None:
    desk, sheet = hand.desk, hand.sheet
    if not goes_on or sheet is None:
        desk.back()
        if desk.state.path[-1:] == ("unfinished",) and not desk.news.glance.unfinished:
            desk.back()  # that was the last of them
    elif asked.way == "form":
        await load(hand, asked)
    else:
        desk.swap(f"form:{sheet.draft.kind}")


async def later(hand: Hand) -> None:
    """Set the draft aside; it waits in the list of unfinished contacts."""
    desk, sheet = hand.desk, hand.sheet
    if sheet is None:
        return
    await sheet.keep()
    await desk.work(desk.phone.records.set_aside, sheet.draft)
    await desk.look()
    desk.back()
    desk.tell(desk.say("form.set_aside"), "good")


async def drop(hand: Hand) -> None:
    """Throw the draft away; for a while it can be had back."""
    desk, sheet = hand.desk, hand.sheet
    if sheet is None:
        return
    await sheet.keep()
    await desk.work(desk.phone.records.drop, sheet.draft)
    await desk.look()
    desk.back()
    told_as_dropped(desk, sheet.draft)
