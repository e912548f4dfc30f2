"""One own record in a list: what, where, when, how many, and what has become of it."""

import flet as ft

from client.shelves.entries import Entry
from client.ui.desk import Desk
from client.ui.parts.receipt_badge import receipt_badge
from client.ui.spoken import headline
from client.ui.theme import SPACE_M, SPACE_S, SPACE_XS, quiet
from client.ui.tid import tid
from shared.codebook import Kind
from shared.language import Language

SIGNS: dict[Kind, ft.IconData] = {
    "shift": ft.Icons.EVENT_NOTE,
    "contact": ft.Icons.PEOPLE_OUTLINE,
    "contact_online": ft.Icons.CHAT_BUBBLE_OUTLINE,
    "observation": ft.Icons.VISIBILITY_OUTLINED,
    "place": ft.Icons.ADD_LOCATION_ALT_OUTLINED,
}


@ft.component
def EntryRow(desk: Desk, entry: Entry, n: int, language: Language) -> ft.Control:
    """Draw the row; a tap opens the record."""
    del language  # taken so that a row that is otherwise the same is drawn anew
    kind: Kind = "shift" if entry.record.kind == "withdrawal" else entry.record.kind
    form = desk.phone.form(kind, entry.record.book)
    top, below = headline(desk, form, entry.record, has_day=False)
    ink = ft.Colors.ON_SURFACE_VARIANT if entry.is_withdrawn else ft.Colors.ON_SURFACE
    words = ft.Column(
        expand=True,
        spacing=SPACE_XS,
        controls=[
            ft.Text(top, size=16, weight=ft.FontWeight.W_500, color=ink),
            ft.Row(
                wrap=True,
                spacing=SPACE_M,
                run_spacing=SPACE_XS,
                controls=[*([quiet(below)] if below else ()), receipt_badge(desk, entry)],
            ),
        ],
    )
    return tid(
        f"saved-row-{n}",
        ft.TextButton(
            on_click=desk.tap(desk.go, f"entry:{entry.id}"),
            style=ft.ButtonStyle(
                shape=ft.RoundedRectangleBorder(radius=0),
                padding=ft.Padding.symmetric(horizontal=SPACE_M, vertical=12),
            ),
            content=ft.Row(
                spacing=SPACE_S + SPACE_XS,
                controls=[
                    ft.Icon(SIGNS[kind], size=22, color=ft.Colors.ON_SURFACE_VARIANT),
                    words,
                    ft.Icon(ft.Icons.CHEVRON_RIGHT, size=22, color=ft.Colors.ON_SURFACE_VARIANT),
                ],
            ),
        ),
    )
