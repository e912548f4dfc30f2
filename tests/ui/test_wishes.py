"""What a focus group asks, from its own page by the coordinator to the screen in the pocket."""

import asyncio
from datetime import timedelta
from pathlib import Path

from client.phone import Phone
from shared.hazmat.tokens import new_id
from shared.kdf_profiles import FLOOR
from shared.news import Question
from tests.desk import Desk, Hands
from tests.drawing import PATIENCE_S, STEP_S, Drawing
from tests.ui.pocket import CODE, EVENING, PIN, drawn, empty_pocket, start_shift, unlock
from tests.wishing import OWN, decide, page

WHAT = "Samler flere seg på kaia om natta?"
LAST = EVENING.date() + timedelta(2)


def _asked(office: Desk) -> None:
    """Ask as a member of group x, until the day after tomorrow; it waits."""
    office.sign_in_as("member", "x")
    about = {"topic": "calm", "where": "place:quay", "text": WHAT, "last": LAST.isoformat()}
    assert office.press(OWN, f"{OWN}/ask", **about).status_code == 303
    office.sign_in()


def _out(office: Desk) -> None:
    _asked(office)
    assert decide(office, "approve", text=WHAT, last=LAST.isoformat()) == 303


async def _comes(app: Drawing) -> None:
    """Sync from the page that shows how it goes, and go home again."""
    await app.press("home-sync")
    await app.press("sync-now")
    await app.reads("sync-mood", "Alt er mottatt")
    await app.press("back")


async def _goes(app: Drawing) -> None:
    """Wait until no question is shown any more."""
    async with asyncio.timeout(PATIENCE_S):
        while app.get("question-0") is not None:
            await app.settle()
            await asyncio.sleep(STEP_S)


def _pocket(folder: Path, hands: Hands) -> tuple[Phone, Desk]:
    kit = empty_pocket(folder)
    phone = Phone(folder, clock=hands, dial=kit.server.dial, kdf=FLOOR, undo_s=0)
    phone.enrol(CODE, "https://sandvik.example")
    phone.choose_pin(PIN)
    phone.lock()
    return phone, kit.server.coordinator(folder)


def test_what_a_group_asks_is_shown_on_the_shift_once_it_is_approved(tmp_path: Path) -> None:
    """With what it is about, where, and until when; and the group sees that it is out."""

    async def walk() -> None:
        phone, office = await asyncio.to_thread(_pocket, tmp_path, Hands(EVENING))
        await asyncio.to_thread(_asked, office)
        async with drawn(phone) as app:
            await unlock(app)
            await app.reads("sync-mood", "Alt er mottatt")
            await start_shift(app)
            assert app.get("question-0") is None
            form = {"text": WHAT, "last": LAST.isoformat()}
            await asyncio.to_thread(decide, office, "approve", **form)
            await _comes(app)
            await app.reads("question-0", WHAT)
            assert "Hverdag · Kaia · til og med 3.7." in app.words("question-0")
            await asyncio.to_thread(decide, office, "end")
            await _comes(app)
            await _goes(app)
        assert "Avsluttet" in await asyncio.to_thread(page, office, OWN)

    asyncio.run(walk())


def test_it_is_put_away_for_the_shift_taken_back_and_there_on_the_next(tmp_path: Path) -> None:
    """Whoever has seen it need not see it all night; the next team does."""

    async def walk() -> None:
        phone, office = await asyncio.to_thread(_pocket, tmp_path, Hands(EVENING))
        await asyncio.to_thread(_out, office)
        async with drawn(phone) as app:
            await unlock(app)
            await app.reads("sync-mood", "Alt er mottatt")
            await start_shift(app)
            await app.press("question-0-away")
            await app.reads("notice", "Lagt bort for denne økta.")
            assert app.get("question-0") is None
            await app.press("notice-undo")
            await app.reads("question-0", WHAT)
            await app.press("question-0-away")
            await app.press("home-lock")
            await unlock(app)
            assert app.get("question-0") is None
            await asyncio.to_thread(phone.shifts.end, {})
            await app.press("home-saved")
            await app.press("back")
            await start_shift(app)
            await app.reads("question-0", WHAT)

    asyncio.run(walk())


def test_nothing_of_it_is_seen_on_a_locked_phone_or_after_its_last_day(tmp_path: Path) -> None:
    """Without a network too: the phone's own clock is enough."""

    async def walk() -> None:
        hands = Hands(EVENING)
        phone, office = await asyncio.to_thread(_pocket, tmp_path, hands)
        await asyncio.to_thread(_out, office)
        async with drawn(phone) as app:
            await unlock(app)
            await app.reads("sync-mood", "Alt er mottatt")
            await start_shift(app)
            await app.reads("question-0", WHAT)
            await app.press("home-lock")
            await app.find("unlock-pin")
            assert app.get("question-0") is None
            assert WHAT not in " ".join(map(app.words, app.ids()))
            hands.at += timedelta(days=2)
            await unlock(app)
            await app.reads("question-0", WHAT)
            await app.press("home-lock")
            hands.at += timedelta(days=1)
            await unlock(app)
            await app.find("home-contact")
            assert app.get("question-0") is None

    asyncio.run(walk())


def test_a_topic_the_phone_has_no_words_for_is_passed_by(tmp_path: Path) -> None:
    """A newer server may have others; the sentence stands."""

    async def walk() -> None:
        phone, office = await asyncio.to_thread(_pocket, tmp_path, Hands(EVENING))
        with office.services.intake.transaction(office.services.municipality) as tx:
            day = EVENING.date()
            tx.add_question(Question(id=new_id(), text=WHAT, first=day, last=day, topic="later"))
        async with drawn(phone) as app:
            await unlock(app)
            await app.reads("sync-mood", "Alt er mottatt")
            await start_shift(app)
            await app.reads("question-0", WHAT)
            assert "later" not in app.words("question-0")

    asyncio.run(walk())
