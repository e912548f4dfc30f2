"""The field app in a browser, behind a strict content policy and with no foreign script."""

import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import flet as ft
import flet.fastapi
import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.routing import Mount
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from client import web_invite
from client.phone import Phone
from client.ui.app import sessions
from client.ui.invited import Doormat

ASSETS = Path(__file__).parent / "assets"
GRACE_S = 3
PACKING = 1  # the client is 14 MB; packing it hard takes longer than sending it
POLICY = (
    "default-src 'self'; "
    "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:; "
    "worker-src 'self' blob:; "
    "style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; "
    "font-src 'self' data:; "
    "connect-src 'self' blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Guarded:
    """Put the headers on every answer, whoever gives it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See the ASGI specification."""

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                if "access-control-allow-origin" in headers:
                    del headers["access-control-allow-origin"]
            await send(message)

        is_own = _is_own_page(Headers(scope=scope))
        if scope["type"] != "websocket":
            is_read = scope.get("method") in (None, "GET", "HEAD")
            app = self._app if is_read or is_own else Response(status_code=403)
            await app(scope, receive, send_guarded)
            return
        if not is_own:
            await WebSocket(scope, receive, send).close(code=1008)
            return
        with suppress(WebSocketDisconnect):  # a closed tab is no error
            await self._app(scope, receive, send)


def _is_own_page(headers: Headers) -> bool:
    """Refuse another site's page in the same browser: the phone may stand unlocked.

    A name can be pointed at this machine by whoever owns it, so only an address will do.
    """
    host = headers.get("host", "")
    name = urlsplit(f"//{host}").hostname or ""
    return urlsplit(headers.get("origin", "")).netloc == host and _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return name == "localhost"
    return True


def create(phone: Phone, *, url: str = "", idle_s: float = 60) -> ASGIApp:
    """Make the ASGI app; `url` is the server's address to suggest at enrolment."""
    doormat = Doormat()
    return _around(sessions(phone, url=url, idle_s=idle_s, doormat=doormat), doormat)


def _around(main: Callable[[ft.Page], None], doormat: Doormat) -> ASGIApp:
    screens = flet.fastapi.app(
        main,
        app_name="Feltlogg",
        app_short_name="Feltlogg",
        app_description="Feltlogg",
        assets_dir=str(ASSETS),
        no_cdn=True,
    )

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await flet.fastapi.app_manager.start()
        yield
        await flet.fastapi.app_manager.shutdown()

    return Starlette(
        routes=[*web_invite.routes(doormat), Mount("/", app=screens)],
        middleware=[
            Middleware(Guarded),
            Middleware(GZipMiddleware, minimum_size=1024, compresslevel=PACKING),
        ],
        lifespan=lifespan,
    )


def serve(phone: Phone, host: str, port: int, *, url: str = "", idle_s: float = 60) -> None:
    """Show the phone on `host:port` until stopped.

    Units:   port 1 to 65535; idle_s seconds until the phone locks
    """
    config = uvicorn.Config(
        create(phone, url=url, idle_s=idle_s),
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=GRACE_S,
    )
    # The web server stops in order and then raises the signal again; once was enough.
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, lambda *_: None)
    uvicorn.Server(config).run()
