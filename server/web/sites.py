"""Which site a browser is on, as passkeys are bound to it."""

from typing import Annotated

from fastapi import Depends, Request

from server.access.passkeys import Site
from server.web.asks import AsksServices


def site_of(request: Request, services: AsksServices) -> Site:
    """Name the host that was asked, which the guard has let through, and its origin."""
    asked = request.headers.get("host", "")
    scheme = "https" if services.is_https else "http"
    host = asked.rpartition(":")[0] if asked.rpartition(":")[2].isdigit() else asked
    return Site(host.lower(), f"{scheme}://{asked.lower()}")


AsksSite = Annotated[Site, Depends(site_of)]
