"""What the platform asks of every app for the one who holds it: more contrast, larger words."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final

import flet as ft

from client.ui.safe import attempt, log_bug

SIZE: Final = 100  # of the word that is measured, logical pixels at ordinary text size


async def wants_contrast() -> bool:
    """Ask for the platform's own setting; where nobody answers, it is not wanted."""
    with suppress(Exception):  # not every platform has an answer, and none is worth a crash
        return (await ft.SemanticsService().get_accessibility_features()).high_contrast
    return False


def ruler(on_zoom: Callable[[float], None]) -> ft.Control:
    """Draw a word that nobody sees or hears; its height tells how large words are drawn.

    Units:   `on_zoom` gets 1 for ordinary words, 2 for words twice as large
    """

    async def on_size(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        await attempt(on_zoom, log_bug, round(event.height / SIZE, 2))

    word = ft.Text(
        "0",
        style=ft.TextStyle(size=SIZE, height=1),
        no_wrap=True,
        opacity=0,
        on_size_change=on_size,
    )
    return ft.Semantics(exclude_semantics=True, content=ft.TransparentPointer(content=word))
