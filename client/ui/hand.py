"""Questions in hand: what a tap on an answer does, on whichever screen asks them."""

import asyncio
from collections.abc import Callable

import flet as ft

from client.ui.desk import Desk
from client.ui.sheet import Sheet
from client.ui.tid import spot
from shared.answers import Answer, must
from shared.flaw import Flaw

DRAWN_S = 0.15


class Hand:
    """Answers of one screen on their way into its sheet; redraws only when asked to."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.sheet: Sheet | None = None
        self.recent: tuple[str, ...] = ()
        self.shows_more = False
        self.texts: dict[str, str] = {}
        self.scroller: ft.Ref[ft.Column] = ft.Ref()
        self.redraw: Callable[[], None] = lambda: None

    async def answer(self, key: str, answer: Answer | None) -> None:
        """Take an answer, show it, and seal the draft."""
        if self.sheet is None:
            return
        self.sheet.answer(key, answer)
        if self._is_place(key):
            self.sheet.opened.discard(key)
        self._settle()
        self.redraw()
        await self.sheet.keep()

    def _settle(self) -> None:
        """Take the sentence about flaws away with the last of them."""
        if self.sheet is not None and not self.sheet.flaws:
            self.desk.state.notice = None

    def _is_place(self, key: str) -> bool:
        fields = self.sheet.form.fields if self.sheet else {}
        return any(field.key == key and field.type == "place" for field in fields.values())

    async def text(self, key: str, now: str) -> None:
        """Take what stands in a line of text, without drawing it anew."""
        if self.sheet is None:
            return
        self.texts[key] = now
        was_wrong = key in self.sheet.flaws
        self.sheet.answer(key, now.strip())
        if was_wrong:
            self._settle()
            self.redraw()
        await self.sheet.keep()

    def open(self, key: str) -> None:
        """Show a question whole."""
        if self.sheet is not None:
            self.sheet.open(key)
            self.redraw()

    def share(self, key: str) -> None:
        """Let the heads of a question differ."""
        if self.sheet is not None:
            self.sheet.share(key)
            self.redraw()

    async def gather(self, key: str) -> None:
        """Go back to one code for all heads."""
        if self.sheet is not None:
            self.sheet.gather(key)
            self._settle()
            self.redraw()
            await self.sheet.keep()

    def more(self) -> None:
        """Show or hide the questions nobody must answer."""
        self.shows_more = not self.shows_more
        self.redraw()

    async def blame(self, flaws: tuple[Flaw, ...]) -> None:
        """Show what is wrong where it is wrong, and go to the first of it."""
        if self.sheet is None:
            return
        first = self.sheet.blame(flaws)
        if first is None:
            self.desk.tell(self.desk.explain(flaws[0]))
            return
        self.sheet.opened.update(self.sheet.flaws)
        self.shows_more = self.shows_more or self._is_extra(first)
        self.desk.tell(self.desk.say("form.flaws", n=len(self.sheet.flaws)))
        self.redraw()
        await asyncio.sleep(DRAWN_S)
        column = self.scroller.current
        if column is not None:
            await column.scroll_to(scroll_key=spot(first), duration=200)

    def _is_extra(self, key: str) -> bool:
        sheet = self.sheet
        fields = sheet.form.fields.values() if sheet else ()
        answers = sheet.draft.answers if sheet else {}
        return any(field.key == key and not must(field, answers) for field in fields)
