"""Own records found again by what a worker would type, in the words of the worker's language."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from client.finding.asking import asked, in_shift, of_kinds, on_days, standing
from client.finding.days import days, week_of
from client.finding.fold import fold
from client.finding.plan import Plan, Term
from client.phone import Phone
from client.sync import outbox
from shared.codebook import Code, FieldKey
from shared.flaw import Flaw
from shared.language import Language
from shared.place import PlaceCode
from shared.receipt import Receipt
from shared.record import Record, RecordId, spell
from tests.bench.records import contacts
from tests.builders import (
    CONTACT_ANSWERS,
    DAY,
    OBSERVATION_ANSWERS,
    contact,
    contact_online,
    observation,
    place,
    sandvik,
    shift,
)
from tests.shipped import bergen
from tests.town import town

SLIP = Code("slip")
ALL: Mapping[str, Record] = {
    "quay": contact(),
    "beach": contact(spot="beach", heads=14, ages={"adult": 14}, about=("music",)),
    "online": contact_online(),
    "seen": observation(),
    "named": place(called="Møllå (nye) \\ 4"),
    "walk": shift(places=("hall",), nobody=True),
    "autumn": contact(day=date(2026, 10, 31)),
}


def _found(typed: str, language: Language = "nb", today: date = DAY) -> set[str]:
    plan = asked(typed, sandvik(), language, today)
    return {name for name, one in ALL.items() if plan.fits(spell(one), frozenset())}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("stranda", {"beach", "seen"}),
        ("STRANDA prat", {"beach"}),
        ("beach", {"beach", "seen"}),
        ("gjeld", {"quay", "autumn"}),
        ("båter gjeld", {"quay", "autumn"}),
        ("bater", {"quay", "autumn"}),
        ("båter musikk", set()),
        ("urolig", {"seen"}),
        ("nett", {"online"}),
        ("14", {"beach"}),
        ("1", {"online"}),
        ("1.7", {"quay", "beach", "online", "seen", "named", "walk"}),
        ("31.10 kaia", {"autumn"}),
        ("okt", {"autumn"}),
        ("2026-10-31", {"autumn"}),
        ("møllå", {"named"}),
        ("molla", {"named"}),
        ("(nye) 4", {"named"}),
        ("ingen ute", {"walk"}),
        ("18", {"quay", "beach", "online", "autumn"}),
        ("finnes ikke", set()),
    ],
)
def test_what_is_typed_finds_what_it_means(typed: str, names: set[str]) -> None:
    """Words, codes, numbers, days and free text; every word narrows."""
    today = DAY if "10" not in typed and typed != "okt" else date(2026, 11, 2)
    assert _found(typed, today=today) == names


def test_the_words_are_those_of_the_workers_language() -> None:
    """One who reads English types English."""
    assert _found("debt", "en") == {"quay", "autumn"}
    assert _found("debt", "nb") == {"quay", "autumn"}  # the code itself
    assert _found("uneasy", "en") == {"seen"}
    assert _found("uneasy", "nb") == set()
    assert _found("uroleg", "nn") == {"seen"}


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("i dag", date(2026, 11, 12), date(2026, 11, 12)),
        ("i gar", date(2026, 11, 11), date(2026, 11, 11)),
        ("12.11", date(2023, 11, 12), date(2026, 11, 12)),
        ("12.11.25", date(2025, 11, 12), date(2025, 11, 12)),
        ("12/11/2025", date(2025, 11, 12), date(2025, 11, 12)),
        ("uke 46", date(2026, 11, 9), date(2026, 11, 13)),
        ("uke 50", date(2025, 12, 8), date(2025, 12, 14)),
        ("denne uka", date(2026, 11, 9), date(2026, 11, 13)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_days_have_many_names(typed: str, first: date, last: date) -> None:
    """Nobody types ISO dates; a week or a date without its year is the latest that has begun."""
    found = days(typed, date(2026, 11, 12), "nb")
    assert (min(found), max(found)) == (first, last)


def test_a_word_that_names_no_day_names_none() -> None:
    """`uke` alone, a 31st of February and a shop's name are not days."""
    today = date(2026, 11, 12)
    assert not any(days(word, today, "nb") for word in ("uke", "uke x", "31.2", "ma", "kiwi"))
    assert {day.weekday() for day in days("fre", today, "nb")} == {4}
    assert len(week_of(today)) == 7


@pytest.mark.parametrize("typed", ["torgall", "cannabis", "16-17", "jenter", "alvor", "kort prat"])
def test_bytes_find_what_reading_every_record_would(typed: str) -> None:
    """The test on bytes is a short cut, never another answer."""
    plan, n_hits = asked(typed, bergen(), "nb", DAY), 0
    for record in contacts(400, DAY, seed=3):
        labels = fold(" | ".join((bergen().codebook.forms["contact"].label.nb, *_labels(record))))
        expected = all(fold(word) in labels for word in typed.split())
        assert plan.fits(spell(record), frozenset()) == expected
        n_hits += expected
    assert 0 < n_hits < 400


def _labels(record: Record) -> Iterator[str]:
    fields = bergen().codebook.forms["contact"].fields
    for key, answer in record.answers.items():
        codes = (answer,) if isinstance(answer, str) else answer
        for code in () if isinstance(codes, int) else codes:
            field = fields[FieldKey(key)]
            places = bergen().places if field.type == "place" else {}
            yield code
            yield (field.options.get(Code(code)) or places[PlaceCode(code)]).label.nb


@pytest.fixture
def phone(tmp_path: Path) -> Iterator[Phone]:
    """Enrol a phone in a town."""
    with town(tmp_path) as opened:
        yield opened.phone()[0]


def _ids(phone: Phone, typed: str) -> list[RecordId]:
    plan = asked(typed, sandvik(), "nb", phone.moment().date())
    return [entry.id for entry in phone.history.find(plan)]


def test_a_search_sees_a_record_as_it_now_stands(phone: Phone) -> None:
    """What was corrected is found by what is right, what was withdrawn by what it was."""
    first, second, third = (phone.records.log("contact", CONTACT_ANSWERS) for _ in range(3))
    phone.records.correct(second, {"about": ("music",)}, SLIP)
    phone.records.withdraw(first, SLIP)
    assert _ids(phone, "båter") == [third, first]
    assert _ids(phone, "musikk") == [second]
    assert _ids(phone, "rettet") == [second]
    assert _ids(phone, "trukket tilbake") == [first]
    assert _ids(phone, "") == [third, second, first]


def test_a_search_knows_what_the_server_has_said(phone: Phone) -> None:
    """Not received, received and refused are found by the words the list uses."""
    refused, kept = (phone.records.log("contact", CONTACT_ANSWERS) for _ in range(2))
    vault = phone._inside.vault  # noqa: SLF001 - a server that refuses is not at hand
    verdicts = [Receipt("refused", 0, (Flaw("record.missing_field", "ages"),)), Receipt("kept", 1)]
    outbox.settle(vault, outbox.waiting(vault, 2), verdicts)
    waiting = phone.records.log("contact", CONTACT_ANSWERS)
    assert _ids(phone, "må rettes") == [refused]
    assert _ids(phone, "mottatt") == [kept]
    assert _ids(phone, "ikke mottatt kaia") == [waiting]
    phone.records.correct(kept, {"heads": 4}, SLIP)
    assert _ids(phone, "ikke mottatt") == [waiting, kept]
    assert [one.state for one in phone.history.find(Plan())] == ["waiting", "waiting", "refused"]


def test_a_search_can_be_narrowed_and_read_on(phone: Phone) -> None:
    """Chips and pages: this shift, these days, this kind, the next ones."""
    shift = phone.shifts.start("", {})
    ids = [phone.records.log("contact", CONTACT_ANSWERS) for _ in range(5)]
    seen = phone.records.log("observation", OBSERVATION_ANSWERS)
    ended = phone.shifts.end({"walk_type": "walk"})
    other = phone.records.log("contact", CONTACT_ANSWERS, day=date(2026, 6, 1))

    def found(*terms: Term) -> list[RecordId]:
        return [entry.id for entry in phone.history.find(Plan(terms))]

    assert found(in_shift(shift.id)) == [ended, seen, *reversed(ids)]
    assert found(of_kinds("observation")) == [seen]
    assert found(on_days(frozenset((date(2026, 6, 1),)))) == [other]
    assert found(of_kinds("contact"), in_shift(shift.id)) == ids[::-1]
    assert found(standing("kept")) == []
    first = phone.history.find(Plan((of_kinds("contact"),)), 2)
    rest = phone.history.find(Plan((of_kinds("contact"),)), 50, first[-1].at)
    assert [one.id for one in (*first, *rest)] == [other, *ids[::-1]]
    assert phone.history.find(Plan((of_kinds("contact"),)), 50, None, lambda: True) == []


def test_the_longest_waiting_is_the_first_still_unreceived(phone: Phone) -> None:
    """How long is told from its day and block; no time is kept."""
    assert phone.history.longest_waiting() is None
    first = phone.records.log("contact", CONTACT_ANSWERS)
    phone.records.log("contact", CONTACT_ANSWERS)
    longest = phone.history.longest_waiting()
    assert longest is not None
    assert longest.id == first
    phone.sync()
    assert phone.history.longest_waiting() is None
