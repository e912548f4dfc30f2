"""Questions that are published as levels stand on scales, and give no other answer away."""

import pytest

from shared.codebook import FieldKey
from shared.errors import ProfileError
from shared.profiles.files import profile
from tests.builders import BOOK
from tests.shipped import bergen
from tests.watched import watched, watched_texts

BOOK_FILE = f"codebook-{BOOK}.toml"


def test_the_customers_indicators_are_there() -> None:
    """Twelve questions, and don't know is on no scale."""
    grid = bergen().grid
    assert len(grid.indicators) == 12
    assert [*grid.indicators[FieldKey("unge_andel")].steps] == [
        "INGEN",
        "FA",
        "OMTRENT_HALV",
        "FLEST",
    ]
    assert "sikkerhet_hos_oss" not in grid.indicators


def test_a_scale_has_ranks_and_what_is_no_answer_has_none() -> None:
    """In the order of the list."""
    noise = watched().codebook.forms["observation"].fields[FieldKey("noise")]
    assert [one.rank for one in noise.options.values()] == [0, 1, 2, None]
    assert noise.scale == ("low", "mid", "high")


def test_nobody_at_system_level_sees_a_place() -> None:
    """Nor a district; the level bounds every product."""
    for one in (*bergen().readings.values(), *watched().readings.values()):
        if one.level == "system":
            assert one.view.indicators_at in ("area", "city")
    assert watched().readings["x"].view.indicators_at == "place"
    assert watched().readings["x.system"].view.indicators_at == "area"
    assert watched().readings["y"].view.levels_period == "half_year"


@pytest.mark.parametrize(
    ("name", "old", "new", "flaw"),
    [
        (
            BOOK_FILE,
            "[options.noise]\nordered = true",
            "[options.noise]",
            "profile.only_on_a_scale",
        ),
        (
            BOOK_FILE,
            "[options.flock]\nordered = true",
            "[options.flock]",
            "profile.only_on_a_scale",
        ),
        (BOOK_FILE, ", at_least = 7", ", at_least = 1", "profile.not_in_order"),
        (BOOK_FILE, ", at_least = 7", "", "profile.missing"),
        (BOOK_FILE, ", at_least = 1 }", ", at_least = 0 }", "profile.not_in_order"),
        (BOOK_FILE, '"1" = { nb = "Noen"', '"9" = { nb = "Noen"', "profile.not_in_order"),
        (
            BOOK_FILE,
            'en = "Some", at_least = 1',
            'en = "Some", no_answer = true',
            "profile.short_scale",
        ),
        (BOOK_FILE, 'role = "crowd"\n', "", "profile.missing"),
        (BOOK_FILE, "[options.age]", "[options.age]\nordered = 1", "profile.wrong_type"),
        (
            BOOK_FILE,
            "[options.referral]",
            "[options.referral]\nordered = true",
            "profile.only_on_a_scale",
        ),
        (BOOK_FILE, 'flock = ["1", "7"]', 'flock = ["7"]', "profile.tells_another"),
        (BOOK_FILE, 'flock = ["1", "7"]', 'flock = ["0", "1", "7"]', "profile.tells_another"),
        ("grid.toml", '["flock", "noise"]', '["flock", "dogs"]', "profile.not_a_scale"),
        ("grid.toml", '["flock", "noise"]', '["flock", "mood"]', "profile.not_a_scale"),
        ("grid.toml", '["flock", "noise"]', '["flock", "herring"]', "profile.not_a_scale"),
        ("groups.toml", '["flock", "noise"]', '["flock", "mood"]', "profile.unknown_value"),
        (
            "groups.toml",
            'indicators_at = "place"',
            'indicators_at = "door"',
            "profile.unknown_value",
        ),
    ],
)
def test_a_profile_that_tells_too_much_or_nothing_is_refused(
    name: str, old: str, new: str, flaw: str
) -> None:
    """By name, and before anything is asked with it."""
    texts = watched_texts()
    assert old in texts[name]
    texts[name] = texts[name].replace(old, new, 1)
    with pytest.raises(ProfileError) as caught:
        profile(texts)
    assert flaw in {one.code for one in caught.value.flaws}


def test_a_scale_is_the_same_in_every_codebook() -> None:
    """A level of one month must mean what it meant the month before."""
    texts = watched_texts()
    texts["profile.toml"] = texts["profile.toml"].replace(f'["{BOOK}"]', f'["{BOOK}", "s2"]')
    newer = texts[BOOK_FILE].replace(f'version = "{BOOK}"', 'version = "s2"')
    assert len(profile({**texts, "codebook-s2.toml": newer}).codebooks) == 2
    other = newer.replace("mid = {", "middling = {", 1)
    with pytest.raises(ProfileError) as caught:
        profile({**texts, "codebook-s2.toml": other})
    assert [one.code for one in caught.value.flaws] == ["profile.other_scale"]


def test_a_scale_of_one_step_is_none() -> None:
    """What is always the same has no middle."""
    texts = watched_texts()
    for line in ("mid", "high"):
        at = texts[BOOK_FILE].index(f"\n{line} = {{")
        end = texts[BOOK_FILE].index("\n", at + 1)
        texts[BOOK_FILE] = texts[BOOK_FILE][:at] + texts[BOOK_FILE][end:]
    with pytest.raises(ProfileError) as caught:
        profile(texts)
    assert [one.code for one in caught.value.flaws] == ["profile.short_scale"]
