"""A form's questions: those settled as a strip, the one at hand large, the optional ones folded."""

import flet as ft

from client.form.flow import Flow
from client.ui.hand import Hand
from client.ui.parts.fold import fold
from client.ui.parts.question import asked_of, question
from client.ui.parts.strip import strip
from client.ui.theme import SPACE_S, quiet, title
from client.ui.tid import told

TWO_COLUMNS = 900  # logical pixels; from here on there is room for every question at once


def questions(hand: Hand, flow: Flow) -> ft.Control:
    """Draw the questions the answers so far leave open."""
    if hand.desk.width >= TWO_COLUMNS:
        return _side_by_side(hand, flow)
    drawn: list[ft.Control] = [strip(hand, flow)]
    if flow.current is not None:
        drawn.append(question(hand, asked_of(hand, flow.current)))
    if flow.is_ready:
        drawn.extend(extras(hand, flow))
    return _stack(drawn)


def extras(hand: Hand, flow: Flow) -> list[ft.Control]:
    """Draw what nobody must answer, once the rest is."""
    if not flow.extra:
        return []
    desk = hand.desk
    head = ft.Column(
        spacing=0,
        controls=[
            title(desk.say("form.ready" if flow.is_ready else "form.extra")),
            told(
                "form-ready" if flow.is_ready else "form-extra", quiet(desk.say("form.extra_help"))
            ),
        ],
    )
    return [head, *(fold(hand, field) for field in flow.extra)]


def _side_by_side(hand: Hand, flow: Flow) -> ft.Control:
    """Draw all of it: what must be answered to the left, the rest to the right."""
    left = [question(hand, asked_of(hand, field)) for field in flow.needed]
    return ft.Row(
        spacing=SPACE_S * 6,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            ft.Container(expand=3, content=_stack(left)),
            ft.Container(expand=2, content=_stack(extras(hand, flow))),
        ],
    )


def _stack(drawn: list[ft.Control]) -> ft.Control:
    return ft.Column(
        spacing=SPACE_S,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=drawn,
    )
