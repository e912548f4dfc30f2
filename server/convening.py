"""Meetings as coordinators plan them: added one by one or in a row, moved, cancelled, put back.

Source:  docs/spec/packs.md#meetings
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from server.asking import stopped, tidy
from server.store.meetings import Meeting, MeetingsTransaction
from shared.errors import InputError
from shared.flaw import Flaw
from shared.hazmat.tokens import new_id
from shared.line import misfit
from shared.product import PERIODS, Period
from shared.profile import Profile

MAX_WHERE: Final = 80
MOST_AT_ONCE: Final = 26
FARTHEST: Final = timedelta(days=2 * 366)
DAYS_IN: Final[Mapping[Period, int]] = {"week": 7, "fortnight": 14, "four_weeks": 28}
MONTHS_IN: Final[Mapping[Period, int]] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
ONCE: Final = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _When:
    """When and where, as a form told it."""

    on: date
    starts: time | None
    ends: time | None
    where: str


def add(
    tx: MeetingsTransaction, form: Mapping[str, str], profile: Profile, now: datetime, today: date
) -> list[Meeting]:
    """Plan one meeting, or several in a row.

    Shapes:  form  product, on, starts, ends, where, every (a period, or nothing), times
    Errors:  InputError naming each field at fault
    """
    product, every = form.get("product", ""), form.get("every", ONCE)
    flaws = [] if product in profile.products else [Flaw("input.no_product", "product")]
    if every not in (ONCE, *PERIODS):
        flaws.append(Flaw("input.no_product", "every"))
    when, found = _when(form, today)
    times = _times(form.get("times", "")) if every else 1
    if times is None:
        flaws.append(Flaw("input.no_times", "times", str(MOST_AT_ONCE)))
    if flaws or found or when is None or times is None:
        raise InputError(*flaws, *found)
    made = [
        Meeting(
            id=new_id(),
            product=product,
            on=on,
            starts=when.starts,
            ends=when.ends,
            where=when.where,
            changed_at=now,
        )
        for on in _days(when.on, every, times)
    ]
    for one in made:
        tx.put_meeting(one)
    return made


def move(
    tx: MeetingsTransaction, known: Meeting, form: Mapping[str, str], now: datetime, today: date
) -> Meeting:
    """Hold a meeting at another time or place.

    Errors:  InputError naming each field at fault
    """
    when, flaws = _when(form, today)
    if flaws or when is None:
        raise InputError(*flaws)
    told = replace(known, on=when.on, starts=when.starts, ends=when.ends, where=when.where)
    return known if told == known else _changed(tx, told, now)


def cancel(tx: MeetingsTransaction, known: Meeting, now: datetime) -> Meeting:
    """Cancel a meeting; twice is the same as once.

    Errors:  InputError
    """
    return known if known.is_cancelled else _changed(tx, replace(known, is_cancelled=True), now)


def resume(tx: MeetingsTransaction, known: Meeting, now: datetime) -> Meeting:
    """Put a cancelled meeting back.

    Errors:  InputError
    """
    return _changed(tx, replace(known, is_cancelled=False), now) if known.is_cancelled else known


def following(day: date, every: Period) -> date:
    """Give the day of the next meeting: the same weekday, and of longer periods the same week."""
    if every in DAYS_IN:
        return day + timedelta(DAYS_IN[every])
    months = day.year * 12 + day.month - 1 + MONTHS_IN[every]
    year, month = divmod(months, 12)
    first = date(year, month + 1, 1)
    nth = (day.day - 1) // 7
    on = first + timedelta((day.weekday() - first.weekday()) % 7 + 7 * nth)
    is_in = on.day >= first.day and on <= first.replace(day=monthrange(year, month + 1)[1])
    return on if is_in else on - timedelta(7)


def _days(first: date, every: str, times: int) -> Iterator[date]:
    period = next((one for one in PERIODS if one == every), None)
    on = first
    for _ in range(times):
        yield on
        on = following(on, period) if period else on


def _changed(tx: MeetingsTransaction, told: Meeting, now: datetime) -> Meeting:
    """Keep a change, unless somebody else has changed it meanwhile.

    Errors:  InputError
    """
    made = replace(told, sequence=told.sequence + 1, changed_at=now)
    if not tx.put_meeting(made):
        raise InputError(Flaw("input.changed_meanwhile", "on"))
    return made


def _when(form: Mapping[str, str], today: date) -> tuple[_When | None, list[Flaw]]:
    on, where = _day(form.get("on", "")), tidy(form.get("where", ""))
    starts, ends = _time(form.get("starts", "")), _time(form.get("ends", ""))
    flaws = []
    if on is None or not today <= on <= today + FARTHEST:
        flaws.append(Flaw("input.no_day", "on"))
    if _is_odd(form, starts, ends):
        flaws.append(Flaw("input.no_time", "starts"))
    if where and misfit(where, MAX_WHERE):
        flaws.append(Flaw("input.no_sentence", "where", str(MAX_WHERE)))
    else:
        flaws += stopped(where, "where")
    if flaws or on is None:
        return None, flaws
    return _When(on=on, starts=starts, ends=ends, where=where), []


def _is_odd(form: Mapping[str, str], starts: time | None, ends: time | None) -> bool:
    """Tell whether times are no times, or end before they begin."""
    is_misspelt = any(
        form.get(key) and read is None for key, read in (("starts", starts), ("ends", ends))
    )
    return is_misspelt or (ends is not None and (starts is None or ends <= starts))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        return None


def _times(text: str) -> int | None:
    is_number = text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= MOST_AT_ONCE
    return int(text) if is_number else None
