"""Every route of the application, from its own table, and who asks at which municipality's door."""

import asyncio
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any, NamedTuple

import httpx
from fastapi import FastAPI
from starlette.routing import Route
from starlette.types import ASGIApp

from server.access import sessions
from server.reading.app import create_app as create_reader_app
from server.web.frame import FORM_TOKEN
from shared.wire import ANSWER_TYPE, BATCH_TYPE
from tests.every_request import FORM, LIKELY, Town
from tests.serving import batch

USUAL: Mapping[str, str | int] = {"form": "md", "suffix": "json"}
_PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")


class Way(NamedTuple):
    """One method of one route."""

    method: str
    path: str


def ways(town: Town) -> list[Way]:
    """List every method of every route of both zones."""
    tables = (town.server.app.routes, create_reader_app(town.server.services.readers).routes)
    found = {
        Way(method, route.path)
        for routes in tables
        for route in _all(routes)
        for method in (route.methods or ())
        if method != "HEAD"
    }
    return sorted(found)


def _all(routes: Any) -> Iterator[Route]:
    for route in routes:
        if isinstance(route, Route):
            yield route
        elif getattr(route, "app", None) is not None and isinstance(route.app, FastAPI):
            yield from _all(route.app.routes)
        elif getattr(route, "original_router", None) is not None:
            yield from _all(route.original_router.routes)


@dataclass(frozen=True)
class Shown:
    """What somebody shows: one kind of credential."""

    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    form_token: str = ""


def credentials(town: Town, token: str) -> Mapping[str, Shown]:
    """Give what phones, readers and coordinators of a municipality have."""
    session = town.session
    return {
        "phone": Shown({"authorization": f"Bearer {token}"}, {}),
        "reader": Shown({"authorization": f"Bearer {town.feed_key}"}, {}),
        "coordinator": Shown({}, {sessions.COOKIE: session.secret}, session.form_token),
    }


# The same shapes, and drawn by nobody.
STRANGERS: Mapping[str, Shown] = {
    "phone": Shown({"authorization": f"Bearer {'z' * 43}"}, {}),
    "reader": Shown({"authorization": f"Bearer {'y' * 43}"}, {}),
    "coordinator": Shown({}, {sessions.COOKIE: "x" * 43}, "w" * 43),
}


class Door:
    """The process of several municipalities, asked from another address each time."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._addresses = count()

    def ask(self, host: str, way: Way, known: Mapping[str, str | int], shown: Shown) -> str:
        """Ask one thing at a host, and tell the answer in short: its status, code and where to."""
        answer = asyncio.run(self._ask(host, way, known, shown))
        kind = answer.headers.get("content-type", "").partition(";")[0]
        is_json = kind in ("application/json", "application/problem+json")
        said = answer.json() if is_json else {}
        code = said.get("code", "") if isinstance(said, dict) else ""
        return f"{answer.status_code} {code} {answer.headers.get('location', '')}".strip()

    def ask_as(self, host: str, way: Way) -> str:
        """Ask under a name that need not be one."""
        return self.ask("here.example", way, {}, Shown({"host": host}, {}))

    async def _ask(
        self, host: str, way: Way, known: Mapping[str, str | int], shown: Shown
    ) -> httpx.Response:
        carrier = httpx.ASGITransport(self._app, client=(f"address {next(self._addresses)}", 1))
        path = _PARAMETER.sub(lambda found: str({**USUAL, **known}.get(found[1], "x")), way.path)
        body, kind = _body(way, shown)
        headers = {"content-type": kind, "origin": f"http://{host}", "accept": "application/json"}
        async with httpx.AsyncClient(
            transport=carrier, base_url=f"http://{host}", cookies=dict(shown.cookies)
        ) as http:
            told = {**headers, **shown.headers}
            return await http.request(way.method, path, content=body, headers=told)


def _body(way: Way, shown: Shown) -> tuple[bytes, str]:
    if way.method == "GET":
        return b"", FORM
    if way.path == "/v1/sync":
        return batch(), BATCH_TYPE
    if way.path.startswith("/v1/"):
        return b"{}", BATCH_TYPE if way.path == "/v1/rescue" else ANSWER_TYPE
    likely = {key: values[0] for key, values in LIKELY.get(way.path, {}).items()}
    form = {FORM_TOKEN: shown.form_token, **likely}
    return httpx.Request("POST", "http://x", data=form).read(), FORM
