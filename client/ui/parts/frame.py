"""The frame of a page: title, way back, what scrolls, and the actions low where the thumb is."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import tool_button
from client.ui.parts.coach_line import CoachLine
from client.ui.parts.idle_line import IdleLine
from client.ui.parts.lying_low import lying_low, shared
from client.ui.theme import SPACE_L, SPACE_M, SPACE_S, TOUCH, WIDE, WIDTH

NARROW = 360  # from here down a title shares its line with little room
INSET = 12  # from the edge of a round button to the sign in it
BARE = 72  # of the window left and right of a page: from here on it lies as a sheet on a desk


@dataclass(frozen=True, slots=True)
class Room:
    """Where a page lies in its window.

    Units:   logical pixels; margin outside the sheet, gutter inside it
    """

    margin: int
    gutter: int

    @property
    def left(self) -> int:
        """From the window's edge to the words."""
        return self.margin + self.gutter


def frame(  # noqa: PLR0913 - the places a page has, each named
    desk: Desk,
    name: str,
    title: str,
    body: Sequence[ft.Control],
    *,
    actions: Sequence[ft.Control] = (),
    tools: Sequence[ft.Control] = (),
    has_back: bool = True,
    scroller: ft.Ref[ft.Column] | None = None,
    wide: bool = False,
    low: bool = False,
) -> ft.View:
    """Lay out one page.

    A `wide` one takes the room of two columns where there is any; a `low` one that does not
    fill the screen lies at the bottom of it, within reach of the thumb.
    """
    room = _room(desk, WIDE if wide else WIDTH)
    above, kept = shared(desk, actions)
    return ft.View(
        route=f"/{name}",
        padding=0,
        spacing=0,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW if room.margin else ft.Colors.SURFACE,
        appbar=_bar(desk, title, tools, room, has_back=has_back),
        controls=[
            ft.SafeArea(
                expand=True,
                avoid_intrusions_top=False,
                content=_sheet(
                    room,
                    [
                        *_coach(desk, room),
                        _scrolled(desk, [*body, *above], room, scroller, low=low),
                        IdleLine(desk, desk.watch.soon),
                        lying_low(desk, kept, room.gutter),
                    ],
                ),
            )
        ],
    )


def _coach(desk: Desk, room: Room) -> list[ft.Control]:
    """Mark the page as one of a practice, where it is one."""
    return [CoachLine(desk, desk.state, desk.news, room.gutter)] if desk.coach else []


def _room(desk: Desk, wanted: int) -> Room:
    bare = (desk.width - wanted) // 2
    return Room(bare - SPACE_L, SPACE_L) if bare >= BARE else Room(0, max(SPACE_M, bare))


def _sheet(room: Room, controls: list[ft.Control]) -> ft.Control:
    line = ft.BorderSide(1, ft.Colors.OUTLINE_VARIANT)
    column = ft.Column(
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=controls,
    )
    sheet = ft.Container(
        expand=True,
        margin=ft.Margin.symmetric(horizontal=room.margin),
        bgcolor=ft.Colors.SURFACE,
        border=ft.Border(left=line, right=line) if room.margin else None,
        content=column,
    )
    return ft.Container(
        expand=True, border=ft.Border(top=line) if room.margin else None, content=sheet
    )


def _bar(
    desk: Desk, title: str, tools: Sequence[ft.Control], room: Room, *, has_back: bool
) -> ft.AppBar:
    back = tool_button("back", ft.Icons.ARROW_BACK, desk.say("back"), desk.tap(desk.back))
    hide = tool_button(
        "hide", ft.Icons.VISIBILITY_OFF_OUTLINED, desk.say("cover.hide"), desk.tap(desk.cover)
    )
    return ft.AppBar(
        leading=ft.Container(
            content=back if has_back else None, alignment=ft.Alignment.CENTER_RIGHT
        ),
        leading_width=room.left + TOUCH - INSET if has_back else room.left,
        title_spacing=SPACE_S if has_back else 0,
        actions_padding=ft.Padding.only(right=room.left - INSET),
        automatically_imply_leading=False,
        title=ft.Text(title, size=17 if desk.width < NARROW else 20, weight=ft.FontWeight.W_600),
        center_title=False,
        bgcolor=ft.Colors.SURFACE,
        elevation_on_scroll=1,
        actions=[*tools, hide],
    )


def _scrolled(
    desk: Desk,
    body: Sequence[ft.Control],
    room: Room,
    scroller: ft.Ref[ft.Column] | None,
    *,
    low: bool,
) -> ft.Control:
    inner = ft.Container(
        padding=ft.Padding.symmetric(horizontal=room.gutter, vertical=SPACE_M),
        content=ft.Column(
            spacing=SPACE_M,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=list(body),
        ),
    )
    return ft.Column(
        ref=scroller,
        expand=True,
        alignment=ft.MainAxisAlignment.END if low else ft.MainAxisAlignment.START,
        scroll=ft.ScrollMode.AUTO,
        scroll_interval=1000,
        on_scroll=desk.stir(desk.touch),
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[inner],
    )
