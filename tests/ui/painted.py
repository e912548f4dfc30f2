"""Which roles stand on which on the screen that is drawn now, as Flet's own controls paint them."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

import flet as ft
from flet.controls.base_control import BaseControl

from client.ui.theme import scheme
from tests.contrast import LOOKS, Pair, weak
from tests.drawing import Drawing, parts

FILLS = {ft.FilledButton: ("on_primary", "primary")}
INKS = {ft.OutlinedButton: "primary", ft.TextButton: "primary", ft.IconButton: "on_surface_variant"}


@dataclass(frozen=True, slots=True)
class Paint:
    """What lies behind, and in which colour words stand that name none."""

    back: str = "surface"
    ink: str = "on_surface"


ROLES = [one.name for one in fields(ft.ColorScheme)]
COLOURS = {
    look: {role: getattr(scheme(palette), role) for role in ROLES}
    for look, palette in LOOKS.items()
}


def must_be_legible(app: Drawing) -> None:
    """Fail where a pair on the screen is too alike in any look."""
    with app.watchdog.aside():
        found = illegible(app.page.views)
    assert not found, found


def illegible(node: Any) -> list[str]:
    """List the pairs under a control that are too alike, look by look."""
    pairs = painted(node)
    return [line for look in LOOKS for line in weak(pairs, look, COLOURS[look])]


def painted(node: Any) -> set[Pair]:
    """List every pair; what cannot be pressed now is exempt, as in WCAG 1.4.3."""
    return set(_seen(node, Paint()))


def _seen(node: Any, paint: Paint) -> Iterator[Pair]:
    if isinstance(node, (list, tuple)):
        for item in node:
            yield from _seen(item, paint)
    if not isinstance(node, BaseControl) or getattr(node, "visible", True) is False:
        return
    if getattr(node, "disabled", False):
        return
    inner = _inner(node, paint)
    yield from _own(node, inner, paint)
    for part in parts(node):
        yield from _seen(part, inner)


def _inner(node: Any, paint: Paint) -> Paint:
    """Tell how what lies in a control is painted."""
    style = getattr(node, "style", None)
    if isinstance(node, ft.Button) or isinstance(style, ft.ButtonStyle):
        ink, back = FILLS.get(type(node), (INKS.get(type(node), paint.ink), paint.back))
        return Paint(_role(style and style.bgcolor) or back, _role(style and style.color) or ink)
    return replace(paint, back=_role(getattr(node, "bgcolor", None)) or paint.back)


def _own(node: Any, inner: Paint, outer: Paint) -> Iterator[Pair]:
    """Give what a control paints itself: words, signs, edges."""
    if isinstance(node, ft.Text):
        yield Pair(_role(node.color) or inner.ink, inner.back)
    if isinstance(node, ft.Icon):
        yield Pair(_role(node.color) or inner.ink, inner.back, "sign")
    if isinstance(node, ft.TextField):
        yield Pair("on_surface", inner.back)
        yield Pair("on_surface_variant", inner.back)
        yield Pair("outline", inner.back, "sign")
        yield Pair("primary", inner.back, "sign")
        if node.error:
            yield Pair("error", inner.back)
    if isinstance(node, ft.IconButton):
        yield Pair(inner.ink, inner.back, "sign")
    elif isinstance(getattr(node, "content", None), str):
        yield Pair(inner.ink, inner.back)
    yield from _edges(node, outer)


def _edges(node: Any, outer: Paint) -> Iterator[Pair]:
    style = getattr(node, "style", None)
    side = style.side if isinstance(style, ft.ButtonStyle) else None
    for one in side.values() if isinstance(side, dict) else (side,):
        if isinstance(one, ft.BorderSide):
            yield Pair(_role(one.color) or "outline", outer.back, "sign")
    border = getattr(node, "border", None)
    if isinstance(border, ft.Border) and getattr(node, "on_click", None):
        yield Pair(_role(border.top.color) or "outline", outer.back, "sign")


def _role(colour: Any) -> str:
    if isinstance(colour, dict):
        colour = colour.get(ft.ControlState.DEFAULT)
    if colour is None:
        return ""
    assert isinstance(colour, ft.Colors), f"{colour!r} is no role: it would follow no look"
    return colour.name.lower()
