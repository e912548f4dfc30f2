"""Nothing comes through: the worker is told why and what to do, and nothing is called sent."""

import asyncio
import time
from pathlib import Path

import flet as ft
import pytest

from client.ui.courier import Courier
from client.ui.network import is_there
from client.ui.state import Mood
from client.ui.visit import PhoneVisit
from shared.errors import (
    BusyServerError,
    LinkDownError,
    LinkError,
    OtherVersionError,
    StrangerError,
)
from shared.flaw import Flaw
from shared.language import LANGUAGES
from shared.words.flaws import FLAWS
from shared.words.link_flaws import LINK_FLAWS
from tests.builders import CONTACT_ANSWERS
from tests.ui.pocket import PIN, drawn, fill_contact, pocket, start_shift, unlock

REASONS: dict[str, LinkError] = {
    "link.portal": StrangerError(Flaw("link.portal")),
    "link.clock": StrangerError(Flaw("link.clock")),
    "link.gateway": BusyServerError(Flaw("link.gateway")),
    "link.no_name": LinkDownError(Flaw("link.no_name")),
    "link.version": OtherVersionError(),
}


def test_every_reason_is_first_a_line_and_then_something_to_do() -> None:
    """Home has room for a line, and the screen behind it for the rest."""
    for code, words in LINK_FLAWS.items():
        assert FLAWS[code] == words
        for language in LANGUAGES:
            line, _, rest = words.say(language).partition(". ")
            assert len(line) < 60
            assert len(rest) > 20


@pytest.mark.parametrize("code", REASONS)
def test_the_worker_is_told_why_and_what_to_do(tmp_path: Path, code: str) -> None:
    """One line at home, the advice where one looks for it, and no record called received."""
    line, _, rest = FLAWS[code].nb.partition(". ")

    async def evening() -> None:
        held = pocket(tmp_path)
        async with drawn(held.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.reads("sync-mood", "Alt er mottatt")
            held.server.trouble = REASONS[code]
            await fill_contact(app)
            await app.press("form-save")
            await app.reads("sync-mood", line)
            await app.press("home-sync")
            await app.reads("sync-advice", rest)
            await app.reads("sync-mood", "1 ikke mottatt ennå")
            assert app.get("sync-waiting") is None  # said once
            held.server.trouble = None
            await app.press("sync-now")
            await app.reads("sync-mood", "Alt er mottatt")
            assert app.get("sync-advice") is None

    asyncio.run(evening())


def test_a_phone_on_no_network_rests_and_goes_on_at_once_when_one_comes(tmp_path: Path) -> None:
    """Knocking where there is no door empties the battery; waiting after it opens loses time."""

    async def evening() -> None:
        held = pocket(tmp_path)
        held.phone.unlock(PIN)
        held.phone.records.log("contact", CONTACT_ANSWERS)
        held.server.trouble = LinkDownError(Flaw("link.no_name"))
        moods: list[Mood] = []

        async def tell(mood: Mood) -> None:
            moods.append(mood)

        courier = Courier(PhoneVisit(held.phone).logbook, tell)
        courier.hear_network(is_there=False)
        courier.start()
        await asyncio.sleep(2.5)  # else it would have tried again within a second or two
        assert moods == ["sending", "no_contact"]
        assert courier.why == "link.no_network"
        held.server.trouble = None
        at = time.monotonic()
        courier.hear_network(is_there=True)
        while "received" not in moods:
            await asyncio.sleep(0.02)
            assert time.monotonic() - at < 3
        courier.stop()
        held.phone.lock()

    asyncio.run(evening())


def test_no_network_is_told_from_any() -> None:
    """A phone tells a list, and of nothing a list of nothing too."""
    kind = ft.ConnectivityType
    assert is_there([kind.WIFI])
    assert is_there([kind.NONE, kind.MOBILE])
    assert not is_there([kind.NONE])
    assert not is_there([])
