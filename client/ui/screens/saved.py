"""The history: own records by day and shift, found again by words, days and states."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import flet as ft

from client.ui.desk import Desk
from client.ui.finder import Finder
from client.ui.memory import held, lent, lined, redrawer
from client.ui.parts.button import plain_button, second_button, tool_button
from client.ui.parts.entry_list import entry_list
from client.ui.parts.filters import filters
from client.ui.parts.frame import frame
from client.ui.parts.gone_line import gone_line
from client.ui.state import News, State
from client.ui.theme import SPACE_L, SPACE_M, TALL, quiet, title
from client.ui.tid import fid, tid, told

Turn: TypeAlias = Callable[[Callable[[], Awaitable[None]]], Awaitable[None]]


@ft.component
def SavedScreen(desk: Desk, state: State) -> ft.View:
    """Draw the line to search with; what is found draws itself, so that no key is lost."""
    finder = lent(desk, Finder)
    finder.redraw_line = redrawer()
    scroller = held(ft.Ref[ft.Column])
    typing = lined(desk)

    async def turn(page: Callable[[], Awaitable[None]]) -> None:
        await page()
        if scroller.current is not None:
            await scroller.current.scroll_to(offset=0, duration=0)

    line = ft.TextField(
        label=desk.say("saved.search"),
        value=finder.typed,
        prefix_icon=ft.Icons.SEARCH,
        autocorrect=False,
        enable_suggestions=False,
        enable_ime_personalized_learning=False,
        on_change=desk.typed(finder.type),
        on_focus=typing.on_focus,
        on_blur=typing.on_blur,
    )
    kinds = tid(
        "saved-kinds",
        ft.IconButton(
            icon=ft.Icons.TUNE, width=TALL, height=TALL, on_click=desk.tap(finder.open_kinds)
        ),
        desk.say("saved.kinds"),
    )
    search = ft.Row(controls=[ft.Container(expand=True, content=fid("saved-search", line)), kinds])
    return frame(
        desk,
        "saved",
        desk.say("saved.title"),
        [search, Found(desk, state, desk.news, finder, turn)],
        scroller=scroller,
        tools=[
            tool_button(
                "saved-own", ft.Icons.BAR_CHART, desk.say("own.title"), desk.tap(desk.go, "own")
            )
        ],
    )


@ft.component
def Found(desk: Desk, state: State, news: News, finder: Finder, turn: Turn) -> ft.Control:
    """Draw the chips, and what was found."""
    del state  # taken so that a change of language redraws
    finder.redraw = redrawer()
    ft.use_effect(desk.effect(finder.refresh), [news.version])
    return ft.Column(
        spacing=SPACE_M,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            filters(desk, news, finder),
            *_found(desk, finder, turn),
            *(() if finder.has_older else gone_line(desk, news)),
        ],
    )


def _found(desk: Desk, finder: Finder, turn: Turn) -> list[ft.Control]:
    if not finder.is_read:
        return [ft.ProgressBar()]
    if not finder.entries:
        return [_nothing(desk, finder)]
    has_newer, has_older = finder.first > 0, finder.has_older or not finder.is_drawn
    rows = entry_list(desk, finder.entries, has_newer=has_newer, has_older=has_older)
    newer = second_button("saved-newer", desk.say("saved.newer"), desk.tap(turn, finder.newer))
    older = second_button("saved-older", desk.say("saved.older"), desk.tap(turn, finder.older))
    return [
        _count(desk, finder),
        *([newer] if has_newer else ()),
        rows,
        *([older] if finder.has_older and finder.is_drawn else ()),
    ]


def _count(desk: Desk, finder: Finder) -> ft.Control:
    """Say how many were found; said aloud, and not shown where nothing is looked for."""
    n = finder.n_found
    first, last = finder.first + 1, finder.first + n
    is_part = finder.has_older or finder.first
    key = "saved.hits_part" if is_part else "saved.hit" if n == 1 else "saved.hits"
    if not finder.is_settled:
        key = "saved.searching"
    return ft.Row(
        visible=finder.is_asking,
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        controls=[
            told("saved-count", quiet(desk.say(key, n=n, first=first, last=last))),
            plain_button("saved-clear", desk.say("saved.clear"), desk.tap(finder.clear)),
        ],
    )


def _nothing(desk: Desk, finder: Finder) -> ft.Control:
    """Say that there is nothing, and what to do about it."""
    key = "saved.no_hit" if finder.is_asking else "saved.none"
    icon = ft.Icons.SEARCH_OFF if finder.is_asking else ft.Icons.LIST_ALT
    words: list[ft.Control] = [
        ft.Icon(icon, size=40, color=ft.Colors.ON_SURFACE_VARIANT),
        told("saved-none", title(desk.say(key))),
        quiet(desk.say(f"{key}_help")),
    ]
    if finder.is_asking:
        words.append(second_button("saved-clear", desk.say("saved.clear"), desk.tap(finder.clear)))
    return ft.Container(
        padding=ft.Padding.symmetric(vertical=SPACE_L),
        content=ft.Column(spacing=SPACE_M, controls=words),
    )
