"""Parts of the day are a partition, in the order of the day."""

import pytest

from shared.codebook import Code
from shared.errors import ProfileError
from shared.profiles.files import profile
from tests.shipped import bergen, bergen_texts
from tests.timed import timed, timed_texts


def test_the_customers_day_begins_at_six() -> None:
    """And the night after midnight comes last."""
    rhythm = bergen().grid.rhythm
    assert rhythm is not None
    assert rhythm.begins == 6 * 60
    assert [*rhythm.parts][-1] == rhythm.part_of(Code("02")) == "NATT"
    assert rhythm.alone == {"SENTRUM"}


def test_a_profile_need_not_say_when() -> None:
    """Then nothing is told of it."""
    texts = timed_texts("")
    assert profile(texts).grid.rhythm is None
    assert timed().grid.rhythm is not None


@pytest.mark.parametrize(
    ("old", "new", "flaw"),
    [
        ('"22"]', '"22", "00"]', "profile.not_a_partition"),
        ('"20", "22"', '"22"', "profile.not_a_partition"),
        ('"20", "22"', '"20", "22", "23"', "profile.unknown_value"),
        ('["16", "18"]', '["16", "20"]', "profile.parts_in_disorder"),
        ('alone = ["SENTRUM"]', 'alone = ["SENTER"]', "profile.unknown_value"),
        ('alone = ["SENTRUM"]', 'alone = ["SENTRUM"]\nbegins = 6', "profile.unknown_key"),
    ],
)
def test_a_day_that_is_none_is_refused(old: str, new: str, flaw: str) -> None:
    """The place and the code that is wrong are named."""
    texts = dict(bergen_texts())
    assert old in texts["grid.toml"]
    texts["grid.toml"] = (
        texts["grid.toml"]
        .replace(old, new, 1)
        .replace('["20", "22"]', '["18", "22"]' if new == '["16", "20"]' else '["20", "22"]')
    )
    with pytest.raises(ProfileError) as caught:
        profile(texts)
    found = [one for one in caught.value.flaws if one.field.startswith("grid.toml: rhythm")]
    assert flaw in {one.code for one in found}


def test_the_day_may_begin_anywhere() -> None:
    """In Sandvik at noon: its first block of the calendar's day belongs to the evening before."""
    rhythm = timed().grid.rhythm
    assert rhythm is not None
    assert rhythm.begins == 12 * 60
