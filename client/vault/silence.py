"""For how long the server has not been heard, counted so that a wrong clock empties no phone.

What the device can prove, by the clock that counts from its start, counts in full. The time it was
off is known only from a date that anybody can set, and counts with care.

Source:  docs/spec/vault.md#silence
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeAlias

from shared.profile import PhoneRule

DAY_S: Final = 86_400
LAST_DAYS: Final = 3  # counted in steps that begin within them: nothing is emptied unwarned
SURE_DAYS: Final = 31  # with something unsent, so many must be proven: 30 offline are promised

Moment: TypeAlias = tuple[date, int]  # the day by the clock on the wall, seconds since the start


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """What has been counted since the server was last heard.

    Units:   day    the latest day seen; ticks  seconds the device had been on when it was counted
             on_s   seconds the device was surely on; off_s  seconds it seems to have been off
    """

    day: date
    ticks: int
    rule: PhoneRule
    on_s: int = 0
    off_s: int = 0

    def days(self, *, has_unsent: bool) -> int:
        """Tell how many days count; fewer, where somebody's work would be lost by a mistake."""
        most_off = (self.rule.wipe_days - SURE_DAYS) * DAY_S if has_unsent else self.off_s
        return (self.on_s + min(self.off_s, most_off)) // DAY_S


@dataclass(frozen=True, slots=True)
class Told:
    """The silence as a screen tells of it.

    Units:   days  without contact; left  days until the phone empties itself, 0 when it must now
    """

    days: int = 0
    left: int = 1
    is_long: bool = False


def heard(moment: Moment, rule: PhoneRule) -> Silence:
    """Begin anew: the server has just answered."""
    day, ticks = moment
    return Silence(day=day, ticks=ticks, rule=rule)


def counted(before: Silence, moment: Moment) -> Silence:
    """Count what has passed since; one step never reaches past the last days before the end."""
    day, ticks = moment
    is_same_start = ticks >= before.ticks
    on_s = ticks - before.ticks if is_same_start else ticks
    days_between = max(0, (day - before.day).days - 1)  # whole ones, whatever the hour was
    off_s = 0 if is_same_start else max(0, days_between * DAY_S - ticks)
    ends = (before.rule.wipe_days - LAST_DAYS) * DAY_S
    room = ends - before.on_s - before.off_s
    if room > 0:
        on_s = min(on_s, room)
        off_s = min(off_s, room - on_s)
    return replace(
        before,
        day=max(before.day, day),
        ticks=ticks,
        on_s=before.on_s + on_s,
        off_s=before.off_s + off_s,
    )


def told(silence: Silence | None, *, has_unsent: bool) -> Told:
    """Say it as a screen does; nothing where nothing was ever counted."""
    if silence is None:
        return Told()
    rule, days = silence.rule, silence.days(has_unsent=has_unsent)
    return Told(days, max(0, rule.wipe_days - days), days >= rule.warn_days)
