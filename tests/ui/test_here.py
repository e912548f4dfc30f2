"""Where the team is: moved with two taps, and noted empty with one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import flet as ft

from client.ui.desk import Desk
from client.ui.memory import redrawer
from client.ui.parts.here import Here
from client.ui.visit import PhoneVisit
from client.ui.window import Window
from tests.drawing import Drawing
from tests.ui.painted import must_be_legible
from tests.ui.pocket import PIN, pocket


@dataclass
class Team:
    """What the screen around it keeps."""

    place: str | None = None
    is_empty: bool = False
    done: list[str] = field(default_factory=list)


@ft.component
def around(desk: Desk, team: Team) -> ft.Control:
    """Stand in for the home screen."""
    redraw = redrawer()

    async def visit(code: str) -> None:
        team.place, team.is_empty = code, False
        team.done.append(f"visit {code}")
        redraw()

    def empty(code: str) -> None:
        team.is_empty = True
        team.done.append(f"empty {code}")
        redraw()

    return Here(desk, team.place, team.is_empty, ("hall",), visit, empty)


@asynccontextmanager
async def stood(folder: Path, team: Team) -> AsyncIterator[Drawing]:
    """Draw the part alone, on an open phone."""
    phone = pocket(folder).phone
    phone.unlock(PIN)

    def main(page: ft.Page) -> None:
        page.render(around, Desk(PhoneVisit(phone), Window(page, phone)), team)

    async with Drawing(main, must_be_legible) as app:
        yield app
    phone.lock()


def test_the_team_moves_with_two_taps(tmp_path: Path) -> None:
    """One to change, one on the place; where it was last time lies first."""

    async def walk() -> None:
        team = Team(place="quay")
        async with stood(tmp_path, team) as app:
            assert "Kaia" in app.words("here")
            await app.press("here-change")
            tiles = [one for one in app.ids() if one in ("here-quay", "here-hall", "here-beach")]
            assert tiles == ["here-hall", "here-quay", "here-beach"]
            await app.press("here-beach")
            assert team.done == ["visit beach"]
            assert "Stranda" in app.words("here")
            assert app.get("here-search") is None

    asyncio.run(walk())


def test_nobody_here_is_one_tap_and_is_said(tmp_path: Path) -> None:
    """A place visited and found empty is a result."""

    async def walk() -> None:
        team = Team(place="quay")
        async with stood(tmp_path, team) as app:
            await app.press("here-empty")
            assert team.done == ["empty quay"]
            assert "ingen her" in app.words("here-empty-said")
            assert app.get("here-empty") is None
            await app.press("here-change")
            await app.press("here-hall")
            assert app.get("here-empty") is not None

    asyncio.run(walk())


def test_before_the_first_place_there_is_nothing_to_find_empty(tmp_path: Path) -> None:
    """Only choosing; and one may think better of it."""

    async def walk() -> None:
        async with stood(tmp_path, Team()) as app:
            assert "Ikke valgt" in app.words("here")
            assert app.get("here-empty") is None
            await app.press("here-change")
            await app.press("here-stay")
            assert "Ikke valgt" in app.words("here")

    asyncio.run(walk())
