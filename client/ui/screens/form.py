"""One screen for any kind of record, drawn from the codebook; also for corrections of them."""

from functools import partial

import flet as ft

from client.form.flow import Flow
from client.form.nothing import can_be_nothing, something_seen
from client.ui.desk import AT_A_DESK, Desk
from client.ui.filling import drop, forward, later, load, save
from client.ui.form_keys import form_keys
from client.ui.hand import Hand
from client.ui.memory import held, redrawer
from client.ui.parts.answering import answering
from client.ui.parts.beside import beside
from client.ui.parts.button import main_button, second_button, tool_button
from client.ui.parts.frame import frame
from client.ui.parts.questions import questions
from client.ui.parts.safety_tool import safety_tool
from client.ui.parts.serious_line import serious_line
from client.ui.parts.several import several
from client.ui.safe import Act
from client.ui.source import Source, source
from client.ui.state import State


@ft.component
def FormScreen(desk: Desk, state: State, route: str) -> ft.View:
    """Draw the form that a route names."""
    del state  # taken so that a change of language, notice or work redraws
    hand = held(lambda: Hand(desk))
    hand.redraw = redrawer()
    asked = source(route)
    ft.use_effect(desk.effect(load, hand, asked), [route])
    desk.memory[asked] = partial(load, hand, asked)
    sheet = hand.sheet
    if sheet is None:
        return frame(desk, "form", "", [ft.ProgressBar()])
    flow = sheet.flow(hand.seasons)
    other = _other(hand, flow, asked)
    _keys(hand, asked, other)
    label = desk.word(sheet.form.label)
    body: list[ft.Control] = [*answering(hand), questions(hand, flow)]
    return frame(
        desk,
        "form",
        label if asked.is_new else desk.say("form.correcting", kind=label),
        body,
        actions=_actions(hand, flow, asked, other[0] if other else None),
        tools=[_bin(hand), safety_tool(desk)],
        scroller=hand.scroller,
        wide=desk.width >= AT_A_DESK,
        low=desk.width < AT_A_DESK,
    )


def _bin(hand: Hand) -> ft.Control:
    """Draw the way to throw the draft away, out of the thumb's reach."""
    desk = hand.desk
    return tool_button(
        "form-drop", ft.Icons.DELETE_OUTLINE, desk.say("form.drop"), desk.tap(drop, hand)
    )


def _other(hand: Hand, flow: Flow, asked: Source) -> tuple[ft.Control, str, Act] | None:
    """Offer what saves taps, and its key: details later, nothing seen, or save and be done."""
    desk, sheet = hand.desk, hand.sheet
    if sheet is None or not asked.is_new:
        return None
    if can_be_nothing(sheet.form, sheet.draft, hand.seasons):
        is_rest = something_seen(sheet.form, sheet.draft, hand.seasons)
        label = desk.say("nothing.rest" if is_rest else "nothing.all")
        return second_button("form-nothing", label, desk.tap(hand.nothing)), "I", hand.nothing
    heads = sheet.form.role("heads")
    if heads is not None and not flow.is_ready and heads.key in sheet.draft.answers:
        act = partial(later, hand)
        return second_button("form-later", desk.say("form.later"), desk.tap(act)), "D", act
    if flow.is_ready and hand.goes_on:
        act = partial(save, hand, asked)
        return second_button("form-done", desk.say("online.done"), desk.tap(act)), "Ctrl+Enter", act
    return None


def _keys(hand: Hand, asked: Source, other: tuple[ft.Control, str, Act] | None) -> None:
    """Say which keys this form takes."""
    ending: dict[str, Act] = {
        "Enter": partial(forward, hand, asked),
        "Ctrl+Enter": partial(save, hand, asked),
        "Delete": partial(drop, hand),
    }
    if other is not None:
        ending[other[1]] = other[2]
    hand.desk.keys.take(str(asked), {**form_keys(hand), **ending})


def _actions(hand: Hand, flow: Flow, asked: Source, other: ft.Control | None) -> list[ft.Control]:
    """Offer the next question while one lacks, saving when none does, and how many it was."""
    desk = hand.desk
    is_last = flow.is_ready
    main = main_button(
        "form-save",
        _label(hand, is_last=is_last),
        desk.tap(forward, hand, asked),
        icon=ft.Icons.CHECK if is_last else ft.Icons.ARROW_FORWARD,
        busy=desk.state.is_busy,
    )
    return [*serious_line(hand), *several(hand, flow), *beside(desk, [other, main])]


def _label(hand: Hand, *, is_last: bool) -> str:
    desk, n = hand.desk, hand.n_equal
    if not is_last:
        return desk.say("form.next")
    if n > 1:
        return desk.say("online.save_n_next" if hand.goes_on else "online.save_n", n=n)
    return desk.say("online.save_next" if hand.goes_on else "form.save")
