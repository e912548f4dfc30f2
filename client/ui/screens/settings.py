"""Language, look and lock; and which municipality's profile this phone has."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import second_button
from client.ui.parts.damage_line import DamageLine
from client.ui.parts.frame import frame
from client.ui.parts.language_field import language_field
from client.ui.parts.look_field import look_field
from client.ui.parts.nav_row import nav_row
from client.ui.parts.practice_offer import practice_offer
from client.ui.state import State
from client.ui.theme import quiet
from client.ui.tid import told


@ft.component
def SettingsScreen(desk: Desk, state: State) -> ft.View:
    """Draw the settings."""
    profile = desk.phone.profile
    about = desk.say(
        "settings.profile",
        name=desk.word(profile.name),
        version=profile.version,
        book=profile.codebook.version,
    )
    return frame(
        desk,
        "settings",
        desk.say("settings.title"),
        [
            language_field(desk, state),
            look_field(desk, state),
            quiet(desk.say("settings.anonymous")),
            quiet(desk.say("cover.explained")),
            ft.Column(
                spacing=0,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=_rows(desk),
            ),
            DamageLine(desk),
            *_key(desk),
            quiet(about),
        ],
        actions=[
            *practice_offer(desk, "settings-practice"),
            second_button(
                "settings-lock",
                desk.say("settings.lock"),
                desk.tap(desk.close),
                icon=ft.Icons.LOCK_OUTLINE,
            ),
        ],
    )


def _rows(desk: Desk) -> list[ft.Control]:
    """Lead to the card, the PIN, and emptying the phone; a practice has neither of these."""
    safety = desk.tap(desk.go, "safety")
    card = desk.say("safety.row")
    rows = [nav_row("settings-safety", ft.Icons.EMERGENCY_OUTLINED, card, safety)]
    if desk.coach is None:
        change, wipe = desk.tap(desk.go, "change-pin"), desk.tap(desk.go, "wipe")
        rows.append(nav_row("settings-pin", ft.Icons.PIN_OUTLINED, desk.say("change.row"), change))
        rows.append(nav_row("settings-wipe", ft.Icons.DELETE_FOREVER, desk.say("wipe.row"), wipe))
    return rows


def _key(desk: Desk) -> list[ft.Control]:
    """Say what a copy of this phone's store is worth to a thief; a practice has none."""
    if desk.coach is not None:
        return []
    return [told("settings-key", quiet(desk.say(f"key.{desk.door.half_lies}")))]
