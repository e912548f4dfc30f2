"""What is settled so far, as small tiles in the order of the form; a tap changes one."""

from collections.abc import Mapping

import flet as ft

from client.form.flow import Flow
from client.ui.hand import Hand
from client.ui.spoken import spoken
from client.ui.theme import RADIUS, SPACE_S, quiet
from client.ui.tid import tid
from shared.codebook import Field


def strip(hand: Hand, flow: Flow) -> ft.Control:
    """Draw the answers given; before saving also, softer, those that stand as suggested."""
    given = [_chip(hand, field) for field in flow.settled]
    assumed = [_chip(hand, field, is_assumed=True) for field in flow.assumed]
    lines = [_line(given)] if given else []
    if assumed and flow.is_ready:
        lines.append(_line([quiet(hand.desk.say("strip.presets")), *assumed]))
    return ft.Column(spacing=SPACE_S, visible=bool(lines), controls=lines)


def _line(controls: list[ft.Control]) -> ft.Control:
    return ft.Row(
        wrap=True,
        spacing=SPACE_S,
        run_spacing=SPACE_S,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        controls=controls,
    )


def _chip(hand: Hand, field: Field, *, is_assumed: bool = False) -> ft.Control:
    desk, sheet = hand.desk, hand.sheet
    answer = sheet.draft.answers.get(field.key) if sheet else None
    told = _labelled(desk.word(field.label), spoken(desk, field, answer))
    name = desk.say("strip.assumed" if is_assumed else "strip.change", told=told)
    ink = ft.Colors.ON_SURFACE_VARIANT if is_assumed else ft.Colors.ON_SURFACE
    weight = ft.FontWeight.W_400 if is_assumed else ft.FontWeight.W_500
    words = short(hand, field, answer)
    button = ft.TextButton(
        content=ft.Row(
            tight=True,
            spacing=6,
            controls=[
                ft.Text(words, size=15, weight=weight, color=ink, semantics_label=name),
                ft.Icon(ft.Icons.EDIT_OUTLINED, size=14, color=ft.Colors.ON_SURFACE_VARIANT),
            ],
        ),
        on_click=desk.tap(hand.open, field.key),
        style=ft.ButtonStyle(
            shape=ft.RoundedRectangleBorder(radius=RADIUS),
            bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
            color=ink,
            padding=ft.Padding.symmetric(horizontal=12, vertical=15),
        ),
    )
    return tid(f"{field.key}-edit", button)


def short(hand: Hand, field: Field, answer: object) -> str:
    """Say an answer in as few words as tell it apart."""
    desk, sheet = hand.desk, hand.sheet
    if field.role == "heads" and type(answer) is int:
        return desk.say("head" if answer == 1 else "heads", n=answer)
    heads = sheet.draft.answers.get(field.of or "") if sheet else None
    if isinstance(answer, Mapping) and len(answer) == 1 and [*answer.values()] == [heads]:
        return spoken(desk, field, tuple(answer))
    words = spoken(desk, field, answer)
    if field.short:
        return _labelled(desk.word(field.short), words)
    tells = field.type not in ("count", "flag") and any(sign.isalpha() for sign in words)
    return words if tells else _labelled(desk.word(field.label), words)


def _labelled(label: str, words: str) -> str:
    return f"{label} {words}" if label.endswith("?") else f"{label}: {words}"
