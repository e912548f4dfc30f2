"""A line of text; typing redraws nothing, so that no key stroke is lost."""

import flet as ft

from client.ui.desk import Desk
from client.ui.memory import Line
from client.ui.safe import Act
from client.ui.tid import fid
from shared.codebook import Field


def name_field(  # noqa: PLR0913 - what a line is, and what it does
    desk: Desk, field: Field, text: str, on_text: Act, *, on_done: Act, line: Line
) -> ft.Control:
    """Draw the line with what stands in it now."""
    return fid(
        f"{field.key}-text",
        ft.TextField(
            label=desk.word(field.label),
            value=text,
            max_length=field.max,
            autocorrect=False,
            enable_suggestions=False,
            enable_ime_personalized_learning=False,
            on_change=desk.typed(lambda now: on_text(field.key, now)),
            on_submit=desk.tap(on_done),
            on_focus=line.on_focus,
            on_blur=line.on_blur,
        ),
    )
