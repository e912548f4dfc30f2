"""Contacts online: several alike in one save, one after another by keyboard, undone as one."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from client.phone import Phone
from tests.drawing import Drawing
from tests.ui.pocket import Pocket, drawn, pocket, start_shift, unlock


async def _desk(app: Drawing) -> None:
    """Sit down at a wide window with a keyboard, in a shift."""
    app.page.width = 1280
    await unlock(app)
    await start_shift(app)


async def _online(app: Drawing) -> None:
    """Open the form of a contact online."""
    await app.press("home-online")
    await app.find("form-drop")


def _answers(phone: Phone) -> list[Mapping[str, Any]]:
    """Give the answers of what is saved, oldest first."""
    return [entry.record.answers for entry in reversed(phone.records.entries())]


def _counts(phone: Phone) -> tuple[int, int]:
    going = phone.shifts.going()
    assert going is not None
    return going.n_contacts, going.n_heads


async def _saved(app: Drawing, kit: Pocket, n: int) -> None:
    """Wait until so many are saved."""
    async with asyncio.timeout(5):
        while len(kit.phone.records.entries()) < n:
            await asyncio.sleep(0.01)
            await app.settle()


async def _chosen(app: Drawing, tile: str) -> None:
    """Wait until a tile is chosen."""
    async with asyncio.timeout(5):
        while not app.is_checked(tile):
            await asyncio.sleep(0.01)
            await app.settle()


def test_three_alike_are_three_records_by_touch_and_one_undo(tmp_path: Path) -> None:
    """Said once, counted three times; the slip is undone as it was made, in one tap."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.phone.held.undo_s = 15
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await _online(app)
            assert app.get("equal-plus") is None, "nothing is there to be equal yet"
            for tap in ("site-chat", "heads-2", "equal-plus", "equal-plus"):
                await app.press(tap)
            await app.reads("equal-told", "3 like kontakter")
            await app.press("form-save")
            await app.reads("notice", "3 er lagret")
            assert [answers["heads"] for answers in _answers(kit.phone)] == [2, 2, 2]
            assert len({entry.record.id for entry in kit.phone.records.entries()}) == 3
            assert _counts(kit.phone) == (3, 6)
            await app.press("notice-undo")
            await app.reads("equal-told", "3 like kontakter")
            assert kit.phone.records.entries() == []
            assert _counts(kit.phone) == (0, 0)
            await app.press("equal-minus")
            await app.press("form-save")
            await app.reads("notice", "2 er lagret")
            assert _counts(kit.phone) == (2, 4)

    asyncio.run(walk())


def test_only_a_contact_online_can_be_several(tmp_path: Path) -> None:
    """On the street no two groups are just alike."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-contact")
            for tap in ("place-quay", "heads-3", "ages-minor"):
                await app.press(tap)
            await app.find("form-ready")
            assert app.get("equal-plus") is None

    asyncio.run(walk())


def test_twenty_are_the_most(tmp_path: Path) -> None:
    """A key that is leant on never makes a hundred contacts."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await _desk(app)
            await _online(app)
            await app.key("1", "1", *("+" for _ in range(25)))
            await app.reads("equal-told", "20 like")
            await app.key("-", "Enter")
            await _saved(app, kit, 19)
            await app.reads("notice", "19 er lagret")
            assert _counts(kit.phone) == (19, 19)

    asyncio.run(walk())


def test_keys_alone_log_one_after_another(tmp_path: Path) -> None:
    """Everything typed at once reaches the right question, also while the last is being saved."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await _desk(app)
            await _online(app)
            await app.key("1", "2", "Enter", "1", "0", "Enter", "3", "Enter")
            await _saved(app, kit, 3)
            assert [answers["heads"] for answers in _answers(kit.phone)] == [2, 10, 3]
            assert {answers["site"] for answers in _answers(kit.phone)} == {"chat"}
            await app.key("H")
            await app.find("home-online")
            assert kit.phone.records.draft("contact_online") is None

    asyncio.run(walk())


def test_ctrl_z_takes_the_last_one_back_into_the_form(tmp_path: Path) -> None:
    """What was saved a moment ago stands there again, to be mended."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.phone.held.undo_s = 15
        async with drawn(kit.phone) as app:
            await _desk(app)
            await _online(app)
            await app.key("1", "4", "+", "Enter")
            await _saved(app, kit, 2)
            await app.reads("notice", "2 er lagret")
            await app.key("z".upper(), ctrl=True)
            await app.reads("notice", "Angret")
            await app.reads("equal-told", "2 like")
            assert kit.phone.records.entries() == []
            await _chosen(app, "heads-4")
            await app.key("-", "Backspace", "5", "Enter")
            await _saved(app, kit, 1)
            assert [answers["heads"] for answers in _answers(kit.phone)] == [5]

    asyncio.run(walk())


def test_what_is_begun_is_not_lost_when_the_last_is_taken_back(tmp_path: Path) -> None:
    """The one begun since waits in the form; the one taken back is mended first."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.phone.held.undo_s = 15
        async with drawn(kit.phone) as app:
            await _desk(app)
            await _online(app)
            await app.key("1", "4", "Enter")
            await _saved(app, kit, 1)
            await app.key("7")
            await app.reads("field-heads", "7")
            await app.press("notice-undo")
            await app.reads("notice", "Angret")
            await _chosen(app, "heads-4")
            await app.key("Enter")
            await _saved(app, kit, 1)
            await app.reads("field-heads", "7")
            await app.key("Enter")
            await _saved(app, kit, 2)
            assert [answers["heads"] for answers in _answers(kit.phone)] == [4, 7]

    asyncio.run(walk())
