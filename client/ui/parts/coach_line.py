"""The mark of a practice on every page of it, and what to try next."""

from collections.abc import Mapping

import flet as ft

from client.sync.held import UNDO_S
from client.ui.coach import N_STEPS, NUMBERS, Coach, Step
from client.ui.desk import Desk
from client.ui.kinds import team_kinds
from client.ui.parts.button import tool_button
from client.ui.parts.lying_low import sentence
from client.ui.state import News, State
from client.ui.theme import SPACE_S
from client.ui.tid import fid

INSET = 12  # from the edge of a round button to the sign in it
INK = ft.Colors.ON_PRIMARY_CONTAINER
FORMS = ("form", "aside", "repeat", "again")
# Step and screen to the sentence and the button it names; "" is every other screen, or the
# button of what the team logs most.
SAID: Mapping[tuple[Step, str], tuple[str, str]] = {
    ("start", "home"): ("start", "home.start_shift"),
    ("start", "start"): ("start_go", "shift.go"),
    ("contact", "home"): ("contact", ""),
    ("contact", "form"): ("contact_form", "form.save"),
    ("undo", ""): ("undo", "undo"),
    ("again", "home"): ("again", ""),
    ("again", "form"): ("again_form", "form.save"),
    ("count", "home"): ("count", "tally.title"),
    ("details", "home"): ("details", "home.unfinished"),
    ("details", "unfinished"): ("details_list", ""),
    ("details", "form"): ("details_form", "form.save"),
    ("end", "unfinished"): ("filled_in", ""),
    ("end", "home"): ("end", "home.end"),
    ("end", "end"): ("end_go", "end.go"),
    ("end", "done"): ("wait", ""),
    ("over", ""): ("over", ""),
}


@ft.component
def CoachLine(desk: Desk, state: State, news: News, gutter: int) -> ft.Control:
    """Draw the mark and the step; a component of its own, so that news redraw nothing else."""
    coach = desk.coach
    if coach is None:
        return ft.Container(visible=False)
    line = _line(desk, state, news, coach.look(news.glance, state.notice))
    return fid(
        "practice",
        ft.Container(
            bgcolor=ft.Colors.PRIMARY_CONTAINER,
            padding=ft.Padding(left=gutter, right=gutter - INSET, bottom=SPACE_S + 4),
            content=ft.Column(
                spacing=0,
                tight=True,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=[
                    _mark(desk, coach),
                    ft.Container(
                        padding=ft.Padding.only(right=INSET),
                        content=sentence(desk, "practice-step", line, INK),
                    ),
                ],
            ),
        ),
    )


def _mark(desk: Desk, coach: Coach) -> ft.Control:
    mark = ft.Text(desk.say("practice.mark"), size=15, weight=ft.FontWeight.W_700, color=INK)
    leave = desk.tap(coach.leave)
    return ft.Row(
        spacing=SPACE_S,
        controls=[
            ft.Icon(ft.Icons.SCHOOL_OUTLINED, size=20, color=INK),
            ft.Container(expand=True, content=fid("practice-mark", mark)),
            tool_button("practice-leave", ft.Icons.CLOSE, desk.say("practice.leave"), leave),
        ],
    )


def _line(desk: Desk, state: State, news: News, step: Step) -> str:
    what = _what(desk, state, news, step)
    if step == "over":
        return what
    return desk.say("practice.step", n=NUMBERS[step], of=N_STEPS, what=what)


def _what(desk: Desk, state: State, news: News, step: Step) -> str:
    """Say what to do on this screen for a step to be taken."""
    kind = state.path[-1].partition(":")[0] if state.path else "home"
    where = "form" if kind in FORMS else kind
    key, button = SAID.get((step, where)) or SAID.get((step, "")) or ("elsewhere", "")
    label = desk.say(button) if button else _first(desk, news)
    return desk.say(f"practice.{key}", button=label, seconds=int(UNDO_S))


def _first(desk: Desk, news: News) -> str:
    """Name the button of what this team logs most."""
    kind = team_kinds(desk, news)[0]
    return desk.word(desk.phone.form(kind).label)
