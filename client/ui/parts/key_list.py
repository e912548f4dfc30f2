"""The list of keys, over whatever is on the screen."""

from typing import Final

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import plain_button
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, quiet, title
from client.ui.tid import fid

WIDTH: Final = 460
CAP: Final = 132  # of the keys, logical pixels
KEYS: Final = {
    "keys.home": (
        ("N", "keys.new"),
        ("R", "home.repeat"),
        ("O", "keys.see"),
        ("S", "home.start_shift"),
        ("P", "keys.pause"),
        ("E", "home.end"),
        ("U", "home.unfinished"),
        ("L", "home.saved"),
    ),
    "keys.form": (
        ("1 – 9, 0", "keys.nth"),
        ("Enter", "keys.enter"),
        ("Ctrl + Enter", "online.done"),
        ("Backspace, ←", "keys.before"),
        ("→", "keys.after"),
        ("+ –", "keys.steps"),
        ("F", "split.share"),
        ("M", "keys.more"),
        ("R", "keys.last"),
        ("D", "form.later"),
        ("I", "nothing.all"),
        ("Delete", "form.drop"),
    ),
    "keys.everywhere": (
        ("H", "keys.go_home"),
        ("Ctrl + Z", "undo"),
        ("Esc", "cover.hide"),
        ("?", "keys.list"),
    ),
}


def key_list(desk: Desk) -> ft.AlertDialog:
    """Draw the list; the screen under it stays as it is."""

    def close() -> None:
        desk.state.shows_keys = False

    groups = [ft.Column(spacing=0, controls=_group(desk, name)) for name in KEYS]
    body = ft.Column(
        scroll=ft.ScrollMode.AUTO,
        spacing=SPACE_M,
        controls=[*groups, quiet(desk.say("keys.off"))],
    )
    return ft.AlertDialog(
        title=title(desk.say("keys.title"), 20),
        content=fid("key-list", ft.Container(width=WIDTH, content=body)),
        actions=[plain_button("keys-close", desk.say("keys.close"), desk.tap(close))],
        bgcolor=ft.Colors.SURFACE,
        shape=ft.RoundedRectangleBorder(radius=RADIUS),
        on_dismiss=desk.stir(close),
    )


def _group(desk: Desk, name: str) -> list[ft.Control]:
    head = title(desk.say(name), 16)
    return [head, *(_line(key, desk.say(what)) for key, what in KEYS[name])]


def _line(key: str, what: str) -> ft.Control:
    cap = ft.Text(key, size=15, weight=ft.FontWeight.W_600)
    return ft.Row(
        spacing=SPACE_S,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            ft.Container(width=CAP, content=cap),
            ft.Container(expand=True, content=ft.Text(what, size=15)),
        ],
    )
