"""`restore`: a backup into an empty place."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from server import settings
from server.backup import keys
from server.backup.afresh import Ended
from server.commands.restoring import (
    Phone,
    Restored,
    newest_in,
    readable,
    restored,
    restored_by_hand,
)
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


@click.command(name="restored")
@json_option
def by_hand(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Say that an earlier state was put back without `restore`: by pg_restore, or as files.

    It does what restore does afterwards: feed keys, sign-ins and one-use codes end, phones are to
    be confirmed and send again, and no release is cut before somebody says which was the last.
    """
    with refusals(as_json=as_json, exits=EXITS):
        ended = restored_by_hand(settings.from_env())
        tell({"ended": asdict(ended)}, "\n".join(after(ended)), as_json=as_json)


def spelt(path: Path, found: Restored) -> dict[str, object]:
    """Tell what was put back, for a program."""
    return {
        "file": str(path),
        "made_at": found.made_at,
        "rows": dict(found.counts),
        "ended": asdict(found.filled.ended),
        "to_confirm": [phone.id for phone in found.phones if not phone.is_ended],
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
        *after(found.filled.ended),
    ]


def after(ended: Ended) -> Iterator[str]:
    """Say what was not let back to life, and what is to be done now."""
    yield "Ended, for any of them may have been ended since then:"
    codes = f"one-use codes: {ended.codes}"
    yield f"  feed keys: {ended.feed_keys}, sign-ins: {ended.sessions}, {codes}"
    yield f"  webhooks paused: {ended.webhooks}; see feltlogg webhook list, then resume or end"
    yield "Give readers new keys with feltlogg feed token GROUP --label WHO; all sign in anew."
    yield "A phone that was ended since then lives again until somebody ends it again. See each:"
    yield "feltlogg device list, then device confirm ID or device end ID; or the page Phones."
    yield "So may people in whose account was ended, or proof of person changed, since then."
    yield "No release can be cut until you have said which was the last one ever made:"
    yield "feltlogg release adopt EXPORT (its newest export), or feltlogg release resume --after N."


def _sum(found: Restored) -> str:
    counts = found.counts
    return f"{counts['intake.record']} records, {counts['releases.release']} releases"


def _line(phone: Phone) -> str:
    return f"  {phone.label}: {phone.kept} records are here; it will send what it has again"
