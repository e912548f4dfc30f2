"""`rescue`: what phones with a forgotten PIN had not sent, opened with the recovery key."""

from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from server import log
from server.backup import keys as backup_keys
from server.commands.keys import A_FILE
from server.commands.telling import json_option, tell, working
from server.rescue import open_all


@click.group()
def rescue() -> None:
    """Take in records that phones sealed to the recovery key, and handed in for another phone."""


@rescue.command(name="list")
@json_option
def list_(as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Count what is held, by the day it came and the recovery key that opens it."""
    with working(as_json=as_json) as services:
        with services.intake.transaction(services.municipality) as tx:
            held = tx.parcels()
        counts = Counter((one.received_on.isoformat(), one.parcel.key) for one in held)
        values = [
            {"day": day, "key": key, "parcels": n} for (day, key), n in sorted(counts.items())
        ]
        lines = [f"{one['day']}  {one['key']}  {one['parcels']}" for one in values]
        tell({"held": values}, "\n".join(lines) or "Nothing is held.", as_json=as_json)


@rescue.command(name="open")
@click.option("--key", type=A_FILE, required=True, help="The private half of the recovery key.")
@json_option
def open_(key: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Open what the key opens, and take it in as records of the phones that wrote it.

    Each record is taken in once; what the server has already is told as known.
    """
    with working(as_json=as_json) as services:
        private = backup_keys.read_file("secret", key, "--key")
        with services.intake.transaction(services.municipality) as tx:
            report = open_all(
                tx, private, services.municipality, services.profile, services.today()
            )
        log.note("rescue.opened")
        counts = asdict(report)
        line = "\n".join(f"{name.replace('_', ' '):10} {n}" for name, n in counts.items())
        tell(counts, line, as_json=as_json)
