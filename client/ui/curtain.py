"""The neutral screen: it covers everything at once, whatever the phone is busy with."""

from dataclasses import dataclass

import flet as ft


@dataclass
class _Cover:
    """The fields of `Cover`; assigning one redraws those who look."""

    is_drawn: bool = False


@ft.observable
class Cover(_Cover):
    """Whether something neutral covers the app; only the root looks at it."""


class Curtain:
    """Draws the cover and lifts it; neither waits for disk, network or a thread."""

    def __init__(self, page: ft.Page) -> None:
        self.cover = Cover()
        self._page = page
        self._title = page.title
        self._is_wanted = False

    def draw(self, title: str) -> None:
        """Cover the app, until somebody lifts it; `title` is the neutral name of the window."""
        self._is_wanted = True
        self._show(title)

    def shade(self, title: str) -> None:
        """Cover the app while it is out of sight."""
        if not self.cover.is_drawn:
            self._show(title)

    def unshade(self) -> None:
        """Lift a cover that nobody asked for: the app is in sight again."""
        if not self._is_wanted:
            self.lift()

    def lift(self) -> None:
        """Show again what was covered, just as it was."""
        self._is_wanted = False
        if self.cover.is_drawn:
            self.cover.is_drawn = False
            self._name(self._title)

    def _show(self, title: str) -> None:
        if not self.cover.is_drawn:
            self._title = self._page.title
            self.cover.is_drawn = True
        self._name(title)

    def _name(self, title: str | None) -> None:
        self._page.title = title
        self._page.update()
