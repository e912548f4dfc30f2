"""Today's shift, what is unfinished, how sending goes; the next thing to do lies low."""

from collections.abc import Sequence

import flet as ft

from client.ui.asking import area_of, relevant
from client.ui.desk import Desk
from client.ui.parts.button import main_button, plain_button, second_button
from client.ui.parts.clock_line import clock_line
from client.ui.parts.frame import frame
from client.ui.parts.mood_line import mood_line
from client.ui.parts.nav_row import nav_row
from client.ui.parts.question_card import question_cards
from client.ui.safe import Handler
from client.ui.state import News, State
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, TOUCH, quiet, title
from client.ui.tid import tid
from shared.codebook import Kind

LOGGED: Sequence[tuple[Kind, str, ft.IconData]] = (
    ("contact", "home-contact", ft.Icons.PEOPLE_OUTLINE),
    ("contact_online", "home-online", ft.Icons.CHAT_BUBBLE_OUTLINE),
    ("observation", "home-observation", ft.Icons.VISIBILITY_OUTLINED),
)


@ft.component
def HomeScreen(desk: Desk, state: State, news: News) -> ft.View:
    """Draw the first page."""
    del state  # taken so that a change of language or notice redraws
    tools = [
        _tool(desk, "home-lock", ft.Icons.LOCK_OUTLINE, "settings.lock", desk.tap(desk.close)),
        _tool(
            desk,
            "home-settings",
            ft.Icons.SETTINGS_OUTLINED,
            "settings.title",
            desk.tap(desk.go, "settings"),
        ),
    ]
    return frame(
        desk,
        "",
        desk.say("name"),
        [
            _shift(desk, news),
            *clock_line(desk, news.glance.skew_min),
            *_questions(desk, news),
            _sending(desk, news),
            _more(desk, news),
        ],
        actions=_actions(desk, news),
        tools=tools,
        has_back=False,
    )


def _tool(desk: Desk, identifier: str, icon: ft.IconData, word: str, on_tap: Handler) -> ft.Control:
    button = ft.IconButton(icon=icon, width=TOUCH, height=TOUCH, on_click=on_tap)
    return tid(identifier, button, desk.say(word))


def _shift(desk: Desk, news: News) -> ft.Control:
    shift = news.glance.shift
    if shift is None:
        return ft.Column(
            spacing=SPACE_S,
            controls=[title(desk.say("home.no_shift"), 24), quiet(desk.say("home.no_shift_help"))],
        )
    team = desk.phone.profile.teams.get(shift.team)
    start = desk.phone.form("shift").role("block_from")
    since = str(shift.draft.answers.get(start.key, "")) if start else ""
    n = shift.n_contacts
    return ft.Column(
        spacing=SPACE_S,
        controls=[
            title(desk.word(team.label) if team else desk.say("home.shift"), 24),
            quiet(desk.say("home.since", time=since)),
            ft.Text(desk.say("home.one_contact" if n == 1 else "home.n_contacts", n=n), size=17),
        ],
    )


def _questions(desk: Desk, news: News) -> list[ft.Control]:
    shift = news.glance.shift
    if shift is None:
        return []
    profile, form = desk.phone.profile, desk.phone.form("shift", shift.draft.book)
    area = area_of(profile, form, shift.draft.answers)
    return question_cards(desk, relevant(news.glance.questions, profile, area), may_answer=True)


def _sending(desk: Desk, news: News) -> ft.Control:
    return ft.Container(
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        border_radius=RADIUS,
        padding=ft.Padding(left=SPACE_M, right=SPACE_S, top=SPACE_S, bottom=SPACE_S),
        content=ft.Row(
            controls=[
                ft.Container(expand=True, content=mood_line(desk, news)),
                plain_button("home-sync", desk.say("sync.show"), desk.tap(desk.go, "sync")),
            ]
        ),
    )


def _more(desk: Desk, news: News) -> ft.Control:
    n = news.glance.n_to_mend
    mend = desk.say("news.one_to_mend" if n == 1 else "news.n_to_mend", n=n)
    rows = [
        *(
            [nav_row("home-mend", ft.Icons.BUILD_OUTLINED, mend, desk.tap(desk.go, "sync"))]
            if n
            else []
        ),
        nav_row(
            "home-saved", ft.Icons.LIST_ALT, desk.say("saved.title"), desk.tap(desk.go, "saved")
        ),
        nav_row(
            "home-place",
            ft.Icons.ADD_LOCATION_ALT_OUTLINED,
            desk.say("home.place"),
            desk.tap(desk.go, "form:place"),
            note=desk.say("home.begun") if "place" in news.glance.drafts else "",
        ),
    ]
    if news.glance.shift is not None:
        rows.append(
            nav_row(
                "home-end-shift",
                ft.Icons.STOP_CIRCLE_OUTLINED,
                desk.say("home.end_shift"),
                desk.tap(desk.go, "end"),
            )
        )
    return ft.Column(spacing=0, horizontal_alignment=ft.CrossAxisAlignment.STRETCH, controls=rows)


def _actions(desk: Desk, news: News) -> list[ft.Control]:
    shift = news.glance.shift
    if shift is None:
        start = desk.tap(desk.go, "start")
        return [main_button("home-start-shift", desk.say("home.start_shift"), start)]
    team = desk.phone.profile.teams.get(shift.team)
    first = team.kinds[0] if team and team.kinds else "contact"
    ordered = sorted(LOGGED, key=lambda one: one[0] == first)
    return [_log(desk, news, *one, is_main=one[0] == first) for one in ordered]


def _log(  # noqa: PLR0913 - the four facts of a kind, and where it stands
    desk: Desk, news: News, kind: Kind, identifier: str, icon: ft.IconData, *, is_main: bool
) -> ft.Control:
    word = "home.go_on" if kind in news.glance.drafts else "home.log"
    label = desk.say(word, kind=desk.word(desk.phone.form(kind).label))
    draw = main_button if is_main else second_button
    return draw(identifier, label, desk.tap(desk.go, f"form:{kind}"), icon=icon)
