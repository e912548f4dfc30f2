"""Sentences stand where they are true, and go when they no longer are."""

import asyncio
from pathlib import Path

import flet as ft

from tests.drawing import Drawing
from tests.ui.pocket import CODE, drawn, empty_pocket, fill_contact, pocket, start_shift, unlock


def test_enrolment_without_an_answer_promises_nothing(tmp_path: Path) -> None:
    """Nothing is on the phone yet, and nothing tries again by itself."""

    async def walk() -> None:
        kit = empty_pocket(tmp_path)
        kit.server.is_up = False
        async with drawn(kit.phone) as app:
            await app.type("enrol-code", CODE)
            await app.press("enrol-go")
            await app.reads("notice", "Sjekk adressen og nettet")
            await app.press("settings-lang-en")
            assert app.get("notice") is None
            await app.press("enrol-go")
            await app.reads("notice", "Check the address")
            await app.type("enrol-code", CODE.lower())
            assert app.get("notice") is None

    asyncio.run(walk())


def test_an_address_or_a_code_that_cannot_be_is_told_at_its_line(tmp_path: Path) -> None:
    """In the language chosen now, and only until it is mended."""

    async def walk() -> None:
        kit = empty_pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await app.type("enrol-url", "https://")
            await app.press("enrol-go")
            assert "Skriv adressen" in _flaw(app, "enrol-url")
            assert "Skriv koden" in _flaw(app, "enrol-code")
            await app.press("settings-lang-en")
            assert "Type the code" in _flaw(app, "enrol-code")
            await app.type("enrol-code", "ABCD")
            assert not _flaw(app, "enrol-code")
            await app.type("enrol-url", "http://sandvik.example")
            await app.press("enrol-go")
            assert "16 signs" in _flaw(app, "enrol-code")
            await app.type("enrol-code", CODE)
            await app.press("enrol-go")
            async with asyncio.timeout(5):
                while "https" not in _flaw(app, "enrol-url"):
                    await asyncio.sleep(0.01)
                    await app.settle()

    asyncio.run(walk())


def test_the_red_sentence_goes_with_the_last_flaw(tmp_path: Path) -> None:
    """It names what lacks, and lacks nothing then."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-contact")
            await app.press("form-save")
            await app.reads("notice", "Mangler: Sted, Antall, Alder")
            await app.press("place-quay")
            await app.find("notice")
            await app.press("heads-3")
            await app.press("ages-minor")
            assert app.get("notice") is None

    asyncio.run(walk())


def test_a_green_sentence_goes_when_all_is_received_and_at_the_lock(tmp_path: Path) -> None:
    """The line about sending says the same; the locked screen says nothing."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.is_up = False
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            await app.press("form-save")
            await app.reads("notice", "Lagret")
            await app.press("home-lock")
            await app.find("unlock-pin")
            assert app.get("notice") is None
            await unlock(app)
            await fill_contact(app)
            await app.press("form-save")
            await app.reads("notice", "Lagret")
            kit.server.is_up = True
            await app.reads("sync-mood", "Alt er mottatt")
            assert app.get("notice") is None

    asyncio.run(walk())


def _flaw(app: Drawing, identifier: str) -> str:
    line: ft.TextField = app.get(identifier).content
    return str(line.error or "")
