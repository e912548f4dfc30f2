"""The quick way in and the exact one: what the quick one takes, the exact one takes as the same."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.fitting import Fitter
from shared.canonical import encode, freeze
from shared.codebook import Codebook, Field, Form
from shared.profile import Profile
from shared.record import Record, flaws
from shared.wire import Line, read_line
from tests.builders import sandvik
from tests.shipped import bergen

TODAY = date(2026, 7, 2)
DAYS = frozenset((TODAY - timedelta(days=age)).isoformat() for age in range(-1, 401))
PROFILES = st.sampled_from([sandvik(), bergen()])
IDS = st.uuids(version=4).map(str)
KINDS = ("shift", "contact", "contact_online", "observation", "place", "withdrawal")
KEYS = ("answers", "book", "day", "id", "kind", "reason", "replaces", "round", "shift", "name")
TEXTS = st.sampled_from(["", "contact", "2026-07-02", "2026-07-32", "s1", "1", "e\u0301", "\ud800"])
ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 3)
    | st.sampled_from([60, 999, 1000, 2**53, 2**64, 10**30, 1.0, 0.5, 1e16])
    | TEXTS
    | st.text(max_size=4)
    | IDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=4,
)
# What turns one spelling into another, or into none.
RESPELT = (
    (rb":", b": "),
    (rb'"([a-z])', rb'"\\u0061\1'),
    (rb"([{,])(\"[a-z_]+\":[^,{}\[\]]+)", rb"\1\2,\2"),
    (rb"([0-9])([,}\]])", rb"\1.0\2"),
    (rb"([0-9])([,}\]])", rb"\1e0\2"),
    (rb":([0-9])", rb":-\1"),
    (rb":([0-9])", rb":0\1"),
    (rb'"([A-Z])', b'"\xff\\1'),
    (rb'"([A-Z])', b'"\xed\xa0\x80\\1'),
    (rb"o", "o\u0308".encode()),
    (rb"}$", b"} "),
    (rb"}$", b"}}"),
    (rb"^", b"\xef\xbb\xbf"),
)


@st.composite
def answers(draw: st.DrawFn, fields: Sequence[Field], profile: Profile) -> dict[str, Any]:
    """Draw answers of the right types; whether they fit together is left to chance."""
    given_ones: dict[str, Any] = {}
    for field in fields:
        if field.type != "derived" and (field.required or draw(st.booleans())):
            given_ones[field.key] = draw(answer(field, profile))
    return given_ones


def answer(field: Field, profile: Profile) -> st.SearchStrategy[Any]:
    """Give a strategy for one answer."""
    codes: st.SearchStrategy[str] = st.sampled_from([str(code) for code in field.options] or [""])
    places = st.sampled_from([*profile.places, profile.other_place])
    found: Mapping[str, st.SearchStrategy[Any]] = {
        "one": codes,
        "many": st.lists(codes, min_size=1, max_size=4),
        "count": st.integers(field.min, min(field.max, 9)),
        "split": st.dictionaries(codes, st.integers(1, 3), min_size=1, max_size=2),
        "flag": st.booleans(),
        "place": places,
        "places": st.lists(places | st.sampled_from(list(profile.special_places)), max_size=3),
        "name": st.sampled_from(
            ["Naustet", "Bak kiosken på torget", "", " a", "x" * 61, "a\u200b"]
        ),
        "sealed": st.sampled_from(["plain", {}, {"epoch": "2026-07", "0" * 16: "A" * 406}]),
        "question": IDS | st.just("1"),
    }
    return found[field.type]


@st.composite
def whole(draw: st.DrawFn, profile: Profile) -> dict[str, Any]:
    """Draw a record as it should be, as far as its shape goes."""
    book: Codebook = draw(st.sampled_from(list(profile.codebooks.values())))
    kind: Any = draw(st.sampled_from(KINDS))
    fields = [] if kind == "withdrawal" else list(book.forms[kind].fields.values())
    line = {
        "answers": draw(answers(fields, profile)),
        "book": book.version,
        "day": draw(st.sampled_from(["2026-07-02", "2026-07-03", "2026-07-04", "2025-05-28"])),
        "id": draw(IDS),
        "kind": kind,
    }
    if kind not in ("shift", "withdrawal"):
        line["shift"] = draw(IDS)
    if kind == "withdrawal" or draw(st.integers(0, 3)) == 0:
        reason, chosen = st.sampled_from(list(book.reasons)), st.integers(1, 999)
        line |= {"reason": draw(reason), "replaces": draw(IDS), "round": draw(chosen)}
    return line


@st.composite
def spelt(draw: st.DrawFn, profile: Profile) -> bytes:
    """Draw a line: as it should be, with odd values, spelt oddly, or cut and stuck together."""
    line = draw(whole(profile))
    if draw(st.booleans()):
        line |= draw(st.dictionaries(st.sampled_from(KEYS), ODD, max_size=2))
    if isinstance(line["answers"], dict) and draw(st.booleans()):
        keys = st.sampled_from(sorted({*line["answers"], "heads", "ages", "antall", "navn"}))
        line["answers"] |= draw(st.dictionaries(keys, ODD, max_size=2))
    ways = {"sort_keys": draw(st.integers(0, 9)) > 0, "ensure_ascii": draw(st.integers(0, 9)) == 0}
    found = json.dumps(line, separators=(",", ":"), **ways).encode("utf-8", "surrogatepass")  # type: ignore[arg-type]
    if draw(st.booleans()):
        return found
    pattern, instead = draw(st.sampled_from(RESPELT))
    at = [match.start() for match in re.finditer(pattern, found)] or [0]
    start = draw(st.sampled_from(at))
    return found[:start] + re.sub(pattern, instead, found[start:], count=1)


@given(st.data())
def test_what_is_taken_quickly_is_taken_exactly_too(data: st.DataObject) -> None:
    """A line let in by a short cut may be one the codebook refuses, and nobody could mend it."""
    profile = data.draw(PROFILES)
    line = data.draw(spelt(profile))
    (quickly,), exactly = Fitter.of(profile).fit([line], DAYS), read_line(line)
    if quickly is not None:
        assert is_good(exactly, profile)
        record = exactly.record
        assert record is not None
        for key in ("id", "kind", "book", "replaces", "round", "shift"):
            assert getattr(quickly, key) == getattr(record, key)
        fields = (field.key for form in forms_of(profile) for field in form.fields.values())
        told = {key: quickly.answers.get(key) for key in fields}
        told = {key: answer for key, answer in told.items() if answer is not None}
        assert freeze(told) == record.answers
        assert repr(encode(told)) == repr(encode(dict(record.answers)))


@given(st.data())
def test_what_an_honest_phone_sends_is_taken_quickly(data: st.DataObject) -> None:
    """A short cut nobody takes is only more to go wrong."""
    profile = data.draw(PROFILES)
    line = encode(data.draw(whole(profile)))
    (quickly,) = Fitter.of(profile).fit([line], DAYS)
    assert (quickly is not None) == is_good(read_line(line), profile)


@given(st.data())
def test_a_batch_is_taken_as_its_lines_are_one_by_one(data: st.DataObject) -> None:
    """Lines read in one go must not hide, lend or take anything from each other."""
    profile = data.draw(PROFILES)
    lines = data.draw(st.lists(spelt(profile) | whole(profile).map(encode), max_size=5))
    lines = [line for line in lines if b"\n" not in line]  # the wire parts lines there
    fitter = Fitter.of(profile)
    together = fitter.fit(lines, DAYS)
    assert together == [one for line in lines for one in fitter.fit([line], DAYS)]


def forms_of(profile: Profile) -> Iterator[Form]:
    """Give every form of every codebook."""
    for book in profile.codebooks.values():
        yield from book.forms.values()


def is_good(line: Line, profile: Profile) -> bool:
    """Judge a line the slow way."""
    record: Record | None = line.record
    return record is not None and not any(flaws(record, profile)) and record.day.isoformat() in DAYS


def test_no_municipality_pushes_out_another() -> None:
    """To make the types anew for every batch would cost more than the batch."""
    towns = [replace(sandvik(), code=f"{number:04}") for number in range(100)]
    first = [Fitter.of(town) for town in towns]
    assert all(Fitter.of(town) is made for town, made in zip(towns, first, strict=True))
    for version in range(9):
        Fitter.of(replace(towns[0], version=str(version)))
    assert Fitter.of(towns[1]) is first[1]
    assert Fitter.of(towns[0]) is not first[0]  # what is long out of use is let go
