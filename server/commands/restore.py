"""`restore`: a backup into an empty place."""

from collections.abc import Iterator
from pathlib import Path

import click

from server import settings
from server.backup import keys
from server.backup.restore import Filled
from server.commands.restoring import Phone, Restored, newest_in, readable, restored
from server.commands.telling import json_option, refusals, tell

# What a script can tell apart; 1 is every other refusal, 2 a command line nobody knows.
EXITS = {
    "backup.not_one": 3,
    "backup.truncated": 4,
    "backup.damaged": 5,
    "backup.newer": 6,
    "backup.other_key": 7,
    "backup.occupied": 8,
    "backup.in_use": 9,
    "backup.older": 10,
}


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--key",
    "key_file",
    required=True,
    type=click.Path(path_type=Path),
    help="The file with the private half of the recovery key.",
)
@json_option
def restore(file: Path, key_file: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Put a backup, or a folder's newest, into an empty FELTLOGG_DATA or FELTLOGG_DATABASE.

    Exit codes: 3 no backup, 4 cut short, 5 damaged, 6 made by a newer program, 7 another key, 8 the
    place is not empty, 9 a server is at work there, 10 too old for PostgreSQL.
    """
    with refusals(as_json=as_json, exits=EXITS):
        private_key = keys.read_file("secret", key_file, "--key")
        path = newest_in(file)
        with readable(path) as opened:
            found = restored(opened, private_key, settings.from_env())
        tell(spelt(path, found), "\n".join(_lines(path, found)), as_json=as_json)


def spelt(path: Path, found: Restored) -> dict[str, object]:
    """Tell what was put back, for a program."""
    return {
        "file": str(path),
        "made_at": found.made_at,
        "rows": dict(found.counts),
        "ended": {
            "feed_keys": found.filled.feed_keys,
            "sessions": found.filled.sessions,
            "codes": found.filled.codes,
        },
        "phones": [
            {
                "id": phone.id,
                "municipality": phone.municipality,
                "label": phone.label,
                "kept": phone.kept,
                "state": "ended" if phone.is_ended else "active",
            }
            for phone in found.phones
        ],
    }


def _lines(path: Path, found: Restored) -> list[str]:
    active = [phone for phone in found.phones if not phone.is_ended]
    return [
        f"Put back {path.name}, made {found.made_at}: {_sum(found)}.",
        *(_line(phone) for phone in active),
        "What came in after that is not here. At its next contact each phone sends again whatever",
        "it still has; a phone that is gone, or has cleared old records, cannot.",
        *_ended(found.filled),
    ]


def _ended(filled: Filled) -> Iterator[str]:
    """Say what was not let back to life, and where to get new ones."""
    yield "Ended, for any of them may have been ended since then:"
    codes = f"one-use codes: {filled.codes}"
    yield f"  feed keys: {filled.feed_keys}, sign-ins: {filled.sessions}, {codes}"
    yield "Give readers new keys with feltlogg feed token GROUP --label WHO; all sign in anew."
    yield "A phone that was ended since lives again. End it again: feltlogg device list."


def _sum(found: Restored) -> str:
    counts = found.counts
    return f"{counts['intake.record']} records, {counts['releases.release']} releases"


def _line(phone: Phone) -> str:
    return f"  {phone.label}: {phone.kept} records are here; it will send what it has again"
