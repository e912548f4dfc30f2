"""Which municipality a request is for, when one process serves several: by the host it names."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from server.settings import OWN_NAMES
from server.web.guard import Guard


class Towns:
    """Passes each request to its municipality; one that names none of them is for nobody: 421.

    What they share is this process: no store, key, session or count of one is within the other's
    reach, since each application is built of its own services alone.

    Shapes:  local  the one that also answers to what a machine calls itself; none: nobody does
    """

    def __init__(self, by_host: Mapping[str, ASGIApp], local: ASGIApp | None = None) -> None:
        own = dict.fromkeys(OWN_NAMES, local) if local else {}
        self._by_host = {**own, **by_host}
        self._nobody = Guard(_nothing, hosts=(), is_https=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer by the municipality the request names."""
        named = Headers(scope=scope).get("host", "") if scope["type"] == "http" else ""
        app = self._by_host.get(_host(named), self._nobody)
        await app(scope, receive, send)


def _host(named: str) -> str:
    try:
        return urlsplit(f"//{named}").hostname or ""
    except ValueError:
        return ""


async def _nothing(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer nothing: the guard before it lets nobody in."""
    del scope, receive, send
