"""What the server needs from a database for what focus groups ask the field; part of its port."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol, get_args

from server.store.news import Asked

# "" is one that nobody has decided on.
Answer = Literal["", "approved", "declined", "withdrawn"]
WhyNot = Literal["points_at_someone", "not_ours", "known", "too_many", "unclear", "other"]
WHY_NOT: tuple[WhyNot, ...] = get_args(WhyNot)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a group asks the field to look for, and what became of it.

    Shapes:  reading      the group as the level that asks sees it; no other sees this
             person       the account that wrote it
             topic        a theme of the grid, or an indicator
             place, area  where to look; one of them
             answer       what was decided last, by the group or by a coordinator
             reason, sentence  one of `WHY_NOT`, and the coordinator's own words, when declined
             question     the id of what went out, when approved
    Units:   last  the last local day it matters; asked_on, decided_on  local days
    """

    id: str
    reading: str
    person: str
    topic: str
    text: str
    asked_on: date
    last: date
    place: str | None = None
    area: str | None = None
    answer: Answer = ""
    reason: str = ""
    sentence: str = ""
    question: str | None = None
    decided_on: date | None = None


class Wishes(Protocol):
    """The part of a transaction in the intake that a member's request may have; nothing else."""

    def add(self, wish: Wish) -> None:
        """Keep what a group asks."""
        ...

    def get(self, wish_id: str) -> Wish | None:
        """Find one."""
        ...

    def of(self, reading: str, limit: int) -> Sequence[Wish]:
        """List what one group asked, at one level, newest first."""
        ...

    def all(self, limit: int) -> Sequence[Wish]:
        """List what every group asked, newest first."""
        ...

    def sent(self, wishes: Sequence[Wish]) -> Mapping[str, Asked]:
        """Find the questions that went out for these and are still kept, by their id."""
        ...

    def n_waiting(self, today: date) -> int:
        """Count those that nobody has decided on, and whose last day is not over."""
        ...

    def answer(self, wish: Wish, before: Answer) -> bool:
        """Keep what became of one; False where it is no longer as it was, and nothing is changed.

        Of a wish that is kept, what was asked never changes; only what became of it.
        """
        ...
