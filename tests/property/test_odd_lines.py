"""Lines of any JSON at all: each gets one verdict, and none gets in another's way."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.ingest import MOST_FLAWS, judge
from server.store.port import Arrival
from shared.canonical import decode, encode
from shared.record import spell
from shared.wire import encode_batch, split_batch
from tests.builders import contact, contact_online, correction, observation, place, sandvik, shift

TODAY = date(2026, 7, 2)
SAND = sandvik()
FIRST = contact()
RECORDS = (FIRST, contact_online(), observation(), place(), shift(), correction(FIRST))
CODES = st.sampled_from(["contact", "quay", "elsewhere", "s1", "boats", "minor", "", "d1"])
FLAT = CODES | st.none() | st.booleans() | st.integers() | st.integers(10**30, 10**40)
JSON = st.recursive(
    FLAT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(CODES, inner, max_size=3),
    max_leaves=8,
)


@st.composite
def odd_lines(draw: st.DrawFn) -> bytes:
    """Draw a record with any JSON in place of some of its values, or any JSON at all."""
    line: dict[str, Any] = decode(spell(draw(st.sampled_from(RECORDS))))
    line |= draw(st.dictionaries(st.sampled_from(sorted(line)), JSON, max_size=2))
    answers = line["answers"]
    if isinstance(answers, dict):
        keys = sorted({"spot", "quarter", "ages", "heads", "about", *answers})
        answers |= draw(st.dictionaries(st.sampled_from(keys), JSON, max_size=3))
    return encode(draw(st.just(line) | JSON))


@given(st.lists(odd_lines() | st.binary(max_size=40).filter(lambda line: b"\n" not in line)))
def test_every_line_gets_one_verdict(lines: list[bytes]) -> None:
    """One malformed line must never cost a whole batch its receipts."""
    good = spell(FIRST)
    sheaf = split_batch(encode_batch([*lines, good], profile="", app="test"))
    judged = judge(sheaf.spelt, SAND, TODAY)
    assert [item.spelt for item in judged] == [*lines, good]
    assert judged[-1].flaws == ()
    for item in judged:
        assert isinstance(item, Arrival) or item.flaws
        assert len(item.flaws) <= MOST_FLAWS
