"""Profiles: the shipped one is whole, an invented one is as good, and every flaw is named."""

import pytest

from shared.errors import ProfileError
from shared.profiles.files import profile
from tests.builders import sandvik, sandvik_texts
from tests.shipped import bergen, bergen_texts


def _flaws(**changed: str) -> set[str]:
    """Load Sandvik with some files changed, and give what was wrong as `file: key code`."""
    texts = {**sandvik_texts(), **{f"{name}.toml": text for name, text in changed.items()}}
    with pytest.raises(ProfileError) as caught:
        profile(texts)
    return {f"{flaw.field} {flaw.code}" for flaw in caught.value.flaws}


def test_bergen_holds_all_of_the_customers_list() -> None:
    """A place, a council or a group left out is a reader without figures."""
    read = bergen()
    assert [*read.groups] == ["a", "b", "c", "d", "e", "f", "g"]
    assert len(read.districts) == 8
    assert set(read.districts) == {f"46010{n}" for n in range(1, 9)}
    assert len(read.areas) == 4
    assert len(read.councils) == 5
    assert len(read.priorities) == 9
    assert len(read.places) == 29
    assert {*read.codebook.forms} == {
        "shift",
        "contact",
        "contact_online",
        "observation",
        "place",
    }
    topics = read.codebook.forms["contact"].role("topics")
    assert topics is not None
    restricted = {code for code, option in topics.options.items() if option.restricted}
    assert {"EKSTR", "MENHAN", "ARE_NSK", "SEKS_UTN"} <= restricted


def test_a_second_municipality_needs_no_code() -> None:
    """Nothing of Bergen may sit in a program that 180 municipalities can take over."""
    assert sandvik().code != bergen().code
    assert not sandvik().grid.areas.keys() & bergen().grid.areas.keys()


def test_a_typo_in_a_key_is_named_with_the_key_it_was_meant_to_be() -> None:
    """A setting that is silently ignored is worse than one that is refused."""
    text = sandvik_texts()["profile.toml"].replace("time_zone", "timezone")
    assert _flaws(profile=text) == {
        "profile.toml: time_zone profile.missing",
        "profile.toml: timezone profile.unknown_key",
    }


def test_every_flaw_is_found_in_one_pass() -> None:
    """Whoever makes a profile should not have to run the check once for each mistake."""
    texts = sandvik_texts()
    found = _flaws(
        profile=texts["profile.toml"].replace("weekday = ", "weekday = 9 #"),
        places="not toml",
        seasons="[[seasons]]\ncode = 'x'\n",
    )
    assert "profile.toml: release.weekday profile.out_of_range" in found
    assert "places.toml profile.not_toml" in found
    assert "seasons.toml: seasons[x].from profile.missing" in found


def test_a_grid_that_is_not_a_partition_is_refused() -> None:
    """A code in no band would vanish from every figure; one in two would be counted twice."""
    text = sandvik_texts()["grid.toml"]
    assert "minor" in text
    codes = {flaw.partition(" ")[2].split()[-1] for flaw in _flaws(grid=text.replace("minor", "x"))}
    assert "profile.not_a_partition" in codes


def test_a_missing_file_is_named() -> None:
    """The remedy is to bring the file back, so its name is the message."""
    texts = {name: text for name, text in bergen_texts().items() if name != "groups.toml"}
    with pytest.raises(ProfileError) as caught:
        profile(texts)
    assert [str(flaw) for flaw in caught.value.flaws] == ["groups.toml: profile.missing_file"]


def test_the_digest_follows_the_content() -> None:
    """A phone asks for a new profile by comparing digests."""
    texts = dict(bergen_texts())
    texts["profile.toml"] += "\n# a comment\n"
    assert profile(texts).digest != bergen().digest
    assert profile(dict(sorted(bergen_texts().items(), reverse=True))).digest == bergen().digest
