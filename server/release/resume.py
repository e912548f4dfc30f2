"""Releases after a restore: put back those that were lost, or go on after their numbers.

Source:  docs/spec/backup.md#releases-after-a-restore
"""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from server.ingest import AHEAD
from server.release import keys as ledger_keys
from server.release.chain import chain
from server.release.cut import local_day
from server.release.export import Verified
from server.release.keys import Signs
from server.store.port import Cut, Intake, IntakeTransaction, Releases, ReleasesTransaction
from server.store.restored import Resumption
from shared.errors import InputError
from shared.flaw import Flaw
from shared.profile import Profile
from shared.release_errors import OtherLedgerError, UnknownLedgerKeyError


def resume(
    intake: Intake, releases: Releases, profile: Profile, after: int, cut_on: date | None = None
) -> Resumption:
    """Go on after release `after`, the last there ever was; `cut_on` is the day of it, if known.

    What comes in again and may be in a lost release is counted in no other. Where nobody knows the
    day of the last one, that is anything about a day before the restore.

    Errors:  InputError, BrokenReleaseError, BrokenLedgerError
    """
    with releases.transaction(profile.code) as told:
        made = chain(told.releases(), profile.code, told.ledger_keys())
    with intake.transaction(profile.code) as tx:
        restored_at, last = _in_doubt(tx), tx.last_cut()
        _require_after(after, made[-1].number if made else 0, last)
        day = cut_on or local_day(restored_at, profile)
        _require_day(day, last, restored_at, profile)
        is_again = after > (last.number if last else 0)
        tx.resume(after, _begin_of(day, profile), day + AHEAD if is_again else None)
        return tx.resumptions()[-1]


def adopt(
    releases: Releases, profile: Profile, found: Verified, ledger: Signs, pinned: str | None
) -> int:
    """Put lost releases back as they were frozen, from a verified export; tell how many they are.

    The export must go on from what is here, and be vouched for by the key that is known here, or
    by the one somebody was told of. Doing it again is no error.

    Errors:  InputError, OtherLedgerError, UnknownLedgerKeyError, BrokenReleaseError
    """
    if found.municipality != profile.code:
        raise OtherLedgerError
    if found.variant != "full":
        raise InputError(Flaw("input.no_figures", "EXPORT"))
    with releases.transaction(profile.code) as told:
        n_here, keys_here = len(told.releases()), len(told.ledger_keys())
        goes_on = list(found.kept[:n_here]) == list(told.releases()) and list(
            found.introduced[:keys_here]
        ) == list(told.ledger_keys())
        if not goes_on:
            raise OtherLedgerError
        trusted = pinned or _known(told, profile.code, ledger)
        if trusted not in {key.public for key in ledger_keys.vouched(found.keys)}:
            raise UnknownLedgerKeyError
        for key in found.introduced:
            told.introduce(key)
        for one in found.kept:
            told.freeze(one)
    return len(found.kept) - n_here


def require_in_doubt(intake: Intake, municipality: str) -> None:
    """Refuse to answer what nobody asks.

    Errors:  InputError
    """
    with intake.transaction(municipality) as tx:
        _in_doubt(tx)


def _in_doubt(tx: IntakeTransaction) -> datetime:
    restored_at = tx.in_doubt()
    if restored_at is None:
        raise InputError(Flaw("input.not_restored", ""))
    return restored_at


def _known(told: ReleasesTransaction, municipality: str, ledger: Signs) -> str:
    known = ledger_keys.verified(told.ledger_keys(), municipality)
    return known[-1].public if known else ledger.signer(None).public


def _require_after(after: int, newest: int, last: Cut | None) -> None:
    known = max(newest, last.number if last and last.is_done else 0)
    if after < known:
        raise InputError(Flaw("input.release_is_here", "--after", str(known)))


def _require_day(day: date, last: Cut | None, restored_at: datetime, profile: Profile) -> None:
    first = local_day(last.cut_at, profile) if last else date.min
    if not first <= day <= local_day(restored_at, profile):
        bound = f"{first.isoformat()}–{local_day(restored_at, profile).isoformat()}"
        raise InputError(Flaw("input.not_that_day", "--on", bound))


def _begin_of(day: date, profile: Profile) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(profile.time_zone))
