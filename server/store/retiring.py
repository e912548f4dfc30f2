"""What the server needs from a database to delete in time, and to show it; part of its port."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, Protocol

from shared.record import RecordId

# Rows that go by a day of their own: when they came, ended, ran out or were written.
Rows = Literal[
    "refusal",
    "parcel",
    "question",
    "wish",
    "sign_in_code",
    "session",
    "enrolment_code",
    "spent",
    "wrong_try",
    "device",
    "account",
    "gone",
]
Fate = Literal["kept", "shortened", "gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """A statement of what was deleted: its number, its bytes, who signed; nothing of what it was.

    Units:  day  the local day it was done
    """

    number: int
    day: date
    statement: bytes
    signature: str


class Gone(NamedTuple):
    """What is left of a record, or will be: keyed names, and the phone's own count.

    Shapes:  mark  of its id; line  of its line as it came; leaf  what stands in the statement
    """

    mark: bytes
    line: bytes
    nth: int
    leaf: bytes


class Retention(Protocol):
    """The part of a transaction in the intake that is about what must not be kept any longer."""

    def take_turn(self) -> None:
        """Wait until nobody else of this municipality keeps, cuts or deletes."""
        ...

    def changes(self) -> Mapping[int, int | None]:
        """Give the seq of each record that changes another, and that other's seq if it is kept."""
        ...

    def lines(self, after: int, through: int) -> Iterator[tuple[int, bytes]]:
        """Read the lines of records above one seq up to another, that included, in order."""
        ...

    def shorten(self, lines: Mapping[int, bytes]) -> None:
        """Put shorter lines, by seq, in the place of what came; repeats stay known by their mark.

        A phone that sends the record again gets the receipt it had.
        """
        ...

    def going(self, seqs: Sequence[int]) -> Sequence[Gone]:
        """Tell what would be left of records."""
        ...

    def let_go(self, seqs: Sequence[int], gone: Sequence[Gone], number: int) -> None:
        """Delete records, and keep what is left of them under the deletion of this number.

        Answers that stood stay counted. The ids are known for as long as what is left of them.
        """
        ...

    def add_deletion(self, deletion: Deletion) -> None:
        """Keep a statement for ever."""
        ...

    def deletions(self) -> Sequence[Deletion]:
        """Read every statement, oldest first."""
        ...

    def newest_deletion(self) -> Deletion | None:
        """Read the newest statement."""
        ...

    def leaves(self, number: int) -> Sequence[bytes]:
        """Give the leaves of what is left under a deletion, sorted."""
        ...

    def fillers(self, number: int, n: int) -> Sequence[bytes]:
        """Give leaves that stand for nothing, the same each time, for a deletion's statement."""
        ...

    def gone(self, record_id: RecordId) -> tuple[Gone, int] | None:
        """Find what is left of a record, and the number of its deletion."""
        ...

    def fate_of(self, record_id: RecordId, digest: str) -> Fate | None:
        """Tell what has become of the record whose line had this SHA-256, if it was here."""
        ...

    def days_of(self, rows: Rows) -> Mapping[date, int]:
        """Count rows by the day their period runs from."""
        ...

    def forget(self, rows: Rows, before: date) -> int:
        """Delete the rows whose day is before this one, and tell how many.

        A phone or an account that was ended goes with all that is only its own; a phone stays as
        long as anything it sent does.
        """
        ...

    def note_stale(self) -> None:
        """Remember that something else was deleted, which is to be overwritten."""
        ...

    def last_sweep(self) -> date | None:
        """Tell the newest day on which it was looked for what is due."""
        ...

    def note_sweep(self, today: date) -> None:
        """Note that it was looked for what is due."""
        ...

    def knows_marks(self) -> bool:
        """Tell whether marks are made with this key here; the first one asked about is the one."""
        ...
