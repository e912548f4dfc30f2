"""A place: the recent ones first, then those of the shift's area, then all; with a search."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flet as ft

from client.ui.desk import Desk
from client.ui.memory import held, redrawer
from client.ui.parts.many_field import toggled
from client.ui.parts.tile import tile, tiles
from client.ui.safe import Act
from client.ui.spoken import place_words
from client.ui.theme import SPACE_S, quiet
from client.ui.tid import fid
from shared.codebook import Field
from shared.place import PlaceCode


@dataclass
class Search:
    """What stands in the search line; a plain object, so that typing redraws only the list."""

    text: str = ""
    redraw: Callable[[], None] = lambda: None


@ft.component
def PlaceField(
    desk: Desk, field: Field, answer: object, recent: tuple[str, ...], on_answer: Act
) -> ft.Control:
    """Draw the search line and the places that fit it."""
    search = held(Search)
    name = "place" if field.role in ("place", "places") else field.key

    def on_text(now: str) -> None:
        search.text = now
        search.redraw()

    line = ft.TextField(
        label=desk.say("place.search"),
        value=search.text,
        prefix_icon=ft.Icons.SEARCH,
        autocorrect=False,
        on_change=desk.typed(on_text),
    )
    return ft.Column(
        spacing=SPACE_S,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            fid(f"{name}-search", line),
            PlaceList(desk, field, answer, recent, on_answer, search, name),
        ],
    )


@ft.component
def PlaceList(  # noqa: PLR0913, PLR0917 - one part in two, so that typing redraws only this one
    desk: Desk,
    field: Field,
    answer: object,
    recent: tuple[str, ...],
    on_answer: Act,
    search: Search,
    name: str,
) -> ft.Control:
    """Draw the places that fit the search."""
    search.redraw = redrawer()
    found = offered(desk, field, recent, search.text)
    if not found:
        return quiet(desk.say("place.none"))
    chosen = answer if isinstance(answer, tuple) else () if answer is None else (answer,)
    return tiles(
        [
            tile(
                f"{name}-{code}",
                label,
                desk.tap(on_answer, field.key, _after(field, answer, code)),
                chosen=code in chosen,
            )
            for code, label in found
        ]
    )


def _after(field: Field, answer: object, code: str) -> object:
    if field.type == "place":
        return None if answer == code else code
    return toggled(answer if isinstance(answer, tuple) else (), code)


def offered(desk: Desk, field: Field, recent: Sequence[str], text: str) -> list[tuple[str, str]]:
    """List (code, label) of the places to choose from, the likeliest first."""
    profile = desk.phone.profile
    words = place_words(profile)
    if field.type == "place":
        words = {
            code: word
            for code, word in words.items()
            if code in profile.places or code == profile.other_place
        }
    near = _near(desk)
    ranked = sorted(
        words,
        key=lambda code: (
            recent.index(code) if code in recent else len(recent),
            code not in near,
            code not in profile.places,
            desk.word(words[code]),
        ),
    )
    sought = text.strip().casefold()
    return [
        (code, desk.word(words[code]))
        for code in ranked
        if sought in desk.word(words[code]).casefold()
    ]


def _near(desk: Desk) -> frozenset[str]:
    """Name the places in the area the shift going on has chosen."""
    profile, shift = desk.phone.profile, desk.news.glance.shift
    chosen = (
        {answer for answer in shift.draft.answers.values() if isinstance(answer, str)}
        if shift
        else set()
    )
    return frozenset(
        str(PlaceCode(code))
        for code, place in profile.places.items()
        if profile.districts[place.district].area in chosen
    )
