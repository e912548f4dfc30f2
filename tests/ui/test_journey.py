"""From enrolment to a received record, by pressing what is drawn."""

import asyncio
from pathlib import Path

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


def test_a_new_phone_is_enrolled_and_logs_and_the_server_has_it(tmp_path: Path) -> None:
    """The whole walk on one phone, with nothing but presses."""

    async def walk() -> None:
        kit = empty_pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await app.type("enrol-code", CODE)
            await app.press("enrol-go")
            await app.find("pin-first")
            await app.type("pin-first", PIN)
            await app.type("pin-again", PIN)
            await app.press("pin-go")
            await app.find("home-start-shift")
            await start_shift(app)
            await fill_contact(app)
            await app.press("form-save")
            await app.find("home-contact")
            await app.reads("sync-mood", "Alt er mottatt")
            assert [one.kind for one in kit.server.kept.values()] == ["contact"]
            await app.press("home-end-shift")
            await app.press("shift-end-go")
            await app.reads("done-sum", "2 lagret = 2 mottatt")
            await app.press("done-go")
            await app.find("home-start-shift")
            await app.reads("sync-mood", "Alt er mottatt")
            assert sorted(one.kind for one in kit.server.kept.values()) == ["contact", "shift"]

    asyncio.run(walk())


def test_what_is_logged_without_a_server_is_sent_when_it_is_back(tmp_path: Path) -> None:
    """No tap is needed, and the words are honest all the way."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.is_up = False
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            await app.press("form-save")
            await app.reads("notice", "Ikke mottatt ennå")
            await app.reads("sync-mood", "Ingen kontakt med serveren")
            assert "1 ikke mottatt ennå" in app.words("sync-mood")
            kit.server.is_up = True
            await app.reads("sync-mood", "Alt er mottatt")
            assert "Ikke mottatt" not in app.words("notice")

    asyncio.run(walk())


def test_a_killed_app_finds_the_draft_where_it_was_left(tmp_path: Path) -> None:
    """Every tap is sealed; only what was not tapped is gone."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
        kit.phone.lock()
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.reads("home-contact", "fortsett")
            await app.press("home-contact")
            await app.reads("heads-edit", "3")
            assert "Kaia" in app.words("spot-edit")
            await app.press("form-save")
            await app.find("home-contact")

    asyncio.run(walk())


def test_a_record_is_corrected_and_another_withdrawn(tmp_path: Path) -> None:
    """A correction and a withdrawal are records of their own, with a reason."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            for _ in range(2):
                await fill_contact(app)
                await app.press("form-save")
                await app.find("home-contact")
            await app.press("home-saved")
            await app.press("saved-row-0")
            await app.press("entry-correct")
            await app.press("entry-go")
            assert "grunn" in app.words("notice")
            await app.press("reason-slip")
            await app.press("entry-go")
            await app.press("heads-edit")
            await app.press("heads-4")
            await app.press("form-save")
            await app.reads("saved-row-0", "Rettet")
            await app.press("saved-row-1")
            await app.press("entry-withdraw")
            await app.press("reason-slip")
            await app.press("entry-go")
            await app.reads("saved-row-1", "Trukket tilbake")
            assert [one.is_withdrawn for one in kit.phone.records.entries()] == [False, True]

    asyncio.run(walk())
