"""Nothing holds the keys up, also with the shipped profile and a winter of records."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from client.phone import Phone
from client.shelves.promises import keep_record
from client.ui.app import sessions
from tests.bench.phoning import ready_phone
from tests.bench.records import contacts
from tests.bench.tapping import NOWHERE, fill, go_in
from tests.drawing import Drawing


def _full(folder: Path) -> Phone:
    phone = ready_phone(folder)
    phone.shifts.start("OPPSOK", {})
    today = phone.moment().date()
    vault = phone._inside.vault  # noqa: SLF001 - filled as fast as a vault can be
    with vault.transaction():
        for n, record in enumerate(contacts(1_200, today, seed=11)):
            keep_record(vault, replace(record, day=today - timedelta(days=n // 60)))
    phone.lock()
    return phone


def test_no_screen_of_a_full_phone_holds_up_a_key_stroke(tmp_path: Path) -> None:
    """From home through the form, history, search, a record and own figures to settings."""

    async def walk() -> None:
        async with Drawing(sessions(_full(tmp_path), url=NOWHERE)) as app:
            await go_in(app)
            await fill(app)
            await app.press("form-save")
            await app.press("home-saved")
            await app.find("saved-row-49")
            await app.press("saved-older")
            await app.press("saved-newer")
            await app.type("saved-search", "torg cannabis")
            await app.find("saved-count")
            await app.press("saved-kinds")
            await app.press("only-contact")
            await app.press("only-week")
            await app.press("saved-row-0")
            await app.press("entry-correct")
            await app.press("entry-stop")
            await app.press("back")
            await app.press("saved-own")
            await app.press("own-last_week")
            await app.press("own-week")
            await app.find("own-by-day")
            await app.press("back")
            await app.press("back")
            await app.press("home-sync")
            await app.press("back")
            await app.press("home-settings")
            await app.find("settings-lang-nn")

    asyncio.run(walk())
