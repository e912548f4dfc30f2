"""A port to listen on, taken before anything else is done, or one sentence why not."""

import socket

from shared.errors import InputError
from shared.flaw import Flaw

BACKLOG = 512


def take(host: str, port: int, variable: str) -> socket.socket:
    """Listen on `host:port`.

    Errors:  InputError naming the variable to change
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError as error:
        raise InputError(Flaw("input.no_host", "FELTLOGG_HOST", host)) from error
    family, kind, protocol, _, address = found[0]
    listener = socket.socket(family, kind, protocol)
    try:
        # A server just stopped leaves its port waiting; that is nobody else's port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise InputError(Flaw("input.port_taken", variable, str(port))) from error
    return listener


def check(host: str, port: int, variable: str) -> None:
    """Make sure that a port can be taken, and leave it to the one who will.

    Errors:  InputError
    """
    take(host, port, variable).close()
