"""`backup`: everything into one sealed file, the keys for it, and the drill."""

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from server import clock, holding, settings
from server.backup import keys
from server.backup.make import Made, make, require_free
from server.commands.restore import EXITS, spelt
from server.commands.restoring import SUFFIX, newest_in, readable, restored
from server.commands.telling import json_option, refusals, tell
from server.services import homes_in, make_folder, note_backup
from server.settings import Settings
from shared.errors import InputError
from shared.flaw import Flaw

HELP = ("-h", "--help")


class _Backup(click.Group):
    """A group whose first word may be a place instead of a command."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `backup DEST` as `backup to DEST`."""
        if args and args[0] not in (*self.commands, *HELP):
            args = ["to", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Backup, subcommand_metavar="DEST | COMMAND [ARGS]...")
def backup() -> None:
    """Write everything into DEST, sealed to the recovery key, while the server works.

    `backup DEST` is short for `backup to DEST`.
    """


@backup.command()
@click.argument("dest", type=click.Path(path_type=Path))
@click.option("--key", "key", help="The public recovery key or its file; FELTLOGG_RECOVERY_KEY.")
@json_option
def to(dest: Path, key: str | None, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Write a backup into DEST: a new file, or a folder, where its name is the time."""
    with refusals(as_json=as_json):
        chosen = settings.from_env()
        public = keys.public(key or chosen.recovery, "--key" if key else "FELTLOGG_RECOVERY_KEY")
        now = clock.now()
        path = dest / f"feltlogg-{now:%Y%m%dT%H%M%SZ}{SUFFIX}" if dest.is_dir() else dest
        require_free(path)
        made = _made(chosen, public, path, now)
        tell(_spelt(made), _line(made), as_json=as_json)


@backup.command(name="keys")
@click.argument("file", type=click.Path(path_type=Path))
@json_option
def make_keys(file: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Make a recovery key: the private half into FILE, the public half onto the screen.

    Best on another machine than the server; FILE must leave this one if it is the server.
    """
    with refusals(as_json=as_json):
        _require_elsewhere(file, settings.from_env().folder)
        public = keys.make(file)
        lines = (
            f"{public}\nGive the server this public half as FELTLOGG_RECOVERY_KEY. Keep {file} off"
            " the server, in two places:\nwithout it no backup can be opened."
        )
        tell({"public": public, "file": str(file)}, lines, as_json=as_json)


@backup.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--key",
    "key_file",
    required=True,
    type=click.Path(path_type=Path),
    help="The file with the private half of the recovery key.",
)
@json_option
def drill(file: Path, key_file: Path, as_json: bool) -> None:  # noqa: FBT001 - click's flag
    """Prove that a backup, or a folder's newest, can be put back; keep nothing of it.

    It is restored into TMPDIR, where it lies open until the end; exit codes are those of restore.
    """
    with refusals(as_json=as_json, exits=EXITS):
        private_key = keys.read_file("secret", key_file, "--key")
        path = newest_in(file)
        with tempfile.TemporaryDirectory(prefix="feltlogg-drill-") as place:
            chosen = replace(settings.from_env(), folder=Path(place), database="")
            with readable(path) as opened:
                found = restored(opened, private_key, chosen)
        hours = (clock.now() - datetime.fromisoformat(found.made_at)).total_seconds() / 3600
        line = (
            f"{path.name} can be restored: {found.counts['intake.record']} records of "
            f"{len(found.phones)} phones, {found.counts['releases.release']} releases, "
            f"as they were {hours:.1f} hours ago."
        )
        tell({**spelt(path, found), "hours_old": round(hours, 1)}, line, as_json=as_json)


def _made(chosen: Settings, public: bytes, path: Path, now: datetime) -> Made:
    folder = make_folder(chosen)
    keep = {
        one.name: one.read_bytes()
        for one in sorted(folder.iterdir())
        if one.is_file() and not one.match(".*") and not one.match("*.db*")
    }
    with holding.shared(folder), homes_in(chosen, folder) as homes:
        made = make(homes, keep, public, path, now.astimezone(UTC))
        note_backup(homes, now.astimezone(UTC).date())
        return made


def _require_elsewhere(file: Path, data: Path) -> None:
    if file.resolve().is_relative_to(data.resolve()):
        raise InputError(Flaw("input.on_the_server", "FILE", str(file)))


def _spelt(made: Made) -> dict[str, object]:
    return {
        "file": str(made.path),
        "bytes": made.size,
        "sha256": made.digest,
        "rows": dict(made.counts),
    }


def _line(made: Made) -> str:
    return (
        f"{made.path}: {made.counts['intake.record']} records, "
        f"{made.counts['releases.release']} releases, {made.size} bytes, read back and whole\n"
        f"sha256 {made.digest}"
    )
