"""Find a place with one thumb: a search line, the map and what is near, and the likeliest first."""

from functools import partial

import flet as ft

from client.ui import whereabouts
from client.ui.desk import Desk
from client.ui.memory import held, lined, numbered, redrawer
from client.ui.parts.place_views import Picker, Scene, View, Wanted, view
from client.ui.safe import Act, Handler
from client.ui.state import State
from client.ui.theme import RADIUS, SPACE_S, TALL
from client.ui.tid import fid, tid


@ft.component
def PlacePicker(desk: Desk, wanted: Wanted, choose: Act, elsewhere: Act | None) -> ft.Control:
    """Draw the picker; `elsewhere` takes the district of a place that is not on the list."""
    picker = held(Picker)
    picker.redraw_all = redrawer()
    typing = lined(desk)
    picker.kept.update(dict.fromkeys(wanted.chosen))

    def on_text(now: str) -> None:
        picker.text = now
        picker.redraw_places()

    line = ft.TextField(
        label=desk.say("place.search"),
        value=picker.text,
        prefix_icon=ft.Icons.SEARCH,
        autocorrect=False,
        on_change=desk.typed(on_text),
        on_focus=typing.on_focus,
        on_blur=typing.on_blur,
    )
    searching = ft.Container(expand=True, content=fid(f"{wanted.name}-search", line))
    scene = Scene(desk, wanted, picker, choose, elsewhere)
    numbered(desk, wanted.name, lambda n: _nth(scene, n))
    return ft.Column(
        spacing=SPACE_S,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Row(spacing=SPACE_S, controls=[searching, Ways(scene)]),
            Places(scene, desk.state),
        ],
    )


def _nth(scene: Scene, n: int) -> Act | None:
    """Give what a tap on the n-th place on the screen does."""
    shown = scene.picker.shown
    return partial(scene.choose, shown[n]) if n < len(shown) else None


@ft.component
def Places(scene: Scene, state: State) -> ft.Control:
    """Draw the places that are asked for now."""
    del state  # taken so that a wider window, or larger words, redraws
    scene.picker.redraw_places = redrawer()
    return ft.Column(
        spacing=SPACE_S,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=view(scene),
    )


@ft.component
def Ways(scene: Scene) -> ft.Control:
    """Draw the buttons to the map and to what is near; each leads back, too."""
    desk, picker = scene.desk, scene.picker
    picker.redraw_ways = redrawer()
    to_map = desk.tap(picker.show, "first" if picker.view == "map" else "map")
    ways = [_way(scene, "map", ft.Icons.MAP_OUTLINED, to_map)]
    if whereabouts.is_offered(desk.page):
        to_near = desk.tap(picker.show, "first") if picker.view == "near" else desk.tap(look, scene)
        ways.append(_way(scene, "near", ft.Icons.MY_LOCATION, to_near))
    return ft.Row(tight=True, spacing=SPACE_S, controls=ways)


def _way(scene: Scene, to: View, icon: ft.IconData, on_tap: Handler) -> ft.Control:
    is_on = scene.picker.view == to
    words = scene.desk.say(f"place.{to}")
    button = ft.IconButton(
        icon=icon,
        icon_size=24,
        width=TALL,
        height=TALL,
        on_click=on_tap,
        style=ft.ButtonStyle(
            shape=ft.RoundedRectangleBorder(radius=RADIUS),
            side=ft.BorderSide(2, ft.Colors.PRIMARY)
            if is_on
            else ft.BorderSide(1, ft.Colors.OUTLINE),
            bgcolor=ft.Colors.PRIMARY_CONTAINER if is_on else None,
            icon_color=ft.Colors.ON_PRIMARY_CONTAINER if is_on else ft.Colors.ON_SURFACE,
        ),
    )
    return tid(scene.id(to), button, words, checked=is_on)


async def look(scene: Scene) -> None:
    """Ask the phone what is near; only the order of the places comes back."""
    picker, desk = scene.picker, scene.desk
    picker.tell("place.near_busy")
    found = await whereabouts.around(desk.page, desk.phone.profile.offered.values())
    if isinstance(found, str):
        picker.tell(f"place.near_{found}")
    elif not found:
        picker.tell("place.near_none")
    else:
        picker.near = found
        picker.show("near")
