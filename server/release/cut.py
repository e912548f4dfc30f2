"""Cut a release: count, protect, freeze; a crash at any step is finished by cutting again.

Source:  docs/spec/privacy.md#a-release
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from server.attack.on_levels import broken as broken_levels
from server.attack.on_release import Audit, attack
from server.disclosure.draw import Draw
from server.disclosure.effort import Effort, Worked
from server.disclosure.further import Further, Shares
from server.disclosure.levels import Levels, folded
from server.disclosure.protect import protect, protect_effort, protect_further
from server.disclosure.rhythm import Rhythm
from server.disclosure.table import RawTable, SafeTable
from server.release import rhythm
from server.release.chain import chain, signature
from server.release.count import count, count_further, in_the_end
from server.release.effort import worked
from server.release.gap import Gap
from server.release.keys import Keeps
from server.release.lacks import lacks
from server.release.level_body import leveled
from server.release.months import Month, in_month, month_over
from server.release.observe import Sightings, observed
from server.release.periods import SHORTEST_GAP
from server.release.signing import signer_of
from server.release.snapshot import FIRST_LINK, broken, frozen, snapshot, thawed
from server.store.port import (
    Cut,
    Frozen,
    Intake,
    IntakeTransaction,
    Kept,
    Releases,
    ReleasesTransaction,
)
from server.store.restored import Resumption
from shared.flaw import Flaw
from shared.profile import Profile
from shared.release_errors import (
    NothingNewError,
    NotSafeError,
    ProfileLacksError,
    RestoredError,
    TooSoonError,
)

SEEN: Final = ("observation", "withdrawal")  # kinds that levels are made of


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseKeys:
    """The secrets of a cut: what rounding is drawn with, and who signs."""

    draw: bytes = field(repr=False)
    ledger: Keeps


def cut(
    intake: Intake, releases: Releases, profile: Profile, keys: ReleaseKeys, now: datetime
) -> Frozen:
    """Cut the next release, or finish the one that was begun.

    Three transactions, each repeatable: begin marks the records, freeze keeps the figures,
    finish closes. Cutting again after a crash gives the very same bytes. What the attack breaks
    is not begun.

    Errors:  RestoredError, TooSoonError with the first day possible, NothingNewError,
             ProfileLacksError, NotSafeError, OtherLedgerKeyError, BrokenReleaseError,
             BrokenLedgerError
    """
    with releases.transaction(profile.code) as told:
        before = told.releases()
    foreseen = _foreseen(intake, before, profile, keys, now)
    with intake.transaction(profile.code) as tx:
        number = _begins(tx, profile, now).number
        begun = tx.begin_cut(now)
        if begun.number != number:  # another process has begun and finished the one we meant
            raise _too_soon(local_day(begun.cut_at, profile) + SHORTEST_GAP)
        counted = _counted(begun, before, _read(tx, profile, now), profile, keys)
        passed = foreseen if foreseen.counted == counted else _passed(counted, profile)
        resumed = tx.resumptions()
    with releases.transaction(profile.code) as told:
        kept = _frozen(told, passed, _Begun(begun, resumed), profile, keys)
    with intake.transaction(profile.code) as tx:
        tx.finish_cut(begun.number)
    return kept


@dataclass(frozen=True, slots=True)
class _Counted:
    """What goes into a release, before protection."""

    draw: Draw
    raw: RawTable
    shares: Mapping[str, Shares]
    worked: Worked | None
    month: str
    seen: Sightings
    rhythm: rhythm.Counted | None


@dataclass(frozen=True, slots=True)
class _Passed:
    """Tables that were rounded, attacked and held."""

    counted: _Counted
    table: SafeTable
    further: Further
    effort: Effort | None
    levels: Levels | None
    rhythm: Rhythm | None
    audit: Audit


@dataclass(frozen=True, slots=True)
class _Begun:
    """A cut that was begun, and how releases went on after each restore."""

    cut: Cut
    resumed: Sequence[Resumption]


def _foreseen(
    intake: Intake, before: Sequence[Frozen], profile: Profile, keys: ReleaseKeys, now: datetime
) -> _Passed:
    """Attack what would be released now while nobody waits for us; most often that is what is.

    Errors:  as of `cut`
    """
    with intake.transaction(profile.code) as tx:
        coming = _begins(tx, profile, now)
        records = _read(tx, profile, now)
    return _passed(_counted(coming, before, records, profile, keys), profile)


def _begins(tx: IntakeTransaction, profile: Profile, now: datetime) -> Cut:
    """Tell which release a cut is of now: the one begun, else one of this very moment.

    Errors:  RestoredError, TooSoonError, NothingNewError
    """
    last = tx.last_cut()
    if tx.in_doubt() is not None:
        raise RestoredError(Flaw(RestoredError.code))
    if last is not None and not last.is_done:
        return last
    _may_begin(tx, last, profile, now)
    return Cut(number=number_after(last), cut_at=now, last_seq=0, is_done=False)


def number_after(last: Cut | None) -> int:
    """Give the number of the release that is begun and not finished, else of the next."""
    return 1 if last is None else last.number + last.is_done


@dataclass(frozen=True, slots=True)
class _Records:
    """What a cut reads: its own records, and those of former cuts that second thoughts wait in.

    Shapes:  former  those of the month that may be over too, in the order they came
    """

    own: Sequence[Kept]
    earlier: Sequence[Kept]
    former: Sequence[Kept]

    @property
    def seen(self) -> Sequence[Kept]:
        """Give the observations among the former, and what changes them."""
        return [one for one in self.former if one.record.kind in SEEN]


def _read(tx: IntakeTransaction, profile: Profile, now: datetime) -> _Records:
    before = tuple(earlier(tx, profile, now))
    listened = {one.seq: one for one in (*before, *_in_open_month(tx, profile))}
    return _Records(tuple(tx.to_cut()), before, [listened[seq] for seq in sorted(listened)])


def _counted(
    coming: Cut,
    before: Sequence[Frozen],
    read: _Records,
    profile: Profile,
    keys: ReleaseKeys,
) -> _Counted:
    """Count the records of a release, and read the observations of a month that is over.

    Errors:  ProfileLacksError, BrokenReleaseError
    """
    day = local_day(coming.cut_at, profile)
    number = coming.number
    month = month_over(number, day, [one for one in before if one.number < number])
    records = read.own, read.earlier
    pool = in_month(month, read.own, read.seen) if month else ((), ())
    if lost := {*lacks(profile, *records), *lacks(profile, *pool)}:
        raise ProfileLacksError(*sorted(lost, key=lambda flaw: (flaw.field, flaw.code, flaw.bound)))
    return _Counted(
        draw=Draw(key=keys.draw, municipality=profile.code, number=number),
        raw=count(profile, *records),
        shares=count_further(profile, *records),
        worked=worked(profile, *records),
        month=month.name if month else "",
        seen=observed(profile, in_the_end(*pool)),
        rhythm=_rhythm(month, before, read, profile) if month else None,
    )


def _rhythm(
    month: Month, before: Sequence[Frozen], read: _Records, profile: Profile
) -> rhythm.Counted | None:
    """Count when the meetings of a month that is over were.

    Errors:  ProfileLacksError, BrokenReleaseError
    """
    if profile.grid.rhythm is None:
        return None
    met, _ = in_month(month, (), read.former)
    if lost := lacks(profile, met):
        raise ProfileLacksError(*lost)
    held = [thawed(one) for one in before if one.number in month.numbers]
    return rhythm.counted(profile, month, held, (*read.former, *read.own))


def _passed(counted: _Counted, profile: Profile) -> _Passed:
    """Round the tables, and attack them before anyone else can; further ones may fall away."""
    raw, grid = counted.raw, profile.grid
    table = protect(raw, grid, profile.release.base, counted.draw)
    further = protect_further(counted.shares, table, grid, counted.draw)
    audit = attack(raw, table, grid, further)
    if audit.broken and further:
        further, audit = {}, attack(raw, table, grid)
    levels, n_sure = _levels(counted, profile)
    audit = replace(audit, broken=audit.broken + n_sure, levels=len(levels.cells) if levels else 0)
    if audit.broken:
        raise NotSafeError
    effort = None
    if counted.worked is not None:
        effort = protect_effort(counted.worked, grid, counted.draw)
    when, n_squares = rhythm.made(counted.rhythm, profile, counted.draw)
    audit = replace(audit, rhythm=n_squares)
    return _Passed(counted, table, further, effort, levels, when, audit)


def _levels(counted: _Counted, profile: Profile) -> tuple[Levels | None, int]:
    """Make the levels of a month that is over, and count those an attack breaks."""
    if not counted.month:
        return None, 0
    groups = {str(key): folded(each) for key, each in sorted(counted.seen.items())}
    n_sure = sum(len(broken_levels(told)) for told in groups.values())
    return leveled(profile, counted.month, groups), n_sure


def _frozen(
    told: ReleasesTransaction, passed: _Passed, begun: _Begun, profile: Profile, keys: ReleaseKeys
) -> Frozen:
    """Sign and freeze a release, or give it as it was frozen; after a whole ledger."""
    before = told.releases()
    made = chain(before, profile.code, told.ledger_keys())
    number = begun.cut.number
    if made and made[-1].number >= number:
        return _frozen_before(before, number)
    gap = _gap(made[-1].number + 1 if made else 1, begun, profile)
    by, key = signer_of(told, profile.code, keys.ledger, [one.digest for one in made])
    day = local_day(begun.cut.cut_at, profile)
    link = made[-1].digest if made else FIRST_LINK
    audit = asdict(passed.audit)
    made_now = snapshot(
        profile,
        passed.counted.draw,
        day,
        passed.table,
        link,
        further=passed.further,
        effort=passed.effort,
        key=key,
        audit=audit,
        levels=passed.levels,
        rhythm=passed.rhythm,
        gap=gap,
    )
    spelt = frozen(made_now)
    kept = replace(spelt, signature=signature(by, thawed(spelt)))
    told.freeze(kept)
    return kept


def _frozen_before(before: Sequence[Frozen], number: int) -> Frozen:
    for one in before:
        if one.number == number:
            return one
    raise broken(number)


def _gap(first: int, begun: _Begun, profile: Profile) -> Gap | None:
    """Name the numbers that somebody said were lost; any other that is missing is none of ours."""
    last = begun.cut.number - 1
    if last < first:
        return None
    told = next((one for one in reversed(begun.resumed) if one.after == last), None)
    if told is None:
        raise broken(first)
    return Gap(first=first, last=last, restored_on=local_day(told.restored_at, profile))


def next_on(last: Cut | None, profile: Profile) -> date | None:
    """Tell the first day on which a release may be cut again; None when it may be now."""
    return local_day(last.cut_at, profile) + SHORTEST_GAP if last and last.is_done else None


def local_day(at: datetime, profile: Profile) -> date:
    """Tell which day it is in the municipality."""
    return at.astimezone(ZoneInfo(profile.time_zone)).date()


def _may_begin(tx: IntakeTransaction, last: Cut | None, profile: Profile, now: datetime) -> None:
    possible = next_on(last, profile)
    if possible is not None and local_day(now, profile) < possible:
        raise _too_soon(possible)
    if not tx.n_new():
        raise NothingNewError


def _too_soon(possible: date) -> TooSoonError:
    return TooSoonError(Flaw(TooSoonError.code, "", possible.isoformat()))


def earlier(tx: IntakeTransaction, profile: Profile, now: datetime) -> Iterator[Kept]:
    """Read the records of former cuts in which second thoughts may wait: none that may be deleted.

    A change that waits for a record from before that is no longer heard.
    """
    last = tx.last_cut()
    at = last.cut_at if last is not None and not last.is_done else now
    today = local_day(at, profile)
    for former in tx.cuts():
        is_kept = profile.retention.ends(local_day(former.cut_at, profile)) > today
        if former.is_done and is_kept:
            yield from tx.in_cut(former.number)


def _in_open_month(tx: IntakeTransaction, profile: Profile) -> Iterator[Kept]:
    """Read the cuts of the month of the newest that is finished; nothing seen in it is gone yet."""
    done = [(one, local_day(one.cut_at, profile)) for one in tx.cuts() if one.is_done]
    for one, day in done:
        if (day.year, day.month) == (done[-1][1].year, done[-1][1].month):
            yield from tx.in_cut(one.number)
