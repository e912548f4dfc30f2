"""A practice in front of the real phone: a desk of its own, and nothing left when it is over."""

from typing import Any, cast

import flet as ft

from client.ui.coach import Coach
from client.ui.desk import Desk
from client.ui.visit import Session


class Rehearsal:
    """One practice before a desk; see `client.ui.visit.Visit`."""

    def __init__(self, desk: Desk) -> None:
        self.logbook = desk.door.practice()
        self._desk = desk
        self._follow = self._redraw  # held on to: who listens is forgotten otherwise

    async def begin(self) -> None:
        """Lay out a desk to practise on; the phone behind it stays as it is, and goes on."""
        desk, inner = self._desk, Desk(self, self._desk.window)
        is_out = desk.news.glance.shift is not None
        inner.coach = Coach(leave=self._leave, go_on=self._go_on, is_out=is_out)
        cast("ft.Observable", inner.state).subscribe(self._follow)
        desk.clear()
        desk.watch.stop()
        desk.home()
        desk.state.notice = None
        desk.inner, desk.state.is_behind = inner, True
        await inner.enter()
        if desk.inner is not inner:  # it was locked meanwhile
            inner.close()

    def enter(self, session: Session) -> None:
        """See `Visit.enter`; there is only one."""

    def leave(self, session: Session) -> None:
        """See `Visit.leave`; a practice that locks has locked the phone."""
        self.logbook.shut()
        if self._desk.inner is session:
            self._desk.close()

    def clear(self) -> None:
        """See `Visit.clear`; the phone itself was locked, and not emptied."""
        self._desk.tell(self._desk.say("practice.wiped"), "good")

    def wipe(self) -> None:
        """See `Visit.wipe`; nothing is left to destroy."""

    def _leave(self) -> None:
        self._desk.clear()
        self._desk.watch.start()
        self._desk.tell(self._desk.say("practice.left"), "good")

    def _go_on(self) -> None:
        self._leave()
        self._desk.state.notice = None
        if self._desk.news.glance.shift is None:
            self._desk.go("start")

    def _redraw(self, _sender: object, _field: str | None) -> None:
        cast("Any", self._desk.state).notify()


async def rehearse(desk: Desk) -> None:
    """Begin a practice."""
    await Rehearsal(desk).begin()
