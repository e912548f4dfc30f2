"""What both zones keep of webhooks: who is told, what waits to be told, and what was."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple, Protocol

Event = Literal[
    "release.published",
    "records.received",
    "records.corrected",
    "records.withdrawn",
    "feltlogg.test",
]
# Why nothing is sent: a person's wish, 410, a restore, a reading that is no more, a lost key.
Pause = Literal["hand", "gone", "restored", "reading", "sealed"]


Change = Literal["received", "corrected", "withdrawn"]


class Came(NamedTuple):
    """What has come in: the last record's seq, and which kinds there are; never how many."""

    last: int
    kinds: frozenset[Change] = frozenset()


class Published(NamedTuple):
    """A release by its number and its hash."""

    number: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """Somebody who is told: a reader of one reading, or an inside system.

    Shapes:  reading    the code of the reading; empty for an inside system
             sealed     the address and the secrets; empty once it has ended
             told       the last release, or the last record's seq, that was looked at
             looked_on  the local day it was last looked whether anything came in
             next_at    when what waits is tried again; None for at once
    Units:   every in days
    """

    id: str
    label: str
    reading: str
    every: int
    sealed: bytes = field(repr=False)
    made_on: date
    told: int
    looked_on: date
    paused: Pause | None = None
    ended_on: date | None = None
    next_at: datetime | None = None

    @property
    def is_live(self) -> bool:
        """Tell whether anything is sent."""
        return self.paused is None and self.ended_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One event for one of them: what it says, and how it went.

    Shapes:  number   its place in the order of what that one is told; 0 before it is kept
             release  the number it is about, 0 for what is about none
             status   of the newest answer, 0 where there was none; code why it is not done
    """

    hook: str
    number: int = 0
    id: str
    event: Event
    release: int = 0
    day: date
    tries: int = 0
    tried_at: datetime | None = None
    status: int = 0
    code: str = ""
    done_at: datetime | None = None


class Outcome(NamedTuple):
    """How a try went: done where there is no next one; `pause` stops all that wait."""

    status: int
    code: str = ""
    next_at: datetime | None = None
    pause: Pause | None = None


class Hooks(Protocol):
    """The part of a transaction, in either zone, that is about webhooks."""

    def add(self, hook: Hook) -> None:
        """Keep a new one."""
        ...

    def all(self) -> Sequence[Hook]:
        """List every one, those that have ended last."""
        ...

    def get(self, hook_id: str) -> Hook | None:
        """Find one."""
        ...

    def reseal(self, hook_id: str, sealed: bytes) -> bool:
        """Put another address or other secrets in place of one's own."""
        ...

    def pause(self, hook_id: str, why: Pause) -> bool:
        """Send nothing for a while; False where nothing was sent already."""
        ...

    def resume(self, hook_id: str) -> bool:
        """Send again, what waits at once, whoever has it; False where nothing was paused."""
        ...

    def end(self, hook_id: str, today: date) -> bool:
        """Forget the address, the secrets and what waits; False when there is none to end."""
        ...

    def look(self, hook: Hook, told: int, looked_on: date) -> bool:
        """Move on from where `hook` stands; False where somebody else has.

        Until the transaction ends, nobody else claims what waits for it.
        """
        ...

    def queue(self, delivery: Delivery) -> Delivery:
        """Keep an event under the next number; one that is done stands in the log alone."""
        ...

    def waiting(self, hook_id: str) -> Sequence[Delivery]:
        """List what is not done, oldest first."""
        ...

    def claim(self, hook_id: str, now: datetime, until: datetime) -> Delivery | None:
        """Take the oldest that waits, for a try; until then nobody else is given any of that one's.

        None where nothing waits, nothing is sent, it is not time, or somebody has it.
        """
        ...

    def settle(self, delivery: Delivery, outcome: Outcome, now: datetime, until: datetime) -> None:
        """Note how a try went that was claimed until then, and let go of the claim."""
        ...

    def log(self, hook_id: str, limit: int) -> Sequence[Delivery]:
        """List the newest first, waiting or done."""
        ...

    def forget(self, before: date) -> int:
        """Delete what was done before a day, and those who ended before it; tell how much."""
        ...
