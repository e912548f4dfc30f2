"""Someone in the middle who signs with another key: the screen says so, and nothing is believed."""

import asyncio
from pathlib import Path

from client.phone import Phone
from client.ui.parts.mood_line import WANTS_SOMEBODY
from shared.canonical import decode
from shared.kdf_profiles import FLOOR
from shared.words.flaws import FLAWS
from tests.builders import SANDVIK, sandvik
from tests.forger import Forger, forger
from tests.processes import PIN, Server, feltlogg
from tests.ui.pocket import drawn, fill_contact, start_shift, unlock

LINE, _, ADVICE = FLAWS["link.forged"].nb.partition(". ")


def test_a_forged_answer_is_said_on_the_screen(tmp_path: Path) -> None:
    """It is no thin net: only another network helps, and the worker must hear that all is safe."""
    server = Server(tmp_path / "server", FELTLOGG_PROFILE=str(SANDVIK))
    try:
        with forger(server.port, sandvik()) as between:
            phone = _enrolled(tmp_path / "phone", server, between)
            asyncio.run(_evening(phone, between))
            phone.lock()  # hangs up
    finally:
        server.stop()


async def _evening(phone: Phone, between: Forger) -> None:
    async with drawn(phone) as app:
        await unlock(app)
        await start_shift(app)
        await app.reads("sync-mood", "Alt er mottatt")
        between.is_at_work = True
        await fill_contact(app)
        await app.press("form-save")
        await app.reads("sync-mood", LINE)
        await app.press("home-sync")
        await app.reads("sync-mood", f"1 ikke mottatt ennå. {LINE}.")
        await app.reads("sync-advice", ADVICE)
        assert app.get("sync-waiting") is None  # what the mood says is not said again below
        assert phone.records.status().waiting == 1
        tried = between.n_forged
        await asyncio.sleep(3)
        assert between.n_forged > tried  # without a tap
        between.is_at_work = False
        await app.press("sync-now")
        await app.reads("sync-mood", "Alt er mottatt")
        assert app.get("sync-advice") is None
        assert phone.records.status().waiting == 0


def test_a_forged_answer_calls_for_somebody() -> None:
    """It does not mend itself, so its sign is the one that warns."""
    assert "link.forged" in WANTS_SOMEBODY


def _enrolled(folder: Path, server: Server, between: Forger) -> Phone:
    """Enrol through the one in the middle, who does nothing yet: the key pinned is the server's."""
    phone = Phone(folder, kdf=FLOOR, undo_s=0)
    asked = feltlogg(server.folder, "device", "enrol", "--label", "one", **server.settings)
    phone.enrol(asked["code"], f"http://127.0.0.1:{between.port}")
    phone.choose_pin(PIN)
    vault = phone._inside.vault  # noqa: SLF001 - so that the forgery lacks nothing but the key
    between.device = decode(vault.get("device", "self") or b"")["device"]
    phone.lock()
    return phone
