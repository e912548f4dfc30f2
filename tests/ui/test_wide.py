"""On a desktop every question is on the screen at once."""

import asyncio
from pathlib import Path

from tests.ui.pocket import drawn, pocket, start_shift, unlock


def test_a_wide_form_asks_everything_at_once(tmp_path: Path) -> None:
    """Whoever sits at a desk sees what is left without a tap."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            app.page.width = 1280
            await unlock(app)
            await start_shift(app)
            await app.press("home-contact")
            for name in ("field-spot", "field-hour", "field-heads", "field-ages"):
                await app.find(name)
            await app.press("place-quay")
            await app.press("heads-3")
            await app.press("ages-minor")
            assert app.get("spot-edit") is None
            await app.press("form-save")
            await app.find("home-contact")
            assert kit.phone.records.entries()[0].record.answers["heads"] == 3

    asyncio.run(walk())
