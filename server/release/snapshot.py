"""A frozen release as bytes: one spelling, one hash, chained to the one before.

Source:  docs/spec/privacy.md#a-frozen-release
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from server.disclosure.draw import Draw
from server.disclosure.protect import GateError, pass_gates
from server.disclosure.table import Cell, SafeTable
from server.store.port import Frozen
from shared.canonical import decode, encode
from shared.errors import BrokenReleaseError, NotCanonicalError
from shared.flaw import Flaw
from shared.profile import Profile

FORMAT = 1
DEFINITIONS = 2  # 2: balanced by the cube method; 1: cell by cell
FIRST_LINK = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One release: its figures, and the grid they stand on.

    Shapes:  area_of   area to the larger area it lies in, "" for the one online
             salt      hashed with the figures and never shown; see `public`
             previous  hash of the release before, "" for the first
    Units:   cut_on    local date of the cut
    """

    municipality: str
    number: int
    cut_on: date
    grid_version: int
    area_of: Mapping[str, str]
    ages: tuple[str, ...]
    themes: tuple[str, ...]
    table: SafeTable
    previous: str
    salt: str = field(repr=False)
    digest: str = ""


def snapshot(
    profile: Profile, draw: Draw, cut_on: date, table: SafeTable, previous: str
) -> Snapshot:
    """Put figures together with the grid they were counted on."""
    return Snapshot(
        municipality=profile.code,
        number=draw.number,
        cut_on=cut_on,
        grid_version=profile.grid.version,
        area_of=dict(profile.grid.area_of),
        ages=tuple(profile.grid.ages),
        themes=tuple(profile.grid.themes),
        table=table,
        previous=previous,
        salt=draw.salt(),
    )


def frozen(made: Snapshot) -> Frozen:
    """Spell a release as canonical JSON and hash it."""
    body = encode(
        {
            "ages": made.ages,
            "areas": made.area_of,
            "base": made.table.base,
            "cells": [[*cell, n] for cell, n in made.table.cells.items()],
            "cut_on": made.cut_on.isoformat(),
            "definitions": DEFINITIONS,
            "format": FORMAT,
            "grid": made.grid_version,
            "municipality": made.municipality,
            "number": made.number,
            "previous": made.previous,
            "salt": made.salt,
            "themes": made.themes,
        }
    )
    return Frozen(number=made.number, digest=_digest(body), body=body)


def thawed(kept: Frozen) -> Snapshot:
    """Read a frozen release; one changed byte is enough to refuse it.

    Errors:  BrokenReleaseError naming the release
    """
    if _digest(kept.body) != kept.digest:
        raise _broken(kept.number)
    try:
        made = _parsed(decode(kept.body), kept.digest)
    except (NotCanonicalError, GateError, KeyError, TypeError, ValueError) as error:
        raise _broken(kept.number) from error
    if made.number != kept.number:
        raise _broken(kept.number)
    return made


def public(kept: Frozen) -> Mapping[str, Any]:
    """Give a frozen body as it may be shown: all of it but the salt."""
    body: Mapping[str, Any] = decode(kept.body)
    return {key: value for key, value in body.items() if key != "salt"}


def _parsed(body: Mapping[str, Any], digest: str) -> Snapshot:
    cells = {Cell(area, age, theme): n for area, age, theme, n in body["cells"]}
    if body["format"] != FORMAT:
        raise ValueError
    return Snapshot(
        municipality=body["municipality"],
        number=body["number"],
        cut_on=date.fromisoformat(body["cut_on"]),
        grid_version=body["grid"],
        area_of=body["areas"],
        ages=tuple(body["ages"]),
        themes=tuple(body["themes"]),
        table=pass_gates(body["base"], cells),
        previous=body["previous"],
        salt=body["salt"],
        digest=digest,
    )


def chain(kept: Iterable[Frozen], municipality: str) -> tuple[Snapshot, ...]:
    """Read a whole ledger, oldest first: each hash right, each link in place, none missing.

    Errors:  BrokenReleaseError naming the first release that does not fit
    """
    made: list[Snapshot] = []
    link = FIRST_LINK
    for at, item in enumerate(kept, start=1):
        one = thawed(item)
        if (one.number, one.municipality, one.previous) != (at, municipality, link):
            raise _broken(item.number)
        made.append(one)
        link = one.digest
    return tuple(made)


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _broken(number: int) -> BrokenReleaseError:
    return BrokenReleaseError(Flaw(BrokenReleaseError.code, str(number)))
