"""The questions of a form: those that must be answered first, the others behind one tap."""

import flet as ft

from client.form.draft import asked
from client.ui.hand import Hand
from client.ui.parts.button import second_button
from client.ui.parts.question import asked_of, question
from client.ui.theme import SPACE_L
from shared.answers import must
from shared.codebook import Field


def questions(hand: Hand, seasons: frozenset[str]) -> ft.Control:
    """Draw the questions the answers so far leave open."""
    sheet = hand.sheet
    if sheet is None:
        return ft.Container()
    fields = list(asked(sheet.form, sheet.draft, seasons))
    needed = [field for field in fields if must(field, sheet.draft.answers)]
    extra = [field for field in fields if field not in needed]
    return stack(hand, needed, extra)


def stack(hand: Hand, needed: list[Field], extra: list[Field]) -> ft.Control:
    """Draw these questions, the extra ones only when asked for."""
    drawn: list[ft.Control] = [question(hand, asked_of(hand, field)) for field in needed]
    if extra:
        more = _more(hand, len(extra))
        drawn.append(ft.Container(padding=ft.Padding.only(bottom=SPACE_L), content=more))
    if hand.shows_more:
        drawn.extend(question(hand, asked_of(hand, field)) for field in extra)
    return ft.Column(
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=drawn,
    )


def _more(hand: Hand, n: int) -> ft.Control:
    desk, is_open = hand.desk, hand.shows_more
    return second_button(
        "form-more",
        desk.say("form.less") if is_open else desk.say("form.more", n=n),
        desk.tap(hand.more),
        icon=ft.Icons.EXPAND_LESS if is_open else ft.Icons.EXPAND_MORE,
    )
