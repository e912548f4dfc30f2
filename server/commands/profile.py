"""`profile`: every flaw of a municipality's profile, and what was approved beside it."""

from pathlib import Path
from stat import S_IMODE

import click

from server import profile_folder, settings
from server.approved import FILE
from server.commands.telling import json_option, refusals, tell, working
from server.key_file import replace_with
from shared.errors import InputError
from shared.flaw import Flaw


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


@profile.command()
@click.option("--write", is_flag=True, help="Write them into the folder's places.toml.")
@json_option
def export(write: bool, as_json: bool) -> None:  # noqa: FBT001 - click's flags
    """Give places.toml with the places approved on the page, to be kept in the folder from now on.

    No phone notices: the profile in force is the same bytes as before.
    """
    with working(as_json=as_json) as services:
        text, held = services.profile_texts[FILE], services.folder.profile.places
        added = [code for code in services.profile.places if code not in held]
        path = profile_folder.find(settings.from_env().profile) / FILE
        if write and added:
            _write(path, text)
        told = f"{len(added)} approved places written to {path}" if write else text
        tell({"added": added, "written": write and bool(added)}, told, as_json=as_json)


def _write(path: Path, text: str) -> None:
    if path.parent.parent == profile_folder.SHIPPED:
        raise InputError(Flaw("input.shipped_profile", "FELTLOGG_PROFILE"))
    mode = S_IMODE(path.stat().st_mode)  # whoever could read it before still can
    replace_with(path, text.encode())
    path.chmod(mode)
