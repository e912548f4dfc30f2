"""A year on the street that never was: shifts, meetings, late phones, second thoughts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

from server.demo.chance import Dice, falling
from server.demo.invented import Town, answers, town
from shared.answers import Answer
from shared.codebook import FieldKey, Form, Kind
from shared.profile import Profile, Team
from shared.record import Record, RecordId

WEEKS = 52
SHIFTS_A_WEEK = 9
EMPTY = 0.08
CONTACTS = 3.2
OBSERVES = 4.0
LATE = 0.4
CORRECTED = 0.03
WITHDRAWN = 0.01
PHONES = 8


@dataclass(frozen=True, slots=True)
class Delivery:
    """One record, the phone that has it, and the day it reaches the server."""

    day: date
    phone: int
    record: Record


def year(profile: Profile, seed: int, today: date, weeks: int = WEEKS) -> tuple[Delivery, ...]:
    """Invent a year, or the last weeks of one, that ends today; in the order it is received."""
    dice, where = Dice(seed), town(profile)
    teams = [team for team in profile.teams.values() if team.field and _kinds(team)]
    made = [
        delivery
        for week in range(weeks, 0, -1)
        for _ in range(SHIFTS_A_WEEK)
        for delivery in _shift(dice, where, teams, today - timedelta(weeks=week))
    ]
    return tuple(sorted((one for one in made if one.day <= today), key=lambda one: one.day))


def _kinds(team: Team) -> tuple[Kind, ...]:
    return tuple(kind for kind in team.kinds if kind in ("contact", "contact_online"))


def _shift(dice: Dice, where: Town, teams: list[Team], monday: date) -> Iterator[Delivery]:
    """Invent one shift and all that happened on it."""
    day = monday + timedelta(days=dice.one(range(7), (1, 1, 1.5, 2, 3, 3, 1)))
    team, phone = dice.one(teams, falling(len(teams), by=0.5)), dice.whole(0, PHONES - 1)
    lag = dice.whole(7, 28) if dice.happens(LATE) else dice.whole(0, 2)
    received = day + timedelta(days=lag)
    book = where.profile.codebook
    is_empty = dice.happens(EMPTY)
    walk = Record(
        id=dice.id(),
        kind="shift",
        book=book.version,
        day=day,
        answers=answers(
            book.forms["shift"],
            where,
            day,
            dice,
            _shift_given(book.forms["shift"], team, is_empty=is_empty),
        ),
    )
    yield Delivery(received, phone, walk)
    if is_empty:
        return
    kinds = [
        dice.one(_kinds(team), (1,) * len(_kinds(team))) for _ in range(dice.few(CONTACTS, 1, 14))
    ]
    seen: list[Kind] = ["observation"] if "observation" in team.kinds else []
    for kind in (*kinds, *seen * dice.few(OBSERVES, 0, 8)):
        record = _record(dice, where, kind, walk)
        yield Delivery(received, phone, record)
        yield from _second_thoughts(dice, where, Delivery(received, phone, record))


def _shift_given(form: Form, team: Team, *, is_empty: bool) -> dict[FieldKey, Answer]:
    given: dict[FieldKey, Answer] = {}
    for key, field in form.fields.items():
        if team.shift_type is not None and team.shift_type in field.options:
            given[key] = team.shift_type
        elif field.type == "flag" and field.required:
            given[key] = is_empty
    return given


def _record(dice: Dice, where: Town, kind: Kind, walk: Record) -> Record:
    book = where.profile.codebook
    return Record(
        id=dice.id(),
        kind=kind,
        book=book.version,
        day=walk.day,
        answers=answers(book.forms[kind], where, walk.day, dice, {}),
        shift=walk.id,
    )


def _second_thoughts(dice: Dice, where: Town, first: Delivery) -> Iterator[Delivery]:
    """Correct a record now and then, or withdraw it, the same day or within ten."""
    later = first.day + timedelta(days=dice.one((0, dice.whole(1, 10)), (3, 1)))
    reasons = tuple(where.profile.codebook.reasons)
    change = replace(
        first.record,
        id=dice.id(),
        replaces=RecordId(first.record.id),
        round=1,
        reason=dice.one(reasons, falling(len(reasons))),
    )
    if dice.happens(CORRECTED):
        form = where.profile.codebook.forms[cast("Kind", change.kind)]
        anew = answers(form, where, change.day, dice, {})
        yield Delivery(later, first.phone, replace(change, answers=anew))
    elif dice.happens(WITHDRAWN):
        gone = replace(change, kind="withdrawal", answers={}, shift=None)
        yield Delivery(later, first.phone, gone)
