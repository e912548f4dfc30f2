"""Meetings, in an SQL database; the part of `SqlReleasesTransaction` that keeps them."""

from collections.abc import Sequence
from datetime import date, time

from server.store.db import Db, Value
from server.store.instants import as_text, from_text
from server.store.meetings import Meeting

_MEETING = (
    "select id, product, held_on, starts, ends, place, sequence, is_cancelled, changed_at"
    " from meeting where municipality = :here"
)
_IN_ORDER = " order by held_on, starts, product, id"
_NO_TIME = ""


class SqlMeetings:
    """See `MeetingsTransaction`."""

    def __init__(self, db: Db, municipality: str) -> None:
        self._db = db
        self._here = municipality

    def meetings(self, product: str | None = None) -> Sequence[Meeting]:
        """See `ReadsMeetings.meetings`."""
        if product is None:
            rows = self._db.rows(_MEETING + _IN_ORDER, here=self._here)
        else:
            only = f"{_MEETING} and product = :product"
            rows = self._db.rows(only + _IN_ORDER, here=self._here, product=product)
        return [_meeting(*row) for row in rows]

    def put_meeting(self, meeting: Meeting) -> bool:
        """See `MeetingsTransaction.put_meeting`."""
        if meeting.sequence == 0:
            made = self._db.run(
                "insert into meeting (municipality, id, product, held_on, starts, ends, place,"
                " sequence, is_cancelled, changed_at) values (:here, :id, :product, :held_on,"
                " :starts, :ends, :place, :sequence, :is_cancelled, :changed_at)"
                " on conflict do nothing",
                product=meeting.product,
                **self._values(meeting),
            )
            return made == 1
        changed = self._db.run(
            "update meeting set held_on = :held_on, starts = :starts, ends = :ends,"
            " place = :place, sequence = :sequence, is_cancelled = :is_cancelled,"
            " changed_at = :changed_at"
            " where municipality = :here and id = :id and sequence = :before",
            before=meeting.sequence - 1,
            **self._values(meeting),
        )
        return changed == 1

    def forget_meetings(self, before: date) -> int:
        """See `MeetingsTransaction.forget_meetings`."""
        return self._db.run(
            "delete from meeting where municipality = :here and held_on < :before",
            here=self._here,
            before=before.isoformat(),
        )

    def _values(self, meeting: Meeting) -> dict[str, Value]:
        return {
            "here": self._here,
            "id": meeting.id,
            "held_on": meeting.on.isoformat(),
            "starts": _spelt(meeting.starts),
            "ends": _spelt(meeting.ends),
            "place": meeting.where,
            "sequence": meeting.sequence,
            "is_cancelled": int(meeting.is_cancelled),
            "changed_at": as_text(meeting.changed_at),
        }


def _spelt(at: time | None) -> str:
    return at.isoformat("minutes") if at else _NO_TIME


def _time(text: str) -> time | None:
    return time.fromisoformat(text) if text else None


def _meeting(  # noqa: PLR0913, PLR0917 - the row's columns
    meeting_id: str,
    product: str,
    held_on: str,
    starts: str,
    ends: str,
    place: str,
    sequence: int,
    is_cancelled: int,
    changed_at: str,
) -> Meeting:
    return Meeting(
        id=meeting_id,
        product=product,
        on=date.fromisoformat(held_on),
        starts=_time(starts),
        ends=_time(ends),
        where=place,
        sequence=sequence,
        is_cancelled=bool(is_cancelled),
        changed_at=from_text(changed_at),
    )
