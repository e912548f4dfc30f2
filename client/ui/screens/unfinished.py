"""Contacts that lack their details, oldest first: fill in, or throw away."""

import flet as ft

from client.form.draft import Draft
from client.ui.desk import Desk
from client.ui.parts.frame import frame
from client.ui.parts.nav_row import nav_row
from client.ui.spoken import spoken
from client.ui.state import News, State
from client.ui.theme import quiet
from shared.codebook import Role

SHOWN: tuple[Role, ...] = ("heads", "place", "block")


@ft.component
def UnfinishedScreen(desk: Desk, state: State, news: News) -> ft.View:
    """Draw the list."""
    del state  # taken so that a change of language or notice redraws
    drafts = news.glance.unfinished
    body: list[ft.Control] = [quiet(desk.say("unfinished.help" if drafts else "unfinished.none"))]
    body.append(unfinished_rows(desk, drafts))
    return frame(desk, "unfinished", desk.say("unfinished.title"), body)


def unfinished_rows(desk: Desk, drafts: tuple[Draft, ...]) -> ft.Control:
    """Draw one row for each contact; a tap opens it."""
    rows = [
        nav_row(
            f"unfinished-{n}",
            ft.Icons.PENDING_ACTIONS,
            tally_words(desk, draft),
            desk.tap(desk.go, f"aside:{draft.id}"),
        )
        for n, draft in enumerate(drafts)
    ]
    return ft.Column(spacing=0, horizontal_alignment=ft.CrossAxisAlignment.STRETCH, controls=rows)


def tally_words(desk: Desk, draft: Draft) -> str:
    """Say how many, where and when."""
    form = desk.phone.form(draft.kind, draft.book)
    parts = []
    for role in SHOWN:
        field = form.role(role)
        answer = draft.answers.get(field.key) if field else None
        if field is None or answer is None:
            continue
        if role == "heads":
            parts.append(desk.say("head" if answer == 1 else "heads", n=answer))
        else:
            parts.append(spoken(desk, field, answer))
    return " · ".join(parts) or desk.word(form.label)
