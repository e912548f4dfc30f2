"""Words twice as large leave a page that can be read and worked with."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from client.ui.desk import Desk
from client.ui.parts.beside import beside
from client.ui.parts.lying_low import lying_low, shared
from client.ui.visit import PhoneVisit
from client.ui.window import Window
from client.ui.wish import ruler
from tests.drawing import walk
from tests.house.tree import ROOT
from tests.ui.pocket import drawn, pocket

SMALL, TALL = (320, 568), (390, 844)
SAVED = "Lagret på telefonen. Ikke mottatt ennå."
SENTENCE = "Mangler: Kjønn (inntrykk), Initiativ, Hva slags kontakt, Varighet, Tema"


def on_a_desk(folder: Path, act: Callable[[Desk], None]) -> None:
    """Do something with a desk of its own, on a phone that is drawn."""

    async def run() -> None:
        kit = pocket(folder)
        async with drawn(kit.phone) as app:
            act(Desk(PhoneVisit(kit.phone), Window(app.page, kit.phone)))

    asyncio.run(run())


def enlarged(desk: Desk, zoom: float, size: tuple[int, int]) -> Desk:
    """Be a window of this size whose owner has asked all apps for larger words."""
    desk.state.width, desk.state.height = size
    desk.window.magnify(zoom)
    return desk


def test_actions_never_eat_the_screen(tmp_path: Path) -> None:
    """The lesser ones end the page instead; the main one, the last, stays low."""
    actions: list[ft.Control] = [ft.Text(name) for name in ("repeat", "online", "look", "main")]

    def look(desk: Desk) -> None:
        assert shared(enlarged(desk, 1.0, TALL), actions) == ([], actions)
        assert shared(enlarged(desk, 1.0, SMALL), actions) == (actions[:1], actions[1:])
        assert shared(enlarged(desk, 2.0, SMALL), actions) == (actions[:2], actions[2:])
        assert shared(enlarged(desk, 3.2, (320, 360)), actions) == (actions[:3], actions[3:])

        enlarged(desk, 2.0, TALL).tell(SAVED, "good", lambda: None)
        assert shared(desk, actions) == (actions[:2], actions[2:])

    on_a_desk(tmp_path, look)


def test_a_long_sentence_in_large_words_scrolls(tmp_path: Path) -> None:
    """A fifth of the window is its share; at ordinary size it needs less."""

    def boxes(desk: Desk) -> list[float]:
        desk.tell(SENTENCE)
        page = lying_low(desk, [], 16)
        assert SENTENCE in [one.value for one in walk(page) if isinstance(one, ft.Text)]
        return [one.height for one in walk(page) if isinstance(one, ft.Container) and one.height]

    def look(desk: Desk) -> None:
        assert boxes(enlarged(desk, 1.0, TALL)) == []
        assert boxes(enlarged(desk, 2.0, SMALL)) == [pytest.approx(SMALL[1] / 5)]

    on_a_desk(tmp_path, look)


def test_two_buttons_stand_under_each_other_where_words_would_break(tmp_path: Path) -> None:
    """And beside each other where they fit."""
    buttons: list[ft.Control] = [ft.Text("Detaljer senere"), ft.Text("Neste")]

    def look(desk: Desk) -> None:
        assert len(beside(enlarged(desk, 1.0, TALL), buttons)) == 1
        assert beside(enlarged(desk, 1.0, SMALL), buttons) == buttons
        assert beside(enlarged(desk, 2.0, TALL), buttons) == buttons
        assert len(beside(enlarged(desk, 1.5, (1280, 800)), buttons)) == 1
        assert beside(enlarged(desk, 1.0, TALL), buttons[:1]) == buttons[:1]

    on_a_desk(tmp_path, look)


def test_the_size_of_words_is_learnt_from_the_word_nobody_sees() -> None:
    """Flet tells no text scale; a word of a known size does."""
    heard: list[float] = []
    measure = ruler(heard.append)
    assert isinstance(measure, ft.Semantics)
    assert measure.exclude_semantics
    word: Any = next(one for one in walk(measure) if isinstance(one, ft.Text))
    for height in (100.0, 130.0, 200.0):
        size: Any = type("Size", (), {"height": height})
        asyncio.run(word.on_size_change(size))
    assert heard == [1.0, 1.3, 2.0]
    assert word.opacity == 0


def test_every_word_in_a_button_is_set_in_the_apps_own_typeface() -> None:
    """Flet forgets the theme's typeface where a button brings a style of its own."""
    for path in (ROOT / "client" / "ui").rglob("*.py"):
        if path.name not in ("theme.py", "wish.py"):
            assert "ft.TextStyle(" not in path.read_text("utf-8"), f"{path.name}: use lettering"
