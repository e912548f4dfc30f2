"""Where the team is now: one tap says that nobody is there, two put it somewhere else."""

from dataclasses import dataclass
from inspect import isawaitable

import flet as ft

from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.parts.button import plain_button, second_button
from client.ui.parts.place_field import trail
from client.ui.parts.place_picker import PlacePicker
from client.ui.parts.place_views import Wanted
from client.ui.safe import Act
from client.ui.spoken import place_words
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, quiet, title
from client.ui.tid import fid, told


@dataclass
class Moving:
    """Whether another place is being chosen."""

    is_on: bool = False


@ft.component
def Here(  # noqa: PLR0913, PLR0917 - where, what is known of it, and the two things one can do
    desk: Desk,
    place: str | None,
    is_empty: bool,  # noqa: FBT001 - Flet's components take their arguments in order
    recent: tuple[str, ...],
    on_visit: Act,
    on_empty: Act,
) -> ft.Control:
    """Draw the place; `on_visit(code)` moves the team, `on_empty(code)` notes nobody there."""
    moving, redraw = held(Moving), redrawer()

    def move(*, to: bool) -> None:
        moving.is_on = to
        redraw()

    async def visit(code: str) -> None:
        moving.is_on = False
        done = on_visit(code)
        if isawaitable(done):
            await done
        redraw()

    if moving.is_on:
        return _moving(desk, place, recent, visit, lambda: move(to=False))
    return _card(desk, place, is_empty, lambda: move(to=True), on_empty)


def _moving(
    desk: Desk, place: str | None, recent: tuple[str, ...], visit: Act, stay: Act
) -> ft.Control:
    wanted = Wanted(
        name="here",
        chosen=(place,) if place else (),
        specials=(desk.phone.profile.other_place,),
        trail=trail(desk, recent),
    )
    head = ft.Row(
        controls=[
            ft.Container(expand=True, content=title(desk.say("here.title"))),
            plain_button("here-stay", desk.say("here.stay"), desk.tap(stay)),
        ]
    )
    return fid(
        "here",
        ft.Column(
            spacing=SPACE_S,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[head, PlacePicker(desk, wanted, visit, None)],
        ),
    )


def _card(
    desk: Desk,
    place: str | None,
    is_empty: bool,  # noqa: FBT001 - the same
    move: Act,
    on_empty: Act,
) -> ft.Control:
    words = place_words(desk.phone.profile).get(place or "")
    name = desk.word(words) if words else desk.say("here.nowhere")
    lines: list[ft.Control] = [quiet(desk.say("here.title")), title(name, 20)]
    if place and is_empty:
        lines.append(told("here-empty-said", quiet(desk.say("here.was_empty"))))
    change = desk.say("here.change" if place else "here.choose")
    ways = [second_button("here-change", change, desk.tap(move), icon=ft.Icons.PLACE_OUTLINED)]
    if place and not is_empty:
        empty = desk.tap(on_empty, place)
        ways.append(second_button("here-empty", desk.say("here.empty"), empty))
    return fid(
        "here",
        ft.Container(
            bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
            border_radius=RADIUS,
            padding=SPACE_M,
            content=ft.Column(
                spacing=SPACE_S,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=[
                    ft.Column(spacing=0, tight=True, controls=lines),
                    ft.Row(wrap=True, spacing=SPACE_S, run_spacing=SPACE_S, controls=ways),
                ],
            ),
        ),
    )
