"""What lies low on a page, where the thumb is: a sentence, and the things to do."""

from collections.abc import Sequence

import flet as ft

from client.ui import measure
from client.ui.desk import Desk
from client.ui.parts.button import HIGH
from client.ui.state import Notice
from client.ui.theme import RADIUS, SPACE_L, SPACE_M, SPACE_S, lettering
from client.ui.tid import tid, told

MOST = 0.4  # of the window's height that actions may take, and that they take with a sentence
BOTH = 0.55
LARGE = 1.3  # from here on words need all the width there is
LINE = 25  # the height of a line of words, logical pixels
TALLEST = 10_000  # of a window whose height nobody knows
SAID = 15  # the size of a sentence's words, the breadth of a sign of it, what stands beside it
EM = 0.58
INDENT = 60
SAYS = 0.2  # of the window's height that a sentence may take


def shared(
    desk: Desk, actions: Sequence[ft.Control]
) -> tuple[Sequence[ft.Control], Sequence[ft.Control]]:
    """Keep so many actions low that the page is still seen; the lesser ones end the page."""
    each = LINE * desk.state.zoom + 2 * HIGH + SPACE_S
    free = _height(desk) * MOST
    if (notice := desk.state.notice) and desk.state.zoom > LARGE:
        said = _needed(desk, notice.text) + (each if notice.undo else SPACE_L)
        free = _height(desk) * BOTH - said
    n = max(1, int(free // each))
    return actions[:-n], actions[-n:]


def _needed(desk: Desk, text: str) -> float:
    """Guess how high a sentence gets, in logical pixels; more than its share it never gets."""
    n_lines = 1 + len(text) * EM * SAID * desk.state.zoom // (measure.room(desk) - INDENT)
    return min(n_lines * LINE * desk.state.zoom, _height(desk) * SAYS)


def _height(desk: Desk) -> int:
    return desk.state.height or int(desk.page.height or 0) or TALLEST


def lying_low(desk: Desk, actions: Sequence[ft.Control], gutter: int) -> ft.Control:
    """Draw the sentence and the actions; nothing where there is neither."""
    notice = desk.state.notice
    return ft.Container(
        visible=bool(actions or notice),
        padding=ft.Padding(left=gutter, right=gutter, top=SPACE_S, bottom=SPACE_M),
        bgcolor=ft.Colors.SURFACE,
        border=ft.Border(top=ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT)),
        content=ft.Column(
            spacing=SPACE_S,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[_notice(desk, notice), *actions],
        ),
    )


def _notice(desk: Desk, notice: Notice | None) -> ft.Control:
    """Draw the sentence; its slot is always there, so that no button changes place in the tree."""
    if notice is None:
        return ft.Container(visible=False)
    good = notice.tone == "good"
    ink = ft.Colors.ON_TERTIARY_CONTAINER if good else ft.Colors.ON_ERROR_CONTAINER
    return ft.Container(
        border_radius=RADIUS,
        padding=SPACE_S + 4,
        bgcolor=ft.Colors.TERTIARY_CONTAINER if good else ft.Colors.ERROR_CONTAINER,
        content=_with(
            desk,
            [
                ft.Icon(
                    ft.Icons.CHECK_CIRCLE_OUTLINE if good else ft.Icons.ERROR_OUTLINE,
                    size=20,
                    color=ink,
                ),
                ft.Container(expand=True, content=sentence(desk, "notice", notice.text, ink)),
            ],
            _undo(desk, notice, ink),
        ),
    )


def _with(desk: Desk, said: list[ft.Control], undo: list[ft.Control]) -> ft.Control:
    """Lay the way back beside the sentence, or under it where words are large."""
    if desk.state.zoom <= LARGE:
        return ft.Row(spacing=SPACE_S, controls=[*said, *undo])
    return ft.Column(
        spacing=0, tight=True, controls=[ft.Row(spacing=SPACE_S, controls=said), *undo]
    )


def sentence(desk: Desk, identifier: str, text: str, ink: ft.ColorValue) -> ft.Control:
    """Draw the words; where they are so large that they would hide the page, they scroll."""
    words = told(identifier, ft.Text(text, size=SAID, color=ink))
    most = _height(desk) * SAYS
    if _needed(desk, text) < most:
        return words
    return ft.Container(height=most, content=ft.Column(scroll=ft.ScrollMode.AUTO, controls=[words]))


def _undo(desk: Desk, notice: Notice, ink: ft.ColorValue) -> list[ft.Control]:
    """Draw the way back, where there is one; it is for now only."""
    if notice.undo is None:
        return []
    button = ft.TextButton(
        content=desk.say("undo"),
        on_click=desk.tap(notice.undo),
        style=ft.ButtonStyle(
            color=ink,
            padding=ft.Padding.symmetric(horizontal=SPACE_M, vertical=SPACE_M),
            text_style=lettering(16, ft.FontWeight.W_600),
        ),
    )
    return [tid("notice-undo", button)]
