"""Which keys the screen on top takes; what is typed into a line of text belongs to that line."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

import flet as ft

from client.ui.safe import Act

Nth: TypeAlias = Callable[[int], Act | None]
NUMBERS: Final = "1234567890"  # of answers, in the order of a keyboard's row; 0 is the tenth
ELSEWHERE: Final[Mapping[str, str]] = {"Add": "+", "Subtract": "-", "Arrow Left": "Backspace"}
CONTROL: Final = "Ctrl+"
IN_A_LINE: Final = frozenset({"Ctrl+Enter"})  # what a line of text has no use for itself


class Keys:
    """One desk's keys.

    Shapes:  screen  which one said last what keys do
             lines  what somebody is typing into
             turn   keys are done one by one, in the order they were pressed
    """

    def __init__(self) -> None:
        self.lines: set[object] = set()
        self.turn = asyncio.Lock()
        self.screen: str | None = None
        self._taken: Mapping[str, Act] = {}
        self._offered: dict[str, tuple[object, Nth]] = {}

    def take(self, screen: str, taken: Mapping[str, Act]) -> None:
        """Say what keys do while this screen is on top."""
        self.screen, self._taken = screen, taken

    def act(self, screen: str, name: str) -> Act | None:
        """Find what a key does on a screen; nothing where another one spoke last."""
        return self._taken.get(name) if screen == self.screen else None

    def offer(self, question: str, owner: object, nth: Nth) -> None:
        """Say what the n-th answer of a question does, where only its field knows."""
        self._offered[question] = owner, nth

    def withdraw(self, question: str, owner: object) -> None:
        """Forget it: the field that said so is no longer drawn."""
        if self._offered.get(question, (None, None))[0] is owner:
            del self._offered[question]

    def offered(self, question: str, n: int) -> Act | None:
        """Find what the n-th answer of such a question does."""
        return self._offered[question][1](n) if question in self._offered else None

    def hears(self, name: str, *, is_on: bool) -> bool:
        """Tell whether a key may do something now.

        Shapes:  is_on  whether a sign alone does; WCAG 2.1 AA asks that it can be shut off
        """
        if self.lines:
            return name in IN_A_LINE
        return is_on or len(name) > 1


def name_of(event: ft.KeyboardEvent) -> str:
    """Name a key as screens do: one sign, a word, or either of them with Ctrl."""
    key = event.key.removeprefix("Numpad ")
    key = ELSEWHERE.get(key, key)
    return CONTROL + key if event.ctrl or event.meta else "" if event.alt else key
