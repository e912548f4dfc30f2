"""A page that is left while the platform still works for it costs nobody the session."""

import asyncio
from pathlib import Path

from tests.ui.pocket import drawn, pocket, unlock


def test_an_answer_for_what_is_gone_is_let_go_of(tmp_path: Path) -> None:
    """Whoever saves while the page still scrolls goes on working; Flet alone would end it all."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            app.session.handle_invoke_method_results(
                control_id=10**9, call_id="gone", result=None, error=None
            )
            await app.press("home-settings")
            await app.find("settings-lock")

    asyncio.run(walk())
