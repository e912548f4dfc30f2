"""What goes when, before it goes: how many of what, on which day; never what they hold.

Source:  docs/spec/retention.md#a-preview
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from server.retention.purge import Keeper, hindrance, periods
from server.retention.schedule import NEVER_GONE, Ages, Counted, counted, open_after
from server.retention.shorten import is_seen, shortened
from server.store.port import IntakeTransaction
from server.store.retiring import Rows
from shared.canonical import encode
from shared.retention import WEEK
from shared.retention_errors import RetentionError

RECORD = "record"
FIELDS = "fields"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """So many of something go on one day.

    Shapes:  day      None for observations that wait for a release of a later month
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
        found = Counter(_of_records(tx, keeper, counted(cuts, keeper.profile)))
        due = [
            Due(day=day, what=what, n=n, release=release, fields=fields)
            for (day, what, release, fields), n in found.items()
        ]
        due += _of_rows(tx, keeper)
        days = [one.received_on for one in tx.to_cut()]
        return Preview(
            today=keeper.today,
            due=tuple(sorted(due, key=lambda one: (one.day or date.max, one.what, -one.n))),
            waiting=len(days),
            waiting_since=min(days, default=None),
            hindered=hindrance(tx, keeper),
        )


_Key = tuple[date | None, str, int | None, tuple[str, ...]]


def _of_records(
    tx: IntakeTransaction, keeper: Keeper, releases: Sequence[Counted]
) -> Iterator[_Key]:
    """Tell of each record when it goes, and when some of its fields do."""
    if not releases:
        return
    rule, ages, open_from = keeper.profile.retention, Ages.of(tx), open_after(releases)
    for seq, line in tx.retention.lines(0, releases[-1].last_seq):
        age = ages.of_seq(seq)
        one = next((each for each in releases if age <= each.last_seq), None)
        if one is None:  # what it changes came later, and waits for its release
            continue
        waits = ages.waits(seq)
        is_held = age > open_from and not waits and is_seen(line)
        yield None if is_held else rule.ends(one.day), RECORD, one.number, ()
        for weeks, fields in () if waits or is_held else rule.shorter.items():
            going = shortened(line, fields)[1]
            if going:
                yield one.day + weeks * WEEK, FIELDS, one.number, tuple(sorted(going))


def _of_rows(tx: IntakeTransaction, keeper: Keeper) -> Iterator[Due]:
    kept: Mapping[Rows, int] = {**periods(keeper.profile), "gone": NEVER_GONE // WEEK}
    for rows, weeks in kept.items():
        for day, n in tx.retention.days_of(rows).items():
            # A row goes when its day is before, and not on, the day its period ends.
            yield Due(day=day + weeks * WEEK + date.resolution, what=rows, n=n)
