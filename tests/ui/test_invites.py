"""A link opened on a phone: it fills in, asks, and on a known phone changes nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import flet as ft

from client.phone import Phone
from client.ui.app import sessions
from client.ui.invited import Doormat
from shared.invite import invite
from tests.drawing import Drawing
from tests.ui.pocket import CODE, PIN, empty_pocket, pocket, unlock

SERVER = "https://felt.sandvik.example:8443"
QUERY = invite(SERVER, CODE).query


@asynccontextmanager
async def opened_by(route: str, phone: Phone) -> AsyncIterator[Drawing]:
    """Show the phone's screens as its system does after a link was opened."""
    main = sessions(phone)

    def begin(page: ft.Page) -> None:
        page.route = route
        main(page)

    async with Drawing(begin) as app:
        yield app


def test_a_link_enrols_after_a_yes_and_nothing_is_sent_before_it(tmp_path: Path) -> None:
    """The camera types for the worker; whom to trust is still the worker's to say."""

    async def walk() -> None:
        kit = empty_pocket(tmp_path)
        kit.server.is_up = False
        async with opened_by(f"/?{QUERY}", kit.phone) as app:
            await app.reads("invite-server", "felt.sandvik.example:8443")
            await app.press("invite-yes")
            await app.reads("notice", "Får ikke svar")
            kit.server.is_up = True
            await app.press("invite-yes")
            await app.type("pin-first", PIN)
            await app.type("pin-again", PIN)
            await app.press("pin-go")
            await app.find("home-start-shift")

    asyncio.run(walk())


def test_a_no_leads_to_typing_by_hand(tmp_path: Path) -> None:
    """A stranger's poster must cost nothing but a press."""

    async def walk() -> None:
        kit = empty_pocket(tmp_path)
        async with opened_by(f"feltlogg://enrol?{QUERY}", kit.phone) as app:
            await app.press("invite-no")
            await app.find("enrol-code")
            assert app.get("invite-server") is None
            assert CODE not in app.words("enrol-code")

    asyncio.run(walk())


def test_a_hostile_link_is_said_to_be_one_and_fills_in_nothing(tmp_path: Path) -> None:
    """Plain HTTP, another key, a code cut short: the plain form with a sentence."""

    async def walk() -> None:
        kit = empty_pocket(tmp_path)
        for query, word in (
            (QUERY.replace("https", "http"), "https"),
            (f"{QUERY}&pin={PIN}", "ikke bare adresse"),
            (QUERY[:-1], "ikke hel"),
        ):
            async with opened_by(f"/?{query}", kit.phone) as app:
                await app.reads("notice", word)
                assert app.get("invite-server") is None
                await app.find("enrol-code")

    asyncio.run(walk())


def test_a_link_on_a_known_phone_says_so_and_changes_nothing(tmp_path: Path) -> None:
    """Locked or open, at the start or later: the phone belongs to whom it belongs."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with opened_by(f"/?{QUERY}", kit.phone) as app:
            await app.reads("notice", "alt koblet til")
            await unlock(app)
            await app.follow(f"/enrol?{QUERY}")
            await app.reads("notice", "alt koblet til")
            assert app.get("home-saved") is not None
            assert kit.phone.is_open

    asyncio.run(walk())


def test_a_link_in_a_browser_is_picked_up_by_one_screen_once(tmp_path: Path) -> None:
    """What lies on the doormat is one person's; a second tab does not get it too."""

    async def walk() -> None:
        kit, doormat = empty_pocket(tmp_path), Doormat()
        doormat.drop(invite(SERVER, CODE).link)
        async with Drawing(sessions(kit.phone, doormat=doormat)) as app:
            await app.find("invite-server")
        async with Drawing(sessions(kit.phone, doormat=doormat)) as app:
            await app.find("enrol-code")
            assert app.get("invite-server") is None

    asyncio.run(walk())
