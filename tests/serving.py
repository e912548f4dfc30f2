"""The real server application in this process, over real stores, with a clock that stands still."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI

from server.app import create_app
from server.enrolment import offer
from server.services import Services, opened
from server.settings import from_env
from shared import wire
from shared.canonical import encode
from shared.record import Record, spell
from tests.builders import SANDVIK

NOW = datetime(2026, 7, 2, 21, 30, tzinfo=UTC)
TOKEN = "t" * 43


@dataclass(frozen=True)
class Serving:
    """A server and the ways to ask it."""

    app: FastAPI
    services: Services
    folder: Path

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | AsyncIterator[bytes] = b"",
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Send one request."""

        async def once() -> httpx.Response:
            way = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=way, base_url=self.services.public_url) as http:
                return await http.request(method, path, content=body, headers=headers)

        return asyncio.run(once())

    def code(self, label: str = "phone") -> str:
        """Offer an enrolment code."""
        with self.services.intake.transaction(self.services.municipality) as tx:
            return offer(tx, label, self.services.now())

    def enrol(self, code: str, token: str = TOKEN) -> httpx.Response:
        """Enrol a phone."""
        return self.ask(
            "POST",
            "/v1/enrol",
            encode({"code": code, "token": token}),
            {"content-type": wire.ANSWER_TYPE},
        )

    def send(self, body: bytes, *, token: str = TOKEN, **headers: str) -> httpx.Response:
        """Send a body to /v1/sync as a phone does; keywords override headers."""
        given = {"content-type": wire.BATCH_TYPE, "authorization": f"Bearer {token}"}
        more = {key.replace("_", "-"): value for key, value in headers.items()}
        return self.ask("POST", "/v1/sync", body, {**given, **more})

    def sync(self, *records: Record, token: str = TOKEN) -> wire.Answer:
        """Send records and read the answer."""
        answer = self.send(batch(*records, profile=self.services.profile.digest), token=token)
        assert answer.status_code == httpx.codes.OK, answer.text
        return wire.decode_answer(answer.content)


def batch(*records: Record, profile: str = "") -> bytes:
    """Spell a batch of records."""
    return lines([spell(record) for record in records], profile)


def lines(spelt: Sequence[bytes], profile: str = "") -> bytes:
    """Spell a batch of lines, whatever they are."""
    return wire.encode_batch(spelt, profile=profile, app="test")


@contextmanager
def serving(folder: Path, now: datetime = NOW, **more: str) -> Iterator[Serving]:
    """Open a server for Sandvik with one phone enrolled; keywords are settings."""
    settings = from_env({"FELTLOGG_DATA": str(folder), "FELTLOGG_PROFILE": str(SANDVIK), **more})
    with opened(settings, lambda: now) as services:
        server = Serving(create_app(services), services, folder)
        assert server.enrol(server.code()).status_code == httpx.codes.OK
        yield server


def problem(answer: httpx.Response, status: int, code: str) -> Mapping[str, Any]:
    """Check that an answer is a problem with this status and code, and give it."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found: dict[str, Any] = answer.json()
    assert found["code"] == code, found
    assert found["status"] == status
    assert found["type"] == f"urn:feltlogg:problem:{code}"
    assert found["title"]
    assert found["detail"]
    return found
