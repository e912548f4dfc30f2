"""Ask about a link that was opened: whose server it is, before anything is sent there."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import main_button, second_button
from client.ui.parts.frame import frame
from client.ui.parts.language_field import language_field
from client.ui.screens.enrol import connect
from client.ui.state import State
from client.ui.theme import RADIUS, SPACE_M, SPACE_XS, quiet
from client.ui.tid import fid
from shared.invite import Invite


@ft.component
def InviteScreen(desk: Desk, state: State) -> ft.View:
    """Show the server's name large; the person says yes, or goes on by hand."""
    invite = state.invite

    async def go() -> None:
        if invite is None or state.is_busy:  # Enter and the button at once
            return
        state.notice = None
        await connect(desk, invite.code, invite.server)

    def refuse() -> None:
        state.notice = None
        state.invite = None

    return frame(
        desk,
        "enrol",
        desk.say("name"),
        [
            ft.Text(desk.say("invite.title"), size=24, weight=ft.FontWeight.W_600),
            _server(desk, invite),
            quiet(desk.say("invite.help")),
            language_field(desk, state),
        ],
        actions=[
            main_button("invite-yes", desk.say("invite.yes"), desk.tap(go), busy=state.is_busy),
            second_button("invite-no", desk.say("invite.no"), desk.tap(refuse)),
        ],
        has_back=False,
    )


def _server(desk: Desk, invite: Invite | None) -> ft.Control:
    name = ft.Text(invite.name if invite else "", size=22, weight=ft.FontWeight.W_600)
    return fid(
        "invite-server",
        ft.Container(
            padding=SPACE_M,
            border_radius=RADIUS,
            border=ft.Border.all(1, ft.Colors.OUTLINE_VARIANT),
            content=ft.Column(
                spacing=SPACE_XS,
                tight=True,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                controls=[quiet(desk.say("invite.server")), name],
            ),
        ),
    )
