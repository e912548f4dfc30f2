"""A practice session: led through from the first tap to the last, and nothing left of it."""

import asyncio
import hashlib
import socket
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import flet as ft
import pytest

from client.sync.transport import Reply
from shared.language import LANGUAGES, Language
from shared.words.catalogue import say
from tests.drawing import Drawing
from tests.drawing import walk as tree
from tests.ui.desk_server import DeskServer
from tests.ui.pocket import Pocket, drawn, fill_contact, pocket, start_shift, unlock

SPOT = {"l": {"x": 1, "y": 1}, "g": {"x": 1, "y": 1}}
SHARED_MEMORY = "-shm"  # SQLite's notes of who reads, in a file


async def begin(app: Drawing) -> None:
    """Go in, and on to a practice."""
    await unlock(app)
    await app.press("home-practice")
    await app.find("practice-mark")


async def step(app: Drawing, n: int, language: Language = "nb") -> None:
    """Wait for a step, on a page that says it is practice."""
    words = say(language, "app.practice.step", n=n, of=6, what="")
    await app.reads("practice-step", words.strip())
    marked(app, language)


def marked(app: Drawing, language: Language = "nb") -> None:
    """Fail where a page of a practice could be taken for a real one."""
    assert app.words("practice-mark") == say(language, "app.practice.mark")
    assert app.get("practice-leave") is not None


async def evening(app: Drawing, language: Language = "nb") -> None:
    """Follow the coach from the first step to the last."""
    await step(app, 1, language)
    await app.press("home-start-shift")
    await app.find("shift-go")
    await step(app, 1, language)
    await app.press("shift-team-WALKERS")
    await app.press("shift-go")
    await step(app, 2, language)
    await fill_contact(app)
    await step(app, 2, language)
    await app.press("form-save")
    await step(app, 3, language)
    await app.press("notice-undo")
    await app.find("form-save")
    await step(app, 3, language)
    await app.press("form-save")
    await step(app, 4, language)
    await app.press("tally-more")
    await app.press("tally-more")
    await step(app, 5, language)
    await app.press("home-unfinished")
    await app.find("unfinished-0")
    await step(app, 5, language)
    await app.press("unfinished-0")
    await app.find("ages-minor")
    await step(app, 5, language)
    await app.press("ages-minor")
    await app.press("form-save")
    await step(app, 6, language)
    await app.press("home-end-shift")
    await app.find("shift-end-go")
    await step(app, 6, language)
    await app.press("shift-end-go")
    await app.reads("done-sum", say(language, "app.done.whole", saved=3, received=3))
    await app.reads("practice-step", say(language, "app.practice.over"))
    marked(app, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_follows_the_coach_gets_through_and_on_to_a_real_shift(
    tmp_path: Path, language: Language
) -> None:
    """Every page says what it is and what is next, in each language."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.phone.keep_preference("language", language)
        async with drawn(kit.phone) as app:
            await begin(app)
            await evening(app, language)
            assert app.words("practice-real") == say(language, "app.practice.real")
            await app.press("practice-real")
            await app.find("shift-team-WALKERS")
            assert app.get("practice-mark") is None
            await app.press("back")
            await app.find("home-start-shift")
            assert kit.phone.shifts.going() is None
            assert not kit.phone.records.entries()

    asyncio.run(walk())


def test_nothing_of_a_practice_reaches_the_vault_the_disk_or_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not a byte of the phone's folder or the server's changes, and nobody is asked anything."""
    asked: list[str] = []
    post = DeskServer.post

    def note(*given: object, **named: object) -> Reply:
        asked.append("the server")
        return post(*given, **named)  # type: ignore[arg-type]  # whatever it was given

    def forbidden(*_given: object, **_named: object) -> socket.socket:
        asked.append("the network")
        raise AssertionError

    async def walk() -> None:
        kit = pocket(tmp_path)
        asked.clear()
        async with drawn(kit.phone) as app:
            await unlock(app)
            await until(lambda: bool(asked))  # the real phone has asked for news
            await asyncio.sleep(0.3)
            asked.clear()
            before, status = digests(tmp_path), kit.phone.records.status()
            with monkeypatch.context() as wall:
                wall.setattr(socket, "socket", forbidden)
                await app.press("home-practice")
                await evening(app)
                during = digests(tmp_path)
                await app.press("practice-leave")
                await app.reads("notice", "Øvingen er kastet")
            assert before == during == digests(tmp_path)
            assert kit.phone.records.status() == status
            assert not asked

    monkeypatch.setattr(DeskServer, "post", note)
    asyncio.run(walk())


def digests(folder: Path) -> Mapping[str, str]:
    """Digest every file under a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in found
        if not path.name.endswith(SHARED_MEMORY)
    }


async def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(1_000):
        if is_so():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


def test_a_practice_can_be_left_on_every_page_of_it(tmp_path: Path) -> None:
    """One press on the cross, and the phone stands at home, as it was."""

    async def start(app: Drawing) -> None:
        await app.press("home-start-shift")
        await app.find("shift-go")

    async def shift(app: Drawing) -> None:
        await start_shift(app)

    async def form(app: Drawing) -> None:
        await start_shift(app)
        await fill_contact(app)

    async def history(app: Drawing) -> None:
        await app.press("home-saved")
        await app.find("back")

    async def settings(app: Drawing) -> None:
        await app.press("home-settings")
        await app.find("settings-lock")
        assert app.get("settings-practice") is None

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            ways: tuple[Callable[[Drawing], Awaitable[None]], ...]
            ways = (start, shift, form, history, settings)
            for way in ways:
                await app.press("home-practice")
                await step(app, 1)
                await way(app)
                marked(app)
                await app.press("practice-leave")
                await app.find("home-practice")
                assert app.get("practice-mark") is None
                assert kit.phone.is_open

    asyncio.run(walk())


def test_the_lock_the_background_and_idleness_throw_a_practice_away(tmp_path: Path) -> None:
    """It locks the phone like anything else, and is not there again after the PIN."""

    async def lock(app: Drawing) -> None:
        await app.press("home-lock")

    async def hide(app: Drawing) -> None:
        event = ft.AppLifecycleStateChangeEvent(
            name="", control=app.page, state=ft.AppLifecycleState.HIDE
        )
        app.page.on_app_lifecycle_state_change(event)
        await app.settle()
        event.state = ft.AppLifecycleState.SHOW
        app.page.on_app_lifecycle_state_change(event)
        await app.settle()

    async def wait(_app: Drawing) -> None:
        await asyncio.sleep(0)

    async def walk(kit: Pocket, way: Callable[[Drawing], Awaitable[None]], idle_s: float) -> None:
        async with drawn(kit.phone, idle_s=idle_s) as app:
            await begin(app)
            await start_shift(app)
            await app.press("home-saved")
            await app.press("back")
            await way(app)
            await app.find("unlock-pin")
            assert not kit.phone.is_open
            running = " ".join(map(repr, asyncio.all_tasks()))
            for loop in ("Courier._run", "Watch._run"):
                assert loop not in running
            await unlock(app)
            await app.find("home-practice")
            assert app.get("practice-mark") is None

    kit = pocket(tmp_path)
    asyncio.run(walk(kit, lock, 60))
    asyncio.run(walk(kit, hide, 60))
    asyncio.run(walk(kit, wait, 1.5))


def test_the_real_shift_waits_behind_a_practice_untouched(tmp_path: Path) -> None:
    """Draft, shift and undo stand where they stood; the way on leads back to them."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            await app.press("back")
            shift, draft = kit.phone.shifts.going(), kit.phone.records.draft("contact")
            assert draft is not None
            assert app.get("home-practice") is None
            await app.press("home-settings")
            await app.press("settings-practice")
            await evening(app)
            assert app.words("practice-real") == "Tilbake til økta"
            await app.press("practice-real")
            await app.find("home-contact")
            assert app.get("practice-mark") is None
            assert kit.phone.shifts.going() == shift
            assert kit.phone.records.draft("contact") == draft

    asyncio.run(walk())


def test_the_real_phone_goes_on_sending_behind_a_practice(tmp_path: Path) -> None:
    """What was logged before is received meanwhile; and no page of the practice says so."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        kit.server.is_up = False
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            await app.press("form-save")
            await app.reads("sync-mood", "1 ikke mottatt")
            await app.press("home-settings")
            await app.press("settings-practice")
            await step(app, 1)
            assert "1 ikke mottatt" not in app.words("sync-mood")
            kit.server.is_up = True
            await until(lambda: bool(kit.server.kept))
            await app.settle()
            await step(app, 1)
            await app.press("practice-leave")
            await app.reads("sync-mood", "Alt er mottatt")

    asyncio.run(walk())


def test_the_language_is_chosen_in_a_practice_as_anywhere(tmp_path: Path) -> None:
    """A choice of language is a person's, not a practice's: it stays."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await begin(app)
            await app.press("home-settings")
            await app.press("settings-lang-nn")
            await app.reads("practice-mark", "Øving – ingenting blir sendt")
            await app.press("back")
            await step(app, 1, "nn")
            await app.press("practice-leave")
            await app.reads("notice", "Øvinga er kasta")

    asyncio.run(walk())


def test_emptying_the_phone_is_practised_without_emptying_it(tmp_path: Path) -> None:
    """The gesture locks, as a learner sees at once; and only the practice is lost."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await begin(app)
            await app.press("home-settings")
            await app.find("settings-safety")
            assert app.get("settings-wipe") is None
            await app.press("back")
            lock = next(one for one in tree(app.get("home-lock")) if _is_held(one))
            await app.fire(lock, "long_press_start", SPOT)
            await app.find("unlock-pin")
            await app.reads("notice", "På vakt hadde alt")
            assert kit.phone.is_enrolled
            await unlock(app)
            await app.find("home-practice")

    asyncio.run(walk())


def _is_held(control: object) -> bool:
    return isinstance(control, ft.GestureDetector)


def test_a_practice_can_be_covered_and_is_there_again(tmp_path: Path) -> None:
    """A youth leans over in the middle of it."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await begin(app)
            await app.press("hide")
            assert app.get("cover") is not None
            cover = await app.find("cover")
            await app.fire(cover, "tap")
            await app.settle()
            assert app.get("cover") is None
            await step(app, 1)

    asyncio.run(walk())


def test_no_step_must_be_taken(tmp_path: Path) -> None:
    """Who goes another way is led from where they are."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await begin(app)
            await start_shift(app)
            await step(app, 2)
            await app.press("home-saved")
            await app.reads("practice-step", "Se deg om")
            await app.press("back")
            await fill_contact(app)
            await app.press("form-save")
            await step(app, 3)
            await app.press("home-saved")  # the sentence with the way to undo is gone
            await app.press("back")
            await step(app, 4)
            await app.press("home-end-shift")
            await app.press("shift-end-go")
            await app.reads("done-sum", "2 lagret = 2 mottatt")
            await app.reads("practice-step", "Bra!")

    asyncio.run(walk())
