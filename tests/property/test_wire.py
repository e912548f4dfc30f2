"""Batches and answers for all inputs: what goes in comes out, and damage is always noticed."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import wire
from shared.errors import KnownError, TooLargeError
from shared.flaw import Flaw
from shared.receipt import Receipt
from shared.record import spell
from tests.builders import contact

LINES = st.integers(0, 5).map(lambda n: [spell(contact()) for _ in range(n)])
WORDS = st.text(st.characters(codec="ascii", exclude_characters="\n"), max_size=20)
FLAWS = st.builds(Flaw, WORDS, WORDS, WORDS)
RECEIPTS = st.builds(Receipt, st.sampled_from(["kept", "known"]), st.integers(1, 2**53)) | (
    st.lists(FLAWS, max_size=3).map(lambda flaws: Receipt("refused", 0, tuple(flaws)))
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


@given(st.lists(RECEIPTS, max_size=6), st.none() | st.dictionaries(WORDS, WORDS))
def test_an_answer_comes_back(receipts: list[Receipt], profile: dict[str, str] | None) -> None:
    """A receipt misread is a record lost or sent for ever."""
    sent = wire.Answer(echo="e", epoch="o", receipts=tuple(receipts), profile=profile)
    assert wire.decode_answer(wire.encode_answer(sent)) == sent


@given(st.binary(max_size=2_000))
def test_packing_comes_back_and_packing_twice_is_refused(body: bytes) -> None:
    """A body packed twice by a proxy must not be read as something else."""
    packed = wire.compress(body)
    if body[:2] != b"\x1f\x8b":
        assert wire.decompress(packed) == body
    for bad in (wire.compress(packed), packed + b"x", packed[:-1]):
        try:
            wire.decompress(bad)
        except KnownError:
            continue
        raise AssertionError(bad)


def test_a_bomb_is_stopped_before_it_fills_the_memory() -> None:
    """One small request must not cost the server a gigabyte."""
    packer = zlib.compressobj(wbits=31)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()
    with pytest.raises(TooLargeError):
        wire.decompress(bomb)
