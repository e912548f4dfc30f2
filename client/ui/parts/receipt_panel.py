"""When the server received a record, as which number, and what it signed: for proof, on request."""

from collections.abc import Iterator
from datetime import date

import flet as ft

from client.shelves.entries import Entry
from client.ui.days import day_words
from client.ui.desk import Desk
from client.ui.parts.button import plain_button, second_button
from client.ui.safe import Handler
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, quiet
from client.ui.tid import fid
from shared.proof import Proof, spell
from shared.receipt import Receipt

PRINT = 8  # digits of the digest that a person compares


def told_by_server(desk: Desk, entry: Entry, proof: Proof | None) -> list[ft.Control]:
    """Say in words what the server has said of a record."""
    receipt = entry.receipt
    if receipt is None:
        return []
    return [quiet(words) for words in _told(desk, receipt, proof)]


def _told(desk: Desk, receipt: Receipt, proof: Proof | None) -> Iterator[str]:
    if proof is not None:
        if receipt.is_safe:
            day = day_words(desk, date.fromisoformat(proof.statement.day))
            yield desk.say("receipt.received", day=day, n=receipt.seq)
        yield desk.say("receipt.named", print=fingerprint(proof))
        return
    if receipt.is_safe:
        yield desk.say("entry.received_as", n=receipt.seq)
    if desk.coach is None:  # who practises has no server
        yield desk.say("receipt.unsigned")


def fingerprint(proof: Proof) -> str:
    """Give the digits by which two people see that they speak of the same receipt."""
    digits = proof.digest[:PRINT]
    return f"{digits[: PRINT // 2]} {digits[PRINT // 2 :]}"


def receipt_panel(desk: Desk, proof: Proof, toggle: Handler, *, is_open: bool) -> ft.Control:
    """Draw the whole receipt, folded until somebody asks for it."""
    words = desk.say("receipt.hide" if is_open else "receipt.show")
    icon = ft.Icons.EXPAND_LESS if is_open else ft.Icons.RECEIPT_LONG_OUTLINED
    button = plain_button("entry-proof", words, toggle, icon=icon)
    if not is_open:
        return ft.Row(controls=[button], alignment=ft.MainAxisAlignment.CENTER)
    return ft.Column(
        spacing=SPACE_S,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            button,
            quiet(desk.say("receipt.help")),
            second_button(
                "entry-proof-copy",
                desk.say("receipt.copy"),
                desk.tap(_copy, desk, proof),
                icon=ft.Icons.CONTENT_COPY,
            ),
            _text(spell(proof).decode()),
        ],
    )


def _text(spelt: str) -> ft.Control:
    return fid(
        "entry-proof-text",
        ft.Container(
            padding=SPACE_M,
            border_radius=RADIUS,
            bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
            content=ft.Text(spelt, size=13, font_family="monospace", selectable=True),
        ),
    )


async def _copy(desk: Desk, proof: Proof) -> None:
    board = ft.Clipboard()  # held here until it has answered: Flet drops what nobody holds
    await board.set(spell(proof).decode())
    desk.tell(desk.say("receipt.copied"), "good")
