"""Records that have left say where they went, wherever somebody would look for them."""

import asyncio
from datetime import timedelta
from pathlib import Path

from client.phone import Phone
from shared.kdf_profiles import FLOOR
from tests.builders import CONTACT_ANSWERS
from tests.ui.pocket import EVENING, PIN, drawn, pocket, unlock


def _aged(folder: Path, n: int) -> Phone:
    """Give a locked phone of which so many records have left, and one is there."""
    kit = pocket(folder)
    phone = Phone(folder, clock=lambda: EVENING, dial=kit.server.dial, kdf=FLOOR)
    phone.unlock(PIN)
    for _ in range(n):
        phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    kit.server.pass_days(15)
    phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    phone.lock()
    return phone


def test_the_history_and_the_sending_say_where_they_went(tmp_path: Path) -> None:
    """A number that shrinks without a word looks like a loss."""

    async def walk() -> None:
        phone = _aged(tmp_path, 3)
        async with drawn(phone) as app:
            await unlock(app)
            await app.press("home-saved")
            await app.reads("gone", "3 registreringer er mottatt og slettet herfra")
            await app.reads("gone", "i 14 dager")
            await app.press("back")
            await app.press("home-sync")
            await app.reads("sync-kept", "Mottatt: 4")
            await app.reads("gone", "3 registreringer")
            assert app.get("gone-lost") is None

    asyncio.run(walk())


def test_an_empty_history_is_no_loss(tmp_path: Path) -> None:
    """Back from a holiday: nothing here, all of it there; and one is one."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        phone = Phone(
            tmp_path,
            clock=lambda: EVENING + timedelta(days=15),
            dial=kit.server.dial,
            kdf=FLOOR,
        )
        phone.unlock(PIN)
        phone.records.log("contact", CONTACT_ANSWERS, day=EVENING.date())
        phone.sync()
        kit.server.pass_days(15)
        phone.sync()
        phone.lock()
        async with drawn(phone) as app:
            await unlock(app)
            await app.press("home-saved")
            await app.find("saved-none")
            await app.reads("gone", "1 registrering er mottatt og slettet herfra")

    asyncio.run(walk())
