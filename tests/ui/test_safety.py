"""What must not end the app, and what must close the door."""

import asyncio
from pathlib import Path

import flet as ft
import pytest

from shared.errors import EndedDeviceError
from shared.flaw import Flaw
from tests.ui.pocket import (
    CODE,
    PIN,
    drawn,
    empty_pocket,
    fill_contact,
    pocket,
    start_shift,
    unlock,
)

CANARY = "kanarifugl"


def test_a_bug_in_a_handler_becomes_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Flet ends the whole app on any exception; and the log never holds its message."""

    def broken(*_: object) -> object:
        raise ValueError(CANARY)

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            monkeypatch.setattr(kit.phone.records, "misfits", broken)
            await app.press("form-save")
            await app.reads("notice", "Noe gikk galt")
            assert app.get("form-save") is not None
            monkeypatch.undo()
            await app.press("form-save")
            await app.find("home-contact")

    asyncio.run(walk())
    assert "bug ValueError" in caplog.text
    assert CANARY not in caplog.text


def test_a_wrong_pin_is_told_and_the_right_one_opens(tmp_path: Path) -> None:
    """The line is emptied; the door stays shut."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await app.type("unlock-pin", "000001")
            await app.press("unlock-go")
            await app.reads("notice", "Feil PIN")
            await unlock(app)

    asyncio.run(walk())


def test_a_weak_pin_and_two_unlike_pins_are_refused(tmp_path: Path) -> None:
    """Said in plain words, at once."""

    async def walk() -> None:
        kit = empty_pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await app.type("enrol-code", CODE)
            await app.press("enrol-go")
            await app.find("pin-first")
            await app.type("pin-first", "12345")
            await app.reads("pin-hint", "1 sifre til")
            await app.type("pin-first", "123456")
            await app.reads("pin-hint", "teller opp")
            await app.type("pin-again", "123457")
            await app.press("pin-go")
            await app.reads("notice", "teller opp")
            await app.type("pin-first", PIN)
            await app.reads("pin-hint", "Denne holder")
            await app.press("pin-go")
            await app.reads("notice", "ikke like")
            assert not kit.phone.is_enrolled

    asyncio.run(walk())


def test_the_phone_locks_out_of_sight_and_when_idle(tmp_path: Path) -> None:
    """A session that is left shows nothing."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            event = ft.AppLifecycleStateChangeEvent(
                name="", control=app.page, state=ft.AppLifecycleState.HIDE
            )
            app.page.on_app_lifecycle_state_change(event)
            await app.find("unlock-pin")
            assert not kit.phone.is_open
        async with drawn(kit.phone, idle_s=0.2) as app:
            await unlock(app)
            await app.find("unlock-pin")
            assert not kit.phone.is_open

    asyncio.run(walk())


def test_one_session_that_leaves_does_not_shut_the_other_out(tmp_path: Path) -> None:
    """Several windows share one phone; it locks after the last."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.press("home-lock")
            await app.find("unlock-pin")
            assert not kit.phone.is_open
            await app.type("unlock-pin", PIN)
            await app.press("unlock-go")
            await app.find("home-saved")
            assert kit.phone.is_open

    asyncio.run(walk())


def test_a_refused_record_says_why_and_an_ended_phone_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the server says is told in words, with the label of the question."""

    def ended() -> object:
        raise EndedDeviceError

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.refusing = {"contact": Flaw("record.missing_field", "heads")}
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            await app.press("form-save")
            await app.find("home-sync")
            await app.press("home-sync")
            await app.reads("refused-0", "Antall: Må fylles ut")
            monkeypatch.setattr(kit.phone.logbook, "sync", ended)
            await app.press("sync-now")
            await app.reads("sync-mood", "Koordinatoren har avsluttet")

    asyncio.run(walk())


def test_the_language_can_be_chosen_before_anything_else(tmp_path: Path) -> None:
    """And it is remembered."""

    async def walk() -> None:
        kit = empty_pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await app.press("settings-lang-en")
            await app.reads("enrol-go", "Connect")
        async with drawn(kit.phone) as app:
            assert "Connect" in app.words("enrol-go")

    asyncio.run(walk())


def test_a_flaw_from_a_newer_server_is_told_by_its_code(tmp_path: Path) -> None:
    """A phone that was not updated must still open its list of refused records."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.refusing = {"contact": Flaw("record.invented_later", "no_such_field")}
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            await app.press("form-save")
            await app.press("home-sync")
            await app.reads("refused-0", "record.invented_later")

    asyncio.run(walk())
