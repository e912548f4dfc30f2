"""The thought at the end of a shift is one's own, and names nobody all the same."""

import asyncio
from pathlib import Path

from client.phone import Phone
from tests.ui.pocket import drawn, pocket, start_shift, unlock

LINE, SAID, GO = "end-reflection", "reflection-guard", "shift-end-go"


def _thought(phone: Phone) -> str:
    ended = phone.shifts.ended()
    assert ended is not None
    return phone.shifts.reflection(ended)


def test_a_thought_with_a_number_keeps_the_shift_open(tmp_path: Path) -> None:
    """In one sentence, under the line; with the number out of it the shift ends."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-end-shift")
            await app.type(LINE, "ring 12 33 44 55")
            await app.press(GO)
            await app.reads(SAID, "Et så langt nummer")
            assert kit.phone.shifts.ended() is None
            await app.press("reflection-guard-remove")
            assert "Et så langt" not in app.words(SAID)
            await app.press(GO)
            await app.find("done-go")
            assert _thought(kit.phone) == "ring"

    asyncio.run(walk())


def test_a_name_in_a_thought_is_asked_about_once(tmp_path: Path) -> None:
    """Ending once more is an answer."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-end-shift")
            await app.type(LINE, "Tenkte på Fatima")
            await app.press(GO)
            await app.reads(SAID, "«Fatima»")
            assert kit.phone.shifts.ended() is None
            await app.press(GO)
            await app.find("done-go")
            assert _thought(kit.phone) == "Tenkte på Fatima"

    asyncio.run(walk())
