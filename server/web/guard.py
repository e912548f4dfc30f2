"""The outermost layer: the right name, security headers, one log line, no mistake ever shown."""

from collections.abc import Container
from email.utils import formatdate
from pathlib import Path
from traceback import extract_tb
from urllib.parse import urlsplit

from fastapi import Request
from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.clock import ticks_ms
from server.log import note
from server.web.problems import INTERNAL, problem, status_of
from shared.errors import WrongHostError
from shared.shorthand import SHORT_TYPE
from shared.wire import ANSWER_TYPE

ROOT = Path(__file__).parents[2]
AGAINST_GUESSING = {"x-content-type-options": "nosniff"}
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none';"
        " require-trusted-types-for 'script'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    **AGAINST_GUESSING,
}
A_YEAR_S = 365 * 24 * 3600
HSTS = {"strict-transport-security": f"max-age={A_YEAR_S}"}
METHODS = frozenset(("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"))
FAILED = 500


class Guard:
    """Wraps the application; anything it did not expect becomes a bare 500."""

    def __init__(self, app: ASGIApp, *, hosts: Container[str], is_https: bool) -> None:
        self._app = app
        self._hosts = hosts
        self._headers = {**HEADERS, **(HSTS if is_https else {})}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and answer for it whatever happens."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status = ticks_ms(), 0

        async def guarded(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._protect(MutableHeaders(scope=message), scope["path"])
            await send(message)

        try:
            await self._choose(scope)(scope, receive, guarded)
        except ClientDisconnect:
            note("request.left", method=_method(scope), route=_route(scope))
            return
        except Exception as error:  # noqa: BLE001 - the last place that can keep it from being shown
            note("request.failed", code=INTERNAL, route=_route(scope), where=_place(error))
            if not status:
                await problem(Request(scope), FAILED, INTERNAL)(scope, receive, guarded)
        note(
            "request",
            method=_method(scope),
            route=_route(scope),
            status=status or FAILED,
            ms=ticks_ms() - begun,
        )

    def _choose(self, scope: Scope) -> ASGIApp:
        # A stranger's page may give its own name our address, and would then read our answers.
        request = Request(scope)
        if _name(request.headers.get("host", "")) in self._hosts:
            return self._app
        return problem(request, status_of(WrongHostError()), WrongHostError.code)

    def _protect(self, headers: MutableHeaders, path: str) -> None:
        # A phone's answers cross the thinnest of nets, and no browser draws them.
        if headers.get("content-type") == SHORT_TYPE:  # nobody keeps it, and it tells the time
            return
        headers.setdefault("date", formatdate(usegmt=True))
        is_for_phones = path.startswith("/v1/") and headers.get("content-type") == ANSWER_TYPE
        for key, value in (AGAINST_GUESSING if is_for_phones else self._headers).items():
            headers.setdefault(key, value)
        if not path.startswith("/static/"):
            headers.setdefault("cache-control", "no-store")


def _name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _method(scope: Scope) -> str:
    method = str(scope["method"])
    return method if method in METHODS else "?"


def _route(scope: Scope) -> str:
    # The path itself may hold an id or a key; the template never does.
    return getattr(scope.get("route"), "path", "?")


def _place(error: BaseException) -> str:
    ours = [
        frame
        for frame in extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(ROOT)
    ]
    frame = ours[-1] if ours else None
    spot = f"{Path(frame.filename).relative_to(ROOT)}:{frame.lineno}" if frame else "?"
    return f"{type(error).__name__} {spot}"
