"""The locked screen is honest about what a wrong PIN costs, and there is a way out of it."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from client.phone import Phone
from client.ui.hold import PRESSED_S
from client.vault.tries import LIMIT
from shared.kdf_profiles import FLOOR
from tests.drawing import Drawing
from tests.ui.pocket import PIN, Pocket, drawn, fill_contact, pocket, start_shift, unlock

WRONG = "804272"
SPOT = {"l": {"x": 1, "y": 1}, "g": {"x": 1, "y": 1}}


class Uptime:
    """How long the device has been on, as a test wants it."""

    def __init__(self) -> None:
        self.now = 5_000.0

    def __call__(self) -> float:
        """Tell it."""
        return self.now


def _again(folder: Path, kit: Pocket, uptime: Uptime) -> Phone:
    """Start the same phone anew, with a clock that can be moved."""
    return Phone(folder, ticks=uptime, dial=kit.server.dial, kdf=FLOOR)


async def _guess(app: Drawing) -> None:
    await app.type("unlock-pin", WRONG)
    await app.press("unlock-go")
    await app.reads("notice", "Feil PIN")


def _is_shut(app: Drawing) -> bool:
    return bool(app.get("unlock-go").content.disabled)


def test_it_says_how_many_tries_are_left_and_counts_the_seconds_down(tmp_path: Path) -> None:
    """The line somebody types in is not drawn anew, and Enter does no more than the button."""

    async def walk() -> None:
        uptime = Uptime()
        phone = _again(tmp_path, pocket(tmp_path), uptime)
        async with drawn(phone) as app:
            assert app.get("unlock-left") is None
            for left in range(LIMIT - 1, LIMIT - 4, -1):
                await _guess(app)
                await app.reads("unlock-left", f"{left} forsøk igjen")
                assert not _is_shut(app)
            await _guess(app)
            await app.reads("unlock-seconds", "0:05")
            await app.reads("unlock-wait", "Vent")
            assert _is_shut(app)
            await app.type("unlock-pin", PIN)
            field = _field(app)
            drawings = _drawings(app)
            uptime.now += 2
            await app.reads("unlock-seconds", "0:03")
            await app.fire(field, "submit", PIN)
            assert not phone.is_open
            assert _field(app) is field
            assert _drawings(app) == drawings, "the seconds redraw one line and one button"
            uptime.now += 3
            await app.reads("unlock-wait", "Du kan prøve igjen nå")
            assert not _is_shut(app)
            await app.press("unlock-go")
            await app.find("home-saved")
            await app.press("home-lock")
            await app.find("unlock-pin")
            assert app.get("unlock-left") is None

    asyncio.run(walk())


def _field(app: Drawing) -> Any:
    return app.get("unlock-pin").content


def _drawings(app: Drawing) -> int:
    return id(app.get("unlock-pin"))


def test_a_line_too_short_for_a_pin_costs_no_try(tmp_path: Path) -> None:
    """Enter pressed by a wet sleeve."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await app.type("unlock-pin", "80427")
            await app.press("unlock-go")
            await app.reads("notice", "minst 6 sifre")
            assert kit.phone.patience().is_fresh

    asyncio.run(walk())


def test_the_tenth_wrong_pin_shows_a_new_phone_and_a_neutral_sentence(tmp_path: Path) -> None:
    """Whoever guessed learns nothing of what was there."""

    async def walk() -> None:
        uptime = Uptime()
        phone = _again(tmp_path, pocket(tmp_path), uptime)
        async with drawn(phone) as app:
            for n in range(LIMIT - 1):
                uptime.now += 3600
                await asyncio.sleep(1.05 if n > 3 else 0)
                await _guess(app)
            await app.reads("unlock-left", "Siste forsøk")
            uptime.now += 3600
            await asyncio.sleep(1.05)
            await app.type("unlock-pin", WRONG)
            await app.press("unlock-go")
            await app.find("enrol-code")
            await app.reads("notice", "Klar til å kobles til")
            assert not phone.is_enrolled

    asyncio.run(walk())


def test_a_forgotten_pin_is_explained_and_the_phone_emptied_after_one_more_question(
    tmp_path: Path,
) -> None:
    """It says that what was not received is lost; going back loses nothing."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            kit.server.is_up = False
            await fill_contact(app)
            await app.press("form-save")
            await app.press("home-lock")
            await app.press("unlock-forgot")
            await app.reads("wipe-lost", "ikke er mottatt av serveren, går tapt")
            await app.press("wipe-ask")
            await app.press("wipe-stop")
            await app.press("back")
            await app.find("unlock-pin")
            assert kit.phone.is_enrolled
            await app.press("unlock-forgot")
            await app.press("wipe-ask")
            await app.press("wipe-go")
            await app.find("enrol-code")
            await app.reads("notice", "Klar til å kobles til")

    asyncio.run(walk())
    assert list(tmp_path.glob("*.db*")) == []


def test_settings_say_how_many_records_are_lost_before_the_phone_is_emptied(tmp_path: Path) -> None:
    """By keyboard and by screen reader, with one confirmation."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.is_up = False
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            await app.press("form-save")
            await app.press("home-settings")
            await app.press("settings-wipe")
            await app.reads("wipe-lost", "1 registrering er ikke mottatt")
            await app.press("wipe-ask")
            await app.press("wipe-go")
            await app.reads("notice", "Klar til å kobles til")
            assert await app.find("enrol-code") is not None
            assert not kit.phone.is_enrolled
            assert not kit.phone.is_open

    asyncio.run(walk())


def test_the_lock_held_for_two_seconds_empties_the_phone_and_a_tap_only_locks(
    tmp_path: Path,
) -> None:
    """One gesture when there is no time for two; let go of early, it does nothing."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            lock = app.get("home-lock").content.controls[-1]
            await app.fire(lock, "long_press_start", SPOT)
            await app.reads("notice", "Slipp for å la være")
            await asyncio.sleep(0.8)
            await app.fire(lock, "long_press_end", {**SPOT, "v": {"x": 0, "y": 0}})
            await asyncio.sleep(1)
            assert kit.phone.is_open
            assert app.get("notice") is None
            await app.fire(lock, "long_press_start", SPOT)
            await asyncio.sleep(2.1 - PRESSED_S)
            await app.reads("notice", "Klar til å kobles til")
            assert await app.find("enrol-code") is not None
            assert not kit.phone.is_enrolled

    asyncio.run(walk())


def test_a_phone_emptied_in_one_window_shows_nothing_in_another(tmp_path: Path) -> None:
    """Several windows share one phone."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as one:
            await unlock(one)
            await one.press("home-settings")
            await one.press("settings-wipe")
            kit.phone.wipe()  # as another window does
            await one.press("back")
            await one.find("enrol-code")

    asyncio.run(walk())


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("secret", "egen nøkkel er borte"),
        ("garbage", "kan ikke leses"),
        ("folder", "kan ikke leses"),
        ("newer", "ukjent format"),
        ("lock", "ukjent format"),
        ("profile", "Kommuneprofilen mangler"),
    ],
)
def test_a_phone_that_cannot_open_says_why_and_what_to_do(
    tmp_path: Path, harm: str, told: str
) -> None:
    """In plain words, with the next step; nothing is deleted unasked, and no try is counted."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            _harm(tmp_path, harm)
            await app.type("unlock-pin", PIN)
            await app.press("unlock-go")
            await app.reads("broken-why", told)
            assert kit.phone.patience().is_fresh
            await app.press("broken-safety")
            await app.find("safety-sea")
            await app.press("back")
            await app.press("broken-wipe")
            await app.press("wipe-ask")
            await app.press("wipe-go")
            await app.reads("notice", "Klar til å kobles til")
            assert await app.find("enrol-code") is not None
            assert not kit.phone.is_enrolled

    asyncio.run(walk())


def _harm(folder: Path, how: str) -> None:
    if how == "secret":
        (folder / "device.secret").unlink()
        return
    if how == "folder":
        for path in folder.glob("vault.db*"):
            path.unlink()
        (folder / "vault.db").mkdir()
        (folder / "vault.db" / "x").write_bytes(b"")
        return
    if how == "garbage":
        for path in folder.glob("vault.db*"):
            path.write_bytes(b"junk" * 2000)
        return
    db = sqlite3.connect(folder / "vault.db")
    with db:
        if how == "newer":
            db.execute("pragma user_version = 99")
        elif how == "lock":
            db.execute("update lock set lock = x'7b7d'")
        else:
            db.execute("update row set sealed = x'0102' where shelf = 'profile'")
    db.close()


def test_the_safety_card_is_one_tap_away_locked_and_open(tmp_path: Path) -> None:
    """And a number that no dialler takes is told instead."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await app.press("unlock-safety")
            await app.reads("safety-sea", "Noen er i sjøen")
            assert not kit.phone.is_open
            await app.press("call-sea-113")
            await app.press("back")
            await unlock(app)
            await app.press("safety")
            await app.reads("safety-sea", "120")
            await app.press("back")
            await start_shift(app)
            await app.press("home-contact")
            await app.press("place-quay")
            await app.press("safety")
            await app.reads("safety-sea", "120")
            await app.press("back")
            await app.press("heads-3")

    asyncio.run(walk())
