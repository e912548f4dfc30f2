"""Which records are due for what: by the day of the release that counted them.

Source:  docs/spec/retention.md#when-a-record-is-due
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from server.store.port import Cut, IntakeTransaction
from shared.codebook import FieldKey, Kind
from shared.profile import Profile
from shared.retention import WEEK
from shared.retention_errors import CutBegunError

NEVER_GONE = timedelta(days=406)  # after that, what is sent again is too old to be taken


@dataclass(frozen=True, slots=True)
class Counted:
    """A release that is frozen: its number, the last record in it, and the local day of its cut."""

    number: int
    last_seq: int
    day: date


def counted(cuts: Sequence[Cut], profile: Profile) -> Sequence[Counted]:
    """List the releases whose records may go when they are due.

    Errors:  CutBegunError
    """
    if cuts and not cuts[-1].is_done:
        raise CutBegunError
    zone = ZoneInfo(profile.time_zone)
    return [Counted(one.number, one.last_seq, _day(one.cut_at, zone)) for one in cuts]


def _day(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()


def through(releases: Sequence[Counted], weeks: int, today: date) -> int:
    """Give the last seq whose period of so many weeks is over; 0 when none is.

    Releases are taken in order, so that none goes before an earlier one, whatever clocks showed.
    """
    last = 0
    for one in releases:
        if one.day + weeks * WEEK > today:
            break
        last = one.last_seq
    return last


def open_after(releases: Sequence[Counted]) -> int:
    """Give the seq after which records are still to be read: for the newest one's month."""
    months = {(one.day.year, one.day.month) for one in releases[-1:]}
    return max(
        (one.last_seq for one in releases if (one.day.year, one.day.month) not in months), default=0
    )


def still_read(profile: Profile) -> frozenset[str]:
    """Name the kinds that a release of a later month reads once more."""
    when = {"contact", "contact_online", "shift"} if profile.grid.rhythm else set()
    return frozenset({"observation", *when})


@dataclass(frozen=True, slots=True)
class Ages:
    """How old a record is: as old as what it changes, where that is kept; else as old as it came.

    Shapes:  roots  seq of each record that changes another, and that other's seq if it is kept
    """

    roots: Mapping[int, int | None]
    changes: Mapping[int, Sequence[int]] = field(init=False)

    def __post_init__(self) -> None:
        """Turn it round: the changes of each record."""
        changes: dict[int, list[int]] = {}
        for seq, root in self.roots.items():
            if root is not None:
                changes.setdefault(root, []).append(seq)
        object.__setattr__(self, "changes", changes)

    @staticmethod
    def of(tx: IntakeTransaction) -> "Ages":
        """Read who changes whom."""
        return Ages(tx.retention.changes())

    def of_seq(self, seq: int) -> int:
        """Give the seq that decides how old a record is."""
        return self.roots.get(seq) or seq

    def waits(self, seq: int) -> bool:
        """Tell whether a record changes one that has not come: it is kept whole, to be heard."""
        return self.roots.get(seq, 0) is None

    def chain(self, seqs: Sequence[int]) -> Iterator[int]:
        """Give what goes with these records: a change goes with what it changes, or by itself."""
        for seq in seqs:
            if self.roots.get(seq) is None:
                yield seq
                yield from self.changes.get(seq, ())


def due_fields(
    profile: Profile, releases: Sequence[Counted], today: date
) -> Sequence[tuple[int, Mapping[Kind, frozenset[FieldKey]]]]:
    """List the last seq whose period is over for each set of fields that goes first."""
    return [
        (through(releases, weeks, today), fields)
        for weeks, fields in profile.retention.shorter.items()
    ]
