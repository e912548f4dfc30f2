"""What the coordinators ask the field: a card for each question, with a way to answer."""

from collections.abc import Iterable

import flet as ft

from client.ui.asking import begin_answer
from client.ui.desk import Desk
from client.ui.parts.button import plain_button, tool_button
from client.ui.spoken import topic_word, where
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, SPACE_XS, quiet, title
from client.ui.tid import fid
from shared.news import Question


def question_cards(
    desk: Desk, questions: Iterable[Question], *, may_answer: bool
) -> list[ft.Control]:
    """Draw the questions under a heading; nothing where there are none."""
    draw = _answerable if may_answer else _readable
    cards = [fid(f"question-{n}", draw(desk, one, n)) for n, one in enumerate(questions)]
    if not cards:
        return []
    return [
        ft.Column(
            spacing=SPACE_S,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[title(desk.say("news.questions")), *cards],
        )
    ]


def _readable(desk: Desk, question: Question, _n: int) -> ft.Control:
    return _card([_text(question), quiet(_about(desk, question))], bottom=SPACE_M)


def _answerable(desk: Desk, question: Question, n: int) -> ft.Control:
    answer = plain_button(
        f"question-{n}-answer", desk.say("news.answer"), desk.tap(_answer, desk, question)
    )
    away = tool_button(
        f"question-{n}-away",
        ft.Icons.CLOSE,
        desk.say("news.put_away"),
        desk.tap(_put_away, desk, question),
    )
    text = ft.Container(expand=True, padding=ft.Padding.only(top=SPACE_M), content=_text(question))
    top = ft.Row(spacing=0, vertical_alignment=ft.CrossAxisAlignment.START, controls=[text, away])
    about = ft.Container(expand=True, content=quiet(_about(desk, question)))
    return _card([top, ft.Row(spacing=SPACE_S, controls=[about, answer])], top=0, bottom=0)


def _text(question: Question) -> ft.Control:
    text = ft.Text(question.text, size=16)
    return ft.Container(padding=ft.Padding.only(right=SPACE_M), content=text)


def _card(controls: list[ft.Control], bottom: int, top: int = SPACE_M) -> ft.Control:
    return ft.Container(
        padding=ft.Padding(left=SPACE_M, top=top, right=0, bottom=bottom),
        border_radius=RADIUS,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        content=ft.Column(
            spacing=SPACE_XS,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=controls,
        ),
    )


def _about(desk: Desk, question: Question) -> str:
    day = desk.say("day", day=question.last.day, month=question.last.month)
    place = " · ".join(filter(None, (topic_word(desk, question), where(desk, question))))
    if not place:
        return desk.say("news.until", day=day)
    return desk.say("news.place_until", place=place, day=day)


async def _put_away(desk: Desk, question: Question) -> None:
    """Let a question rest until the next shift, and offer to take it back."""

    async def take_out() -> None:
        await desk.work(desk.phone.shifts.take_out, question.id)
        await desk.look()
        desk.state.notice = None

    await desk.work(desk.phone.shifts.put_away, question.id)
    await desk.look()
    desk.tell(desk.say("news.is_away"), "good", take_out)


async def _answer(desk: Desk, question: Question) -> None:
    begun = await desk.work(begin_answer, desk.phone, question)
    await desk.look()
    desk.go("form:observation")
    if not begun:
        desk.tell(desk.say("news.unfinished"))
