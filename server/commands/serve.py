"""`serve`: the server in this process and readers in another, until it is told to stop."""

import gc
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server import settings
from server.commands.ports import take
from server.commands.telling import refusals
from server.log import note
from server.reading.process import ReaderProcess
from server.services import Services, opened
from shared.version import VERSION

if TYPE_CHECKING:
    import uvicorn

GARBAGE_AFTER = 200_000  # objects: more than a full batch makes, and a batch makes no cycles


@click.command()
def serve() -> None:
    """Serve phones, coordinators and feeds until Ctrl-C or SIGTERM.

    Reads FELTLOGG_HOST, FELTLOGG_PORT, FELTLOGG_URL, FELTLOGG_DATA,
    FELTLOGG_DATABASE and FELTLOGG_PROFILE.
    """
    with refusals():
        chosen = settings.from_env()
        with (
            take(chosen.host, chosen.port, "FELTLOGG_PORT") as listener,
            opened(chosen) as services,
            ReaderProcess(services.readers, services.profile_texts) as readers,
        ):
            note("server.started", version=VERSION)
            # While the web server loads; when it stops in order, it raises the signal again.
            for one in (signal.SIGINT, signal.SIGTERM):
                signal.signal(one, lambda *_: sys.exit(0))
            server = _server(services, readers.way)
            gc.collect()
            # What is loaded stays: to look for garbage in it costs a sixth of the work on a batch.
            gc.freeze()
            gc.set_threshold(GARBAGE_AFTER)
            with suppress(SystemExit):
                server.run(sockets=[listener])
    note("server.stopped", version=VERSION)


def _server(services: Services, readers: Path) -> "uvicorn.Server":
    from server.app import create_app  # noqa: PLC0415 - slow to load, and only this command needs it
    from server.web.serving import web_server  # noqa: PLC0415 - as above
    from server.web.zones import Forward  # noqa: PLC0415 - as above

    return web_server(create_app(services, Forward(readers)))
