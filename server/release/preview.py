"""What the next release would hold and for whom: known from the calendar, and from no record.

There is no figure in it, drawn or counted: whoever saw one before the cut could choose by it when
to cut. Figures are drawn once, when a release is cut.

Source:  docs/spec/privacy.md#before-a-release
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from server.release import ledger
from server.release.cut import earlier, local_day
from server.release.lacks import lacks
from server.release.ledger import Next
from server.release.months import month_after
from server.release.periods import (
    RELEASES_IN,
    Planned,
    ends_with,
    may_end_on,
    still_lacking,
)
from server.release.snapshot import Snapshot
from server.store.port import Intake
from shared.flaw import Flaw
from shared.product import Reading
from shared.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Gets:
    """What one reader has of a release: a new period, or none yet.

    Shapes:  period   the one it ends, "" when it ends none
             lacking  releases after it that the period waits for
             from_on  from which day a release ends it, None where it is a matter of number
    """

    reading: Reading
    period: str
    lacking: int = 0
    from_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The next release as far as it is known beforehand.

    Shapes:  since    day of the release before it, None before the first
             n_new    records that came since then, corrections and withdrawals too
             month    the month that it closes, whose levels and rhythm it freezes, or ""
             gets     every reader whose product has not ended; the rest are in `expired`
    """

    next: Next
    on: date
    since: date | None
    n_new: int
    month: str
    gets: tuple[Gets, ...]
    expired: tuple[Reading, ...]


def preview(intake: Intake, made: Sequence[Snapshot], profile: Profile, now: datetime) -> Preview:
    """Tell what a cut now would give; it costs the same however many records there are."""
    coming = ledger.due(intake, profile, now)
    with intake.transaction(profile.code) as tx:
        n_new, last = tx.n_new(), tx.last_cut()
    # One that was begun is of the day on which it was begun.
    at = last.cut_at if last is not None and not last.is_done else now
    on = max(local_day(at, profile), coming.day or date.min)
    before = [one for one in made if one.number < coming.number]
    month = month_after(coming.number, on, before)
    open_ones = [one for one in profile.readings.values() if on < one.product.expires_on]
    return Preview(
        next=coming,
        on=on,
        since=before[-1].cut_on if before else None,
        n_new=n_new,
        month=month.name if month else "",
        gets=tuple(_gets(open_ones, before, Planned(number=coming.number, cut_on=on))),
        expired=tuple(one for one in profile.readings.values() if one not in open_ones),
    )


def _gets(
    readings: Sequence[Reading], before: Sequence[Snapshot], planned: Planned
) -> Iterator[Gets]:
    for reading in readings:
        period = reading.view.period
        yield Gets(
            reading=reading,
            period=ends_with(before, planned, period),
            lacking=still_lacking(planned, period),
            from_on=None if period in RELEASES_IN else may_end_on(planned, period),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindrance:
    """What only the records that wait can tell: see `server.release.ledger.Next`."""

    lacks: tuple[Flaw, ...]
    aside: int


def look_through(intake: Intake, profile: Profile, now: datetime) -> Hindrance:
    """Read all that waits, for what the profile lacks and what is set aside."""
    with intake.transaction(profile.code) as tx:
        lost = lacks(profile, tx.to_cut(), earlier(tx, profile, now))
        return Hindrance(lacks=lost, aside=tx.set_aside())
