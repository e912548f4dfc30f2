"""The server's commands; exit codes 0 done, 1 refused (restore tells more), 2 wrong use."""

from pathlib import Path

import click

from server.commands.audit import audit
from server.commands.backup import backup
from server.commands.demo import demo
from server.commands.device import device
from server.commands.dpia import dpia
from server.commands.feed import feed
from server.commands.keys import keys
from server.commands.note import note
from server.commands.one_town import own_settings
from server.commands.profile import profile
from server.commands.receipt import receipt
from server.commands.release import release
from server.commands.rescue import rescue
from server.commands.restore import by_hand, restore
from server.commands.retention import retention
from server.commands.run import run
from server.commands.serve import serve
from server.commands.sign_in import sign_in
from server.commands.telling import refusals
from server.commands.user import user
from server.commands.webhook import webhook
from server.settings import choose_town
from shared.version import VERSION

NEEDS_TOWNS = "--municipality needs --towns FOLDER."


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="feltlogg")
@click.option(
    "--municipality",
    metavar="CODE",
    help="Work for this one of the folder's municipalities: its code, or NAME of NAME.env.",
)
@click.option(
    "--towns",
    "folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="The folder that `serve --towns` is given.",
)
def feltlogg(folder: Path | None, municipality: str | None) -> None:
    """Feltlogg's server: takes anonymous field records in, gives safe figures out."""
    if municipality is None:
        return
    if folder is None:
        raise click.UsageError(NEEDS_TOWNS)
    with refusals():
        choose_town(own_settings(folder, municipality))


for command in (
    run,
    serve,
    demo,
    device,
    release,
    feed,
    keys,
    note,
    profile,
    dpia,
    receipt,
    rescue,
    retention,
    sign_in,
    user,
    webhook,
    audit,
    backup,
    restore,
    by_hand,
):
    feltlogg.add_command(command)


def main() -> None:
    """Run one command."""
    feltlogg(prog_name="feltlogg")


if __name__ == "__main__":
    main()
