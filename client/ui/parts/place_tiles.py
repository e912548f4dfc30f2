"""Places as tiles in two even columns; a name with a longer word has the line to itself."""

from collections.abc import Iterator, Sequence

import flet as ft

from client.ui.desk import Desk
from client.ui.measure import least, room
from client.ui.parts.tile import signed, tile
from client.ui.safe import Act
from client.ui.spoken import place_words
from client.ui.theme import SPACE_M, SPACE_S

SIZE = 16  # of the words on a tile


def place_tiles(  # noqa: PLR0913, PLR0917 - which places, how they stand, and what a tap does
    desk: Desk,
    name: str,
    codes: Sequence[str],
    chosen: Sequence[str],
    choose: Act,
    signs: str = "",
) -> ft.Control:
    """Draw a tile for each place."""
    words = place_words(desk.phone.profile)
    return in_columns(
        desk,
        [
            (
                label := desk.word(words[code]),
                tile(
                    f"{name}-{code}",
                    label,
                    desk.tap(choose, code),
                    chosen=code in chosen,
                    sign=sign,
                ),
            )
            for code, sign in signed(codes, signs)
        ],
    )


def in_columns(desk: Desk, labelled: Sequence[tuple[str, ft.Control]]) -> ft.Control:
    """Lay out controls, each by the label it draws."""
    half = (room(desk) - SPACE_S) // 2 - 2 * SPACE_M
    fits = [(least(desk, label, SIZE) <= half, control) for label, control in labelled]
    return ft.Column(
        spacing=SPACE_S,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[_line(controls) for controls in _lines(fits)],
    )


def _lines(fits: Sequence[tuple[bool, ft.Control]]) -> Iterator[list[ft.Control]]:
    """Pair what fits beside another; one that does not waits until a pair is whole."""
    pair: list[ft.Control] = []
    wide: list[ft.Control] = []
    for is_half, control in fits:
        (pair if is_half else wide).append(control)
        if len(pair) == 2:  # noqa: PLR2004 - two columns
            yield pair
            pair = []
        if not pair:
            yield from ([one] for one in wide)
            wide = []
    if pair:
        yield [*pair, ft.Container()]
    yield from ([one] for one in wide)


def _line(controls: list[ft.Control]) -> ft.Control:
    return ft.Row(
        spacing=SPACE_S,
        intrinsic_height=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[ft.Container(expand=1, content=control) for control in controls],
    )
