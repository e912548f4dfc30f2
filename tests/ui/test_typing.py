"""What is typed stays typed: nothing but a person's own doing draws a form anew."""

import asyncio
from pathlib import Path

from tests.ui.pocket import drawn, pocket, unlock


def test_the_courier_never_draws_a_form_anew(tmp_path: Path) -> None:
    """A form drawn anew under someone's fingers takes the keyboard away from them."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.is_up = False
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.press("home-place")
            await app.type("called-text", "Naustet")
            await app.press("form-save")
            await app.press("quarter-d1")
            await app.press("form-save")
            await app.press("home-place")
            await app.type("called-text", "Tra")
            line, save = app.get("called-text"), app.get("form-save")
            kit.server.is_up = True
            async with asyncio.timeout(5):
                while not kit.server.kept:  # noqa: ASYNC110 - the server on the desk has no event
                    await asyncio.sleep(0.01)
            await asyncio.sleep(0.3)
            await app.settle()
            assert app.get("called-text") is line
            assert app.get("form-save") is save
            await app.press("back")
            await app.reads("sync-mood", "Alt er mottatt")

    asyncio.run(walk())


def test_a_line_keeps_its_place_when_its_flaw_is_mended(tmp_path: Path) -> None:
    """The first letter takes the flaw away; what stands around the line must not move."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.press("home-place")
            await app.press("form-save")
            await app.find("notice")
            before = [name for name in app.ids() if name != "notice"]
            await app.type("called-text", "T")
            assert [name for name in app.ids() if name != "notice"] == before
            assert "Må fylles ut" not in app.words("field-called")

    asyncio.run(walk())


def test_a_draft_can_be_thrown_away_at_once(tmp_path: Path) -> None:
    """Also one that was begun earlier, and one of nothing but typed words."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.press("home-place")
            await app.type("called-text", "Naustet")
            await app.find("form-drop")
            await app.press("back")
            await app.press("home-place")
            await app.press("form-drop")
            await app.find("home-place")
            assert kit.phone.records.draft("place") is None

    asyncio.run(walk())
