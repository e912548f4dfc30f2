"""Batches and answers for all inputs: what goes in comes out, and damage is always noticed."""

import unicodedata
import zlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import packing, wire
from shared.canonical import decode, encode
from shared.errors import KnownError, TooLargeError
from shared.flaw import Flaw
from shared.ids import is_id
from shared.news import VERDICTS, Decision, News, Question
from shared.receipt import Receipt
from shared.record import RecordId, spell
from tests.builders import contact

LINES = st.integers(0, 5).map(lambda n: [spell(contact()) for _ in range(n)])
WORDS = st.text(st.characters(codec="ascii", exclude_characters="\n"), max_size=20)
FLAWS = st.builds(Flaw, WORDS, WORDS, WORDS)
RECEIPTS = st.builds(
    Receipt, st.sampled_from(["kept", "known"]), st.integers(1, 2**53), st.just(())
) | (st.lists(FLAWS, max_size=3).map(lambda flaws: Receipt("refused", 0, tuple(flaws))))

LINE = st.text(st.characters(codec="utf-8", categories=["L", "Nd", "P"]), min_size=1, max_size=140)
LINE = LINE.map(lambda text: unicodedata.normalize("NFC", text)[:140])
DAYS = st.dates(date(2020, 1, 1), date(2099, 12, 31))
IDS = st.uuids(version=4).map(str)
QUESTIONS = st.builds(
    Question,
    id=IDS,
    text=LINE,
    first=DAYS,
    last=DAYS,
    place=st.none() | WORDS,
    area=st.none(),
    topic=st.none() | WORDS,
)
DECISIONS = st.builds(
    Decision,
    record=IDS.map(RecordId),
    verdict=st.sampled_from(VERDICTS),
    reason=WORDS,
    text=st.just("") | LINE,
)
NEWS = st.builds(
    News,
    clock=st.none() | st.integers(0, 2**40),
    questions=st.lists(QUESTIONS, max_size=10).map(tuple),
    decisions=st.lists(DECISIONS, max_size=9).map(tuple),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


@given(LINES)
def test_a_batch_comes_back_line_by_line(lines: list[bytes]) -> None:
    """Receipts are matched by place, so a line must keep its place."""
    batch = wire.decode_batch(wire.encode_batch(lines, profile="p", app="a"))
    assert [line.spelt for line in batch.lines] == lines
    assert all(line.record is not None and spell(line.record) == line.spelt for line in batch.lines)


@given(LINES, st.data())
def test_a_cut_batch_is_never_taken_for_a_whole_one(
    lines: list[bytes], data: st.DataObject
) -> None:
    """A connection that breaks must not turn ten records into nine and a success."""
    body = wire.encode_batch(lines, profile="p", app="a")
    cut = data.draw(st.integers(0, len(body) - 1))
    try:
        wire.decode_batch(body[:cut])
    except KnownError:
        return
    raise AssertionError(cut)


@given(
    st.lists(RECEIPTS, max_size=6),
    st.none() | st.dictionaries(WORDS, WORDS),
    st.none() | st.integers(0, 2**53),
    NEWS,
)
def test_an_answer_comes_back(
    receipts: list[Receipt], profile: dict[str, str] | None, kept: int | None, news: News
) -> None:
    """A receipt misread is a record lost or sent for ever."""
    sent = wire.Answer(
        echo="e", epoch="o", receipts=tuple(receipts), profile=profile, kept=kept, news=news
    )
    assert wire.decode_answer(wire.encode_answer(sent)) == sent


@given(st.dictionaries(st.sampled_from(["clock", "questions", "decisions", "later"]), JSON))
def test_no_news_ever_hinder_a_receipt(odd: dict[str, object]) -> None:
    """A phone that stumbled over a newer server's question would send for ever."""
    plain = wire.Answer(echo="e", epoch="o", receipts=(Receipt("kept", 1),))
    values = decode(wire.encode_answer(plain))
    read = wire.decode_answer(encode({**values, **odd}))
    assert read.receipts == plain.receipts
    assert all(question.text and is_id(question.id) for question in read.news.questions)
    assert all(is_id(decision.record) for decision in read.news.decisions)


@given(st.binary(max_size=2_000))
def test_packing_comes_back_and_packing_twice_is_refused(body: bytes) -> None:
    """A body packed twice by a proxy must not be read as something else."""
    packed = packing.compress(body)
    if body[:2] != b"\x1f\x8b":
        assert packing.decompress(packed, wire.MAX_BYTES) == body
    for bad in (packing.compress(packed), packed + b"x", packed[:-1]):
        try:
            packing.decompress(bad, wire.MAX_BYTES)
        except KnownError:
            continue
        raise AssertionError(bad)


def test_a_bomb_is_stopped_before_it_fills_the_memory() -> None:
    """One small request must not cost the server a gigabyte."""
    packer = zlib.compressobj(wbits=31)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()
    with pytest.raises(TooLargeError):
        packing.decompress(bomb, wire.MAX_BYTES)
