"""Leading through a practice: which step is next, known from what has really happened."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

from client.ui.state import Glance, Notice

Step = Literal["start", "contact", "undo", "again", "count", "details", "end", "over"]
NUMBERS: Final = {
    "start": 1,
    "contact": 2,
    "undo": 3,
    "again": 3,
    "count": 4,
    "details": 5,
    "end": 6,
}
N_STEPS: Final = max(NUMBERS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What has happened in a practice so far.

    Units:   n_contacts  in its shift, now
    """

    has_started: bool = False
    has_saved: bool = False
    has_undone: bool = False
    has_counted: bool = False
    has_filled_in: bool = False
    has_ended: bool = False
    is_received: bool = False
    n_contacts: int = 0


def seen_in(glance: Glance, before: Seen) -> Seen:
    """Add what a look at the practice shows to what was seen before."""
    shift = glance.shift
    if shift is None:
        has_ended = before.has_started
        is_received = has_ended and glance.n_waiting == 0
        return replace(before, has_ended=has_ended, is_received=is_received)
    is_open = glance.tally is not None or bool(glance.unfinished)
    return replace(
        before,
        has_started=True,
        has_ended=False,
        has_saved=before.has_saved or shift.n_contacts > 0,
        has_undone=before.has_undone or shift.n_contacts < before.n_contacts,
        has_counted=before.has_counted or is_open,
        has_filled_in=before.has_filled_in or (before.has_counted and not is_open),
        n_contacts=shift.n_contacts,
    )


def step_after(seen: Seen, *, can_undo: bool) -> Step:
    """Name the next step; one that can no longer be taken, or that was overtaken, is passed by.

    Shapes:  can_undo  the way to undo is on the screen now
    """
    if seen.has_ended:
        return "over" if seen.is_received else "end"
    if not seen.has_started:
        return "start"
    if seen.has_counted:
        return "end" if seen.has_filled_in else "details"
    if seen.has_undone:
        return "count" if seen.n_contacts else "again"
    if not seen.has_saved:
        return "contact"
    return "undo" if can_undo else "count"


class Coach:
    """Who leads through one practice: looks on, and never stands in the way.

    Shapes:  leave   throws the practice away
             go_on   the same, and on to a real shift
             is_out  a real shift is going on meanwhile
    """

    def __init__(
        self, *, leave: Callable[[], None], go_on: Callable[[], None], is_out: bool
    ) -> None:
        self.leave = leave
        self.go_on = go_on
        self.is_out = is_out
        self._seen = Seen()

    def look(self, glance: Glance, notice: Notice | None) -> Step:
        """Take in what has happened, and name the next step."""
        self._seen = seen_in(glance, self._seen)
        return step_after(self._seen, can_undo=notice is not None and notice.undo is not None)
