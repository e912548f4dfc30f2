"""Today's shift, what is unfinished, how sending goes; the next thing to do lies low."""

from collections.abc import Mapping

import flet as ft

from client.ui.asking import area_of, relevant
from client.ui.desk import Desk
from client.ui.home_keys import home_keys
from client.ui.kinds import team_kinds
from client.ui.memory import held, unchanged
from client.ui.parts.beside import beside
from client.ui.parts.button import main_button, plain_button, second_button, tool_button
from client.ui.parts.clock_line import clock_line
from client.ui.parts.counting import greetings, tally
from client.ui.parts.frame import frame
from client.ui.parts.here import Here
from client.ui.parts.lock_tool import LockTool
from client.ui.parts.mood_line import mood_line
from client.ui.parts.nav_row import nav_row
from client.ui.parts.practice_offer import practice_offer
from client.ui.parts.question_card import question_cards
from client.ui.parts.safety_tool import safety_tool
from client.ui.parts.silence_line import silence_line
from client.ui.safe import Handler
from client.ui.spoken import place_words
from client.ui.state import News, State
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, quiet, title
from shared.codebook import Kind

SIGNS: Mapping[Kind, tuple[str, ft.IconData]] = {
    "contact": ("home-contact", ft.Icons.PEOPLE_OUTLINE),
    "contact_online": ("home-online", ft.Icons.CHAT_BUBBLE_OUTLINE),
    "observation": ("home-observation", ft.Icons.VISIBILITY_OUTLINED),
}


@ft.component
def HomeScreen(desk: Desk, state: State, news: News) -> ft.View:
    """Draw the first page."""
    del state  # taken so that a change of language or notice redraws
    moves = held(lambda: Moves(desk))
    desk.keys.take("", home_keys(desk, news))
    tools = [
        safety_tool(desk),
        LockTool(desk),
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
            *_here(desk, news, moves),
            *silence_line(desk, news.glance.silence),
            *clock_line(desk, news.glance.skew_min),
            _sending(desk, news),
            *_counts(desk, news),
            *_questions(desk, news),
            _more(desk, news),
        ],
        actions=_actions(desk, news),
        tools=tools,
        has_back=False,
    )


class Moves:
    """What a tap on where the team is does; kept, so that it is equal to itself when redrawn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def visit(self, place: str) -> None:
        """Note that the team has come to a place."""
        await self._desk.work(self._desk.phone.shifts.visit, place)
        await self._desk.look()

    async def nobody(self, place: str) -> None:
        """Note that nobody is there, and offer to take it back."""
        desk = self._desk
        await desk.work(desk.phone.shifts.nobody, place)
        await desk.look()
        name = desk.word(place_words(desk.phone.profile)[place])
        desk.tell(desk.say("home.nobody", place=name), "good", lambda: self._not_empty(place))

    async def _not_empty(self, place: str) -> None:
        await self._desk.work(self._desk.phone.shifts.not_empty, place)
        await self._desk.look()
        self._desk.state.notice = None


def _here(desk: Desk, news: News, moves: Moves) -> list[ft.Control]:
    """Draw where the team is; it has a line to type in, and is not drawn anew without need."""
    shift = news.glance.shift
    if shift is None or shift.paused is not None or not _is_outside(desk, news):
        return []
    place, language = shift.here, desk.language
    is_empty = place in shift.empty
    recent = news.glance.recent
    drawn = unchanged(Here, desk, place, is_empty, recent, moves.visit, moves.nobody)
    return [ft.Container(key=f"here-{language}", content=drawn)]


def _is_outside(desk: Desk, news: News) -> bool:
    """Tell whether this team meets people at places."""
    return any(desk.phone.form(kind).role("place") for kind in team_kinds(desk, news)[:1])


def _tool(desk: Desk, identifier: str, icon: ft.IconData, word: str, on_tap: Handler) -> ft.Control:
    return tool_button(identifier, icon, desk.say(word), on_tap)


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
    counted = [
        desk.say("home.since", time=since),
        desk.say("home.one_contact" if n == 1 else "home.n_contacts", n=n),
        *([desk.say("head" if shift.n_heads == 1 else "heads", n=shift.n_heads)] if n else []),
    ]
    return ft.Column(
        spacing=SPACE_S,
        controls=[
            title(desk.word(team.label) if team else desk.say("home.shift"), 24),
            quiet(" · ".join(counted)),
        ],
    )


def _questions(desk: Desk, news: News) -> list[ft.Control]:
    shift = news.glance.shift
    if shift is None:
        return []
    profile, form = desk.phone.profile, desk.phone.form("shift", shift.draft.book)
    area = area_of(profile, form, shift.draft.answers)
    shown = [one for one in news.glance.questions if one.id not in shift.away]
    return question_cards(desk, relevant(shown, profile, area), may_answer=True)


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


def _counts(desk: Desk, news: News) -> list[ft.Control]:
    """Offer to count, while a shift is going on and not resting."""
    shift = news.glance.shift
    if shift is None or shift.paused is not None:
        return []
    return [tally(desk, news), *greetings(desk, news)]


def _more(desk: Desk, news: News) -> ft.Control:
    glance = news.glance
    rows = []
    if n := glance.n_to_mend:
        mend = desk.say("news.one_to_mend" if n == 1 else "news.n_to_mend", n=n)
        rows.append(nav_row("home-mend", ft.Icons.BUILD_OUTLINED, mend, desk.tap(desk.go, "sync")))
    if glance.unfinished:
        rows.append(
            _row(desk, "unfinished", ft.Icons.PENDING_ACTIONS, note=str(len(glance.unfinished)))
        )
    if glance.last_shift is not None:
        done = desk.tap(desk.go, f"done:{glance.last_shift}")
        rows.append(nav_row("home-done", ft.Icons.TASK_ALT, desk.say("home.done"), done))
    if glance.shift is not None:
        rows.append(_row(desk, "end", ft.Icons.STOP_CIRCLE_OUTLINED, id_="home-end-shift"))
    if glance.shift is not None and glance.shift.paused is None:
        pause = desk.tap(_pause, desk)
        rows.append(nav_row("home-pause", ft.Icons.PAUSE, desk.say("home.pause"), pause))
    rows.extend(_other_kinds(desk, news))
    rows.append(_row(desk, "saved", ft.Icons.LIST_ALT))
    begun = desk.say("home.begun") if "place" in glance.drafts else ""
    rows.append(
        _row(desk, "place", ft.Icons.ADD_LOCATION_ALT_OUTLINED, to="form:place", note=begun)
    )
    return ft.Column(spacing=0, horizontal_alignment=ft.CrossAxisAlignment.STRETCH, controls=rows)


def _row(  # noqa: PLR0913 - where it leads, and what it says
    desk: Desk, name: str, icon: ft.IconData, *, to: str = "", note: str = "", id_: str = ""
) -> ft.Control:
    go = desk.tap(desk.go, to or name)
    return nav_row(id_ or f"home-{name}", icon, desk.say(f"home.{name}"), go, note=note)


def _other_kinds(desk: Desk, news: News) -> list[ft.Control]:
    """Offer what this team seldom logs among the rows."""
    if news.glance.shift is None:
        return []
    rare = [kind for kind in SIGNS if kind not in team_kinds(desk, news)]
    return [
        nav_row(
            SIGNS[kind][0], SIGNS[kind][1], _label(desk, news, kind), desk.tap(_log, desk, kind)
        )
        for kind in rare
    ]


def _actions(desk: Desk, news: News) -> list[ft.Control]:
    shift = news.glance.shift
    if shift is None:
        start = desk.tap(desk.go, "start")
        main = main_button("home-start-shift", desk.say("home.start_shift"), start)
        return [*practice_offer(desk, "home-practice"), main] if news.glance.is_new else [main]
    if shift.paused is not None:
        resume = desk.tap(_resume, desk)
        return [main_button("home-resume", desk.say("home.resume"), resume)]
    first, *others = team_kinds(desk, news)
    again: ft.Control | None = None
    if first in news.glance.has_last:
        go = desk.tap(desk.go, f"repeat:{first}")
        again = second_button("home-repeat", desk.say("home.repeat"), go, icon=ft.Icons.REPLAY)
    low = [again, *(_second(desk, news, kind) for kind in others)]
    identifier, icon = SIGNS[first]
    main = main_button(
        identifier, _label(desk, news, first), desk.tap(_log, desk, first), icon=icon
    )
    pairs = [beside(desk, low[at : at + 2]) for at in range(0, len(low), 2)]
    return [*(line for pair in pairs for line in pair), main]


def _second(desk: Desk, news: News, kind: Kind) -> ft.Control:
    identifier, icon = SIGNS[kind]
    return second_button(
        identifier, _label(desk, news, kind), desk.tap(_log, desk, kind), icon=icon
    )


def _label(desk: Desk, news: News, kind: Kind) -> str:
    word = "home.go_on" if kind in news.glance.drafts else "home.log"
    return desk.say(word, kind=desk.word(desk.phone.form(kind).label))


def _log(desk: Desk, kind: Kind) -> None:
    desk.go(f"form:{kind}")


async def _pause(desk: Desk) -> None:
    await desk.work(desk.phone.shifts.pause)
    await desk.look()


async def _resume(desk: Desk) -> None:
    await desk.work(desk.phone.shifts.resume)
    await desk.look()
