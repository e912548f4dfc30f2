"""Hidden at once, back just as it was, and locked as ever meanwhile."""

import asyncio
import threading
from pathlib import Path
from typing import Any

import flet as ft

from client.phone import Phone
from tests.drawing import Drawing
from tests.ui.pocket import drawn, pocket, unlock

NAME = "Naustet i sundet"


async def _life(app: Drawing, state: ft.AppLifecycleState) -> None:
    event = ft.AppLifecycleStateChangeEvent(name="", control=app.page, state=state)
    app.page.on_app_lifecycle_state_change(event)
    await app.settle()


async def _escape(app: Drawing) -> None:
    pressed = ft.KeyboardEvent(
        name="", control=app.page, key="Escape", shift=False, ctrl=False, alt=False, meta=False
    )
    app.page.on_keyboard_event(pressed)
    await app.settle()


async def _hold(app: Drawing, seconds: float) -> None:
    area: Any = (await app.find("cover")).content
    spot = {"l": {"x": 1, "y": 1}, "g": {"x": 1, "y": 1}}
    await app.fire(area, "long_press_start", spot)
    await asyncio.sleep(seconds - 0.5)
    if app.get("cover") is not None:
        await app.fire(area, "long_press_end", {**spot, "v": {"x": 0, "y": 0}})
    await app.settle()


def test_one_tap_covers_and_holding_brings_back_what_was_typed(tmp_path: Path) -> None:
    """A youth leans over; a second later the half-written line is there again."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.press("home-place")
            await app.find("called-text")
            await app.type("called-text", NAME)
            await app.press("hide")
            assert app.page.title == "Klokke"
            assert app.get("cover") is not None
            await _hold(app, 0.6)
            assert app.get("cover") is not None, "let go too early"
            await _hold(app, 1.2)
            assert app.get("cover") is None
            assert app.page.title == "Feltlogg"
            field: Any = app.get("called-text").content
            assert field.value == NAME

    asyncio.run(walk())


def _n_running() -> int:
    return sum("Desk.effect" in repr(task) for task in asyncio.all_tasks())


def test_every_page_can_be_hidden_and_escape_does_it_too(tmp_path: Path) -> None:
    """Locked or open; on a desk with one key."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await _escape(app)
            assert app.get("cover") is not None
            await _hold(app, 1.2)
            await unlock(app)
            n_running = _n_running()
            for way in ("home-settings", "home-saved", "home-sync", "home-start-shift"):
                await app.press(way)
                await app.press("hide")
                assert app.get("cover") is not None, way
                await _hold(app, 1.2)
                await app.press("back")
            async with asyncio.timeout(5):  # a clock that is gone ticks no more
                while _n_running() > n_running:
                    await app.settle()

    asyncio.run(walk())


def test_it_covers_at_once_whatever_the_phone_is_busy_with(tmp_path: Path) -> None:
    """No disk, no network and no thread is waited for."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            go_on = threading.Event()
            jam = [asyncio.to_thread(_hold_vault, kit.phone, go_on) for _ in range(40)]
            jammed = asyncio.gather(*jam)
            await asyncio.sleep(0.1)
            await app.press("hide")
            assert app.get("cover") is not None
            assert not jammed.done()
            go_on.set()
            await jammed

    asyncio.run(walk())


def _hold_vault(phone: Phone, go_on: threading.Event) -> None:
    with phone._inside.vault.transaction():  # noqa: SLF001 - the jam
        go_on.wait(5)


def test_a_question_from_the_system_covers_and_does_not_lock(tmp_path: Path) -> None:
    """The app switcher shows a clock; back from it everything is as it was."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await _life(app, ft.AppLifecycleState.INACTIVE)
            assert app.get("cover") is not None
            assert kit.phone.is_open
            await _life(app, ft.AppLifecycleState.RESUME)
            assert app.get("cover") is None
            assert app.get("home-saved") is not None

    asyncio.run(walk())


def test_the_background_covers_locks_and_stops_the_courier(tmp_path: Path) -> None:
    """Back in sight there is the locked screen, and no trace of what was open."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await _life(app, ft.AppLifecycleState.INACTIVE)
            await _life(app, ft.AppLifecycleState.HIDE)
            assert app.get("cover") is not None
            assert not kit.phone.is_open
            await _life(app, ft.AppLifecycleState.SHOW)
            assert app.get("cover") is None
            assert app.get("unlock-pin") is not None
            assert app.get("home-saved") is None
            running = " ".join(map(repr, asyncio.all_tasks()))
            for loop in ("Courier._run", "Watch._run"):
                assert loop not in running

    asyncio.run(walk())


def test_a_cover_somebody_asked_for_stays_when_the_app_comes_back(tmp_path: Path) -> None:
    """It is lifted by a hand, and by nothing else; the lock behind it keeps its time."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone, idle_s=1.5) as app:
            await unlock(app)
            await app.press("hide")
            await _life(app, ft.AppLifecycleState.INACTIVE)
            await _life(app, ft.AppLifecycleState.RESUME)
            assert app.get("cover") is not None
            await asyncio.sleep(2)
            await app.settle()
            assert not kit.phone.is_open
            assert app.get("cover") is not None
            await _hold(app, 1.2)
            assert app.get("unlock-pin") is not None

    asyncio.run(walk())


def test_it_says_so_before_it_locks_and_a_tap_keeps_it_open(tmp_path: Path) -> None:
    """Whoever reads and thinks is not shut out in the middle of a question."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone, idle_s=2) as app:
            await unlock(app)
            for _ in range(2):
                await app.press("idle-stay")
                assert app.get("idle-stay") is None
                assert kit.phone.is_open
            await app.find("unlock-pin")

    asyncio.run(walk())
