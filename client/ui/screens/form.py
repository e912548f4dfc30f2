"""One screen for any kind of record, drawn from the codebook; also for corrections of them."""

from typing import cast

import flet as ft

from client.form.draft import Draft
from client.ui.desk import Desk
from client.ui.hand import Hand
from client.ui.memory import held, redrawer
from client.ui.parts.answering import answering
from client.ui.parts.button import main_button, plain_button
from client.ui.parts.frame import frame
from client.ui.parts.questions import questions
from client.ui.sheet import Sheet
from client.ui.state import State
from shared.codebook import Code, Kind
from shared.errors import InputError
from shared.record import RecordId

N_RECENT = 4


@ft.component
def FormScreen(desk: Desk, state: State, asked: str) -> ft.View:
    """Draw the form; `asked` is a kind, or `id:reason` of a correction."""
    hand = held(lambda: Hand(desk))
    hand.redraw = redrawer()
    ft.use_effect(desk.effect(_load, hand, asked), [asked])
    sheet = hand.sheet
    if sheet is None:
        return frame(desk, "form", "", [ft.ProgressBar()])
    form, is_again = sheet.form, ":" in asked
    label = desk.word(form.label)
    actions = [
        main_button(
            "form-save",
            desk.say("form.save"),
            desk.tap(_save, hand),
            icon=ft.Icons.CHECK,
            busy=state.is_busy,
        )
    ]
    body: list[ft.Control] = [
        *answering(hand),
        questions(hand, desk.phone.profile.seasons_on(sheet.draft.day)),
    ]
    if not is_again:  # always there: typing draws nothing anew
        body.append(
            plain_button(
                "form-drop",
                desk.say("form.drop"),
                desk.tap(_drop, hand),
                icon=ft.Icons.DELETE_OUTLINE,
            )
        )
    title = desk.say("form.correcting", kind=label) if is_again else label
    return frame(desk, "form", title, body, actions=actions, scroller=hand.scroller)


async def _load(hand: Hand, asked: str) -> None:
    desk = hand.desk
    kind, draft = await desk.work(_open, desk, asked)
    keep = None if ":" in asked else desk.phone.records.keep_draft
    hand.sheet = Sheet(desk.phone.form(kind, draft.book), draft, keep)
    hand.recent = await desk.work(_recent, desk)
    hand.redraw()


def _open(desk: Desk, asked: str) -> tuple[Kind, Draft]:
    if ":" in asked:
        id_, _, reason = asked.partition(":")
        draft = desk.phone.records.correction(RecordId(id_), Code(reason))
        return draft.kind, draft
    kind = cast("Kind", asked)
    return kind, desk.phone.records.draft(kind) or desk.phone.records.begin(kind)


def _recent(desk: Desk) -> tuple[str, ...]:
    """Name the places of the newest records, newest first."""
    found: dict[str, None] = {}
    for entry in desk.phone.records.entries(limit=30):
        if entry.record.kind == "withdrawal":
            continue
        field = desk.phone.form(entry.record.kind, entry.record.book).role("place")
        place = entry.record.answers.get(field.key) if field else None
        if isinstance(place, str):
            found.setdefault(place)
    return tuple(found)[:N_RECENT]


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
    try:
        await desk.busy(desk.phone.records.finish, sheet.draft)
    except InputError as error:
        await hand.blame(error.flaws)
        return
    await desk.look()
    desk.home()
    desk.tell(desk.say("form.saved"), "good")
    desk.courier.start()


async def _drop(hand: Hand) -> None:
    desk, sheet = hand.desk, hand.sheet
    if sheet is None:
        return
    await sheet.keep()
    await desk.work(desk.phone.records.drop_draft, sheet.draft.kind)
    await desk.look()
    desk.home()
