"""What is looked for in the history and what has been found; none of it outlives the visit."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import date
from itertools import takewhile
from typing import cast

from client.finding.asking import asked, in_shift, of_kinds, on_days, standing
from client.finding.days import week_of
from client.finding.plan import Plan, Standing, Term
from client.shelves.entries import Entry
from client.ui.desk import Desk
from shared.codebook import Kind

PAUSE_S = 0.15  # after a key stroke; most searches of a fast typist are never begun
PAGE = 50
STEP = 10  # rows drawn in one go; fifty at once would hold up a key stroke
BREATH_S = 0.01
STATES: Sequence[Standing] = ("waiting", "refused")
TIMES = ("shift", "week")


class Finder:
    """One search at a time, and one page of it; a newer search ends the one before it.

    Shapes:  chips  names of what is chosen: states, times, kinds
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._turn = 0
        self._found: Sequence[Entry] = ()
        self._n_drawn = 0
        self._pages: tuple[int | None, ...] = (None,)  # what each page up to this one is before
        self._wanted: tuple[int | None, ...] = self._pages
        self.typed = ""
        self.chips: frozenset[str] = frozenset()
        self.shows_kinds = False
        self.has_older = self.is_read = self.is_settled = False
        self.redraw: Callable[[], None] = lambda: None
        self.redraw_line: Callable[[], None] = lambda: None

    @property
    def entries(self) -> Sequence[Entry]:
        """What is drawn of what has been found."""
        return self._found[: self._n_drawn]

    @property
    def is_drawn(self) -> bool:
        """Tell whether all that was found is drawn."""
        return self._n_drawn >= len(self._found)

    @property
    def n_found(self) -> int:
        """Count the entries of this page, drawn or not."""
        return len(self._found)

    @property
    def first(self) -> int:
        """Count the entries on the pages before this one."""
        return PAGE * (len(self._pages) - 1)

    @property
    def is_asking(self) -> bool:
        """Tell whether anything is looked for, or the whole list is shown."""
        return bool(self.typed.strip() or self.chips)

    async def type(self, now: str) -> None:
        """Take what stands in the search line; the line itself is never drawn anew."""
        self.typed = now
        await self.read(PAUSE_S)

    async def toggle(self, chip: str) -> None:
        """Choose a chip or let go of it; of the two times, only one."""
        without = self.chips - (frozenset(TIMES) if chip in TIMES else frozenset((chip,)))
        self.chips = without if chip in self.chips else without | {chip}
        self.redraw()
        await self.read()

    def open_kinds(self) -> None:
        """Show or hide the chips of kinds."""
        self.shows_kinds = not self.shows_kinds
        self.redraw()

    async def clear(self) -> None:
        """Look for nothing; the line is emptied."""
        self.typed, self.chips = "", frozenset()
        self.redraw_line()
        await self.read()

    async def refresh(self) -> None:
        """Read again what is shown, or asked for by now: something has been received or changed."""
        await self._turn_to(self._wanted)

    async def read(self, pause_s: float = 0) -> None:
        """Find the newest, once nothing else has been asked for `pause_s` long."""
        await self._turn_to((None,), pause_s)

    async def older(self) -> None:
        """Turn to the page before the last entry shown."""
        await self._turn_to((*self._pages, self._found[-1].at))

    async def newer(self) -> None:
        """Turn back a page."""
        await self._turn_to(self._pages[:-1])

    async def _turn_to(self, pages: tuple[int | None, ...], pause_s: float = 0) -> None:
        self._turn += 1
        self._wanted, turn, self.is_settled = pages, self._turn, False
        await asyncio.sleep(pause_s)
        if turn != self._turn:
            return
        is_over = lambda: turn != self._turn  # noqa: E731 - asked from the other thread
        found = await self._desk.work(self._find, pages[-1], is_over)
        if turn == self._turn:
            self._pages, self.has_older = pages, len(found) == PAGE
            self.is_read = self.is_settled = True
            await self._draw(found)

    async def _draw(self, found: Sequence[Entry]) -> None:
        """Draw what is new a few rows at a time, unless something else has been asked for."""
        pairs = zip(self.entries, found, strict=False)
        same = takewhile(lambda pair: pair[0].id == pair[1].id, pairs)
        self._n_drawn = sum(1 for _ in same)
        self._found, turn = found, self._turn
        while turn == self._turn:
            self._n_drawn += STEP
            self.redraw()
            if self.is_drawn:
                return
            await asyncio.sleep(BREATH_S)

    def _find(self, before: int | None, is_over: Callable[[], bool]) -> Sequence[Entry]:
        phone = self._desk.phone
        today = phone.moment().date()
        typed = asked(self.typed, phone.profile, self._desk.language, today)
        plan = Plan((*typed.terms, *self._chosen(today)))
        return phone.history.find(plan, PAGE, before, is_over)

    def _chosen(self, today: date) -> list[Term]:
        terms = []
        if states := [state for state in STATES if state in self.chips]:
            terms.append(standing(*states))
        if kinds := self.chips.difference(STATES, TIMES):
            terms.append(of_kinds(*(cast("Kind", kind) for kind in kinds)))
        if "week" in self.chips:
            terms.append(on_days(frozenset(week_of(today))))
        going = self._desk.phone.shifts.going()
        if "shift" in self.chips and going is not None:
            terms.append(in_shift(going.id))
        return terms
