"""A wire between phone and server that fails on cue: a real adapter over the real app."""

import asyncio
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Literal, TypeAlias

import httpx
from fastapi import FastAPI

from client.sync.transport import Reply
from shared.errors import LinkDownError
from shared.packing import coding_of, taken
from shared.shorthand import SHORT_TYPE
from tests.plain import plain, plain_reply

OLDER = Reply(status=415, media_type="text/html", body=b"")  # of shorthand it never heard

Fault: TypeAlias = Literal[
    "fine", "lost_request", "lost_reply", "twice", "cut_reply", "hotspot", "proxy_502", "stranger"
]


class Link:
    """Carries requests into `app`, in process; takes the next fault off the list for each."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._faults: Iterator[Fault] = iter(())
        self.carried: list[bytes] = []  # every body, both ways, unpacked
        self.is_older = False

    def fail(self, faults: Sequence[Fault]) -> None:
        """Fail so, one fault for each request, and no more after that."""
        self._faults = iter(faults)

    def move(self, app: FastAPI) -> None:
        """Lead to another server from now on."""
        self._app = app

    def heal(self) -> None:
        """Fail no more."""
        self.fail(())

    def post(
        self, path: str, body: bytes, *, media_type: str, token: str | None, packed: bool
    ) -> Reply:
        """See `Transport.post`."""
        fault: Fault = next(self._faults, "fine")
        match fault:
            case "lost_request":
                raise LinkDownError
            case "hotspot":
                return Reply(status=200, media_type="text/html", body=b"<html>Sign in")
            case "proxy_502":
                return Reply(status=502, media_type="text/html", body=b"Bad gateway")
            case "stranger":
                return Reply(status=200, media_type="application/json", body=b'{"ok":true}')
            case "lost_reply":
                self._carry(path, body, media_type, token, packed=packed)
                raise LinkDownError
            case "twice":
                self._carry(path, body, media_type, token, packed=packed)
                return self._carry(path, body, media_type, token, packed=packed)
            case "cut_reply":
                whole = self._carry(path, body, media_type, token, packed=packed)
                half = whole.body[: len(whole.body) // 2]
                return Reply(status=whole.status, media_type=whole.media_type, body=half)
            case "fine":
                return self._carry(path, body, media_type, token, packed=packed)

    def plain(self, body: bytes, *, media_type: str, packed: bool) -> bytes:
        """Undo whatever was done to a request."""
        known = (self._app.state.services.shorthand,)
        return plain(body, media_type=media_type, packed=packed, known=known)

    def close(self) -> None:
        """See `Transport.close`."""

    def _carry(
        self, path: str, body: bytes, media_type: str, token: str | None, *, packed: bool
    ) -> Reply:
        headers = {"Content-Type": media_type}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        if packed:
            headers["Content-Encoding"] = coding_of(body) or "gzip"
        if self.is_older and media_type.startswith(SHORT_TYPE):
            return OLDER
        # A thread of its own, so that it can be called from inside an event loop too.
        with ThreadPoolExecutor(1) as courier:
            reply: Reply = courier.submit(asyncio.run, self._ask(path, body, headers)).result()
        known = (self._app.state.services.shorthand,)
        asked = self.plain(body, media_type=media_type, packed=packed)
        answer = plain_reply(reply, media_type=media_type, asked=asked, known=known)
        self.carried += [asked, answer.body]
        return reply

    async def _ask(self, path: str, body: bytes, headers: dict[str, str]) -> Reply:
        transport = httpx.ASGITransport(self._app)
        url = self._app.state.services.public_url
        async with httpx.AsyncClient(transport=transport, base_url=url) as http:
            answer = await http.post(path, content=body, headers=headers)
        return Reply(
            status=answer.status_code,
            media_type=answer.headers.get("content-type", "").partition(";")[0],
            body=answer.content,
            accepts=taken(answer.headers.get("accept-encoding", "")),
        )
