"""Own figures: what is corrected counts as it now stands, what is withdrawn not at all."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from client.figures import Count, Figures, figures
from client.finding.asking import in_shift, on_days
from client.finding.plan import Plan, Term
from client.phone import Phone
from shared.codebook import Code, Form, Kind
from tests.builders import (
    CONTACT_ANSWERS,
    DAY,
    OBSERVATION_ANSWERS,
    ONLINE_ANSWERS,
    contact,
    contact_online,
    observation,
    sandvik,
)
from tests.town import town

NEXT = DAY + timedelta(days=1)
SLIP = Code("slip")


def _form(kind: Kind, book: str) -> Form:
    return sandvik().codebooks[book].forms[kind]


def test_contacts_and_heads_are_counted_every_way() -> None:
    """Observations are no contacts; a day nobody was out is a day with none."""
    told = figures(
        [
            contact(),
            contact(day=NEXT, spot="beach", hour="day", ages={"adult": 3}),
            contact(day=NEXT, spot="beach"),
            contact_online(),
            observation(),
            contact(day=DAY - timedelta(days=1)),
        ],
        [DAY, NEXT, NEXT + timedelta(days=1)],
        _form,
    )
    assert told.total == Count(4, 10)
    assert list(told.by_day.values()) == [Count(2, 4), Count(2, 6), Count()]
    assert told.by_block == {(day, code): 1 for day in (DAY, NEXT) for code in ("night", "day")}
    assert list(told.by_age.items()) == [("minor", 5), ("adult", 5)]
    assert list(told.by_place.items()) == [("beach", 2), ("quay", 1)]


def test_nothing_is_counted_of_nothing() -> None:
    """A new phone has figures too."""
    told = figures([], [DAY], _form)
    assert told.total == Count()
    assert not any((told.by_age, told.by_place, told.by_block))


@pytest.fixture
def phone(tmp_path: Path) -> Iterator[Phone]:
    """Enrol a phone in a town."""
    with town(tmp_path) as opened:
        yield opened.phone()[0]


def _counted(phone: Phone, term: Term, *days: date) -> Figures:
    return figures(phone.history.standing(Plan((term,))), days, phone.form)


def test_a_correction_counts_once_and_a_withdrawal_not_at_all(phone: Phone) -> None:
    """Sent or not: the phone's own view is of what it holds."""
    today = phone.moment().date()
    kept, wrong, gone = (phone.records.log("contact", CONTACT_ANSWERS) for _ in range(3))
    phone.sync()
    phone.records.correct(wrong, {"heads": 1, "ages": {"adult": 1}}, SLIP)
    phone.records.correct(wrong, {"heads": 2, "ages": {"adult": 2}}, SLIP)
    phone.records.withdraw(gone, SLIP)
    told = _counted(phone, on_days(frozenset((today,))), today)
    assert told.total == Count(2, 5)
    assert told.by_age == {"minor": 2, "adult": 3}
    phone.records.withdraw(kept, SLIP)
    assert _counted(phone, on_days(frozenset((today,))), today).total == Count(1, 2)


def test_a_shift_counts_its_own(phone: Phone) -> None:
    """The shift going on, and no other."""
    today = phone.moment().date()
    first = phone.shifts.start("", {})
    phone.records.log("contact", CONTACT_ANSWERS)
    phone.records.log("observation", OBSERVATION_ANSWERS)
    phone.shifts.end({"walk_type": "walk"})
    phone.records.log("contact_online", ONLINE_ANSWERS)
    going = phone.shifts.going()
    assert going is not None
    assert _counted(phone, in_shift(first.id), today).total == Count(1, 3)
    assert _counted(phone, in_shift(going.id), today).total == Count(1, 1)
