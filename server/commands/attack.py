"""`release attack`: what a table made anywhere gives away of the cells it does not tell."""

import sys
from collections.abc import Iterator, Sequence
from math import isfinite
from pathlib import Path

import click

from server.attack.on_table import Finding
from server.attack.on_table import attack as attack_table
from server.attack.table_file import read
from server.commands.telling import json_option, refusals, tell
from shared.errors import InputError
from shared.flaw import Flaw

BROKEN = 1
FILE = click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
ROUNDED = click.option(
    "--rounded", default=1, type=click.IntRange(1, 1000), help="All figures are multiples of this."
)
LEAST = click.option(
    "--least", default=5, type=click.IntRange(2, 1000), help="Candidates each cell must have left."
)


@click.command()
@FILE
@ROUNDED
@LEAST
@json_option
def attack(file: Path, rounded: int, least: int, as_json: bool) -> None:  # noqa: FBT001 - a flag
    """Attack the table in FILE, CSV or JSON; exit 1 when a cell has too few candidates.

    Nothing but the file is looked at: no store, no profile and no network.
    """
    with refusals(as_json=as_json):
        found = tuple(attack_table(read(_text(file), rounded)))
    broken = sum(one.within.candidates < least for one in found)
    exact = sum(one.within.candidates == 1 for one in found)
    values = {"cells": [_spelt(one) for one in found], "exact": exact, "broken": broken}
    tell(values, "\n".join((*_lines(found, least), _verdict(found, least))), as_json=as_json)
    if broken:
        sys.exit(BROKEN)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise InputError(Flaw("table.no_file", "FILE", str(file))) from None


def _spelt(one: Finding) -> dict[str, object]:
    high = int(one.within.high) if isfinite(one.within.high) else None
    return {"at": one.at, "low": int(one.within.low), "high": high}


def _lines(found: Sequence[Finding], least: int) -> Iterator[str]:
    for one in found:
        low, high = int(one.within.low), one.within.high
        said = str(low) if low == high else f"{low} to {int(high)}" if isfinite(high) else f"{low}+"
        mark = "!" if one.within.candidates < least else " "
        yield f"{mark} {said:>12}  {' · '.join(one.at)}"


def _verdict(found: Sequence[Finding], least: int) -> str:
    broken = sum(one.within.candidates < least for one in found)
    exact = sum(one.within.candidates == 1 for one in found)
    if not found:
        return "every cell is told: there is nothing to attack"
    if not broken:
        return f"{len(found)} cells are not told; each has at least {least} candidates"
    return (
        f"{len(found)} cells are not told; {broken} of them have fewer than {least} candidates, "
        f"and {exact} are certain: do not publish this table"
    )
