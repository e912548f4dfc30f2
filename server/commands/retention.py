"""`retention`: what goes when, deleting it now, and showing that it was deleted."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from server.commands.telling import json_option, refusals, tell, working
from server.key_file import replace_with
from server.retention import export as exports
from server.retention.export import Verified
from server.retention.preview import Due
from server.retention.preview import preview as previewed
from server.retention.purge import run as delete
from server.store.retiring import Deletion
from shared.canonical import decode
from shared.errors import InputError
from shared.flaw import Flaw
from shared.ids import is_id
from shared.record import RecordId
from shared.retention_errors import NotProvedError
from shared.words.catalogue import explain, explain_error


@click.group()
def retention() -> None:
    """See what goes when, delete what is due, and show that it was deleted."""


@retention.command()
@json_option
def preview(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Tell how many of what go on which day; nothing is changed."""
    with working(as_json=as_json) as services:
        found = previewed(services.keeper)
        since = found.waiting_since
        values = {
            "today": found.today.isoformat(),
            "due": [_due(one) for one in found.due],
            "waiting": found.waiting,
            "waiting_since": since.isoformat() if since else None,
            "hindered": found.hindered.code if found.hindered else None,
        }
        lines = [_line(one) for one in found.due] or ["nothing is known to go"]
        if since:
            lines.append(f"{found.waiting} records wait for a release, the first since {since}")
        if found.hindered:
            lines.append(explain_error("en", found.hindered))
            lines += [explain("en", flaw) for flaw in found.hindered.flaws]
        tell(values, "\n".join(lines), as_json=as_json)


@retention.command()
@click.option(
    "--today",
    "sure_of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day it is, when the server's clock alone is not believed.",
)
@json_option
def run(sure_of: datetime | None, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Delete what is due; `serve` does so every day by itself."""
    with working(as_json=as_json) as services:
        made = delete(services.keeper, sure_of=sure_of.date() if sure_of else None)
        is_clean = services.intake.overwrite()
        lines = [_statement(one) for one in made] or ["nothing was due"]
        if not is_clean:
            lines.append("What was deleted is overwritten when nobody reads; run again later.")
        values = {"made": [decode(one.statement) for one in made], "overwritten": is_clean}
        tell(values, "\n".join(lines), as_json=as_json)


@retention.command()
@click.argument("file", type=click.Path(path_type=Path))
@json_option
def export(file: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Write into FILE, a new one, all statements of what was deleted; it may lie open."""
    with working(as_json=as_json) as services:
        if file.exists() or not file.parent.is_dir():
            raise InputError(Flaw("input.no_file", "FILE", str(file)))
        with services.releases.transaction(services.municipality) as told:
            introduced = told.ledger_keys()
        with services.intake.transaction(services.municipality) as tx:
            kept = tx.retention.deletions()
        spelt = exports.spelt(services.municipality, kept, introduced)
        found = exports.verify(spelt)
        replace_with(file, spelt)
        tell({"file": str(file), **_values(found)}, f"{file}: {_sentence(found)}", as_json=as_json)


@retention.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--proof", type=click.Path(path_type=Path), help="What `retention prove` printed.")
@json_option
def verify(file: Path, proof: Path | None, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Verify every statement in FILE, an export; nothing else is looked at.

    With --proof, also that the record it names was deleted.
    """
    with refusals(as_json=as_json):
        found = exports.verify(_read(file, "FILE"))
        values, line = _values(found), _sentence(found)
        if proof is not None:
            told = exports.require_proved(_read(proof, "--proof").strip(), found)
            values |= {"proved_on": told.day}
            line += f"\nIts record was deleted on {told.day}: statement {told.number}."
        tell(values, line, as_json=as_json)


@retention.command()
@click.argument("record", metavar="ID")
def prove(record: str) -> None:
    """Print what shows that the record of this ID was deleted, for `verify --proof`."""
    with working() as services:
        if not is_id(record):
            raise NotProvedError
        with services.intake.transaction(services.municipality) as tx:
            click.echo(exports.proof(tx, RecordId(record)).decode())


def _read(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(Flaw("input.no_file", name, str(path))) from error


def _due(one: Due) -> dict[str, Any]:
    return {
        "day": one.day.isoformat() if one.day else None,
        "what": one.what,
        "n": one.n,
        "release": one.release,
        "fields": list(one.fields),
    }


def _line(one: Due) -> str:
    day = str(one.day) if one.day else "after the next release of a later month"
    of = f" of release {one.release}" if one.release else ""
    return f"{day}  {one.n:>6} {one.what}{of}  {', '.join(one.fields)}".rstrip()


def _statement(one: Deletion) -> str:
    told = decode(one.statement)
    return f"{told['number']:>5}  {told['day']}  {', '.join((*told['rows'], *told['fields']))}"


def _values(found: Verified) -> dict[str, Any]:
    return {
        "municipality": found.municipality,
        "statements": len(found.statements),
        "newest": found.newest,
        "keys": [key.public for key in found.keys],
    }


def _sentence(found: Verified) -> str:
    keys = ", ".join(key.public for key in found.keys)
    return (
        f"{len(found.statements)} statements of municipality {found.municipality}, whole and signed"
        f"\nnewest {found.newest or '-'}\nkeys of the ledger: {keys or '-'}"
    )
