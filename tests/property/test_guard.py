"""The guard against every spelling of a number, and against everything that is none."""

import re
from datetime import date
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from shared.guard.national_id import Form, form
from shared.guard.verdict import Guard, stops

DIGITS = "0123456789"
SCRIPTS = (DIGITS, "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "०१२३४५६७८९")
BETWEEN = st.text(" .-/\u00a0–+()·\u200b\u2060\ufe0f", max_size=3)
GUARD = Guard()
SAID = ("to", "tre", "fire", "fem", "sju", "åtte", "eight", "five", "ni", "null")


def kinds(text: str) -> set[str]:
    """Name what stops a text."""
    return {hit.kind for hit in stops(text)}


def told(text: str) -> str:
    """Take out what only parts the digits, but keep what makes days and times of them."""
    return re.sub("[\u200b\u2060\ufe0f]", "", text)


WHEN = re.compile(r"\d{1,2}[.:/]\d{2}|\d{4}\s*[-–/]\s*\d{4}|(19|20)\d\d|\d{1,2}[./-]\d{1,2}")


@given(st.text(DIGITS, min_size=8, max_size=16), st.sampled_from(SCRIPTS), st.sampled_from("  .-/"))
def test_digits_parted_evenly_are_always_stopped(digits: str, script: str, sign: str) -> None:
    """In pairs, in threes or one by one: that is how numbers are written."""
    for size in (1, 2, 3, len(digits)):
        parts = [digits[at : at + size] for at in range(0, len(digits), size)]
        text = sign.join(parts).translate(str.maketrans(DIGITS, script))
        assert kinds(f"ring {text} i kveld") & {"number", "national_id"}, text


@given(st.lists(st.tuples(st.sampled_from(DIGITS), BETWEEN), min_size=8, max_size=14))
def test_digits_in_any_mixture_of_signs_are_stopped_unless_they_tell_a_time(
    parts: list[tuple[str, str]],
) -> None:
    """What passes must have a day, a time or a year in it, to the eye as well."""
    text = "".join(digit + between for digit, between in parts)
    if not kinds(text):
        assert WHEN.search(told(text)), text


@given(st.lists(st.sampled_from(SAID), min_size=6))
def test_six_digits_said_in_a_row_are_stopped(said: list[str]) -> None:
    """In any of the languages, and mixed."""
    assert kinds(" ".join(said)) == {"number"}


@given(
    st.integers(0, 999), st.integers(10, 25), st.times(), st.integers(1, 99), st.integers(0, 99_999)
)
def test_counts_ages_times_bus_lines_and_prices_pass(
    n: int, age: int, time: object, line: int, price: int
) -> None:
    """A guard that stops these is switched off."""
    clock = f"{time:%H.%M}"
    text = f"{n} unge på {age} år kl. {clock}, linje {line}, {price} kr, {n}-{n + 3} igjen"
    assert kinds(text) == set()


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(0, 23), st.integers(0, 11))
def test_days_and_spans_pass(day: date, hour: int, fifth: int) -> None:
    """Meetings have days and times."""
    clock = f"{hour:02}.{fifth * 5:02}"
    for text in (
        f"{day:%d.%m.%Y}",
        f"{day:%d/%m/%Y} {clock}",
        f"{day.isoformat()} {hour:02}:{fifth * 5:02}",
        f"{day:%d.%m.%Y} {clock}-{clock}",
        f"{clock} – {clock}, 12 unge",
        f"{day:%d.%m}-{day:%d.%m.%Y}",
        f"{day.year}/{day.year + 1}",
    ):
        assert kinds(f"Møtet er {text}") == set(), text


K1, K2 = (3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def numbered(day: int, month: int, rest: int, remainder: int) -> str | None:
    """Make eleven digits of a date and five more, by the rule as it is told."""
    nine = f"{day:02}{month:02}{rest:05}"
    first = (remainder - sum(int(d) * w for d, w in zip(nine, K1, strict=True))) % 11
    ten = nine + str(first)
    if first > 9:
        return None
    second = -sum(int(d) * w for d, w in zip(ten, K2, strict=True)) % 11
    return None if second > 9 else ten + str(second)


FORMS: dict[Form, tuple[int, int]] = {
    "ordinary": (0, 0),
    "d": (40, 0),
    "h": (0, 40),
    "d_h": (40, 40),
    "tenor": (0, 80),
    "d_tenor": (40, 80),
}


@given(st.dates(), st.integers(0, 99_999), st.sampled_from(list(FORMS)), st.integers(0, 3))
def test_every_form_of_a_national_number_is_named(
    day: date, rest: int, kind: Form, remainder: int
) -> None:
    """Whoever typed it is told what it is."""
    more_days, more_months = FORMS[kind]
    made = numbered(day.day + more_days, day.month + more_months, rest, remainder)
    assume(made is not None)
    assert made is not None
    assert form(made) == kind
    assert kinds(f"{made[:6]} {made[6:]}") == {"national_id"}


@given(st.integers(80, 99), st.integers(0, 99), st.integers(0, 99_999))
def test_a_number_of_health_care_is_named(first: int, second: int, rest: int) -> None:
    """Those begin with 8 or 9 and hold no date."""
    made = numbered(first, second, rest, 0)
    assume(made is not None)
    assert made is not None
    assert form(made) == "fh"


@given(st.integers(1, 31), st.integers(13, 40), st.integers(0, 99_999), st.integers(0, 3))
def test_eleven_digits_with_no_such_month_are_just_a_number(
    day: int, month: int, rest: int, remainder: int
) -> None:
    """Stopped they are all the same."""
    made = numbered(day, month, rest, remainder)
    assume(made is not None)
    assert made is not None
    assert form(made) is None
    assert kinds(made) == {"number"}


@given(st.text())
def test_any_text_is_judged_and_every_place_lies_in_it(text: str) -> None:
    """No text makes it fail, and a hit can be drawn."""
    verdict = GUARD.judge(text)
    for hit in (*verdict.stops, *verdict.asks):
        assert 0 <= hit.start < hit.end <= len(text)


@given(st.text("aå1 .@#:_-snapKari0123456789", max_size=200))
def test_hits_of_one_kind_never_overlap(text: str) -> None:
    """Taking one out leaves the others where they are."""
    verdict = GUARD.judge(text)
    plain = [hit for hit in verdict.asks if hit.kind != "recognisable"]
    for row in (verdict.stops, plain):
        for one, two in pairwise(row):
            assert one.end <= two.start
