"""What the coordinators ask the field: a card for each question, with a way to answer."""

from collections.abc import Iterable

import flet as ft

from client.ui.asking import begin_answer
from client.ui.desk import Desk
from client.ui.parts.button import second_button
from client.ui.spoken import where
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, SPACE_XS, quiet, title
from client.ui.tid import fid
from shared.news import Question


def question_cards(
    desk: Desk, questions: Iterable[Question], *, may_answer: bool
) -> list[ft.Control]:
    """Draw the questions under a heading; nothing where there are none."""
    cards = [_card(desk, one, n, may_answer) for n, one in enumerate(questions)]
    if not cards:
        return []
    return [
        ft.Column(
            spacing=SPACE_S,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[title(desk.say("news.questions")), *cards],
        )
    ]


def _card(desk: Desk, question: Question, n: int, may_answer: bool) -> ft.Control:  # noqa: FBT001 - its caller names it
    controls: list[ft.Control] = [ft.Text(question.text, size=17), quiet(_about(desk, question))]
    if may_answer:
        label = desk.say("news.answer")
        button = second_button(f"question-{n}-answer", label, desk.tap(_answer, desk, question))
        controls.append(ft.Container(padding=ft.Padding.only(top=SPACE_S), content=button))
    return fid(
        f"question-{n}",
        ft.Container(
            padding=SPACE_M,
            border_radius=RADIUS,
            bgcolor=ft.Colors.SECONDARY_CONTAINER,
            content=ft.Column(
                spacing=SPACE_XS,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=controls,
            ),
        ),
    )


def _about(desk: Desk, question: Question) -> str:
    day = desk.say("day", day=question.last.day, month=question.last.month)
    place = where(desk, question)
    if not place:
        return desk.say("news.until", day=day)
    return desk.say("news.place_until", place=place, day=day)


async def _answer(desk: Desk, question: Question) -> None:
    begun = await desk.work(begin_answer, desk.phone, question)
    await desk.look()
    desk.go("form:observation")
    if not begun:
        desk.tell(desk.say("news.unfinished"))
