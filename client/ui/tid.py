"""Stable ids and accessible names: what screen readers say and what tests hold on to."""

from typing import Any, cast

import flet as ft


def tid(
    identifier: str, control: ft.Control, label: str | None = None, *, checked: bool | None = None
) -> ft.Control:
    """Name one thing that can be tapped; it becomes one node with role, name and id."""
    inner = ft.Semantics(identifier=identifier, label=label, checked=checked, content=control)
    return ft.MergeSemantics(content=inner)


def fid(identifier: str, content: ft.Control, label: str | None = None) -> ft.Control:
    """Name a text field, or a group of controls that keep their own names."""
    return ft.Semantics(identifier=identifier, label=label, content=content)


def told(identifier: str, content: ft.Control) -> ft.Control:
    """Name a text that the screen reader reads out when it changes."""
    return ft.Semantics(identifier=identifier, live_region=True, container=True, content=content)


def folded(name: str) -> str:
    """Name the spot of a question that may be folded: its line, not what unfolds under it."""
    return f"{name}-line"


def spot(name: str) -> ft.ScrollKey:
    """Mark a spot that the page can be moved to."""
    return cast("ft.ScrollKey", cast("Any", ft.ScrollKey)(name))
