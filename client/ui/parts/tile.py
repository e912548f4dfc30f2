"""One answer as a large tile; a chosen one is filled, ticked and read as checked."""

from collections.abc import Iterable
from functools import cache
from typing import TypeVar

import flet as ft

from client.ui.safe import Handler
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, edged, lettering
from client.ui.tid import tid

T = TypeVar("T")


def tile(  # noqa: PLR0913 - what it says, what it does, and how it stands
    identifier: str,
    label: str,
    on_tap: Handler,
    *,
    chosen: bool = False,
    open_: bool = True,
    width: int | None = None,
    sign: str = "",
) -> ft.Control:
    """Draw a tile; one that is not `open_` is shown and cannot be tapped.

    It is built the same chosen or not, so that a keyboard's focus stays on it. `sign` is the key
    that does what a tap does.
    """
    button = ft.OutlinedButton(
        content=ft.Text(label, text_align=ft.TextAlign.CENTER),
        width=width,
        disabled=not open_,
        on_click=on_tap,
        style=_style(chosen=chosen, inset=4 if width else SPACE_M),
    )
    corners = [*([_tick()] if chosen else []), *([_sign(sign)] if sign else [])]
    drawn = ft.Stack(fit=ft.StackFit.PASS_THROUGH, controls=[button, *corners])
    return tid(identifier, drawn, checked=chosen)


def tiles(controls: list[ft.Control]) -> ft.Control:
    """Lay tiles out in lines that break where the screen ends."""
    return ft.Row(wrap=True, spacing=SPACE_S, run_spacing=SPACE_S, controls=controls)


def signed(things: Iterable[T], signs: str) -> list[tuple[T, str]]:
    """Pair things with the keys that choose them; the rest have none."""
    return [(one, signs[n : n + 1]) for n, one in enumerate(things)]


def _sign(sign: str) -> ft.Control:
    """Draw the key in the other corner; a screen reader has the list of keys."""
    words = ft.Text(sign, size=12, style=lettering(12), color=ft.Colors.ON_SURFACE_VARIANT)
    unheard = ft.Semantics(exclude_semantics=True, content=words)
    return ft.Container(content=unheard, left=6, top=2, ignore_interactions=True)


def _tick() -> ft.Control:
    """Draw the tick in a corner, so that a tap never moves the tiles beside it."""
    icon = ft.Icon(
        ft.Icons.CHECK_CIRCLE, size=16, color=ft.Colors.PRIMARY, apply_text_scaling=False
    )
    return ft.Container(content=icon, right=3, top=3, ignore_interactions=True)


@cache
def _style(*, chosen: bool, inset: int) -> ft.ButtonStyle:
    edge, line = (2, ft.Colors.PRIMARY) if chosen else (1, ft.Colors.OUTLINE)
    ink = ft.Colors.ON_PRIMARY_CONTAINER if chosen else ft.Colors.ON_SURFACE
    return ft.ButtonStyle(
        shape=ft.RoundedRectangleBorder(radius=RADIUS),
        side=edged(ft.BorderSide(edge, line)),
        bgcolor=ft.Colors.PRIMARY_CONTAINER if chosen else None,
        color={ft.ControlState.DISABLED: ft.Colors.OUTLINE, ft.ControlState.DEFAULT: ink},
        padding=ft.Padding.symmetric(horizontal=inset, vertical=15),
        text_style=lettering(16),
    )
