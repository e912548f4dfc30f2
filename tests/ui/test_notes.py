"""A note on a contact: off until it is unfolded, plain about who can read it, sealed when saved."""

import asyncio
from pathlib import Path

from shared.envelope import is_envelope
from tests.ui.pocket import PIN, drawn, fill_contact, pocket, start_shift, unlock

FOLD, LINE = "remark-fold", "remark-text"
WORDS = "Rolig ved kaia"


async def _contact(app: object) -> None:
    await start_shift(app)  # type: ignore[arg-type]  # a Drawing
    await fill_contact(app)  # type: ignore[arg-type]


def test_a_note_is_off_until_it_is_unfolded_and_sealed_when_saved(tmp_path: Path) -> None:
    """Its words are on no other screen, nor on the folded line that others can see."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.keys()
        kit.phone.unlock(PIN)
        kit.phone.sync()
        kit.phone.lock()
        async with drawn(kit.phone) as app:
            await unlock(app)
            await _contact(app)
            await app.find(FOLD)
            assert app.get(LINE) is None
            await app.press(FOLD)
            assert "Ikke skriv navn" in app.words("field-remark")
            await app.type(LINE, WORDS)
            await app.press(FOLD)
            assert WORDS not in app.words(FOLD)
            assert "Skrevet" in app.words(FOLD)
            await app.press("form-save")
            await app.find("home-saved")
            (entry,) = kit.phone.records.entries()
            assert is_envelope(entry.record.answers["remark"], 140)
            await app.press("home-saved")
            await app.press("saved-row-0")
            await app.find("entry-fate")
            told = " ".join(app.words(name) for name in app.ids())
            assert WORDS not in told

    asyncio.run(walk())


def test_a_number_is_pointed_at_and_nothing_is_saved(tmp_path: Path) -> None:
    """In one sentence, at the field; and mended at once."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.keys()
        kit.phone.unlock(PIN)
        kit.phone.sync()
        kit.phone.lock()
        async with drawn(kit.phone) as app:
            await unlock(app)
            await _contact(app)
            await app.press(FOLD)
            await app.type(LINE, "ring 1 2 3 4 5 6 7 8")
            await app.press("form-save")
            await app.reads("field-remark", "Et så langt nummer")
            assert not kit.phone.records.entries()
            await app.type(LINE, WORDS)
            assert "Et så langt" not in app.words("field-remark")
            await app.press("form-save")
            await app.find("home-saved")

    asyncio.run(walk())


def test_without_a_key_the_form_says_so_and_asks_for_no_note(tmp_path: Path) -> None:
    """And it stands in nobody's way."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await _contact(app)
            await app.reads("note-no-key", "Notat kan ikke skrives")
            assert app.get(FOLD) is None
            await app.press("form-save")
            await app.find("home-saved")

    asyncio.run(walk())


def test_a_name_is_asked_about_after_a_pause_and_the_answer_is_remembered(tmp_path: Path) -> None:
    """Once for that text: whoever has answered is not asked again when saving."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.keys()
        kit.phone.unlock(PIN)
        kit.phone.sync()
        kit.phone.lock()
        async with drawn(kit.phone) as app:
            await unlock(app)
            await _contact(app)
            await app.press(FOLD)
            await app.type(LINE, "Møtte Fatima der")
            await app.reads("remark-guard", "Er dette et navn? «Fatima»")
            await app.press("remark-guard-keep")
            assert "navn?" not in app.words("remark-guard")
            await app.type(LINE, "Møtte Fatima og Selam der")
            await app.reads("remark-guard", "«Selam»")
            await app.press("remark-guard-remove")
            await app.press("form-save")
            await app.find("home-saved")

    asyncio.run(walk())


def test_saving_puts_the_question_once(tmp_path: Path) -> None:
    """Also to whoever is quicker than the pause; saving again is an answer."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.keys()
        kit.phone.unlock(PIN)
        kit.phone.sync()
        kit.phone.lock()
        async with drawn(kit.phone) as app:
            await unlock(app)
            await _contact(app)
            await app.press(FOLD)
            await app.type(LINE, "Møtte Fatima der")
            await app.press("form-save")
            await app.reads("remark-guard", "«Fatima»")
            assert not kit.phone.records.entries()
            await app.press("form-save")
            await app.find("home-saved")

    asyncio.run(walk())
