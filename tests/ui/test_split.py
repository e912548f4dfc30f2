"""Heads over codes: one tap for all, steps where they differ, and a way back."""

import asyncio
from pathlib import Path

from tests.ui.pocket import drawn, pocket, start_shift, unlock


def test_an_unanswered_split_keeps_its_tiles_when_it_is_blamed(tmp_path: Path) -> None:
    """Four boys cost one tap, also after Save found the answer missing."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-contact")
            await app.press("place-quay")
            await app.press("heads-4")
            await app.press("form-save")
            await app.reads("field-ages", "Må fylles ut")
            assert app.get("ages-minor-plus") is None
            await app.press("ages-minor")
            await app.reads("ages-edit", "Under 18")

    asyncio.run(walk())


def test_sharing_out_has_a_way_back(tmp_path: Path) -> None:
    """One code keeps all heads; where they differ, it is asked again."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-contact")
            await app.press("place-quay")
            await app.press("heads-3")
            await app.press("ages-share")
            await app.press("ages-minor-plus")
            await app.press("ages-gather")
            await app.reads("ages-minor", "3")
            await app.press("ages-share")
            await app.press("ages-adult-plus")
            await app.press("ages-gather")
            await app.find("ages-minor")
            assert not app.is_checked("ages-minor")
            assert app.get("ages-minor-plus") is None

    asyncio.run(walk())
