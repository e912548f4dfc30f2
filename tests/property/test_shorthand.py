"""Shorthand for all inputs: what goes in comes out, and what is none is refused and never grows."""

import zlib

from hypothesis import example, given
from hypothesis import strategies as st

from shared.canonical import encode
from shared.errors import KnownError
from shared.shorthand import MAX_SHORT, Shorthand
from tests.builders import sandvik
from tests.property.test_odd_lines import odd_lines

OURS = Shorthand.of(sandvik())
SIGNS = st.text("ABCxyz019_-", min_size=30, max_size=350)
IDS = st.uuids().map(str) | st.uuids().map(lambda one: str(one).upper())
VALUES = st.recursive(
    IDS | SIGNS | st.integers(0, 2**40) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SIGNS | IDS, inner, max_size=3),
    max_leaves=9,
)
LINES = odd_lines() | VALUES.map(encode)


@given(st.lists(LINES, max_size=5).map(b"\n".join) | st.binary(max_size=200))
@example(b'"' + b"A" * 41 + b'"')
@example(b'"' + b"A" * 42 + b'B"')  # bits beyond the last byte
@example(b'"' + b"A" * 340 + b'"')
@example(b'"' + b"A" * 341 + b'"')
@example(b'"\\u0001"')
@example(b"\x01")
def test_what_is_written_comes_back_to_the_byte(body: bytes) -> None:
    """A digest is over the bytes; what cannot be written so is sent otherwise."""
    short = OURS.write(body)
    if short is None:
        assert set(body) & {1, 2}
    else:
        assert OURS.read(short) == body


@given(st.binary(max_size=300))
def test_what_is_no_shorthand_is_refused(packed: bytes) -> None:
    """Whatever bytes come, there are two ways out, and neither is long."""
    codes = ("wire.bad_encoding", "wire.truncated", "wire.too_large")
    assert _read(packed) in ("written out", *codes)


@given(st.lists(st.binary(min_size=1, max_size=40) | st.sampled_from((b"\x01", b"\x02"))))
def test_marks_anywhere_are_read_or_refused(parts: list[bytes]) -> None:
    """A mark can be the last byte, or promise more than there is."""
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(b"".join(parts)) + packer.flush()
    assert _read(packed) in ("written out", "wire.bad_encoding")


def _read(packed: bytes) -> str:
    try:
        body = OURS.read(packed)
    except KnownError as error:
        return error.code
    assert len(body) <= MAX_SHORT
    assert not set(body) & {1, 2}
    return "written out"
