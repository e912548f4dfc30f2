"""What goes when, before it goes: how many of what, on which day; never what they hold.

Source:  docs/spec/retention.md#a-preview
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, field
from datetime import date

from server.access.audit import days
from server.retention.purge import AUDIT, Keeper, hindrance, periods
from server.retention.schedule import NEVER_GONE, Ages, Counted, counted, open_after, still_read
from server.retention.shorten import is_of, shortened
from server.store.port import IntakeTransaction
from server.store.retiring import Rows
from shared.canonical import encode
from shared.retention import WEEK
from shared.retention_errors import RetentionError

RECORD = "record"
FIELDS = "fields"
SEEN = "observation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """So many of something go on one day.

    Shapes:  day      None for what waits for a release of a later month: all observations, and
                      what would be due
             what     `record`, `fields` of records that stay, or a kind of row
             release  the one that counted the records, None for rows
             fields   `kind.key` of what is removed
    """

    day: date | None
    what: str
    n: int
    release: int | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """All that is known to go, the first first, and what stands in the way today.

    Shapes:  waiting  records that no release has counted yet, and the day the first of them came
             hindered why a run would be refused now
    """

    today: date
    due: tuple[Due, ...]
    waiting: int
    waiting_since: date | None
    hindered: RetentionError | None

    @property
    def now(self) -> tuple[Due, ...]:
        """What a run would delete today."""
        return tuple(one for one in self.due if one.day is not None and one.day <= self.today)

    @property
    def later(self) -> tuple[Due, ...]:
        """What goes on a later day."""
        return tuple(one for one in self.due if one not in self.now)

    @property
    def digest(self) -> str:
        """Name what a run would delete today, so that what was read is what is confirmed."""
        told = [{**asdict(one), "day": str(one.day)} for one in self.now]
        return hashlib.sha256(encode([self.today.isoformat(), told])).hexdigest()[:16]


def preview(keeper: Keeper) -> Preview:
    """Look at what goes when; nothing is changed."""
    with keeper.intake.transaction(keeper.profile.code) as tx:
        cuts = [one for one in tx.cuts() if one.is_done]
        due = list(_of_records(tx, keeper, counted(cuts, keeper.profile)))
        due += _of_rows(tx, keeper)
        days = [one.received_on for one in tx.to_cut()]
        return Preview(
            today=keeper.today,
            due=tuple(sorted(due, key=lambda one: (one.day or date.max, one.what, -one.n))),
            waiting=len(days),
            waiting_since=min(days, default=None),
            hindered=hindrance(tx, keeper),
        )


@dataclass(slots=True)
class _Sum:
    """So many records of one release, and what they lose."""

    n: int = 0
    fields: set[str] = field(default_factory=set)


def _of_records(
    tx: IntakeTransaction, keeper: Keeper, releases: Sequence[Counted]
) -> Iterator[Due]:
    """Tell of each release when its records go, and when some of their fields do."""
    sums: dict[tuple[date | None, str, int], _Sum] = defaultdict(_Sum)
    for day, what, release, fields in _each(tx, keeper, releases):
        one = sums[day, what, release]
        one.n += 1
        one.fields |= fields
    for (day, what, release), one in sums.items():
        yield Due(day=day, what=what, n=one.n, release=release, fields=tuple(sorted(one.fields)))


def _each(
    tx: IntakeTransaction, keeper: Keeper, releases: Sequence[Counted]
) -> Iterator[tuple[date | None, str, int, AbstractSet[str]]]:
    if not releases:
        return
    rule, ages, open_from = keeper.profile.retention, Ages.of(tx), open_after(releases)
    for seq, line in tx.retention.lines(0, releases[-1].last_seq):
        age = ages.of_seq(seq)
        one = next((each for each in releases if age <= each.last_seq), None)
        if one is None:  # what it changes came later, and waits for its release
            continue
        waits = ages.waits(seq)
        is_held = age > open_from and not waits and is_of(still_read(keeper.profile), line)
        is_seen = is_held and is_of((SEEN,), line)
        ends = rule.ends(one.day)
        day = None if is_seen else _unless(is_held, ends, keeper.today)
        yield day, RECORD, one.number, frozenset()
        if waits or is_seen or ends <= keeper.today:  # what goes whole need not go in parts
            continue
        for weeks, fields in rule.shorter.items():
            going = shortened(line, fields)[1]
            if going:
                day = _unless(is_held, one.day + weeks * WEEK, keeper.today)
                yield day, FIELDS, one.number, going


def _unless(is_held: bool, day: date, today: date) -> date | None:  # noqa: FBT001
    """Give the day, but of what is still to be read when that has come."""
    return None if is_held and day <= today else day


def _of_rows(tx: IntakeTransaction, keeper: Keeper) -> Iterator[Due]:
    kept: Mapping[Rows, int] = {**periods(keeper.profile), "gone": NEVER_GONE // WEEK}
    for rows, weeks in kept.items():
        for day, n in tx.retention.days_of(rows).items():
            # A row goes when its day is before, and not on, the day its period ends.
            yield Due(day=day + weeks * WEEK + date.resolution, what=rows, n=n)
    for day, n in days(tx.audit.lines()).items():
        weeks = keeper.profile.retention.audit
        yield Due(day=day + weeks * WEEK + date.resolution, what=AUDIT, n=n)
