"""How good a PIN is, said while it is typed; only this line is drawn anew."""

from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.theme import SPACE_S
from client.ui.tid import told
from client.vault.pin import MIN_PIN, STRONG_PIN, pin_flaws
from shared.flaw import Flaw


@dataclass
class _Judged:
    """The fields of `Judged`; assigning one redraws those who look.

    Shapes:  n     how many signs stand in the line
             flaw  what is wrong with them
    """

    n: int = 0
    flaw: Flaw | None = None


@ft.observable
class Judged(_Judged):
    """What can be said of a PIN; never the PIN."""


def judge(judged: Judged, pin: str) -> None:
    """Say what is so of the PIN that now stands in the line."""
    flaw = next(iter(pin_flaws(pin)), None) if pin else None
    if flaw != judged.flaw:
        judged.flaw = flaw
    if len(pin) != judged.n:
        judged.n = len(pin)


@ft.component
def PinHint(desk: Desk, judged: Judged) -> ft.Control:
    """Draw the line; its room is always there, so that nothing moves under the thumb."""
    icon, ink, words = _look(desk, judged)
    return ft.Row(
        spacing=SPACE_S,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            ft.Icon(icon, size=20, color=ink),
            ft.Container(expand=True, content=told("pin-hint", ft.Text(words, size=15, color=ink))),
        ],
    )


def _look(desk: Desk, judged: Judged) -> tuple[ft.IconData, ft.Colors, str]:
    flaw = judged.flaw
    if judged.n == 0:
        return ft.Icons.INFO_OUTLINE, ft.Colors.ON_SURFACE_VARIANT, desk.say("pin.help")
    if flaw is not None and flaw.code == "pin.too_short":
        more = desk.say("pin.more", n=MIN_PIN - judged.n)
        return ft.Icons.MORE_HORIZ, ft.Colors.ON_SURFACE_VARIANT, more
    if flaw is not None:
        return ft.Icons.ERROR_OUTLINE, ft.Colors.ERROR, desk.explain(flaw)
    word = "pin.strong" if judged.n >= STRONG_PIN else "pin.fair"
    return ft.Icons.CHECK_CIRCLE_OUTLINE, ft.Colors.TERTIARY, desk.say(word)
