"""Cut a release: count, protect, freeze; a crash at any step is finished by cutting again.

Source:  docs/spec/privacy.md#a-release
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from server.disclosure.draw import Draw
from server.disclosure.protect import protect
from server.release.count import count
from server.release.lacks import lacks
from server.release.snapshot import FIRST_LINK, frozen, snapshot, thawed
from server.store.port import Cut, Frozen, Intake, IntakeTransaction, Kept, Releases
from shared.errors import NothingNewError, ProfileLacksError, TooSoonError
from shared.flaw import Flaw
from shared.profile import Profile

SHORTEST_GAP = timedelta(days=6)
LOOK_BACK = 13  # cuts; raw records older than this are gone


def cut(
    intake: Intake, releases: Releases, profile: Profile, release_key: bytes, now: datetime
) -> Frozen:
    """Cut the next release, or finish the one that was begun.

    Three transactions, each repeatable: begin marks the records, freeze keeps the figures,
    finish closes. Cutting again after a crash gives the very same bytes.

    Errors:  TooSoonError with the first day possible, NothingNewError, ProfileLacksError
    """
    with intake.transaction(profile.code) as tx:
        last = tx.last_cut()
        if last is None or last.is_done:
            _may_begin(tx, last, profile, now)
        begun = tx.begin_cut(now)
        kept_now, before_now = tuple(tx.in_cut(begun.number)), tuple(earlier(tx, begun.number))
        lost = lacks(profile, kept_now, before_now)
        if lost:
            raise ProfileLacksError(*lost)
        raw = count(profile, kept_now, before_now)
    with releases.transaction(profile.code) as told:
        before = {item.number: item for item in told.releases()}
        kept = before.get(begun.number)
        if kept is None:
            draw = Draw(key=release_key, municipality=profile.code, number=begun.number)
            link = before.get(begun.number - 1)
            table = protect(raw, profile.grid, profile.release.base, draw)
            previous = thawed(link).digest if link else FIRST_LINK
            cut_on = local_day(begun.cut_at, profile)
            kept = frozen(snapshot(profile, draw, cut_on, table, previous))
            told.freeze(kept)
    with intake.transaction(profile.code) as tx:
        tx.finish_cut(begun.number)
    return kept


def next_on(last: Cut | None, profile: Profile) -> date | None:
    """Tell the first day on which a release may be cut again; None when it may be now."""
    return local_day(last.cut_at, profile) + SHORTEST_GAP if last and last.is_done else None


def local_day(at: datetime, profile: Profile) -> date:
    """Tell which day it is in the municipality."""
    return at.astimezone(ZoneInfo(profile.time_zone)).date()


def _may_begin(tx: IntakeTransaction, last: Cut | None, profile: Profile, now: datetime) -> None:
    possible = next_on(last, profile)
    if possible is not None and local_day(now, profile) < possible:
        raise TooSoonError(Flaw(TooSoonError.code, "", possible.isoformat()))
    if not tx.has_new():
        raise NothingNewError


def earlier(tx: IntakeTransaction, number: int) -> Iterator[Kept]:
    """Read the records of the cuts before `number` in which second thoughts may wait."""
    for former in range(max(1, number - LOOK_BACK), number):
        yield from tx.in_cut(former)
