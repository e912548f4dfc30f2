"""The lock: a tap locks the phone, two seconds' hold empties it, and shows that it is about to."""

from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.hold import PRESSED_S, Hold
from client.ui.memory import held, redrawer
from client.ui.theme import TOUCH
from client.ui.tid import tid

WIPE_S = 2.0


@dataclass
class Pressed:
    """What is held on the lock, and whether it shows."""

    hold: Hold
    shows: bool = False


@ft.component
def LockTool(desk: Desk) -> ft.Control:
    """Draw the lock; a red disc fills it while it is held."""
    pressed, redraw = held(lambda: Pressed(Hold(WIPE_S, desk.effect(desk.wipe)))), redrawer()

    def down() -> None:
        pressed.hold.press(PRESSED_S)
        pressed.shows = True
        desk.tell(desk.say("wipe.holding"))
        redraw()

    def up() -> None:
        pressed.hold.release()
        pressed.shows = False
        desk.state.notice = None
        redraw()

    ink = ft.Colors.ON_ERROR_CONTAINER if pressed.shows else ft.Colors.ON_SURFACE_VARIANT
    disc = ft.Container(
        width=TOUCH,
        height=TOUCH,
        border_radius=TOUCH / 2,
        bgcolor=ft.Colors.ERROR_CONTAINER,
        scale=1 if pressed.shows else 0,
        animate_scale=ft.Animation(int((WIPE_S - PRESSED_S) * 1000) if pressed.shows else 150),
        ignore_interactions=True,
    )
    # No button of Flet's own: those keep a long press to themselves.
    button = ft.Container(
        width=TOUCH,
        height=TOUCH,
        border_radius=TOUCH / 2,
        alignment=ft.Alignment.CENTER,
        ink=True,
        on_click=desk.tap(desk.close),
        content=ft.Icon(ft.Icons.LOCK_OUTLINE, color=ink),
    )
    area = ft.GestureDetector(
        on_long_press_start=desk.tap(down), on_long_press_end=desk.tap(up), content=button
    )
    return tid("home-lock", ft.Stack(controls=[disc, area]), desk.say("settings.lock"))
