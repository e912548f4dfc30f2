"""The frame of a page: title, way back, what scrolls, and the actions low where the thumb is."""

from collections.abc import Sequence

import flet as ft

from client.ui.desk import Desk
from client.ui.state import Notice
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, TOUCH, WIDTH
from client.ui.tid import tid, told

INSET = 12  # from the edge of a round button to the sign in it


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
) -> ft.View:
    """Lay out one page."""
    gutter = _gutter(desk)
    return ft.View(
        route=f"/{name}",
        padding=0,
        spacing=0,
        bgcolor=ft.Colors.SURFACE,
        appbar=_bar(desk, title, tools, gutter, has_back=has_back),
        controls=[
            ft.SafeArea(
                expand=True,
                avoid_intrusions_top=False,
                content=ft.Column(
                    expand=True,
                    spacing=0,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                    controls=[_scrolled(desk, body, gutter, scroller), _low(desk, actions, gutter)],
                ),
            )
        ],
    )


def _gutter(desk: Desk) -> int:
    width = desk.state.width or int(desk.page.width or 0)
    return max(SPACE_M, (width - WIDTH) // 2)


def _bar(
    desk: Desk, title: str, tools: Sequence[ft.Control], gutter: int, *, has_back: bool
) -> ft.AppBar:
    back = tid(
        "back",
        ft.IconButton(
            icon=ft.Icons.ARROW_BACK, width=TOUCH, height=TOUCH, on_click=desk.tap(desk.back)
        ),
        desk.say("back"),
    )
    return ft.AppBar(
        leading=ft.Container(content=back, alignment=ft.Alignment.CENTER_RIGHT)
        if has_back
        else None,
        leading_width=gutter + TOUCH - INSET,
        title_spacing=SPACE_S if has_back else gutter,
        actions_padding=ft.Padding.only(right=gutter - INSET),
        automatically_imply_leading=False,
        title=ft.Text(title, size=20, weight=ft.FontWeight.W_600),
        center_title=False,
        bgcolor=ft.Colors.SURFACE,
        elevation_on_scroll=1,
        actions=list(tools),
    )


def _scrolled(
    desk: Desk, body: Sequence[ft.Control], gutter: int, scroller: ft.Ref[ft.Column] | None
) -> ft.Control:
    inner = ft.Container(
        padding=ft.Padding.symmetric(horizontal=gutter, vertical=SPACE_M),
        content=ft.Column(
            spacing=SPACE_M,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=list(body),
        ),
    )
    return ft.Column(
        ref=scroller,
        expand=True,
        scroll=ft.ScrollMode.AUTO,
        scroll_interval=1000,
        on_scroll=desk.tap(desk.touch),
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[inner],
    )


def _low(desk: Desk, actions: Sequence[ft.Control], gutter: int) -> ft.Control:
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
            controls=[_notice(notice), *actions],
        ),
    )


def _notice(notice: Notice | None) -> ft.Control:
    """Draw the sentence; its slot is always there, so that no button changes place in the tree."""
    if notice is None:
        return ft.Container(visible=False)
    good = notice.tone == "good"
    ink = ft.Colors.ON_TERTIARY_CONTAINER if good else ft.Colors.ON_ERROR_CONTAINER
    return ft.Container(
        border_radius=RADIUS,
        padding=SPACE_S + 4,
        bgcolor=ft.Colors.TERTIARY_CONTAINER if good else ft.Colors.ERROR_CONTAINER,
        content=ft.Row(
            spacing=SPACE_S,
            controls=[
                ft.Icon(
                    ft.Icons.CHECK_CIRCLE_OUTLINE if good else ft.Icons.ERROR_OUTLINE,
                    size=20,
                    color=ink,
                ),
                ft.Container(
                    expand=True,
                    content=told("notice", ft.Text(notice.text, size=15, color=ink)),
                ),
            ],
        ),
    )
