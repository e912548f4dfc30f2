"""`release`: list, cut, show and verify the frozen figures."""

from collections.abc import Iterator
from typing import Any

import click

from server.access.audit import TERMINAL
from server.commands.attack import attack
from server.commands.ledger import export, figure, new_key, verify
from server.commands.resuming import adopt, resume
from server.commands.telling import json_option, tell, working
from server.release import labels, ledger
from server.release.cut import cut as cut_release
from server.release.ledger import Next
from server.release.snapshot import Snapshot, public, thawed
from server.release.terms import notes
from shared.errors import InputError
from shared.flaw import Flaw
from shared.language import Language
from shared.release_errors import RestoredError
from shared.words.catalogue import explain

SPOKEN: Language = "en"


@click.group()
def release() -> None:
    """List, cut, show and verify releases: what the focus groups read."""


@release.command(name="list")
@json_option
def list_(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """List every release, and when the next may be cut."""
    with working(as_json=as_json) as services:
        made = services.ledger.read()
        coming = ledger.upcoming(services.intake, services.profile, services.clock())
        values = {
            "releases": [_spelt(one) for one in made],
            "next": {
                "number": coming.number,
                "state": coming.state,
                "from": coming.day.isoformat() if coming.day else None,
                "aside": coming.aside,
                "lacks": [{"where": flaw.field, "code": flaw.bound} for flaw in coming.lacks],
            },
        }
        lines = [_line(one) for one in made]
        last = f"next: {coming.number} {coming.state}" + (f" {coming.day}" if coming.day else "")
        lost = [f"{flaw.field}: {explain(SPOKEN, flaw)}" for flaw in coming.lacks]
        tell(values, "\n".join((*lines, last, *lost, *_told(coming))), as_json=as_json)


@release.command()
@json_option
def cut(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Cut the next release, or finish one that a crash left unfinished."""
    with working(as_json=as_json) as services:
        frozen = cut_release(
            services.intake,
            services.releases,
            services.profile,
            services.release_keys,
            services.clock(),
        )
        one = thawed(frozen)
        with services.intake.transaction(services.municipality) as tx:
            services.auditor.note(tx, services.clock(), TERMINAL, "release-cut", str(one.number))
        tell(_spelt(one), _line(one), as_json=as_json)


@release.command()
@click.argument("number", type=int, metavar="N")
@json_option
def show(number: int, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Show release N; with --json its body as it was frozen, without the salt."""
    with working(as_json=as_json) as services:
        services.ledger.read()
        with services.releases.transaction(services.municipality) as tx:
            found = next((one for one in tx.releases() if one.number == number), None)
        if found is None:
            raise InputError(Flaw("input.no_release", "N"))
        one = thawed(found)
        cells = [
            f"  {n:>5}  {labels.place(services.profile, cell.area, SPOKEN)} · "
            f"{labels.age(services.profile, cell.age, SPOKEN)} · "
            f"{labels.theme(services.profile, cell.theme, SPOKEN)}"
            for cell, n in one.table.cells.items()
        ]
        meant = [f"  {note}" for note in notes(one.table.base, SPOKEN)]
        tell(public(found), "\n".join((_line(one), *cells, *meant)), as_json=as_json)


for command in (verify, export, figure, new_key, attack, adopt, resume):
    release.add_command(command)


def _told(coming: Next) -> Iterator[str]:
    """Say what a restore has to do with the next release."""
    if coming.state == "restored":
        yield explain(SPOKEN, Flaw(RestoredError.code))
    if coming.aside:
        yield f"{coming.aside} records may be in a release that was lost; no other counts them."


def _spelt(one: Snapshot) -> dict[str, Any]:
    return {
        "number": one.number,
        "cut_on": one.cut_on.isoformat(),
        "sha256": one.digest,
        "previous": one.previous,
        "total": sum(one.table.cells.values()),
        "base": one.table.base,
    }


def _line(one: Snapshot) -> str:
    total = sum(one.table.cells.values())
    return f"{one.number:>4}  {one.cut_on}  {total:>6}  {one.digest[:16]}"
