"""A line for a PIN: digits only, never shown to whoever looks on, never learnt by the keyboard."""

import flet as ft

from client.ui.safe import Handler
from client.ui.tid import fid


def pin_field(  # noqa: PLR0913 - what a line is, and what it does
    identifier: str,
    label: str,
    value: str,
    on_change: Handler,
    *,
    on_submit: Handler | None = None,
    autofocus: bool = False,
) -> ft.Control:
    """Draw the line with what stands in it now."""
    return fid(
        identifier,
        ft.TextField(
            label=label,
            value=value,
            password=True,
            autofocus=autofocus,
            keyboard_type=ft.KeyboardType.NUMBER,
            autocorrect=False,
            enable_suggestions=False,
            enable_ime_personalized_learning=False,
            text_size=20,
            on_change=on_change,
            on_submit=on_submit,
        ),
    )
