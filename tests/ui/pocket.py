"""A phone in the pocket: Sandvik's profile, a server on the desk, and its screens drawn."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from client.phone import Phone
from client.ui.app import sessions
from shared.kdf_profiles import FLOOR
from tests.builders import SANDVIK
from tests.drawing import Drawing
from tests.ui.desk_server import DeskServer
from tests.ui.painted import must_be_legible

PIN = "804271"
CODE = "ABCD-EFGH-JKMN-PQRS"
EVENING = datetime(2026, 7, 1, 18, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pocket:
    """A phone and the server it talks to."""

    phone: Phone
    server: DeskServer


def empty_pocket(folder: Path, profile: Path = SANDVIK, at: datetime = EVENING) -> Pocket:
    """Give a phone that nobody has enrolled, at a moment that stands still."""
    server = DeskServer(folder / "desk", CODE, at, profile)
    phone = Phone(folder, clock=lambda: at, dial=server.dial, kdf=FLOOR, undo_s=0)
    return Pocket(phone, server)


def pocket(folder: Path, profile: Path = SANDVIK, at: datetime = EVENING) -> Pocket:
    """Give a phone with a PIN, locked."""
    found = empty_pocket(folder, profile, at)
    found.phone.enrol(CODE, "https://sandvik.example")
    found.phone.choose_pin(PIN)
    found.phone.lock()
    return found


@asynccontextmanager
async def drawn(phone: Phone, *, idle_s: float = 60) -> AsyncIterator[Drawing]:
    """Show the phone's screens; one that cannot be read in every look fails the test."""
    main = sessions(phone, url="https://sandvik.example", idle_s=idle_s)
    async with Drawing(main, must_be_legible) as app:
        yield app


async def unlock(app: Drawing) -> None:
    """Type the PIN and go in."""
    await app.type("unlock-pin", PIN)
    await app.press("unlock-go")
    await app.find("home-saved")


async def start_shift(app: Drawing) -> None:
    """Start a shift as the walkers."""
    await app.press("home-start-shift")
    await app.press("shift-team-WALKERS")
    await app.press("shift-go")
    await app.find("home-contact")


async def fill_contact(app: Drawing, heads: int = 3) -> None:
    """Answer what a contact must answer; the place is known once the shift has been at one."""
    await app.press("home-contact")
    await app.find("form-drop")
    if app.get("place-quay") is not None:
        await app.press("place-quay")
    await app.press(f"heads-{heads}")
    await app.press("ages-minor")
