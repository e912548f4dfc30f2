"""A phone that has not heard the server for long says so in time, and at last says what it did."""

import asyncio
from pathlib import Path

from client.phone import Phone
from client.vault.silence import DAY_S
from shared.kdf_profiles import FLOOR
from tests.builders import CONTACT_ANSWERS
from tests.ui.pocket import EVENING, PIN, Pocket, drawn, pocket, unlock
from tests.ui.test_locked_out import Uptime


def _again(folder: Path, kit: Pocket, uptime: Uptime) -> Phone:
    """Start the same phone anew, with a clock that can be moved."""
    return Phone(folder, clock=lambda: EVENING, ticks=uptime, dial=kit.server.dial, kdf=FLOOR)


def _silent(folder: Path, uptime: Uptime) -> tuple[Pocket, Phone]:
    """Give a locked phone that begins to count at this uptime, and has something unsent."""
    kit = pocket(folder)
    phone = _again(folder, kit, uptime)
    phone.unlock(PIN)
    phone.sync()
    phone.records.log("contact", CONTACT_ANSWERS)
    phone.lock()
    return kit, phone


def test_a_silent_phone_warns_locked_and_open_until_it_has_contact(tmp_path: Path) -> None:
    """Days are all that somebody without the PIN is told."""

    async def walk() -> None:
        uptime = Uptime()
        kit, phone = _silent(tmp_path, uptime)
        kit.server.is_up = False
        uptime.now += 25 * DAY_S
        async with drawn(phone) as app:
            await app.reads("silence", "på 25 dager. Lås opp der det er nett")
            await unlock(app)
            await app.reads("silence", "tømmer den seg om 35 dager")
            kit.server.is_up = True
            await app.press("home-sync")
            await app.press("sync-now")
            await app.reads("sync-mood", "Alt er mottatt")
            await app.press("back")
            await app.find("home-saved")
            assert app.get("silence") is None
            await app.press("home-lock")
            await app.find("unlock-pin")
            assert app.get("silence") is None

    asyncio.run(walk())


def test_the_last_day_is_said_as_such(tmp_path: Path) -> None:
    """One day is not `1 dager`."""

    async def walk() -> None:
        uptime = Uptime()
        _, phone = _silent(tmp_path, uptime)
        for days in (40, 17, 2):
            uptime.now += days * DAY_S
            phone.silence()
        async with drawn(phone) as app:
            await app.reads("silence", "innen et døgn")

    asyncio.run(walk())


def test_a_phone_that_emptied_itself_says_what_went_with_it(tmp_path: Path) -> None:
    """In the language it was used in, and leads to a new code."""

    async def walk() -> None:
        uptime = Uptime()
        kit, phone = _silent(tmp_path, uptime)
        phone.keep_preference("language", "en")
        for days in (58, 3):
            uptime.now += days * DAY_S
            phone.silence()
        async with drawn(phone) as app:
            await app.type("unlock-pin", PIN)
            await app.press("unlock-go")
            await app.reads("sync-mood", "without contact with the server for too long")
            await app.reads("ended-lost", "1 record had not been received")
        again = _again(tmp_path, kit, uptime)
        async with drawn(again) as app:
            await app.reads("ended-lost", "1 record")
            await app.press("ended-anew")
            await app.find("enrol-code")
        assert _again(tmp_path, kit, uptime).last_word() is None

    asyncio.run(walk())


def test_an_ended_phone_says_what_became_of_what_it_held(tmp_path: Path) -> None:
    """At its first contact; also after a start anew, until it is connected again."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        phone = kit.phone
        phone.unlock(PIN)
        phone.sync()
        phone.records.log("contact", CONTACT_ANSWERS)
        phone.lock()
        kit.server.end()
        async with drawn(phone) as app:
            await app.type("unlock-pin", PIN)
            await app.press("unlock-go")
            await app.reads("sync-mood", "har avsluttet denne telefonen, og den er tømt")
            await app.reads("ended-lost", "1 registrering var ikke mottatt av serveren")
            await app.reads("ended-lost", "Koordinatoren har fått vite antallet")
            assert kit.server.n_unsent == 1
        again = Phone(tmp_path, dial=kit.server.dial, kdf=FLOOR)
        async with drawn(again) as app:
            await app.reads("ended-lost", "1 registrering")
            await app.press("ended-anew")
            await app.find("enrol-code")
            assert again.last_word() is None

    asyncio.run(walk())
