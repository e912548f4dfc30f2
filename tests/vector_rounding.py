"""Tables and what the one draw makes of them: recipes for the vectors in round/."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from server.disclosure.draw import Draw
from server.disclosure.protect import protect
from server.disclosure.table import Cell, Count, RawTable
from shared.language import Words
from shared.profile import Band, Grid

CLAUSE = "privacy.md#rounding"
KEY = bytes(range(32)).hex()
SMALL = {
    "areas": {"east": "north", "net": "", "west": "north"},
    "ages": ["grown", "young"],
    "themes": ["calm", "none", "rest"],
}
TOWN = {
    "areas": {f"d{at}": f"r{at // 2}" for at in range(8)} | {"net": ""},
    "ages": ["a1", "a2", "a3", "a4"],
    "themes": [f"t{at}" for at in range(10)],
}


def round_layer(given: dict[str, Any]) -> Any:
    """Round a table; gives the figures that are not zero, sorted."""
    raw = RawTable(
        {
            Cell(area, age, theme): Count(heads=n, contacts=o, largest=m)
            for area, age, theme, n, o, m in given["cells"]
        }
    )
    key = bytes.fromhex(given["key_hex"])
    draw = Draw(key=key, municipality=given["municipality"], number=given["number"])
    table = protect(raw, _grid(given["grid"]), given["base"], draw)
    return [[*cell, n] for cell, n in table.cells.items()]


def round_scenes() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """List them as name, clause, comment and what is given."""
    lone = [["east", "young", "calm", 5, 1, 5], ["west", "young", "calm", 10, 2, 9]]
    yield _scene("accept_nothing", "An empty week.", SMALL, [])
    yield _scene("accept_even", "Nothing to round.", SMALL, [["east", "grown", "calm", 10, 4, 3]])
    yield _scene("accept_lone_groups", "Five and nine in one contact each.", SMALL, lone)
    for number in (1, 2, 3):
        name = f"accept_same_table_release_{number}"
        yield _scene(name, "The number is in the draw.", SMALL, _week(SMALL, 12), number=number)
    yield _scene("accept_base_ten", "Another deployment.", SMALL, _week(SMALL, 20), base=10)
    yield _scene("accept_week", "A week of a large municipality.", TOWN, _week(TOWN, 40))
    yield _scene("accept_busy_week", "Every sum has to give.", TOWN, _week(TOWN, 400))


def _scene(
    name: str, comment: str, grid: Mapping[str, Any], cells: list[Any], **other: int
) -> tuple[str, str, str, dict[str, Any]]:
    given = {"municipality": "9902", "number": 1, "base": 5, **other}
    return f"round/{name}", CLAUSE, comment, {**given, "key_hex": KEY, "grid": grid, "cells": cells}


def _week(grid: Mapping[str, Any], contacts: int) -> list[Any]:
    dice = Random(contacts)
    shares: dict[tuple[str, str, str], list[int]] = {}
    for _ in range(contacts):
        cell = dice.choice([*grid["areas"]]), dice.choice(grid["ages"]), dice.choice(grid["themes"])
        shares.setdefault(cell, []).append(dice.choice((1, 1, 2, 2, 3, 4, 6, 10)))
    return [[*cell, sum(each), len(each), max(each)] for cell, each in sorted(shares.items())]


def _grid(given: Mapping[str, Any]) -> Grid:
    def bands(codes: list[str]) -> dict[str, Band]:
        return {code: Band(code=code, label=NAMELESS, members=frozenset()) for code in codes}

    return Grid(
        version=1,
        areas=dict.fromkeys(given["areas"], NAMELESS),
        area_of=given["areas"],
        online_area="net",
        ages=bands(given["ages"]),
        themes=bands(given["themes"]),
        no_theme="none",
    )


NAMELESS = Words("", "", "")
