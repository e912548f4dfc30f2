"""A whole small town in one process: the real server on disk, and real phones over a wire."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fastapi import FastAPI

from client.phone import Phone
from server import enrolment
from server.app import create_app
from server.services import Services, opened
from server.settings import Settings
from server.store.port import Kept
from shared.kdf_profiles import FLOOR, KdfProfile
from tests.builders import SANDVIK
from tests.link import Fault, Link

PIN = "804271"
URL = "https://sandvik.example"
NOON = datetime(2026, 7, 1, 20, 0, tzinfo=UTC)


class Hands:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.at

    def move(self, **by: float) -> None:
        """Move on by days or hours."""
        self.at += timedelta(**by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """The server, its app and its clock; phones live in folders beside it."""

    folder: Path
    services: Services
    app: FastAPI
    clock: Hands = field(default_factory=Hands)

    def phone(
        self, name: str = "phone", faults: Sequence[Fault] = (), kdf: KdfProfile = FLOOR
    ) -> tuple[Phone, Link]:
        """Enrol a phone over a wire that works, then hand out one with faults."""
        with self.services.intake.transaction(self.services.municipality) as tx:
            code = enrolment.offer(tx, name, self.clock())
        link = Link(self.app)
        phone = Phone(self.folder / name, clock=self.clock, dial=lambda _: link, kdf=kdf)
        phone.enrol(code, URL)
        phone.choose_pin(PIN)
        link.fail(faults)
        return phone, link

    def kept(self) -> Sequence[Kept]:
        """List what the server holds, oldest first."""
        with self.services.intake.transaction(self.services.municipality) as tx:
            return list(reversed(tx.newest(10_000)))


@contextmanager
def town(folder: Path, profile: Path = SANDVIK) -> Iterator[Town]:
    """Open a town in an empty folder."""
    settings = Settings(
        folder=folder, host="127.0.0.1", port=8000, app_port=8550, profile=str(profile)
    )
    hands = Hands()
    with opened(settings, hands) as services:
        yield Town(folder=folder, services=services, app=create_app(services), clock=hands)
