"""Language, look and lock; and which municipality's profile this phone has."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import second_button
from client.ui.parts.frame import frame
from client.ui.parts.language_field import language_field
from client.ui.parts.look_field import look_field
from client.ui.state import State
from client.ui.theme import quiet


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
            quiet(about),
        ],
        actions=[
            second_button(
                "settings-lock",
                desk.say("settings.lock"),
                desk.tap(desk.close),
                icon=ft.Icons.LOCK_OUTLINE,
            )
        ],
    )
