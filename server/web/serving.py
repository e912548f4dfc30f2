"""The web server that an application runs in, the same for both zones."""

import uvicorn
from starlette.types import ASGIApp

from server.log import mute_libraries
from server.web.patience import PatientProtocol

GRACE_S = 3


def web_server(app: ASGIApp) -> uvicorn.Server:
    """Give a server for sockets that are open already; its libraries say nothing by themselves."""
    mute_libraries()
    config = uvicorn.Config(
        app,
        # The stricter parser: it refuses what a proxy and we could read differently.
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,  # the guard tells it to whom it tells something
        proxy_headers=False,
        timeout_graceful_shutdown=GRACE_S,
    )
    return uvicorn.Server(config)
