"""The colours of a drawn screen can be told apart; `drawn` looks at it after each tap."""

import asyncio
from pathlib import Path

import flet as ft
import pytest

from tests.contrast import Pair
from tests.ui.painted import illegible, painted
from tests.ui.pocket import drawn, pocket, start_shift, unlock


def test_the_pairs_of_a_screen_are_seen(tmp_path: Path) -> None:
    """Words, signs, chosen and unchosen tiles, edges, the main button and a sentence in red."""

    async def walk() -> None:
        async with drawn(pocket(tmp_path).phone) as app:
            await unlock(app)
            await start_shift(app)
            await app.press("home-contact")
            await app.press("place-quay")
            await app.press("form-save")
            await app.find("notice")
            seen = painted(app.page.views)
            await app.press("heads-plus")
            assert {
                Pair("on_surface", "surface"),
                Pair("on_primary_container", "primary_container"),
                Pair("outline", "surface", "sign"),
                Pair("primary", "surface", "sign"),
                Pair("on_primary", "primary"),
                Pair("on_error_container", "error_container"),
                Pair("error", "surface"),
            } <= seen | painted(app.page.views)

    asyncio.run(walk())


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        (
            ft.Text("faint", color=ft.Colors.OUTLINE_VARIANT),
            "light: text outline_variant on surface",
        ),
        (ft.Container(ft.Text("x"), bgcolor=ft.Colors.PRIMARY), "dark: text on_surface on primary"),
        (ft.Icon(ft.Icons.ADD, color=ft.Colors.OUTLINE_VARIANT), "dark: sign outline_variant"),
    ],
)
def test_a_planted_pair_that_is_too_alike_is_found(planted: ft.Control, said: str) -> None:
    """A check that cannot fail checks nothing."""
    assert any(line.startswith(said) for line in illegible([planted]))


def test_a_colour_that_is_no_role_is_found() -> None:
    """It would be the same by night as by day."""
    with pytest.raises(AssertionError, match="no role"):
        illegible(ft.Text("grey", color="#777777"))
