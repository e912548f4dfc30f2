"""A record the server refused, with the reason in plain words."""

import flet as ft

from client.shelves.entries import Entry
from client.ui.desk import Desk
from client.ui.parts.decision import decision
from client.ui.safe import Handler
from client.ui.spoken import headline
from client.ui.theme import RADIUS, SPACE_M, SPACE_XS, quiet
from client.ui.tid import tid
from shared.codebook import FieldKey
from shared.record import Record


def refusal(desk: Desk, entry: Entry, n: int) -> ft.Control:
    """Draw one refused record; a tap opens it."""
    row = tid(f"refused-{n}", _card(desk, entry, desk.tap(desk.go, f"entry:{entry.id}")))
    row.key = entry.id
    return row


def _card(desk: Desk, entry: Entry, on_tap: Handler) -> ft.Control:
    kind = "shift" if entry.record.kind == "withdrawal" else entry.record.kind
    top, below = headline(desk, desk.phone.form(kind, entry.record.book), entry.record)
    return ft.Container(
        ink=True,
        on_click=on_tap,
        padding=SPACE_M,
        border_radius=RADIUS,
        border=ft.Border.all(1, ft.Colors.ERROR),
        content=ft.Column(
            spacing=SPACE_XS,
            controls=[ft.Text(top, size=16), quiet(below), *reasons(desk, entry)],
        ),
    )


def reasons(desk: Desk, entry: Entry) -> list[ft.Control]:
    """Say why it was refused, or what else was decided; nothing for an ordinary record."""
    flaws = entry.receipt.flaws if entry.receipt else ()
    return [
        *decision(desk, entry),
        *(
            ft.Text(
                desk.explain(flaw, _label(desk, entry.record, flaw.field)),
                size=15,
                color=ft.Colors.ERROR,
            )
            for flaw in flaws
        ),
    ]


def _label(desk: Desk, record: Record, key: str) -> str:
    if record.kind == "withdrawal":
        return ""
    field = desk.phone.form(record.kind, record.book).fields.get(FieldKey(key))
    return desk.word(field.label) if field else ""
