"""A frozen release as bytes: one spelling, one hash, linked to the one before.

Source:  docs/spec/privacy.md#a-frozen-release
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from server.disclosure.draw import Draw
from server.disclosure.effort import Effort
from server.disclosure.further import Further, Share
from server.disclosure.levels import Levels
from server.disclosure.protect import GateError, larger_figures, pass_further, pass_gates
from server.disclosure.rhythm import Rhythm
from server.disclosure.table import Cell, SafeTable
from server.release import effort_body, level_body, rhythm_body
from server.release import gap as gaps
from server.release.gap import Gap
from server.release.terms import KEYS, terms
from server.store.port import Frozen
from shared.canonical import decode, encode
from shared.errors import NotCanonicalError
from shared.flaw import Flaw
from shared.profile import Profile
from shared.release_errors import BrokenReleaseError

UNSIGNED: Final = 1  # the format before there was a key to sign with
FORMAT: Final = 2
DEFINITIONS: Final = 3  # 3: further tables without restricted topics; 2: the cube method
RESTRICTED: Final = "restricted"
FIRST_LINK: Final = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One release: its figures, the grid they stand on, and what both mean.

    Shapes:  area_of   area to the larger area it lies in, "" for the one online
             salt      hashed with the figures and never shown; see `public`
             previous  hash of the release before, "" for the first
             key       hash of the statement of the key that signs it, "" where none does
             terms     see `server.release.terms`; empty in format 1
             audit     what the attack on it found, None where there was none
             further   tables by code, each over the larger areas
             effort    field hours by area, None where shifts do not tell them
             gap       the numbers before it that a restore has lost, None where there are none
             levels    what observations of the month before said, None in most releases
             rhythm    when in the week people were met in the month before, None in most releases
             restricted  the theme that no further table has, "" where there is none
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
    key: str = ""
    terms: Mapping[str, Any] = field(default_factory=dict, repr=False)
    audit: Mapping[str, Any] | None = None
    further: Further = field(default_factory=dict)
    effort: Effort | None = None
    gap: Gap | None = None
    levels: Levels | None = None
    rhythm: Rhythm | None = None
    restricted: str = ""
    format: int = FORMAT
    definitions: int = DEFINITIONS
    digest: str = ""

    @property
    def statement(self) -> Mapping[str, Any]:
        """Give what is signed of it; there is no figure in this, and no salt.

        Of one that is not signed, nothing that only a signature could hold to the truth.
        """
        return {
            "cut_on": "" if self.format == UNSIGNED else self.cut_on.isoformat(),
            "digest": self.digest,
            "key": self.key,
            "number": self.number,
            "previous": self.previous,
            **_gap(self),
        }


def snapshot(  # noqa: PLR0913 - what a release is made of
    profile: Profile,
    draw: Draw,
    cut_on: date,
    table: SafeTable,
    previous: str,
    *,
    further: Further = MappingProxyType({}),
    effort: Effort | None = None,
    key: str = "",
    audit: Mapping[str, Any] | None = None,
    gap: Gap | None = None,
    levels: Levels | None = None,
    rhythm: Rhythm | None = None,
) -> Snapshot:
    """Put figures together with the grid they were counted on, and what both mean today."""
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
        key=key,
        terms=terms(profile, table.base),
        audit=audit,
        further=further,
        effort=effort,
        gap=gap,
        levels=levels,
        rhythm=rhythm,
        restricted=profile.grid.restricted,
    )


def frozen(made: Snapshot) -> Frozen:
    """Spell a release as canonical JSON and hash it; it is not signed yet."""
    body = _spelt(made)
    return Frozen(number=made.number, digest=digest(body), body=body)


def _spelt(made: Snapshot) -> bytes:
    body = {
        "ages": made.ages,
        "areas": made.area_of,
        "base": made.table.base,
        "cells": [[*cell, n] for cell, n in made.table.cells.items()],
        "cut_on": made.cut_on.isoformat(),
        "definitions": made.definitions,
        "format": made.format,
        "grid": made.grid_version,
        "municipality": made.municipality,
        "number": made.number,
        "previous": made.previous,
        "salt": made.salt,
        "themes": made.themes,
    }
    further = {
        code: {"cells": [[*at, n] for at, n in one.cells.items()], "values": one.values}
        for code, one in made.further.items()
    }
    more = {"audit": made.audit, "further": further, "key": made.key, **made.terms, **_gap(made)}
    more |= effort_body.spelt(made.effort)
    if made.levels:
        more |= {level_body.KEY: level_body.spelt(made.levels)}
    more |= rhythm_body.spelt(made.rhythm)
    if made.restricted:
        more |= {RESTRICTED: made.restricted}
    return encode(body if made.format == UNSIGNED else {**body, **more})


def _gap(made: Snapshot) -> Mapping[str, Any]:
    return {"gap": made.gap.spelt} if made.gap else {}


def thawed(kept: Frozen) -> Snapshot:
    """Read a frozen release; one changed byte is enough to refuse it.

    Errors:  BrokenReleaseError naming the release
    """
    if digest(kept.body) != kept.digest:
        raise broken(kept.number)
    try:
        made = _parsed(decode(kept.body), kept.digest)
        _require_whole(made, kept)
    except (NotCanonicalError, GateError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise broken(kept.number) from error
    return made


def public(kept: Frozen) -> Mapping[str, Any]:
    """Give a frozen body as it may be shown: all of it but the salt."""
    body: Mapping[str, Any] = decode(kept.body)
    return {key: value for key, value in body.items() if key != "salt"}


def broken(number: int) -> BrokenReleaseError:
    """Name a release that is not to be believed."""
    return BrokenReleaseError(Flaw(BrokenReleaseError.code, str(number)))


def _parsed(body: Mapping[str, Any], digest: str) -> Snapshot:
    cells = {Cell(area, age, theme): n for area, age, theme, n in body["cells"]}
    is_signed = body["format"] != UNSIGNED
    table = pass_gates(body["base"], cells)
    return Snapshot(
        municipality=body["municipality"],
        number=body["number"],
        cut_on=date.fromisoformat(body["cut_on"]),
        grid_version=body["grid"],
        area_of=body["areas"],
        ages=tuple(body["ages"]),
        themes=tuple(body["themes"]),
        table=table,
        previous=body["previous"],
        salt=body["salt"],
        key=body["key"] if is_signed else "",
        terms={name: body[name] for name in KEYS} if is_signed else {},
        audit=body["audit"] if is_signed else None,
        further=_further(body, table) if is_signed else {},
        effort=effort_body.parsed(body) if is_signed else None,
        gap=gaps.parsed(body),
        levels=level_body.parsed(body) if is_signed else None,
        rhythm=rhythm_body.parsed(body) if is_signed else None,
        restricted=body.get(RESTRICTED, "") if is_signed else "",
        format=body["format"],
        definitions=body["definitions"],
        digest=digest,
    )


def _further(body: Mapping[str, Any], table: SafeTable) -> Further:
    figures = larger_figures(table.cells, body["areas"], body.get(RESTRICTED, ""))
    return {
        code: pass_further(
            table.base,
            figures,
            tuple(one["values"]),
            {Share(larger, value): n for larger, value, n in one["cells"]},
        )
        for code, one in body["further"].items()
    }


def _require_whole(made: Snapshot, kept: Frozen) -> None:
    """Refuse a cell off the grid, and whatever a reading and spelling again would not give back."""
    areas, ages, themes = set(made.area_of), set(made.ages), set(made.themes)
    on_grid = all(
        area in areas and age in ages and theme in themes for area, age, theme in made.table.cells
    )
    is_known = made.format in (UNSIGNED, FORMAT) and made.number == kept.number
    is_known = is_known and made.restricted in {"", *themes}
    if not (on_grid and is_known and _spelt(made) == kept.body):
        raise ValueError


def digest(body: bytes) -> str:
    """Hash a release as it is spelt; what its name in the ledger is."""
    return hashlib.sha256(body).hexdigest()
