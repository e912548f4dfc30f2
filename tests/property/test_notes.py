"""Envelopes and directories of any content: what is read has one meaning, or is refused."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.canonical import decode, encode
from shared.directory import Directory, Key, Trust, believe, statement, usable
from shared.envelope import OVERHEAD, STEP, is_envelope
from shared.errors import KeysError
from shared.hazmat import hpke, signing
from shared.notes import Place, open_, seal
from tests.vector_notes import keys_scenes

TODAY = date(2026, 7, 1)
SIGNER = signing.new_signer()
PAIRS = [hpke.new_pair() for _ in range(8)]
KEYS = [Key(epoch="2026-07", public=one.public, until=date(2026, 8, 14)) for one in PAIRS]
PLACE = Place(municipality="9902", record="r", book="s1", field="remark")
LINES = st.text(max_size=140)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=60),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["epoch", "0" * 16, "directory", "signing"]), inner)
    ),
    max_leaves=12,
)


def test_a_seal_adds_what_the_shape_allows_for() -> None:
    """The shape is judged without the seal, and must know its size."""
    assert hpke.OVERHEAD == OVERHEAD


@given(LINES, st.integers(1, 8))
def test_any_text_comes_out_as_it_went_in_for_each_reader(text: str, n: int) -> None:
    """Whatever its signs; and a server takes every such envelope for one."""
    sealed = seal(text, PLACE, KEYS[:n])
    assert is_envelope(sealed, 140)
    assert is_envelope(decode(encode(sealed)), 140)
    for key, pair in zip(KEYS[:n], PAIRS, strict=False):
        assert open_(sealed, PLACE, key.id, pair.private) == text


@given(LINES, LINES)
def test_an_envelope_tells_the_length_of_its_words_in_steps_only(one: str, other: str) -> None:
    """Two notes of the same number of steps look alike."""
    lengths = [len(seal(text, PLACE, KEYS[:1])[KEYS[0].id]) for text in (one, other)]
    steps = [len(text.encode()) // STEP for text in (one, other)]
    assert (lengths[0] == lengths[1]) == (steps[0] == steps[1])


@given(JSON)
def test_any_other_value_is_no_envelope(value: Any) -> None:
    """And judging it never raises."""
    assert not is_envelope(value, 140)


@given(JSON)
def test_any_other_value_is_no_directory(value: Any) -> None:
    """A server that tells nonsense stops no phone."""
    with pytest.raises(KeysError):
        believe(value, Trust(municipality="9902", today=TODAY))


@given(st.data())
def test_a_directory_changed_anywhere_is_refused(data: st.DataObject) -> None:
    """Any sign of it changed, its meaning is not believed."""
    spelt = next(scene[3]["input"] for scene in keys_scenes())
    trust = Trust(municipality="9902", today=TODAY, number=3)
    whole = believe(decode(spelt.encode()), trust)
    at = data.draw(st.integers(0, len(spelt) - 1))
    sign = data.draw(st.sampled_from('0123456789abcdef"{}:,-_ ZÅ'))
    changed = spelt[:at] + sign + spelt[at + 1 :]
    try:
        value = decode(changed.encode())
    except Exception:  # noqa: BLE001 - no JSON any more, which the wire refuses
        return
    try:
        assert believe(value, trust) == whole
    except KeysError:
        return
    assert changed == spelt


@given(
    st.lists(st.integers(1, 12), min_size=1, max_size=8, unique=True),
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
)
def test_one_seals_only_to_keys_whose_time_has_come_and_not_passed(
    months: list[int], today: date
) -> None:
    """Always of one month, and of no later one than today's."""
    keys = tuple(
        Key(epoch=f"2026-{month:02}", public=pair.public, until=date(2026, month, 28))
        for month, pair in zip(months, PAIRS, strict=False)
    )
    whole = Directory(municipality="9902", number=1, until=date(2027, 1, 1), keys=keys)
    trust = Trust(municipality="9902", today=today)
    told = statement(whole, SIGNER.private, SIGNER.public)
    found = usable(believe(decode(encode(told)), trust), today)
    assert len({key.epoch for key in found}) <= 1
    assert all(key.epoch <= today.isoformat()[:7] and today <= key.until for key in found)
