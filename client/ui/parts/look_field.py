"""How the app looks and feels: by day or by night, how strong, and whether it ticks."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.tile import tile, tiles
from client.ui.state import State
from client.ui.theme import SPACE_M, SPACE_S, title


def look_field(desk: Desk, state: State) -> ft.Control:
    """Draw the choices; what the phone cannot do is not asked."""
    drawn = [
        _choice(desk, "theme", ("system", "light", "dark"), state.theme),
        _choice(desk, "contrast", ("normal", "more"), "more" if state.is_stark else "normal"),
    ]
    if desk.feel.is_there:
        drawn.append(_choice(desk, "feel", ("on", "off"), "on" if state.is_felt else "off"))
    if state.has_keys:
        drawn.append(_choice(desk, "keys", ("on", "off"), "on" if state.are_keys_on else "off"))
    return ft.Column(spacing=SPACE_M, controls=drawn)


def _choice(desk: Desk, name: str, values: tuple[str, ...], chosen: str) -> ft.Control:
    return ft.Column(
        spacing=SPACE_S,
        controls=[
            title(desk.say(f"settings.{name}")),
            tiles(
                [
                    tile(
                        f"settings-{name}-{value}",
                        desk.say(f"settings.{value}"),
                        desk.tap(desk.window.prefer, name, value),
                        chosen=value == chosen,
                    )
                    for value in values
                ]
            ),
        ],
    )
