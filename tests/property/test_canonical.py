"""Canonical JSON for all values: one spelling each."""

import json
import unicodedata

from hypothesis import assume, given
from hypothesis import strategies as st

from shared.canonical import decode, encode
from shared.errors import NotCanonicalError

TEXTS = st.text(st.characters(exclude_categories=["Cs"])).map(
    lambda text: unicodedata.normalize("NFC", text)
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner, max_size=5),
    max_leaves=20,
)


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
