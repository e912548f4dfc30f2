"""The history: what was logged, found again by words, chips and pages, on what is drawn."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import flet as ft
import pytest

from client.phone import Phone
from client.ui.desk import Desk
from client.ui.finder import Finder
from client.ui.parts.receipt_panel import fingerprint
from client.ui.visit import PhoneVisit
from client.ui.window import Window
from shared.proof import read, require_proof
from tests.builders import CONTACT_ANSWERS, OBSERVATION_ANSWERS, SHIFT_ANSWERS
from tests.drawing import Drawing
from tests.ui.painted import must_be_legible
from tests.ui.pocket import EVENING, PIN, drawn, pocket, unlock


@asynccontextmanager
async def _history(phone: Phone) -> AsyncIterator[Drawing]:
    async with drawn(phone) as app:
        await unlock(app)
        await app.press("home-saved")
        yield app


def _filled(folder: Path) -> Phone:
    """Give a phone with last night's shift, one going on, and no server."""
    kit = pocket(folder)
    kit.server.is_up = False
    phone = kit.phone
    phone.unlock(PIN)
    night = (EVENING - timedelta(days=1)).date()
    walk = phone.records.log("shift", SHIFT_ANSWERS, day=night)
    phone.records.log("contact", {**CONTACT_ANSWERS, "spot": "beach"}, day=night, shift=walk)
    phone.records.log("contact", CONTACT_ANSWERS)
    phone.records.log("observation", OBSERVATION_ANSWERS)
    phone.lock()
    return phone


def _rows(app: Drawing) -> list[str]:
    names = [name for name in app.ids() if name.startswith("saved-row-")]
    return [app.words(name) for name in names]


def test_a_new_phone_is_told_what_the_history_is_for(tmp_path: Path) -> None:
    """An empty page teaches."""

    async def walk() -> None:
        async with _history(pocket(tmp_path).phone) as app:
            await app.reads("saved-none", "Ingenting er lagret her ennå")
            must_be_legible(app)

    asyncio.run(walk())


def test_records_lie_under_their_day_and_shift(tmp_path: Path) -> None:
    """With how many there are, and what has become of each."""

    async def walk() -> None:
        async with _history(_filled(tmp_path)) as app:
            await app.find("saved-row-3")
            assert app.headings() == [
                "I dag – økta som er i gang 2 registreringer",
                "I går Dag–Natt 2 registreringer",
            ]
            first, *_, last = _rows(app)
            assert "Sett · Stranda" in first
            assert "Ikke mottatt ennå" in first
            assert "Tur" in last
            must_be_legible(app)

    asyncio.run(walk())


def test_a_search_shows_what_it_finds_and_says_how_many(tmp_path: Path) -> None:
    """Words, then a chip beside them, then nothing, then everything again."""

    async def walk() -> None:
        async with _history(_filled(tmp_path)) as app:
            await app.type("saved-search", "stranda")
            await app.reads("saved-count", "2 treff")
            assert app.get("only-contact") is None
            await app.press("saved-kinds")
            await app.press("only-contact")
            await app.reads("saved-count", "1 treff")
            assert app.is_checked("only-contact")
            await app.type("saved-search", "stranda gjeld båter musikk")
            await app.reads("saved-none", "Ingen treff")
            must_be_legible(app)
            await app.press("saved-clear")
            await app.find("saved-row-3")
            assert not app.is_checked("only-contact")
            assert _line(app).value == ""

    asyncio.run(walk())


def test_chips_narrow_to_a_shift_a_week_and_what_waits(tmp_path: Path) -> None:
    """Of the two times only one is chosen; nothing needs mending, so nothing says so."""

    async def walk() -> None:
        async with _history(_filled(tmp_path)) as app:
            await app.press("only-week")
            await app.reads("saved-count", "4 treff")
            await app.press("only-shift")
            await app.reads("saved-count", "2 treff")
            assert not app.is_checked("only-week")
            await app.press("only-waiting")
            await app.reads("saved-count", "2 treff")
            assert app.get("only-refused") is None

    asyncio.run(walk())


def test_the_last_of_two_searches_is_the_one_shown(tmp_path: Path) -> None:
    """The first is slower; its answer must not come over the second's. The line stays as it is."""

    async def walk() -> None:
        async with _history(_filled(tmp_path)) as app:
            line = await app.find("saved-search")
            first = asyncio.create_task(app.type("saved-search", "tur"))
            await asyncio.sleep(0)
            await app.type("saved-search", "kaia")
            await first
            await app.reads("saved-count", "1 treff")
            assert "Kaia" in _rows(app)[0]
            assert app.get("saved-search") is line

    asyncio.run(walk())


def test_news_never_takes_a_search_away(tmp_path: Path) -> None:
    """The courier comes when it likes, also between the last key and the answer."""

    async def walk() -> None:
        phone = _filled(tmp_path)
        async with drawn(phone) as app:
            await unlock(app)
            finder = Finder(Desk(PhoneVisit(phone), Window(app.page, phone)))
            await asyncio.gather(finder.type("kaia"), finder.refresh())
            assert len(finder.entries) == 1
            await asyncio.gather(finder.clear(), finder.refresh())
            assert len(finder.entries) == 4

    asyncio.run(walk())


def test_nothing_of_a_search_is_kept(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What somebody looked for at night is nobody's business in the morning."""
    canary = "kanarifugl"

    async def walk() -> None:
        async with _history(_filled(tmp_path)) as app:
            await app.type("saved-search", canary)
            await app.reads("saved-none", "Ingen treff")
            await app.press("back")
            await app.press("home-lock")
            await app.find("unlock-pin")

    asyncio.run(walk())
    assert canary not in caplog.text
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert kept
    assert not any(canary.encode() in path.read_bytes() for path in kept)


def test_a_record_opened_from_a_search_leads_back_to_it(tmp_path: Path) -> None:
    """Home and the lock forget it."""

    async def walk() -> None:
        async with _history(_filled(tmp_path)) as app:
            await app.type("saved-search", "kaia")
            await app.reads("saved-count", "1 treff")
            await app.press("saved-row-0")
            await app.find("entry-correct")
            await app.press("back")
            await app.reads("saved-count", "1 treff")
            assert _line(app).value == "kaia"
            await app.press("back")
            await app.press("home-saved")
            await app.find("saved-row-3")
            assert _line(app).value == ""

    asyncio.run(walk())


def test_many_records_come_a_page_at_a_time(tmp_path: Path) -> None:
    """Fifty are drawn; the way to older and newer ones stands where it leads somewhere."""

    async def walk() -> None:
        phone = _filled(tmp_path)
        phone.unlock(PIN)
        for n in range(60):
            phone.records.log("contact", {**CONTACT_ANSWERS, "heads": n % 3 + 3})
        phone.lock()
        async with _history(phone) as app:
            await app.find("saved-older")
            assert len(_rows(app)) == 50
            assert app.get("saved-newer") is None
            assert app.headings() == ["I dag – økta som er i gang"]
            await app.press("saved-older")
            await app.find("saved-newer")
            await app.find("saved-row-13")
            assert len(_rows(app)) == 14
            await app.press("saved-newer")
            await app.find("saved-older")
            assert len(_rows(app)) == 50

    asyncio.run(walk())


def test_a_record_says_from_when_it_is_and_what_the_server_calls_it(tmp_path: Path) -> None:
    """A number both sides know settles which record is meant."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.phone.unlock(PIN)
        kit.phone.records.log("contact", CONTACT_ANSWERS)
        kit.phone.sync()
        kit.phone.lock()
        async with _history(kit.phone) as app:
            await app.press("saved-row-0")
            await app.reads("entry-fate", "I dag Natt")
            assert "Mottatt av serveren i dag, nr. 1 fra denne telefonen" in app.words("entry-fate")
            assert "signert av serveren" in app.words("entry-fate")
            assert app.get("entry-proof-text") is None
            await app.press("entry-proof")
            shown = read(app.words("entry-proof-text").encode())
            require_proof(shown)
            assert fingerprint(shown) in app.words("entry-fate")
            await app.press("entry-proof-copy")
            await app.reads("notice", "Kvitteringen er kopiert")
            await app.press("entry-proof")
            assert app.get("entry-proof-text") is None

    asyncio.run(walk())


def test_what_waits_says_from_when_it_is(tmp_path: Path) -> None:
    """From its day and block; nothing is said of what was saved just now."""

    async def walk() -> None:
        async with drawn(_filled(tmp_path)) as app:
            await unlock(app)
            await app.reads("sync-mood", "4 ikke mottatt ennå, den eldste fra i går Dag–Natt.")

    asyncio.run(walk())


def _line(app: Drawing) -> ft.TextField:
    line: ft.TextField = app.get("saved-search").content
    return line


def test_own_figures_stand_in_pictures_and_in_words(tmp_path: Path) -> None:
    """A chart alone tells a screen reader nothing; and they are for the team itself."""

    async def walk() -> None:
        async with _history(_filled(tmp_path)) as app:
            await app.press("saved-own")
            await app.reads("own-total", "1 kontakt · 3 unge")
            assert app.is_checked("own-shift")
            await app.press("own-week")
            await app.reads("own-total", "2 kontakter · 6 unge")
            assert "I dag: 1 kontakt · 3 unge" in app.words("own-by-day")
            assert "I går: Natt: 1" in app.words("own-by-block")
            assert "Under 18 4" in app.words("own-by-age")
            assert "Kaia 1" in app.words("own-by-place")
            must_be_legible(app)
            await app.press("own-last_week")
            await app.reads("own-none", "Ingen kontakter her")

    asyncio.run(walk())
