"""Contacts online: several alike in one save, one after another by keyboard, undone as one."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from client.phone import Phone
from tests.drawing import Drawing
from tests.shipped import BERGEN
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


FIRST = (
    "home-online",
    "plattform_type-CHAT",
    "kanal-DM",
    "initiativ-UNGE",
    "antall-1",
    "alder_antall-13-15",
    "innhold_grad-2",
    "form-save",
)
NEXT = ("home-online", "antall-2", "alder_antall-VET_IKKE", "innhold_grad-1", "form-save")
AGAIN = ("home-repeat", "form-save")
DIGITAL = ("shift-team-DIGI", "team_storrelse-2", "shift-area-SENTRUM", "shift-go")


async def _taps(app: Drawing, *taps: str) -> None:
    for tap in taps:
        await app.press(tap)


def test_a_phone_logs_a_new_one_in_eight_taps_and_the_same_again_in_two(tmp_path: Path) -> None:
    """What the paper beats is not used; what was not said is put down as unknown."""
    assert (len(FIRST), len(NEXT), len(AGAIN)) == (8, 5, 2)

    async def walk() -> None:
        kit = pocket(tmp_path, BERGEN)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await _taps(app, "home-start-shift", *DIGITAL, *FIRST)
            await app.find("home-repeat")
            await _taps(app, *NEXT)
            await app.find("home-repeat")
            await _taps(app, *AGAIN)
            await _saved(app, kit, 3)
            told = _answers(kit.phone)
            assert [one["antall"] for one in told] == [1, 2, 2]
            assert {one["kanal"] for one in told} == {"DM"}
            assert {one["geo"] for one in told} == {"UKJENT"}

    asyncio.run(walk())


def test_keys_lead_from_home_into_the_form_and_through_all_of_it(tmp_path: Path) -> None:
    """Nothing on the way needs a mouse: the shift, the answers, the optional ones, the way back."""

    async def walk() -> None:
        kit = pocket(tmp_path, BERGEN)
        async with drawn(kit.phone) as app:
            app.page.width = 1280
            await unlock(app)
            await app.key("S")
            await app.find("shift-go")
            await app.key("3")
            await _chosen(app, "shift-team-DIGI")
            await _taps(app, *DIGITAL[1:-1])
            await app.key("Enter")
            await app.find("home-online")
            await app.key("N", "1", "1", "2", "3", "Enter")
            await app.key("F", "2", "2", "3", "Enter", "1", "Arrow Right", "1")
            await app.key("Arrow Right", "Arrow Right", "2", "1", "Enter")
            await _saved(app, kit, 1)
            (told,) = _answers(kit.phone)
            assert told["alder_antall"] == {"13-15": 2, "16-17": 1}
            assert told["kjonn_antall"] == {"J": 3}
            assert len(told["tema"]) == 2

    asyncio.run(walk())


def test_the_home_page_has_a_key_for_what_it_offers_now(tmp_path: Path) -> None:
    """Rest and go on, see something, the same again; a key that the page does not offer is dead."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await _desk(app)
            await app.find("home-pause")  # what a key does is known once the page is there
            await app.key("R", "P")
            await app.find("home-resume")
            await app.key("N", "P")
            await app.find("home-contact")
            await app.key("O")
            await app.find("field-spot")
            await app.key("P", "H")
            await app.find("home-contact")
            await app.key("N")
            for tap in ("place-quay", "heads-3", "ages-minor"):
                await app.press(tap)
            await app.key("Enter")
            await app.find("home-repeat")
            await app.key("R", "Enter")
            await _saved(app, kit, 2)
            await app.find("home-repeat")
            await app.key("E")
            await app.find("shift-end-go")

    asyncio.run(walk())


def test_signs_do_nothing_where_they_are_turned_off(tmp_path: Path) -> None:
    """Whoever speaks to the computer, or leans on its keys, is not to log by it."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await _desk(app)
            await app.key("Tab")
            await app.press("home-settings")
            await app.press("settings-keys-off")
            await app.press("back")
            await app.key("N", "?", "O")
            await app.find("home-online")
            await asyncio.sleep(0.2)
            await app.settle()
            assert app.get("form-drop") is None
            await _online(app)
            await app.press("site-chat")
            await app.press("heads-2")
            await app.key("7", "Enter")
            await _saved(app, kit, 1)
            assert [one["heads"] for one in _answers(kit.phone)] == [2]

    asyncio.run(walk())


def test_delete_throws_the_draft_away_and_ctrl_z_has_it_back(tmp_path: Path) -> None:
    """A wrong key costs one other key."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await _desk(app)
            await _online(app)
            await app.key("1", "6", "Delete")
            await app.find("home-online")
            assert kit.phone.records.draft("contact_online") is None
            await app.key("Z", ctrl=True)
            await _chosen(app, "heads-6")

    asyncio.run(walk())


def test_keys_wait_behind_the_lock_and_the_cover(tmp_path: Path) -> None:
    """Nobody logs what they cannot see."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await _desk(app)
            await app.key("Escape", "N")
            await app.find("cover")
            await asyncio.sleep(0.2)
            await app.settle()
            assert app.get("form-drop") is None

    asyncio.run(walk())
