"""The server's commands; exit codes 0 done, 1 refused (restore tells more), 2 wrong use."""

import click

from server.commands.backup import backup
from server.commands.demo import demo
from server.commands.device import device
from server.commands.dpia import dpia
from server.commands.feed import feed
from server.commands.keys import keys
from server.commands.note import note
from server.commands.profile import profile
from server.commands.receipt import receipt
from server.commands.release import release
from server.commands.rescue import rescue
from server.commands.restore import by_hand, restore
from server.commands.run import run
from server.commands.serve import serve
from server.commands.sign_in import sign_in
from shared.version import VERSION


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="feltlogg")
def feltlogg() -> None:
    """Feltlogg's server: takes anonymous field records in, gives safe figures out."""


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
    sign_in,
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
