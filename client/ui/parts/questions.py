"""A form's questions: those settled as a strip, the one at hand large, the optional ones folded."""

import flet as ft

from client.form.flow import Flow
from client.ui.desk import AT_A_DESK
from client.ui.hand import Hand
from client.ui.parts.fold import fold
from client.ui.parts.note_line import note_line
from client.ui.parts.question import asked_of, question
from client.ui.parts.strip import strip
from client.ui.theme import SPACE_S, quiet, title
from client.ui.tid import told
from shared.codebook import Field

UPPER = 5  # questions that a page at a desk begins with
INDENT = 12  # of words at a desk, where a line may stand beside them


def questions(hand: Hand, flow: Flow) -> ft.Control:
    """Draw the questions the answers so far leave open; at a desk, all of them."""
    if hand.desk.width >= AT_A_DESK:
        return _all_in_sight(hand, flow)
    drawn: list[ft.Control] = [strip(hand, flow)]
    if flow.current is not None:
        drawn.append(question(hand, asked_of(hand, flow.current)))
    if flow.is_ready:
        drawn.extend(extras(hand, flow))
    return _stack(drawn)


def extras(hand: Hand, flow: Flow, at: Field | None = None) -> list[ft.Control]:
    """Draw what nobody must answer, once the rest is."""
    if not flow.extra:
        return note_line(hand)
    desk = hand.desk
    name = "form-ready" if flow.is_ready else "form-extra"
    head = ft.Column(
        key=name,  # a browser's tree never gives a node another id
        spacing=0,
        controls=[
            title(desk.say("form.ready" if flow.is_ready else "form.extra")),
            told(name, quiet(desk.say("form.extra_help"))),
        ],
    )
    indent = ft.Padding.only(left=INDENT if desk.width >= AT_A_DESK else 0)
    return [
        ft.Container(padding=indent, content=head),
        *(fold(hand, field, is_at=field is at) for field in flow.extra),
        *note_line(hand),
    ]


def _all_in_sight(hand: Hand, flow: Flow) -> ft.Control:
    """Draw each question on a line of its own: first what must be answered, then the rest."""
    at = hand.at(flow)
    upper = max(UPPER, flow.needed.index(at) + 1) if at in flow.needed else UPPER
    rows = [
        question(hand, asked_of(hand, field, is_wide=True, is_at=field is at))
        for field in (flow.needed if hand.is_whole else flow.needed[:upper])
    ]
    rest = extras(hand, flow, at) if hand.is_whole else []
    return _stack([ft.Column(spacing=0, controls=rows), *rest])


def _stack(drawn: list[ft.Control]) -> ft.Control:
    return ft.Column(
        spacing=SPACE_S,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=drawn,
    )
