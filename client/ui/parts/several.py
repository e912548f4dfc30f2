"""How many equal contacts it was: one fewer, the number, one more; where it may be several."""

import flet as ft

from client.form.flow import Flow
from client.form.twins import MOST
from client.ui.desk import AT_A_DESK
from client.ui.hand import Hand
from client.ui.parts.button import step_button
from client.ui.theme import SPACE_S, quiet
from client.ui.tid import told


def several(hand: Hand, flow: Flow) -> list[ft.Control]:
    """Draw the steps once the answers stand; until then nobody needs them."""
    if not hand.can_be_several or not flow.is_ready:
        return []
    desk, n = hand.desk, hand.n_equal
    words = desk.say("online.one" if n == 1 else "online.equal", n=n)
    return [
        ft.Row(
            spacing=SPACE_S,
            controls=[
                ft.Container(
                    expand=True,
                    alignment=ft.Alignment.CENTER_RIGHT
                    if desk.width >= AT_A_DESK
                    else ft.Alignment.CENTER_LEFT,
                    content=told("equal-told", quiet(words)),
                ),
                step_button(
                    "equal-minus",
                    ft.Icons.REMOVE,
                    desk.say("online.less"),
                    desk.tap(hand.count_equal, -1),
                    open_=n > 1,
                ),
                ft.Container(
                    width=44,
                    alignment=ft.Alignment.CENTER,
                    content=ft.Text(f"× {n}", size=20, weight=ft.FontWeight.W_600),
                ),
                step_button(
                    "equal-plus",
                    ft.Icons.ADD,
                    desk.say("online.more"),
                    desk.tap(hand.count_equal, 1),
                    open_=n < MOST,
                ),
            ],
        )
    ]
