"""What coordinators ask and decide, from their page to the screen in the pocket and back."""

import asyncio
import re
from datetime import timedelta
from html import unescape
from pathlib import Path

from client.phone import Phone
from tests.desk import Desk
from tests.drawing import Drawing
from tests.ui.pocket import EVENING, PIN, Pocket, drawn, pocket, start_shift, unlock

WHAT = "Hvem møtes ved kaia?"
TOLD = "Det er et privat hjem. Foreslå parken i stedet."


async def _ask(office: Desk, where: str = "place:quay") -> None:
    today = EVENING.date()
    form = {"first": today.isoformat(), "last": (today + timedelta(13)).isoformat()}
    answer = await asyncio.to_thread(
        office.press, "/questions", "/questions/ask", text=WHAT, where=where, **form
    )
    assert answer.status_code == 303


async def _page(office: Desk, path: str) -> str:
    return unescape((await asyncio.to_thread(office.get, path)).text)


async def _refuse(office: Desk) -> None:
    path = re.findall(r"/proposals/[0-9a-f-]{36}", await _page(office, "/proposals"))[0]
    form = {"verdict": "refused", "reason": "not_public", "sentence": TOLD}
    await asyncio.to_thread(office.press, path, f"{path}/decide", **form)


async def _approve(office: Desk) -> None:
    path = re.findall(r"/proposals/[0-9a-f-]{36}", await _page(office, "/proposals"))[0]
    form = {"verdict": "approved", "name": "Parken", "type": "open", "district": "d1"}
    await asyncio.to_thread(office.press, path, f"{path}/decide", **form)


async def _office(kit: Pocket, folder: Path) -> Desk:
    return await asyncio.to_thread(kit.server.coordinator, folder)


async def _propose(app: Drawing, name: str) -> None:
    await app.press("home-place")
    await app.type("called-text", name)
    await app.press("form-save")
    await app.press("quarter-d1")
    await app.press("form-save")
    await app.find("home-place")


def test_a_question_is_shown_answered_and_counted(tmp_path: Path) -> None:
    """From the coordinator's page to the start of a shift, and back as one answer."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        office = await _office(kit, tmp_path)
        await _ask(office)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.reads("sync-mood", "Alt er mottatt")
            await app.press("home-start-shift")
            await app.reads("question-0", WHAT)
            assert app.get("question-0-answer") is None
            await app.press("shift-team-WALKERS")
            await app.press("shift-go")
            await app.reads("question-0", "Kaia")
            await app.press("question-0-answer")
            await app.reads("answering", WHAT)
            assert "Kaia" in app.words("spot-edit")
            await app.press("form-save")
            await app.find("home-observation")
            await app.reads("sync-mood", "Alt er mottatt")
            await app.press("home-saved")
            await app.press("saved-row-0")
            await app.find("entry-correct")
        assert "1 svar" in await _page(office, "/questions")

    asyncio.run(walk())


def test_an_observation_can_be_let_answer_nothing(tmp_path: Path) -> None:
    """It turned out to be about something else; what was seen is kept."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        office = await _office(kit, tmp_path)
        await _ask(office, where="")
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.reads("sync-mood", "Alt er mottatt")
            await start_shift(app)
            await app.press("question-0-answer")
            await app.press("answering-untag")
            assert app.get("answering") is None
            await app.press("place-quay")
            await app.press("form-save")
            await app.find("home-observation")
            await app.reads("sync-mood", "Alt er mottatt")
        assert "0 svar" in await _page(office, "/questions")

    asyncio.run(walk())


def test_an_observation_begun_before_is_not_thrown_away_for_a_question(tmp_path: Path) -> None:
    """What somebody has tapped stays; the screen says what to do first."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        office = await _office(kit, tmp_path)
        await _ask(office)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.reads("sync-mood", "Alt er mottatt")
            await start_shift(app)
            await app.press("home-observation")
            await app.press("place-beach")
            await app.press("back")
            await app.press("question-0-answer")
            await app.reads("notice", "påbegynt fra før")
            await app.reads("spot-edit", "Stranda")
            assert app.get("answering") is None

    asyncio.run(walk())


def test_a_refused_proposal_is_mended_and_accepted(tmp_path: Path) -> None:
    """The sentence comes back to whoever proposed it, and the second try is another proposal."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        office = await _office(kit, tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await _propose(app, "Hjemme hos noen")
            await app.reads("sync-mood", "Alt er mottatt")
            await _refuse(office)
            await app.press("home-sync")
            await app.press("sync-now")
            await app.reads("refused-0", "ikke et offentlig sted")
            assert TOLD in app.words("refused-0")
            await app.press("back")
            await app.reads("home-mend", "1 må rettes")
            await app.press("home-mend")
            await app.press("refused-0")
            await app.press("entry-correct")
            await app.press("reason-slip")
            await app.press("entry-go")
            await app.press("called-edit")
            await app.type("called-text", "Parken ved kaia")
            await app.press("form-save")
            await app.press("back")
            await app.reads("sync-mood", "Alt er mottatt")
            await app.find("home-saved")
            assert app.get("home-mend") is None
            assert "Parken ved kaia" in await _page(office, "/proposals")
            await _approve(office)
            await asyncio.to_thread(kit.phone.sync)
            await app.press("home-saved")
            await app.press("saved-row-0")
            await app.reads("entry-told", "Det står på lista: Parken.")

    asyncio.run(walk())


def test_a_wrong_clock_is_told_and_blocks_nothing(tmp_path: Path) -> None:
    """One sentence with what to do; the way to log lies where it always does."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        late = EVENING + timedelta(minutes=43)
        wrong = Phone(tmp_path, clock=lambda: late, dial=kit.server.dial, undo_s=0)
        wrong.unlock(PIN)
        wrong.sync()
        wrong.lock()
        async with drawn(wrong) as app:
            await unlock(app)
            await app.reads("clock-wrong", "43 minutter feil")
            assert app.get("home-start-shift") is not None

    asyncio.run(walk())
