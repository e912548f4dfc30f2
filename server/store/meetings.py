"""What the release zone keeps of meetings: when each is, and whose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of a product's members.

    Shapes:  product   the product's code, whatever level its members have
             starts, ends  by the municipality's clocks; None where only the day is known
             where     as the coordinator wrote it, ""
             sequence  0 as it was first planned, one more with every change
             changed_at  when that was
    """

    id: str
    product: str
    on: date
    starts: time | None = None
    ends: time | None = None
    where: str = ""
    sequence: int = 0
    is_cancelled: bool = False
    changed_at: datetime


class ReadsMeetings(Protocol):
    """What those who serve readers may ask of meetings."""

    def meetings(self, product: str | None = None) -> Sequence[Meeting]:
        """List the meetings of one product, or of all, in the order they are held."""
        ...


class MeetingsTransaction(ReadsMeetings, Protocol):
    """Meetings, and what changes them."""

    def put_meeting(self, meeting: Meeting) -> bool:
        """Keep a new meeting, or one that follows on the one kept; False when it does neither."""
        ...

    def forget_meetings(self, before: date) -> int:
        """Delete those that were held before a day, and tell how many."""
        ...
