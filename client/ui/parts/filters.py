"""Chips that narrow a list: what is not received, what needs mending, when, and what kind."""

from collections.abc import Iterator

import flet as ft

from client.ui.desk import Desk
from client.ui.finder import Finder
from client.ui.parts.tile import tile
from client.ui.state import News
from client.ui.theme import SPACE_S, WIDTH
from client.ui.tid import fid
from shared.codebook import Kind

KINDS: tuple[Kind, ...] = ("contact", "contact_online", "observation", "shift", "place")


def filters(desk: Desk, news: News, finder: Finder) -> ft.Control:
    """Draw the chips in one line that can be pushed aside, or in several where there is room."""
    chips: list[ft.Control] = [
        tile(f"only-{name}", label, desk.tap(finder.toggle, name), chosen=name in finder.chips)
        for name, label in _offered(desk, news, finder)
    ]
    wide = (desk.state.width or int(desk.page.width or 0)) > WIDTH
    row = ft.Row(
        wrap=wide,
        scroll=None if wide else ft.ScrollMode.HIDDEN,
        spacing=SPACE_S,
        run_spacing=SPACE_S,
        controls=chips,
    )
    return fid("saved-only", row, desk.say("saved.only"))


def _offered(desk: Desk, news: News, finder: Finder) -> Iterator[tuple[str, str]]:
    """List what would find something; what is chosen stays until it is let go of."""
    status = news.glance.status
    there = {
        "waiting": status.waiting if status else 0,
        "refused": status.refused if status else 0,
        "shift": news.glance.shift,
        "week": True,
    }
    for name, is_there in there.items():
        if is_there or name in finder.chips:
            yield name, desk.say(f"saved.{name}")
    for kind in KINDS:
        yield kind, desk.word(desk.phone.form(kind).label)
