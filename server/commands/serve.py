"""`serve`: the server in this process, until it is told to stop."""

import signal

import click
import uvicorn

from server import settings
from server.app import create_app
from server.commands.ports import take
from server.commands.telling import refusals
from server.log import mute_libraries, note
from server.services import Services, opened
from server.web.patience import PatientProtocol
from shared.version import VERSION

GRACE_S = 3


@click.command()
def serve() -> None:
    """Serve phones, coordinators and feeds until Ctrl-C or SIGTERM.

    Reads FELTLOGG_HOST, FELTLOGG_PORT, FELTLOGG_DATA and FELTLOGG_PROFILE.
    """
    with refusals():
        chosen = settings.from_env()
        with (
            take(chosen.host, chosen.port, "FELTLOGG_PORT") as listener,
            opened(chosen) as services,
        ):
            note("server.started", version=VERSION)
            # The web server stops in order and then raises the signal again; once was enough.
            for one in (signal.SIGINT, signal.SIGTERM):
                signal.signal(one, lambda *_: None)
            _server(services).run(sockets=[listener])
    note("server.stopped", version=VERSION)


def _server(services: Services) -> uvicorn.Server:
    mute_libraries()
    config = uvicorn.Config(
        create_app(services),
        # The stricter parser: it refuses what a proxy and we could read differently.
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=GRACE_S,
    )
    return uvicorn.Server(config)
