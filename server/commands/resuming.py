"""`release adopt` and `release resume`: how releases go on after a restore."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from server.access.audit import TERMINAL
from server.commands.ledger import read_export
from server.commands.telling import json_option, tell, working
from server.release import resume as resuming
from server.services import Services
from server.store.restored import Resumption

MOST = 99_999
ON = click.option(
    "--on",
    "cut_on",
    type=click.DateTime(("%Y-%m-%d",)),
    metavar="DAY",
    help="The day that last one was cut; if not given, it may be as late as the restore.",
)


@click.command()
@click.argument("export", type=click.Path(path_type=Path))
@click.option("--key", "pinned", help="A public key you were told of, which must vouch for it all.")
@click.option(
    "--after",
    type=click.IntRange(0, MOST),
    metavar="N",
    help="A later one than EXPORT has, if any.",
)
@ON
@json_option
def adopt(
    export: Path, pinned: str | None, after: int | None, cut_on: datetime | None, *, as_json: bool
) -> None:
    """After a restore, put lost releases back from EXPORT, the newest full `release export`.

    They come back byte for byte, and the next one goes on from them. What they have counted is
    counted in no other.
    """
    with working(as_json=as_json) as services:
        found = read_export(export)
        resuming.require_in_doubt(services.intake, services.municipality)
        n_new = resuming.adopt(
            services.releases, services.profile, found, services.release_keys.ledger, pinned
        )
        with services.intake.transaction(services.municipality) as tx:
            about = found.newest
            services.auditor.note(tx, services.clock(), TERMINAL, "release-adopted", about)
        newest = found.snapshots[-1] if found.snapshots else None
        number, day = (newest.number, newest.cut_on) if newest else (0, None)
        if after is not None and after > number:
            number, day = after, None
        told = _resumed(services, number, _day(cut_on) or day)
        line = f"{n_new} releases are back.\n{_sentence(told)}"
        tell({"adopted": n_new, **_spelt(told)}, line, as_json=as_json)


@click.command()
@click.option(
    "--after",
    type=click.IntRange(0, MOST),
    required=True,
    metavar="N",
    help="The number of the last release there ever was, here or not; 0 if there was none.",
)
@ON
@json_option
def resume(after: int, cut_on: datetime | None, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """After a restore, go on after release N, the last there ever was.

    When N is here, nothing was lost. Else the numbers up to N are gone, the next release says so,
    signed, and records that one of them may have counted are counted in no other.
    """
    with working(as_json=as_json) as services:
        told = _resumed(services, after, _day(cut_on))
        tell(_spelt(told), _sentence(told), as_json=as_json)


def _resumed(services: Services, after: int, cut_on: date | None) -> Resumption:
    told = resuming.resume(services.intake, services.releases, services.profile, after, cut_on)
    with services.intake.transaction(services.municipality) as tx:
        services.auditor.note(tx, services.clock(), TERMINAL, "release-resumed", str(told.after))
    return told


def _day(at: datetime | None) -> date | None:
    return at.date() if at else None


def _spelt(told: Resumption) -> dict[str, Any]:
    day = told.counted_to
    return {"after": told.after, "counted_to": day.isoformat() if day else None}


def _sentence(told: Resumption) -> str:
    first = f"The next release is {told.after + 1}. Make a backup now."
    if told.counted_to is None:
        return first
    return (
        f"{first}\nRecords that come in again and are about a day up to {told.counted_to} may be in"
        " a release\nthat was lost: they are kept, and no other release counts them."
    )
