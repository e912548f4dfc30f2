"""Under a line of text: what may not stand there, or a question and its two answers."""

from typing import Final

import flet as ft

from client.ui.hand import Hand
from client.ui.memory import redrawer
from client.ui.parts.button import plain_button
from client.ui.theme import SPACE_S
from client.ui.tid import told
from shared.flaw import Flaw
from shared.guard.hit import STOPS, Hit

ROOM: Final = 112  # kept free, so that nothing moves when the sentence comes


@ft.component
def WaryLine(hand: Hand, line: str) -> ft.Control:
    """Draw what the guard says of a line; it redraws itself and never the line."""
    hand.wary.hear(line, redrawer())
    found = hand.wary.found(line)
    said = ft.Column(
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[] if found is None else _said(hand, line, *found),
    )
    return ft.Row(
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            ft.Container(width=0, height=ROOM),
            ft.Container(expand=True, content=told(f"{line}-guard", said)),
        ],
    )


def _said(hand: Hand, line: str, text: str, hit: Hit) -> list[ft.Control]:
    desk = hand.desk
    is_stop = hit.kind in STOPS
    color = ft.Colors.ERROR if is_stop else ft.Colors.ON_SURFACE
    sentence = desk.explain(Flaw(f"guard.{hit.kind}"))
    quoted = "" if hit.kind == "recognisable" else f" «{hit.of(text)}»"
    sign = ft.Icons.ERROR_OUTLINE if is_stop else ft.Icons.HELP_OUTLINE
    drawn: list[ft.Control] = [
        ft.Row(
            spacing=SPACE_S,
            vertical_alignment=ft.CrossAxisAlignment.START,
            controls=[
                ft.Icon(sign, size=20, color=color),
                ft.Container(expand=True, content=ft.Text(sentence + quoted, size=15, color=color)),
            ],
        )
    ]
    answers = [
        plain_button(f"{line}-guard-remove", desk.say("guard.remove"), desk.tap(_cut, hand, line)),
        plain_button(
            f"{line}-guard-keep",
            desk.say("guard.stays" if hit.kind == "recognisable" else "guard.place"),
            desk.tap(hand.wary.keep, line),
        ),
    ]
    if is_stop:
        answers = answers[:1]
    elif hit.kind == "recognisable":
        answers = answers[1:]
    return [*drawn, ft.Row(wrap=True, spacing=SPACE_S, run_spacing=0, controls=answers)]


async def _cut(hand: Hand, line: str) -> None:
    """Take out what was pointed at, because somebody said so."""
    found = hand.wary.found(line)
    if found is None:
        return
    text, hit = found
    rest = " ".join(f"{text[: hit.start]} {text[hit.end :]}".split())
    await hand.text(line, rest)
    hand.wary.judge(line, rest)
    hand.redraw()
