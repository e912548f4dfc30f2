"""`profile check`: every flaw of a municipality's profile, by file and key."""

import click

from server import profile_folder, settings
from server.commands.telling import json_option, refusals, tell


@click.group()
def profile() -> None:
    """Look after a municipality's profile."""


@profile.command()
@click.argument("folder", required=False)
@json_option
def check(folder: str | None, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Read the profile in FOLDER (or FELTLOGG_PROFILE) and name every flaw; exit 1 if any."""
    with refusals(as_json=as_json):
        _, found = profile_folder.read(folder or settings.from_env().profile)
        values = {
            "code": found.code,
            "version": found.version,
            "digest": found.digest,
            "codebooks": list(found.codebooks),
        }
        line = f"{found.name.nb} {found.version}: no flaws ({found.digest})"
        tell({"flaws": [], **values}, line, as_json=as_json)
