"""The usual way to a server, loaded only when it is first needed: the screens come up sooner."""

from client.sync.transport import Transport


def over_https(url: str) -> Transport:
    """Make a way to the server at `url`.

    Errors:  InputError
    """
    from client.sync.https import HttpsTransport  # noqa: PLC0415 - slow to load, and not at start

    return HttpsTransport(url)
