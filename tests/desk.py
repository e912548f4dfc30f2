"""A coordinator with a browser, over the real server application whose clock can be moved."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

import httpx
from fastapi import FastAPI

from server.access.sign_in import invite, invite_coordinator
from server.access.table import Role
from server.app import create_app
from server.services import Services, opened
from server.settings import from_env
from server.store.accounts import Account, Membership
from server.store.port import Arrival
from shared.record import Record, spell
from tests.builders import SANDVIK
from tests.serving import NOW, Serving

FORM = "application/x-www-form-urlencoded"
TOKEN = re.compile(r'name="form_token" value="([0-9a-f]+)"')
WEEK = timedelta(days=7)


class Hands:
    """A clock whose hands a test may move."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.at


@dataclass
class Desk:
    """One browser with its cookies, and the server's own clock and stores."""

    services: Services
    hands: Hands
    folder: Path
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **headers: str) -> httpx.Response:
        """Ask for a page as a browser does."""
        return self._ask("GET", path, b"", headers)

    def post(self, path: str, **form: str) -> httpx.Response:
        """Send a form as it is."""
        return self._ask("POST", path, urlencode(form).encode(), {"content-type": FORM})

    def press(self, page: str, path: str, **form: str) -> httpx.Response:
        """Send a form from a page, with the token that page carries."""
        found = TOKEN.search(self.get(page).text)
        assert found, page
        return self.post(path, form_token=found.group(1), **form)

    def sign_in(self) -> httpx.Response:
        """Sign in with a fresh one-time code."""
        return self.post("/sign-in", code=self.code())

    def code(self) -> str:
        """Make a one-time sign-in."""
        with self.services.intake.transaction(self.services.municipality) as tx:
            return invite_coordinator(tx, self.hands())

    def sign_in_as(self, role: Role, *readings: str, days: int = 30) -> Account:
        """Sign in as a person with a role, and give who that is."""
        until = self.hands().date() + timedelta(days)
        person = Account(
            id=f"a {role}",
            login=role,
            name=role.capitalize(),
            role=role,
            made_on=self.hands().date(),
            groups=tuple(Membership(reading=one, until=until) for one in readings),
        )
        with self.services.intake.transaction(self.services.municipality) as tx:
            assert tx.accounts.put(person)
            code = invite(tx, person.id, self.hands())
        assert self.post("/sign-in", code=code).status_code == httpx.codes.SEE_OTHER
        return person

    def receive(self, *records: Record) -> None:
        """Take records in from the one phone there is."""
        with self.services.intake.transaction(self.services.municipality) as tx:
            phone = tx.devices()[0].id
            tx.add(
                phone,
                [Arrival(one, spell(one), _asked(one)) for one in records],
                self.hands().date(),
            )

    def app(self) -> FastAPI:
        """Build the application."""
        return create_app(self.services)

    def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> httpx.Response:
        app = self.app()

        async def once() -> httpx.Response:
            way = httpx.ASGITransport(app)
            given = {"accept": "text/html", **headers}
            if self.cookies:
                given["cookie"] = "; ".join(f"{key}={value}" for key, value in self.cookies.items())
            async with httpx.AsyncClient(transport=way, base_url=self.services.public_url) as http:
                return await http.request(method, path, content=body, headers=given)

        answer = asyncio.run(once())
        for line in answer.headers.get_list("set-cookie"):
            for key, cookie in SimpleCookie(line).items():
                self.cookies.pop(key, None)
                if cookie["max-age"] != "0":
                    self.cookies[key] = cookie.value
        return answer


def _asked(record: Record) -> str | None:
    answer = record.answers.get("asked")
    return answer if isinstance(answer, str) else None


@contextmanager
def desk(folder: Path, **more: str) -> Iterator[Desk]:
    """Open a server for Sandvik, one phone enrolled, nobody signed in; keywords are settings."""
    settings = from_env({"FELTLOGG_DATA": str(folder), "FELTLOGG_PROFILE": str(SANDVIK), **more})
    hands = Hands()
    with opened(settings, hands) as services:
        phone = Serving(create_app(services), services, folder)
        assert phone.enrol(phone.code("Felt 1")).status_code == httpx.codes.OK
        yield Desk(services, hands, folder)
