"""Which municipality a request is for, when one process serves several: by the host it names."""

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send


class Towns:
    """Passes each request to its municipality; one that names none of them is refused by the first.

    What they share is this process: no store, key, session or count of one is within the other's
    reach, since each application is built of its own services alone.
    """

    def __init__(self, by_host: Mapping[str, ASGIApp]) -> None:
        self._by_host = by_host
        self._first = next(iter(by_host.values()))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer by the municipality the request names."""
        named = Headers(scope=scope).get("host", "") if scope["type"] == "http" else ""
        host = named.rpartition(":")[0] if named.rpartition(":")[2].isdigit() else named
        app = self._by_host.get(host.strip("[]").lower(), self._first)
        await app(scope, receive, send)
