"""What the server needs from a database to keep its audit log; part of its port."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Place(NamedTuple):
    """Where the next line goes: its number, and the line before it."""

    number: int
    before: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A signed statement of the log's newest line at some moment."""

    number: int
    statement: bytes
    signature: str


class AuditLog(Protocol):
    """The part of an intake's transaction that is about its audit log; a line is never changed."""

    def next(self) -> Place:
        """Take the turn to write; nobody else writes here before this transaction ends."""
        ...

    def add(self, number: int, line: bytes) -> None:
        """Keep a line under the number that was next."""
        ...

    def lines(self, after: int = 0) -> Iterator[tuple[int, bytes]]:
        """Read every line with a number above `after`, in order."""
        ...

    def newest(self, limit: int, before: int | None = None) -> Sequence[tuple[int, bytes]]:
        """Read the newest lines first, those with a number below `before` if given."""
        ...

    def add_seal(self, seal: Seal) -> None:
        """Keep a signed statement; the same again is no error."""
        ...

    def seals(self) -> Sequence[Seal]:
        """Read every signed statement, oldest first."""
        ...

    def begin_after(self, seal: Seal) -> None:
        """Delete every line and seal up to the number of this one, which is kept in their place."""
        ...

    def last_seal(self) -> Seal | None:
        """Read the newest signed statement."""
        ...
