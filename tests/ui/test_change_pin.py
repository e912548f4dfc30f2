"""Keys in the settings: another PIN, and where the phone keeps its own half of the key."""

import asyncio
from pathlib import Path

from tests.drawing import Drawing
from tests.ui.pocket import PIN, drawn, pocket, unlock

NEW, WRONG = "702946", "804272"


async def _to_the_screen(app: Drawing) -> None:
    await unlock(app)
    await app.press("home-settings")
    await app.press("settings-pin")


async def _fill(app: Drawing, old: str, new: str, again: str) -> None:
    for line, pin in (("old", old), ("new", new), ("again", again)):
        await app.type(f"change-{line}", pin)
    await app.press("change-go")


def test_the_pin_is_changed_from_the_settings(tmp_path: Path) -> None:
    """And the next unlocking wants the new one."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await _to_the_screen(app)
            await _fill(app, PIN, NEW, NEW)
            await app.reads("notice", "PIN-en er byttet")
            await app.press("settings-lock")
            await app.type("unlock-pin", PIN)
            await app.press("unlock-go")
            await app.reads("notice", "Feil PIN")
            await app.type("unlock-pin", NEW)
            await app.press("unlock-go")
            await app.find("settings-pin")

    asyncio.run(walk())


def test_what_will_not_do_is_said_and_costs_no_try(tmp_path: Path) -> None:
    """Too short, easy to guess, not the same twice, the one there is."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await _to_the_screen(app)
            for lines, told in (
                (("1", NEW, NEW), "minst 6 sifre"),
                ((PIN, "123456", "123456"), "Lett å gjette"),
                ((PIN, NEW, WRONG), "ikke like"),
                ((PIN, PIN, PIN), "den PIN-en du har"),
            ):
                await _fill(app, *lines)
                await app.reads("notice", told)
            assert kit.phone.patience().is_fresh

    asyncio.run(walk())


def test_a_wrong_old_pin_says_how_many_tries_are_left_and_keeps_the_lines(tmp_path: Path) -> None:
    """One slip of a cold thumb is not three lines typed again."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await _to_the_screen(app)
            await _fill(app, WRONG, NEW, NEW)
            await app.reads("notice", "Feil PIN")
            await app.reads("unlock-left", "9 forsøk igjen")
            await app.type("change-old", PIN)
            await app.press("change-go")
            await app.reads("notice", "PIN-en er byttet")

    asyncio.run(walk())


def test_the_settings_say_what_a_copy_is_worth(tmp_path: Path) -> None:
    """Honestly, where there is no key store; and the other thing where the plugin answers."""
    texts: dict[str, str] = {}

    async def walk(told: str, *, is_there: bool) -> None:
        async with drawn(kit.phone) as app:

            def answer(_service: str, method: str) -> object:
                name = app.wire.given.get("key", "")
                if method == "set":
                    texts[name] = app.wire.given["value"]
                return texts.get(name)

            if is_there:
                app.wire.device = answer
            await unlock(app)
            await app.press("home-settings")
            await app.reads("settings-key", told)
            await app.press("settings-lock")
            await app.find("unlock-pin")

    kit = pocket(tmp_path)
    asyncio.run(walk("ikke noe nøkkellager", is_there=False))
    asyncio.run(walk("kan ikke åpnes uten denne telefonen", is_there=True))
    assert sorted(texts) == ["feltlogg.device-secret", "feltlogg.openings"]
    assert not (tmp_path / "device.secret").exists()
