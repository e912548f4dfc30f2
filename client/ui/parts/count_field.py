"""A number: a tile for each of the usual ones, and large steps for the rest."""

import flet as ft

from client.ui.desk import Desk
from client.ui.parts.button import step_button
from client.ui.parts.tile import tile, tiles
from client.ui.safe import Act
from client.ui.theme import SPACE_M, SPACE_S, quiet
from shared.codebook import Field

N_IN_A_ROW = 6
HIGHER = (8, 10, 12, 15, 20, 30)  # where heads are counted by the eye
QUICK_WIDTH = 52  # six of them and their gaps fit a phone


def count_field(  # noqa: PLR0913 - what is asked, what stands, and the two things to do
    desk: Desk, field: Field, answer: object, on_answer: Act, *, on_step: Act, is_typed: bool
) -> ft.Control:
    """Draw the number; below the least there is no answer. One that `is_typed` is told how."""
    number = answer if type(answer) is int else None
    hint = [quiet(desk.say("keys.number"))] if is_typed else []
    return ft.Column(
        spacing=SPACE_M,
        controls=[
            *hint,
            tiles(
                [
                    tile(
                        f"{field.key}-{n}",
                        str(n),
                        desk.tap(on_answer, field.key, n),
                        chosen=n == number,
                        width=QUICK_WIDTH,
                    )
                    for n in quick(field)
                ]
            ),
            stepper(desk, field, number, on_step),
        ],
    )


def quick(field: Field) -> list[int]:
    """Choose the numbers that have a tile."""
    low = list(range(field.min, min(field.min + N_IN_A_ROW, field.max + 1)))
    return [*low, *(n for n in HIGHER if low[-1] < n <= field.max)] if field.min else low


def stepper(desk: Desk, field: Field, number: int | None, on_step: Act) -> ft.Control:
    """Draw one fewer, the number, one more."""
    label = desk.word(field.label)
    up = field.min if number is None else min(number + 1, field.max)
    down = None if number is None or number <= field.min else number - 1
    return ft.Row(
        spacing=SPACE_S,
        controls=[
            step_button(
                f"{field.key}-minus",
                ft.Icons.REMOVE,
                desk.say("count.less", label=label),
                desk.tap(on_step, field.key, down),
                open_=number is not None,
            ),
            ft.Container(
                width=72,
                alignment=ft.Alignment.CENTER,
                content=ft.Text(
                    "–" if number is None else str(number), size=26, weight=ft.FontWeight.W_600
                ),
            ),
            step_button(
                f"{field.key}-plus",
                ft.Icons.ADD,
                desk.say("count.more", label=label),
                desk.tap(on_step, field.key, up),
                open_=number is None or number < field.max,
            ),
        ],
    )
