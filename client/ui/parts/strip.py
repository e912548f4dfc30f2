"""What is settled so far, as small tiles in the order of the form; a tap changes one."""

from collections.abc import Mapping, Sequence

import flet as ft

from client.ui.hand import Hand
from client.ui.spoken import spoken
from client.ui.theme import RADIUS, SPACE_S, lettering
from client.ui.tid import tid
from shared.codebook import Field


def strip(hand: Hand, fields: Sequence[Field]) -> ft.Control:
    """Draw the answers; one that no longer fits is marked."""
    return ft.Row(
        wrap=True,
        spacing=SPACE_S,
        run_spacing=SPACE_S,
        controls=[_chip(hand, one) for one in fields],
    )


def _chip(hand: Hand, field: Field) -> ft.Control:
    desk, sheet = hand.desk, hand.sheet
    answer = sheet.draft.answers.get(field.key) if sheet else None
    label, words = desk.word(field.label), short(hand, field, answer)
    button = ft.TextButton(
        content=words,
        on_click=desk.tap(hand.open, field.key),
        style=ft.ButtonStyle(
            shape=ft.RoundedRectangleBorder(radius=RADIUS),
            bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
            color=ft.Colors.ON_SURFACE,
            padding=ft.Padding.symmetric(horizontal=12, vertical=15),
            text_style=lettering(15, ft.FontWeight.W_500),
        ),
    )
    name = desk.say("strip.change", label=label, answer=words)
    return tid(
        f"{field.key}-edit", ft.Semantics(label=name, exclude_semantics=True, content=button)
    )


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
