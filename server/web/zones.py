"""Which of the two zones answers a request: the intake's own process, or that of readers.

Source:  docs/decisions/0018-two-zones.md
"""

import http.client
import socket
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from server.access.sessions import COOKIES
from server.web.asks import whole_body
from server.web.problems import of_known
from shared.errors import KnownError, ReadersAwayError

# Everything that is for readers, and nothing else, begins so.
READERS_PATHS: Final = ("/feeds/",)
MAX_BODY_BYTES: Final = 10_000
PATIENCE_S: Final = 30
# What is between two ends of one connection is not passed on (RFC 9110, 7.6.1).
_HOP_BY_HOP: Final = frozenset(
    ("connection", "content-length", "keep-alive", "proxy-authenticate", "proxy-authorization",
     "te", "trailer", "transfer-encoding", "upgrade")
)  # fmt: skip
_SAID_HERE: Final = _HOP_BY_HOP - {"content-length"} | {"date"}


@dataclass(frozen=True, slots=True)
class Passed:
    """The route of a request that was passed on, for the log."""

    path: str


class Zones:
    """Passes what is for readers on to them; a signed-in coordinator is answered here."""

    def __init__(self, app: ASGIApp, *, readers: ASGIApp) -> None:
        self._app = app
        self._readers = readers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let readers be answered."""
        is_http = scope["type"] == "http"
        if is_http and scope["path"].startswith(READERS_PATHS) and not _is_signed_in(scope):
            await self._readers(scope, receive, send)
        else:
            await self._app(scope, receive, send)


class Forward:
    """Passes requests on to another process, over a socket of ours that has no other name."""

    def __init__(self, way: Path) -> None:
        self._way = way

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request and its answer on, whole."""
        request = Request(scope, receive)
        scope["route"] = Passed(f"{next(p for p in READERS_PATHS if scope['path'].startswith(p))}*")
        try:
            body = await whole_body(request, MAX_BODY_BYTES)
            answer = await run_in_threadpool(self._ask, scope, body)
        except KnownError as error:
            answer = of_known(request, error)
        await answer(scope, receive, send)

    def _ask(self, scope: Scope, body: bytes) -> Response:
        try:
            return self._asked(scope, body)
        except ReadersAwayError:
            # It may have died over another request; whoever only reads can ask its successor.
            if scope["method"] != "GET":
                raise
            return self._asked(scope, body)

    def _asked(self, scope: Scope, body: bytes) -> Response:
        target = scope["raw_path"].decode("latin-1")
        if scope["query_string"]:
            target = f"{target}?{scope['query_string'].decode('latin-1')}"
        connection = _Connection(self._way)
        try:
            connection.putrequest(
                scope["method"], target, skip_host=True, skip_accept_encoding=True
            )
            for key, value in _passed_on(Headers(scope=scope)):
                connection.putheader(key, value)
            connection.putheader("content-length", str(len(body)))
            connection.endheaders(body)
            found = connection.getresponse()
            content = found.read()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise ReadersAwayError from error
        finally:
            connection.close()
        answer = Response(content, found.status)
        answer.raw_headers = [
            (key.lower().encode("latin-1"), value.encode("latin-1"))
            for key, value in found.getheaders()
            if key.lower() not in _SAID_HERE
        ]
        return answer


class _Connection(http.client.HTTPConnection):
    """The library's own client, over a socket in a folder."""

    def __init__(self, way: Path) -> None:
        super().__init__("localhost", timeout=PATIENCE_S)
        self._way = way

    def connect(self) -> None:
        """See `HTTPConnection.connect`."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._way))


def _passed_on(headers: Mapping[str, str] | Headers) -> Iterable[tuple[str, str]]:
    return ((key, value) for key, value in headers.items() if key not in _HOP_BY_HOP)


def _is_signed_in(scope: Scope) -> bool:
    """Tell whether a person's browser asks; whether they may is asked where they are answered."""
    request = Request(scope)
    return "authorization" not in request.headers and any(
        name in request.cookies for name in COOKIES
    )
