"""Chips that narrow a list: what is not received, what needs mending, when, and what kind."""

from collections.abc import Iterator

import flet as ft

from client.ui.desk import Desk
from client.ui.finder import Finder
from client.ui.parts.tile import tile, tiles
from client.ui.state import News
from client.ui.theme import WIDTH
from client.ui.tid import fid
from shared.codebook import Kind

KINDS: tuple[Kind, ...] = ("contact", "contact_online", "observation", "shift", "place")


def filters(desk: Desk, news: News, finder: Finder) -> ft.Control:
    """Draw the chips; those of kinds where they were asked for, or where there is room."""
    offered = [*_offered(desk, news, finder)]
    if finder.shows_kinds or finder.chips.intersection(KINDS) or _is_wide(desk):
        offered += [(kind, desk.word(desk.phone.form(kind).label)) for kind in KINDS]
    chips = [
        tile(f"only-{name}", label, desk.tap(finder.toggle, name), chosen=name in finder.chips)
        for name, label in offered
    ]
    return fid("saved-only", tiles(chips), desk.say("saved.only"))


def _is_wide(desk: Desk) -> bool:
    return (desk.state.width or int(desk.page.width or 0)) > WIDTH


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
