"""Canonical JSON for all values: one spelling each."""

import json
import unicodedata
from collections.abc import Callable
from typing import Any

import orjson
import rfc8785
from hypothesis import assume, given
from hypothesis import strategies as st

from shared import canonical
from shared.canonical import decode, encode
from shared.errors import NotCanonicalError
from shared.flaw import Flaw

TEXTS = st.text(st.characters(exclude_categories=["Cs"])).map(
    lambda text: unicodedata.normalize("NFC", text)
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner, max_size=5),
    max_leaves=20,
)
MACHINE_INTEGERS = st.integers(-(2**63), 2**64 - 1)
PLAIN = st.recursive(
    st.none() | st.booleans() | MACHINE_INTEGERS | TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner, max_size=5),
    max_leaves=20,
)
LOOSE = st.recursive(
    VALUES | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=20,
)
SIGNS = st.text('[]{}:,"\\0123456789-+.eEa\u0301ørtulfs ', max_size=30)
SPELT = st.one_of(
    LOOSE.map(lambda value: json.dumps(value, separators=(",", ":")).encode()),
    LOOSE.map(
        lambda value: json.dumps(
            value, separators=(",", ":"), sort_keys=True, ensure_ascii=False
        ).encode("utf-8", "surrogatepass")
    ),
    SIGNS.map(lambda signs: f"[{signs}]".encode()),
    SIGNS.map(lambda signs: f'{{"a":[{signs}]}}'.encode()),
    st.binary(max_size=40).map(lambda junk: b"[" + junk + b"]"),
)


def _read(reader: Callable[[bytes], object], spelt: bytes) -> tuple[str, tuple[Flaw, ...]]:
    """Give what a reader made of some bytes, types told apart, or the flaws it named."""
    try:
        return repr(reader(spelt)), ()
    except NotCanonicalError as error:
        return error.code, error.flaws


@given(SPELT)
def test_the_fast_reader_and_the_exact_one_agree(spelt: bytes) -> None:
    """A server that has the fast one and a phone that has not must take the same bytes."""
    assert _read(decode, spelt) == _read(canonical._decode_exactly, spelt)  # noqa: SLF001 - the other way


@given(PLAIN)
def test_the_fast_speller_is_only_a_faster_one(value: object) -> None:
    """The reader compares with it: a sign escaped otherwise would refuse good records slowly."""
    assert orjson.dumps(value, option=orjson.OPT_SORT_KEYS) == encode(value)


@given(VALUES)
def test_every_value_comes_back(value: object) -> None:
    """What a phone writes is what a server reads."""
    assert decode(encode(value)) == value


@given(VALUES, st.sampled_from([None, 1]), st.booleans(), st.booleans())
def test_no_value_has_a_second_spelling(
    value: object,
    indent: int | None,
    ascii_only: bool,  # noqa: FBT001 - drawn
    turned: bool,  # noqa: FBT001 - drawn
) -> None:
    """Two spellings of one record would be two records to a hash."""
    if turned and isinstance(value, dict):
        value = dict(reversed(value.items()))
    other = json.dumps(value, indent=indent, ensure_ascii=ascii_only).encode()
    assume(other != encode(value))
    try:
        decode(other)
    except NotCanonicalError:
        return
    raise AssertionError(other)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_or_their_own_spelling(junk: bytes) -> None:
    """A hostile phone chooses the bytes; none may be read two ways or crash the reader."""
    try:
        value = decode(junk)
    except NotCanonicalError:
        return
    assert encode(value) == junk


NAMES = st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]), max_size=5).map(
    lambda text: unicodedata.normalize("NFC", text)
)
EXACT = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=20,
)


@given(EXACT)
def test_it_is_rfc_8785_of_integers(value: Any) -> None:
    """Whoever has a library for that RFC can check our releases with it."""
    assert encode(value) == rfc8785.dumps(value)
