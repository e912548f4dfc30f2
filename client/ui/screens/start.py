"""Start a shift in two taps: team, kind and area stand there from the last time."""

from functools import partial

import flet as ft

from client.ui.asking import area_of, relevant
from client.ui.desk import Desk
from client.ui.hand import Hand
from client.ui.keys import NUMBERS
from client.ui.memory import held, redrawer
from client.ui.parts.button import main_button
from client.ui.parts.frame import frame
from client.ui.parts.question import asked_of, question
from client.ui.parts.question_card import question_cards
from client.ui.parts.tile import signed, tile, tiles
from client.ui.safe import Act
from client.ui.sheet import Sheet
from client.ui.starting import first_questions, remember, remembered
from client.ui.state import News, State
from client.ui.theme import SPACE_L, SPACE_S, title
from client.ui.tid import fid
from shared.profile import Team


@ft.component
def StartScreen(desk: Desk, state: State, news: News) -> ft.View:
    """Ask for team, type and area; last time's answers stand there already."""
    hand = held(lambda: Hand(desk))
    hand.redraw = redrawer()
    ft.use_effect(desk.effect(_load_start, hand), [])
    if hand.sheet is None:
        return frame(desk, "start", desk.say("shift.start_title"), [ft.ProgressBar()])
    desk.keys.take("start", _keys(hand))
    drawn: list[ft.Control] = [
        ft.Container(padding=ft.Padding.only(bottom=SPACE_L), content=_teams(hand))
    ]
    for field, prefix in first_questions(desk.phone.profile, hand.sheet.form):
        drawn.append(question(hand, asked_of(hand, field, prefix=prefix)))
    area = area_of(desk.phone.profile, hand.sheet.form, hand.sheet.draft.answers)
    asked = relevant(news.glance.questions, desk.phone.profile, area)
    drawn.extend(question_cards(desk, asked, may_answer=False))
    return frame(
        desk,
        "start",
        desk.say("shift.start_title"),
        [
            ft.Column(
                spacing=0,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=drawn,
            )
        ],
        actions=[
            main_button(
                "shift-go", desk.say("shift.go"), desk.tap(_start, hand), busy=state.is_busy
            )
        ],
        scroller=hand.scroller,
    )


def _keys(hand: Hand) -> dict[str, Act]:
    """Say which keys this page takes: a number for the team, and Enter to start."""
    teams: dict[str, Act] = {
        sign: partial(_choose_team, hand, team)
        for team, sign in signed(_field_teams(hand.desk), NUMBERS)
    }
    return {**teams, "Enter": partial(_start, hand)}


def _field_teams(desk: Desk) -> list[Team]:
    return [team for team in desk.phone.profile.teams.values() if team.field]


def _teams(hand: Hand) -> ft.Control:
    desk, chosen = hand.desk, hand.texts.get("team", "")
    signs = NUMBERS if desk.shows_signs else ""
    return fid(
        "field-team",
        ft.Column(
            spacing=SPACE_S,
            controls=[
                title(desk.say("shift.team")),
                tiles(
                    [
                        tile(
                            f"shift-team-{team.code}",
                            desk.word(team.label),
                            desk.tap(_choose_team, hand, team),
                            chosen=team.code == chosen,
                            sign=sign,
                        )
                        for team, sign in signed(_field_teams(desk), signs)
                    ]
                ),
            ],
        ),
    )


async def _choose_team(hand: Hand, team: Team) -> None:
    hand.texts["team"] = team.code
    hand.desk.state.notice = None
    sheet = hand.sheet
    if sheet is not None and team.shift_type is not None:
        for field, prefix in first_questions(hand.desk.phone.profile, sheet.form):
            if prefix == "shift-type":
                sheet.answer(field.key, team.shift_type)
    hand.redraw()


async def _load_start(hand: Hand) -> None:
    desk = hand.desk
    draft = await desk.work(desk.phone.records.begin, "shift")
    team, answers = await desk.work(remembered, desk.phone)
    hand.texts["team"] = team
    form = desk.phone.form("shift", draft.book)
    sheet = Sheet(form, draft, None)
    for key, answer in answers.items():
        if key in form.fields:
            sheet.answer(key, answer)
    hand.sheet = sheet
    hand.redraw()


async def _start(hand: Hand) -> None:
    desk, sheet, team = hand.desk, hand.sheet, hand.texts.get("team", "")
    if sheet is None:
        return
    desk.state.notice = None
    if not team:
        desk.tell(desk.say("shift.no_team"))
        return
    keys = {field.key for field, _ in first_questions(desk.phone.profile, sheet.form)}
    answers = {key: one for key, one in sheet.draft.answers.items() if key in keys}
    flaws = await desk.work(desk.phone.records.misfits, sheet.draft)
    if mine := tuple(flaw for flaw in flaws if flaw.field in keys):
        await hand.blame(mine)
        return
    await desk.busy(desk.phone.shifts.start, team, answers)
    await desk.work(remember, desk.phone, team, answers)
    await desk.look()
    desk.home()
