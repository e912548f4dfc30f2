"""How the app looks and feels is the worker's choice, and the platform's where he has made none."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from client.ui.feel import Feel
from shared.palette import DARK, LIGHT, STARK_DARK, STARK_LIGHT
from tests.drawing import Drawing
from tests.ui.pocket import drawn, fill_contact, pocket, start_shift, unlock

FELT = {"selection_click": "tap", "medium_impact": "saved", "heavy_impact": "wrong"}


def grounds(app: Drawing) -> tuple[str, str]:
    """Give what pages lie on by day and by night."""
    return app.page.theme.scaffold_bgcolor, app.page.dark_theme.scaffold_bgcolor


def felt(app: Drawing) -> list[str]:
    """List what the hand has felt so far."""
    return [FELT[name] for name in app.wire.asked if name in FELT]


@contextmanager
def wishing(monkeypatch: pytest.MonkeyPatch, *, contrast: bool) -> Iterator[None]:
    """Be a platform whose owner has asked all apps for more contrast, or has not."""

    async def asked(_self: object) -> Any:
        return type("Features", (), {"high_contrast": contrast})

    with monkeypatch.context() as patch:
        patch.setattr(ft.SemanticsService, "get_accessibility_features", asked)
        yield


def test_high_contrast_is_one_tap_away_and_stays(tmp_path: Path) -> None:
    """By day and by night, and after the app was killed."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            assert grounds(app) == (LIGHT.ground, DARK.ground)
            await unlock(app)
            await app.press("home-settings")
            await app.press("settings-contrast-more")
            assert app.is_checked("settings-contrast-more")
            assert app.page.theme.color_scheme.primary == STARK_LIGHT.accent
            await app.press("settings-theme-dark")
            assert app.page.theme_mode == ft.ThemeMode.DARK
        async with drawn(kit.phone) as app:
            assert grounds(app) == (STARK_LIGHT.ground, STARK_DARK.ground)

    asyncio.run(walk())


def test_the_platforms_wish_for_contrast_is_followed_until_one_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has set it once for all apps need not find it here; who chooses here is obeyed."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            assert app.page.dark_theme.color_scheme.primary == STARK_DARK.accent
            await app.press("home-settings")
            assert app.is_checked("settings-contrast-more")
            await app.press("settings-contrast-normal")
            assert app.page.dark_theme.color_scheme.primary == DARK.accent
        async with drawn(kit.phone) as app:
            await unlock(app)
            assert app.page.dark_theme.color_scheme.primary == DARK.accent

    with wishing(monkeypatch, contrast=True):
        asyncio.run(walk())


def test_a_tap_a_saving_and_a_lack_are_felt(tmp_path: Path) -> None:
    """The eyes may be on the street."""

    async def walk() -> None:
        async with drawn(pocket(tmp_path).phone) as app:
            await unlock(app)
            await start_shift(app)
            app.wire.asked.clear()
            await app.press("home-contact")
            await app.press("form-save")
            await app.find("notice")
            assert felt(app) == ["tap", "tap", "wrong"]
            await app.press("place-quay")
            await app.press("heads-3")
            await app.press("ages-minor")
            app.wire.asked.clear()
            await app.press("form-save")
            await app.find("home-contact")
            assert felt(app) == ["tap", "saved"]

    asyncio.run(walk())


def test_whoever_wants_no_ticks_gets_none(tmp_path: Path) -> None:
    """Not even for the tap after, and not after a restart."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await app.press("home-settings")
            await app.press("settings-feel-off")
            assert app.is_checked("settings-feel-off")
            app.wire.asked.clear()
            await app.press("back")
            assert not felt(app)
        async with drawn(kit.phone) as app:
            app.wire.asked.clear()
            await unlock(app)
            await start_shift(app)
            await fill_contact(app)
            assert not felt(app)

    asyncio.run(walk())


def test_a_device_without_a_motor_is_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser and a desktop have none; a phone may refuse to give it."""

    def refuse() -> None:
        raise RuntimeError

    class Device:
        def __init__(self, platform: ft.PagePlatform, *, web: bool) -> None:
            self.platform, self.web = platform, web

    def is_there(platform: ft.PagePlatform, *, web: bool = False) -> bool:
        device: Any = Device(platform, web=web)
        return Feel(device).is_there

    assert is_there(ft.PagePlatform.IOS)
    assert not is_there(ft.PagePlatform.ANDROID, web=True)
    assert not is_there(ft.PagePlatform.LINUX)
    monkeypatch.setattr(ft, "HapticFeedback", refuse)
    assert not is_there(ft.PagePlatform.ANDROID)
    device: Any = Device(ft.PagePlatform.ANDROID, web=False)
    Feel(device)("tap")
