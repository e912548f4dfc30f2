"""One screen for any kind of record, drawn from the codebook; also for corrections of them."""

import flet as ft

from client.form.flow import Flow
from client.form.nothing import can_be_nothing, something_seen
from client.ui.desk import Desk
from client.ui.hand import Hand
from client.ui.memory import held, redrawer
from client.ui.parts.answering import answering
from client.ui.parts.beside import beside
from client.ui.parts.button import main_button, second_button, tool_button
from client.ui.parts.frame import frame
from client.ui.parts.questions import TWO_COLUMNS, questions
from client.ui.parts.serious_line import serious_line
from client.ui.recent import recent_places
from client.ui.sheet import Sheet
from client.ui.source import Source, last_answers, opened, source
from client.ui.state import State
from client.ui.undo import told_as_dropped, told_as_saved
from shared.errors import InputError


@ft.component
def FormScreen(desk: Desk, state: State, route: str) -> ft.View:
    """Draw the form that a route names."""
    hand = held(lambda: Hand(desk))
    hand.redraw = redrawer()
    asked = source(route)
    ft.use_effect(desk.effect(_load, hand, asked), [route])
    sheet = hand.sheet
    if sheet is None:
        return frame(desk, "form", "", [ft.ProgressBar()])
    flow = sheet.flow(hand.seasons)
    label = desk.word(sheet.form.label)
    body: list[ft.Control] = [*answering(hand), questions(hand, flow)]
    return frame(
        desk,
        "form",
        label if asked.is_new else desk.say("form.correcting", kind=label),
        body,
        actions=_actions(hand, flow, asked, busy=state.is_busy),
        tools=[_bin(hand)],
        scroller=hand.scroller,
        wide=desk.width >= TWO_COLUMNS,
        low=desk.width < TWO_COLUMNS,
    )


def _bin(hand: Hand) -> ft.Control:
    """Draw the way to throw the draft away, out of the thumb's reach."""
    desk = hand.desk
    return tool_button(
        "form-drop", ft.Icons.DELETE_OUTLINE, desk.say("form.drop"), desk.tap(_drop, hand)
    )


def _actions(hand: Hand, flow: Flow, asked: Source, *, busy: bool) -> list[ft.Control]:
    """Offer the next question while one lacks, saving when none does, and details later."""
    desk = hand.desk
    is_last = all(field is flow.current for field in flow.open)
    main = main_button(
        "form-save",
        desk.say("form.save" if is_last else "form.next"),
        desk.tap(_forward, hand, flow),
        icon=ft.Icons.CHECK if is_last else ft.Icons.ARROW_FORWARD,
        busy=busy,
    )
    other = _other(hand, flow) if asked.is_new else None
    return [*serious_line(hand), *(beside(desk, [other, main]) if other else [main])]


def _other(hand: Hand, flow: Flow) -> ft.Control | None:
    """Offer what saves taps: details later for a contact, nothing seen for an observation."""
    desk, sheet = hand.desk, hand.sheet
    if sheet is None:
        return None
    if can_be_nothing(sheet.form, sheet.draft, hand.seasons):
        is_rest = something_seen(sheet.form, sheet.draft, hand.seasons)
        label = desk.say("nothing.rest" if is_rest else "nothing.all")
        return second_button("form-nothing", label, desk.tap(hand.nothing))
    heads = sheet.form.role("heads")
    if heads is None or flow.is_ready or heads.key not in sheet.draft.answers:
        return None
    return second_button("form-later", desk.say("form.later"), desk.tap(_later, hand))


async def _load(hand: Hand, asked: Source) -> None:
    desk, phone = hand.desk, hand.desk.phone
    draft = await desk.work(opened, phone, asked)
    form = phone.form(draft.kind, draft.book)
    in_hand = asked.way in ("form", "repeat")
    keep = phone.records.keep_draft if in_hand else phone.records.set_aside
    hand.sheet = Sheet(
        form,
        draft,
        keep,
        habits=await desk.work(phone.records.habits, form),
        last=await desk.work(last_answers, phone, draft.kind) if asked.is_new else None,
    )
    topics = form.role("topics")
    if topics is not None:
        hand.sheet.unfolded.add(topics.key)
    hand.recent = await desk.work(recent_places, phone)
    hand.redraw()


async def _forward(hand: Hand, flow: Flow) -> None:
    """Go on to what lacks, or save; pressing it without an answer says what lacks."""
    sheet = hand.sheet
    is_answered = sheet is not None and flow.current is not None and not sheet.lacks(flow.current)
    if is_answered and any(field is not flow.current for field in flow.open):
        hand.on()
        return
    await _save(hand)


async def _save(hand: Hand) -> None:
    desk, sheet = hand.desk, hand.sheet
    if sheet is None:
        return
    desk.state.notice = None
    await sheet.keep()
    flaws = await desk.work(desk.phone.records.misfits, sheet.draft)
    if flaws:
        await hand.blame(flaws)
        return
    desk.phone.held.hold(sheet.draft.id)
    try:
        await desk.busy(desk.phone.records.finish, sheet.draft)
    except InputError as error:
        desk.phone.held.release(sheet.draft.id)
        await hand.blame(error.flaws)
        return
    await desk.look()
    desk.back()
    told_as_saved(desk, sheet.draft)


async def _later(hand: Hand) -> None:
    """Set the draft aside; it waits in the list of unfinished contacts."""
    desk, sheet = hand.desk, hand.sheet
    if sheet is None:
        return
    await sheet.keep()
    await desk.work(desk.phone.records.set_aside, sheet.draft)
    await desk.look()
    desk.back()
    desk.tell(desk.say("form.set_aside"), "good")


async def _drop(hand: Hand) -> None:
    desk, sheet = hand.desk, hand.sheet
    if sheet is None:
        return
    await sheet.keep()
    await desk.work(desk.phone.records.drop, sheet.draft)
    await desk.look()
    desk.back()
    told_as_dropped(desk, sheet.draft)
