"""The districts as large tiles, roughly as they lie; as many abreast as their names allow."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

import flet as ft

from client.ui.desk import Desk
from client.ui.measure import least, room
from client.ui.theme import RADIUS, SPACE_M, SPACE_S, SPACE_XS
from client.ui.tid import tid
from shared.area_map import Cell, area_map
from shared.place import District

ABREAST: Final = 3
_SIZE: Final = 14
_EDGE: Final = 14  # of a cell, left and right together, that words cannot have
_HIGH: Final = 20  # above and below the words of a tile
_INKS: Final = (
    (ft.Colors.PRIMARY_CONTAINER, ft.Colors.ON_PRIMARY_CONTAINER),
    (ft.Colors.SECONDARY_CONTAINER, ft.Colors.ON_SECONDARY_CONTAINER),
    (ft.Colors.TERTIARY_CONTAINER, ft.Colors.ON_TERTIARY_CONTAINER),
    (ft.Colors.SURFACE, ft.Colors.ON_SURFACE),
)


def district_map(
    desk: Desk, name: str, here: frozenset[str], on_tap: Callable[[str], object]
) -> ft.Control:
    """Draw the map; `here` are the districts to mark."""
    cells = area_map(desk.phone.profile.districts.values(), _abreast(desk))
    wide = max(cell.column + cell.span for cell in cells)
    rows = [
        _row([_place(desk, name, here, on_tap, spot) for spot in _whole(found, wide)])
        for _, found in groupby(cells, key=lambda cell: cell.row)
    ]
    return ft.Column(
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[*rows, _legend(desk)],
    )


def _abreast(desk: Desk) -> int:
    """Choose how many tiles stand side by side, so that no word is broken."""
    labels = (desk.word(one.label) for one in desk.phone.profile.districts.values())
    widest = max(least(desk, label, _SIZE) for label in labels)
    return max(1, min(ABREAST, int(room(desk) // (widest + _EDGE))))


def _whole(cells: Iterable[Cell], wide: int) -> Iterator[tuple[int, Cell | None]]:
    """Give the cells of a row with the empty stretches between them, as (columns, cell)."""
    at = 0
    for cell in cells:
        if cell.column > at:
            yield cell.column - at, None
        yield cell.span, cell
        at = cell.column + cell.span
    if at < wide:
        yield wide - at, None


def _row(controls: list[ft.Control]) -> ft.Control:
    return ft.Row(
        spacing=0,
        intrinsic_height=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=controls,
    )


def _place(
    desk: Desk,
    name: str,
    here: frozenset[str],
    on_tap: Callable[[str], object],
    spot: tuple[int, Cell | None],
) -> ft.Control:
    columns, cell = spot
    if cell is None:
        return ft.Container(expand=columns)
    district = desk.phone.profile.districts[cell.code]
    ground, ink = _colours(desk, district.area)
    is_here = cell.code in here
    button = ft.TextButton(
        content=_names(desk, district, ink),
        on_click=desk.tap(on_tap, cell.code),
        style=ft.ButtonStyle(
            shape=ft.RoundedRectangleBorder(radius=RADIUS),
            side=ft.BorderSide(3, ft.Colors.PRIMARY)
            if is_here
            else ft.BorderSide(1, ft.Colors.OUTLINE),
            bgcolor=ground,
            color=ink,
            padding=ft.Padding.symmetric(horizontal=SPACE_XS, vertical=_HIGH),
        ),
    )
    area = desk.word(desk.phone.profile.areas[district.area].label)
    drawn = tid(f"{name}-district-{cell.code}", button, area)
    return ft.Container(expand=columns, padding=ft.Padding.all(SPACE_XS - 1), content=drawn)


def _names(desk: Desk, district: District, ink: ft.ColorValue) -> ft.Control:
    n = sum(1 for one in desk.phone.profile.offered.values() if one.district == district.code)
    return ft.Column(
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Text(
                desk.word(district.label),
                size=_SIZE,
                weight=ft.FontWeight.W_600,
                color=ink,
                text_align=ft.TextAlign.CENTER,
            ),
            ft.Text(desk.say("place.one" if n == 1 else "place.many", n=n), size=13, color=ink),
        ],
    )


def _colours(desk: Desk, area: str) -> tuple[ft.ColorValue, ft.ColorValue]:
    at = list(desk.phone.profile.areas).index(area)
    return _INKS[at % len(_INKS)]


def _legend(desk: Desk) -> ft.Control:
    """Draw what the colours mean; the screen reader hears it with each tile."""
    areas = desk.phone.profile.areas
    keys = [_key(desk.word(area.label), _colours(desk, code)[0]) for code, area in areas.items()]
    return ft.Container(
        padding=ft.Padding.only(top=SPACE_S),
        content=ft.Semantics(
            exclude_semantics=True,
            content=ft.Row(wrap=True, spacing=SPACE_M, run_spacing=SPACE_XS, controls=keys),
        ),
    )


def _key(label: str, ground: ft.ColorValue) -> ft.Control:
    patch = ft.Container(
        width=16,
        height=16,
        border_radius=SPACE_XS,
        bgcolor=ground,
        border=ft.Border.all(1, ft.Colors.OUTLINE),
    )
    words = ft.Text(label, size=13, color=ft.Colors.ON_SURFACE_VARIANT)
    return ft.Row(tight=True, spacing=SPACE_XS + 2, controls=[patch, words])
