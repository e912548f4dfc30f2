"""Ids looked at one by one and many at once: the same is found."""

from hypothesis import given
from hypothesis import strategies as st

from shared.ids import are_ids, is_id

IDS = st.uuids(version=4).map(str)
ODD = st.sampled_from(["", "\n", "1", "00000000-0000-4000-8000-00000000000g"]) | IDS.map(str.upper)


@given(st.lists(IDS | ODD | st.lists(IDS | ODD, max_size=2).map("\n".join), max_size=4))
def test_many_are_ids_where_each_of_them_is(texts: list[str]) -> None:
    """One that hides among others, or two in the place of one, would be kept as a record's name."""
    assert are_ids(texts) == all(map(is_id, texts))
