"""What is not registered but acted upon at once, and whom to call; needs no PIN."""

import flet as ft

from client.ui.calling import call
from client.ui.desk import Desk
from client.ui.parts.frame import frame
from client.ui.state import State
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, quiet, title
from client.ui.tid import fid, tid
from shared.safety import Call, Case, Safety


@ft.component
def SafetyScreen(desk: Desk, state: State) -> ft.View:
    """Draw the card."""
    del state  # taken so that a change of language redraws
    card = desk.door.safety()
    named = {number for case in card.cases for number in case.calls}
    others = [call for number, call in card.calls.items() if number not in named]
    body = [title(desk.word(card.title), 22), *[_case(desk, card, case) for case in card.cases]]
    if others:
        body.append(_block([title(desk.say("safety.others")), *_calls(desk, "other", others)]))
    return frame(desk, "safety", desk.say("safety.title"), body)


def _case(desk: Desk, card: Safety, case: Case) -> ft.Control:
    calls = [card.calls[number] for number in case.calls]
    words = [title(desk.word(case.what)), quiet(desk.word(case.act))]
    return fid(f"safety-{case.code}", _block([*words, *_calls(desk, case.code, calls)]))


def _block(controls: list[ft.Control]) -> ft.Control:
    return ft.Container(
        padding=SPACE_M,
        border_radius=RADIUS,
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        content=ft.Column(
            spacing=SPACE_S,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=controls,
        ),
    )


def _calls(desk: Desk, code: str, calls: list[Call]) -> list[ft.Control]:
    return [_call(desk, code, one) for one in calls]


def _call(desk: Desk, code: str, one: Call) -> ft.Control:
    """Draw one number: large, and the whole width can be pressed."""
    label = desk.word(one.label)
    button = ft.FilledButton(
        on_click=desk.tap(_dial, desk, one),
        style=ft.ButtonStyle(
            shape=ft.RoundedRectangleBorder(radius=RADIUS),
            padding=SPACE_M,
        ),
        content=ft.Row(
            controls=[
                ft.Icon(ft.Icons.CALL, size=20, color=ft.Colors.ON_PRIMARY),
                ft.Text(one.number, size=20, weight=ft.FontWeight.W_600),
                ft.Text(label, size=16, expand=True),
            ]
        ),
    )
    return tid(f"call-{code}-{one.number}", button)


async def _dial(desk: Desk, one: Call) -> None:
    if not await call(desk.page, one.number):
        desk.tell(desk.say("safety.no_dialler", number=one.number))
