"""The release to come: whether it may be cut, and if not, why."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from server.release.cut import earlier, local_day, next_on, number_after
from server.release.lacks import lacks
from server.store.port import Intake
from shared.flaw import Flaw
from shared.profile import Profile

State = Literal["ready", "unfinished", "too_soon", "nothing_new", "profile_lacks", "restored"]


@dataclass(frozen=True, slots=True)
class Next:
    """The release to come: its number, whether it may be cut, and if not, from which day.

    Shapes:  day    in `restored`, of the restore
             lacks  what the profile must list again before it can be cut; told in every state
             aside  records that wait and are counted in none, for a lost one may have counted them
    """

    number: int
    state: State
    day: date | None = None
    lacks: tuple[Flaw, ...] = ()
    aside: int = 0

    @property
    def may_be_cut(self) -> bool:
        """Tell whether cutting now would give a release."""
        return self.state in ("ready", "unfinished")


def upcoming(intake: Intake, profile: Profile, now: datetime) -> Next:
    """Tell whether the next release may be cut."""
    coming = due(intake, profile, now)
    with intake.transaction(profile.code) as tx:
        lost = lacks(profile, tx.to_cut(), earlier(tx, profile, now))
        aside = tx.set_aside()
    if lost and coming.state not in ("too_soon", "restored"):
        return Next(coming.number, "profile_lacks", None, lost, aside)
    return replace(coming, lacks=lost, aside=aside)


def due(intake: Intake, profile: Profile, now: datetime) -> Next:
    """Tell whether it is time for the next release, without reading a record for what it lacks."""
    with intake.transaction(profile.code) as tx:
        last, n_new, restored_at = tx.last_cut(), tx.n_new(), tx.in_doubt()
    number, possible = number_after(last), next_on(last, profile)
    if restored_at is not None:
        return Next(number, "restored", local_day(restored_at, profile))
    if possible is not None and local_day(now, profile) < possible:
        return Next(number, "too_soon", possible)
    if last is not None and not last.is_done:
        return Next(number, "unfinished")
    return Next(number, "ready" if n_new else "nothing_new")
