"""What is left after a wrong PIN: how many tries, and how long until the next; and its button."""

import flet as ft

from client.ui.desk import Desk
from client.ui.lockout import Wait
from client.ui.parts.button import main_button
from client.ui.safe import Handler
from client.ui.theme import RADIUS, SPACE_M, SPACE_S
from client.ui.tid import fid, told
from client.vault.tries import LIMIT

FEW = 3
MINUTE = 60


@ft.component
def WaitLine(desk: Desk, wait: Wait) -> ft.Control:
    """Draw it, or nothing where nobody has guessed."""
    few = wait.left <= FEW
    ink = ft.Colors.ON_ERROR_CONTAINER if few else ft.Colors.ON_SURFACE
    left = desk.say("unlock.last" if wait.left == 1 else "unlock.left", n=wait.left)
    return ft.Container(
        visible=wait.left < LIMIT or wait.had_to,
        padding=SPACE_M,
        border_radius=RADIUS,
        bgcolor=ft.Colors.ERROR_CONTAINER if few else ft.Colors.SURFACE_CONTAINER_LOW,
        content=ft.Column(
            spacing=SPACE_S,
            controls=[
                *_clock(desk, wait, ink),
                fid("unlock-left", ft.Text(left, size=15, color=ink)),
            ],
        ),
    )


def _clock(desk: Desk, wait: Wait, ink: ft.ColorValue) -> list[ft.Control]:
    """Draw the wait; a screen reader hears its beginning and its end, not each second."""
    if not wait.had_to:
        return []
    minutes, seconds = divmod(wait.seconds, MINUTE)
    heard = desk.say("unlock.wait" if wait.seconds else "unlock.now")
    line = [told("unlock-wait", ft.Text(heard, size=15, color=ink))]
    if wait.seconds:
        shown = ft.Text(f"{minutes}:{seconds:02}", size=32, weight=ft.FontWeight.W_600, color=ink)
        line.append(fid("unlock-seconds", shown))
    return line


@ft.component
def GuessButton(desk: Desk, name: str, wait: Wait, is_busy: bool, on_tap: Handler) -> ft.Control:  # noqa: FBT001 - Flet's components take their arguments in order
    """Draw the button of a screen that takes a PIN; it is dead before the wait is over."""
    return main_button(
        f"{name}-go",
        desk.say(f"{name}.busy" if is_busy else f"{name}.go"),
        on_tap,
        busy=is_busy or bool(wait.seconds),
    )
