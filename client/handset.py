"""The field app on a phone: what the packed app starts, without web server or commands."""

import flet as ft

from client import settings
from client.phone import Phone
from client.ui.app import sessions


def main(server: str = "") -> None:
    """Show the phone's screens until the system ends the app.

    Shapes:  server  the address to suggest at enrolment; chosen when the app was packed
    """
    ft.run(sessions(Phone(settings.from_env().folder), url=server))
