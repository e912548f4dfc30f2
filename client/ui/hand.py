"""Questions in hand: what a tap on an answer does, on whichever screen asks them."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from unicodedata import normalize

import flet as ft

from client.form.flow import Flow
from client.form.twins import MOST, can_be_several
from client.ui.desk import AT_A_DESK, Desk
from client.ui.sheet import Sheet
from client.ui.tid import folded, spot
from client.ui.wary import Wary
from shared.answers import Answer, must
from shared.codebook import Field, FieldKey
from shared.flaw import Flaw

DRAWN_S = 0.15
MOVED_S = 2.0
MISSING = "record.missing_field"


class Hand:
    """Answers of one screen on their way into its sheet; redraws only when asked to.

    Shapes:  beside     the optional question somebody is at
             digits     of a number that is being typed
             n_equal    how many equal contacts this one stands for
             is_saving  so that whoever presses twice saves once
             is_whole   the lower half of the page is drawn, too; at a desk it comes a moment later
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.sheet: Sheet | None = None
        self.recent: tuple[str, ...] = ()
        self.whole: set[str] = set()
        self.texts: dict[str, str] = {}
        self.wary = Wary(desk)
        self.beside: str | None = None
        self.digits = ""
        self.n_equal = 1
        self.is_saving = False
        self.is_whole = True
        self.scroller: ft.Ref[ft.Column] = ft.Ref()
        self.redraw: Callable[[], None] = lambda: None

    @property
    def seasons(self) -> frozenset[str]:
        """The types of season on the day of what is in hand."""
        profile, sheet = self.desk.phone.profile, self.sheet
        return profile.seasons_on(sheet.draft.day) if sheet else frozenset()

    def take(self, sheet: Sheet) -> None:
        """Take another sheet in hand; nothing is left of the one before."""
        self.whole.clear()
        self.texts.clear()
        self.wary.clear()
        self.beside, self.digits, self.n_equal = None, "", 1
        self.sheet = sheet

    @property
    def can_be_several(self) -> bool:
        """Tell whether what is in hand may stand for several equal contacts."""
        return self.sheet is not None and can_be_several(self.sheet.draft)

    @property
    def goes_on(self) -> bool:
        """Tell whether the next one begins once this one is saved: online, and at a desk."""
        return self.can_be_several and self.desk.width >= AT_A_DESK

    def flow(self) -> Flow | None:
        """Sort the questions, as the answers stand now."""
        return self.sheet.flow(self.seasons) if self.sheet else None

    def at(self, flow: Flow) -> Field | None:
        """Tell which question somebody is at: an optional one, or the one that comes next."""
        return next((one for one in flow.extra if one.key == self.beside), flow.current)

    async def complete(self) -> None:
        """Draw the lower half, once the upper has been: both at once would hold up a key."""
        await asyncio.sleep(DRAWN_S)
        self.is_whole = True
        self.redraw()

    def reveal(self) -> None:
        """Move the page to the question at hand, once it is drawn."""
        self.desk.later(self._reveal())

    async def answer(self, key: str, answer: Answer | None) -> None:
        """Take an answer that settles its question, show the next, and seal the draft."""
        if self.sheet is not None and self.sheet.opened == key:
            self.sheet.opened = None
        await self._take(key, answer)

    async def step(self, key: str, answer: Answer | None) -> None:
        """Take an answer that may change again at once; the question stays where it is."""
        if self.sheet is not None:
            self.sheet.opened = key
        await self._take(key, answer)

    async def _take(self, key: str, answer: Answer | None) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        before = self._at()
        sheet.answer(key, answer)
        self.beside = key if key in sheet.unfolded else None
        self._doubt(sheet)
        self.redraw()
        if self._at() is not before:
            self.reveal()
        await sheet.keep()

    async def show_top(self) -> None:
        """Move the page to what is settled, to be looked over."""
        await asyncio.sleep(DRAWN_S)
        column = self.scroller.current
        if column is not None:
            await column.scroll_to(offset=0, duration=200)

    async def _reveal(self) -> None:
        """Move the page to the question at hand, where it does not fit the screen.

        At a desk the question before stays in sight, and the eye stays where it is.
        """
        flow = self.flow()
        at = self.at(flow) if flow else None
        if flow is None or at is None:
            if self.desk.width < AT_A_DESK:
                await self.show_top()
            return
        if self.desk.width < AT_A_DESK:
            await self.show(at.key)
        elif at in flow.needed:
            await self.show(flow.needed[max(0, flow.needed.index(at) - 1)].key)
        else:
            await self.show(folded(at.key))

    def _at(self) -> Field | None:
        flow = self.flow()
        return self.at(flow) if flow else None

    def _doubt(self, sheet: Sheet) -> None:
        """Point at once at answers that do not fit each other; what lacks may still come."""
        found = [one for one in self.desk.phone.records.misfits(sheet.draft) if one.code != MISSING]
        blamed = {key: flaw for key, flaw in sheet.flaws.items() if flaw.code == MISSING}
        sheet.flaws = {**{flaw.field: flaw for flaw in reversed(found)}, **blamed}
        notice = self.desk.state.notice
        if not sheet.flaws and notice is not None and notice.tone == "bad":
            self.desk.state.notice = None

    async def nothing(self) -> None:
        """Answer every open question with "nothing seen", where it can say so."""
        sheet = self.sheet
        if sheet is None:
            return
        sheet.nothing(self.seasons)
        self._doubt(sheet)
        self.redraw()
        await sheet.keep()

    async def text(self, key: str, now: str) -> None:
        """Take what stands in a line of text, without drawing it anew."""
        sheet = self.sheet
        if sheet is None:
            return
        self.texts[key] = now
        self.wary.typed(key, now)
        if key not in sheet.form.fields:  # a thought for oneself is no answer
            return
        sheet.opened = key
        was_wrong = key in sheet.flaws
        sheet.answer(key, normalize("NFC", now.strip()))
        if was_wrong:
            self._doubt(sheet)
            self.redraw()
        await sheet.keep()

    def open(self, key: str) -> None:
        """Come back to a question that is settled."""
        if self.sheet is not None:
            self.sheet.opened, self.beside = key, None
            self.redraw()
            self.reveal()

    def on(self) -> None:
        """Leave the question somebody is at; the next one that lacks an answer comes."""
        if self.sheet is not None:
            self.sheet.opened = self.beside = None
            self.redraw()
            self.reveal()

    def look_beside(self, key: str) -> None:
        """Come to an optional question, and draw it whole."""
        if self.sheet is not None:
            self.beside = key
            self.sheet.unfolded.add(key)
            self.redraw()
            self.reveal()

    def fold(self, key: str) -> None:
        """Draw an optional question whole, or as one line again."""
        if self.sheet is not None:
            self.sheet.unfolded ^= {key}
            self.beside = key if key in self.sheet.unfolded else None
            self.redraw()

    def count_equal(self, by: int) -> None:
        """Say that it was one equal contact more, or one fewer."""
        self.n_equal = min(max(1, self.n_equal + by), MOST)
        self.redraw()

    def more(self, key: str) -> None:
        """Offer every code of a question, also those this team never uses."""
        self.whole.add(key)
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
            self._doubt(self.sheet)
            self.redraw()
            await self.sheet.keep()

    async def blame(self, flaws: tuple[Flaw, ...]) -> None:
        """Show what is wrong where it is wrong, and go to the first of it."""
        sheet = self.sheet
        if sheet is None:
            return
        first = sheet.blame(flaws)
        if first is None:
            self.desk.tell(self.desk.explain(flaws[0]))
            return
        if must(sheet.form.fields[FieldKey(first)], sheet.draft.answers):
            sheet.opened = first
        else:
            sheet.unfolded.add(first)
        self.desk.tell(self._sentence(sheet))
        self.redraw()
        await self.show(first)

    def _sentence(self, sheet: Sheet) -> str:
        """Name what lacks; what is wrong is said at its question."""
        lacking = [
            self.desk.word(field.label)
            for key, field in sheet.form.fields.items()
            if key in sheet.flaws and sheet.flaws[key].code == MISSING
        ]
        if len(lacking) < len(sheet.flaws):
            return self.desk.say("form.flaws")
        return self.desk.say("form.lacks", fields=", ".join(lacking))

    def words(self) -> Iterator[tuple[str, str]]:
        """List the lines that hold words, each with what stands in it."""
        for key, field in self.sheet.form.fields.items() if self.sheet else ():
            answer = self.sheet.draft.answers.get(key) if self.sheet else None
            if field.type in ("name", "sealed") and isinstance(answer, str):
                yield key, answer

    async def doubt(self, key: str) -> None:
        """Go to a line that something is asked about."""
        sheet = self.sheet
        if sheet is None:
            return
        if must(sheet.form.fields[FieldKey(key)], sheet.draft.answers):
            sheet.opened = key
        else:
            sheet.unfolded.add(key)
        self.desk.tell(self.desk.say("guard.look"))
        self.redraw()
        await self.show(key)

    async def show(self, key: str) -> None:
        """Move the page to a question."""
        await asyncio.sleep(DRAWN_S)
        column = self.scroller.current
        if column is not None:
            with suppress(RuntimeError, TimeoutError):  # the screen has been left meanwhile
                moving = column.scroll_to(scroll_key=spot(key), duration=200)
                await asyncio.wait_for(moving, MOVED_S)
