"""A line that nobody sees, to learn how much larger than usual this phone draws text."""

from collections.abc import Callable
from typing import Any, Final

import flet as ft

from client.ui.desk import Desk
from client.ui.safe import attempt

_LINE: Final = "0" * 10
_SIZE: Final = 16
_USUAL: Final = 91.0  # logical pixels that line takes where text is not enlarged


def ruler(desk: Desk, redraw: Callable[[], None]) -> ft.Control:
    """Draw the line; `redraw` is called once, if what was drawn so far has the wrong size."""

    def learn(width: float) -> None:
        stretch = round(width / _USUAL, 1)
        if stretch > 0 and stretch != desk.stretch:
            desk.stretch = stretch
            redraw()

    async def sized(event: Any) -> None:  # noqa: ANN401 - Flet's event types differ by control
        await attempt(learn, desk.excuse, event.width)

    line = ft.Text(_LINE, size=_SIZE, no_wrap=True)
    # In a row a line is as wide as it wants; one that is placed by its edges tells no size.
    unseen = ft.Row(
        height=0, controls=[ft.Container(opacity=0, on_size_change=sized, content=line)]
    )
    return ft.Semantics(exclude_semantics=True, content=unseen)
