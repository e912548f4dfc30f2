"""How phones keep and forget: sane where nothing is said, and silly numbers are named."""

import pytest

from shared.errors import ProfileError
from shared.profile import PhoneRule
from shared.profiles.files import profile
from tests.builders import sandvik_texts


def told(table: str) -> PhoneRule:
    """Read Sandvik's profile with one table more."""
    texts = dict(sandvik_texts())
    texts["profile.toml"] += f"\n[phones]\n{table}\n"
    return profile(texts).phones


def test_a_profile_that_says_nothing_gets_sane_numbers() -> None:
    """Older profiles know nothing of it."""
    assert profile(sandvik_texts()).phones == PhoneRule(keep_days=14, warn_days=21, wipe_days=60)
    assert told("keep_days = 30") == PhoneRule(keep_days=30, warn_days=21, wipe_days=60)


@pytest.mark.parametrize(
    ("table", "key", "bound"),
    [
        ("keep_days = 13", "keep_days", "14-90"),
        ("wipe_days = 30", "wipe_days", "45-365"),
        ("warn_days = 55", "warn_days", "7-46"),
        ("warn_days = 40\nwipe_days = 50", "warn_days", "7-36"),
    ],
)
def test_a_silly_number_is_refused_with_what_would_do(table: str, key: str, bound: str) -> None:
    """A month offline is promised, and a warning must come in time."""
    with pytest.raises(ProfileError) as refused:
        told(table)
    (flaw,) = refused.value.flaws
    assert flaw.code == "profile.out_of_range"
    assert flaw.field == f"profile.toml: phones.{key}"
    assert flaw.bound == bound


def test_a_misspelt_key_is_named() -> None:
    """Else a municipality believes in a limit it does not have."""
    with pytest.raises(ProfileError) as refused:
        told("wipe_day = 90")
    assert [flaw.code for flaw in refused.value.flaws] == ["profile.unknown_key"]
