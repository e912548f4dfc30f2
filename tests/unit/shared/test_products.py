"""Products: nobody sees more than their level, a restricted topic only in the coarsest view."""

import pytest

from shared.errors import ProfileError
from shared.product import PERIODS, SYSTEM_PERIOD
from shared.profiles.files import profile
from tests.builders import sandvik_texts
from tests.shipped import bergen, bergen_texts

BERGEN = bergen()


def flaws(name: str, old: str, new: str) -> list[str]:
    """Change Bergen's profile in one place, and give what the loader says."""
    texts = dict(bergen_texts())
    assert old in texts[name]
    texts[name] = texts[name].replace(old, new, 1)
    with pytest.raises(ProfileError) as caught:
        profile(texts)
    return [f"{flaw.field} {flaw.code}" for flaw in caught.value.flaws]


def test_every_product_of_the_customers_list_is_there() -> None:
    """Seven groups, four local councils and the central one, the brief and the yearly table."""
    assert len(BERGEN.groups) == 7
    assert [*BERGEN.further_products] == [
        "brief-14",
        "lokalt-nord",
        "lokalt-sentrum",
        "lokalt-vest",
        "lokalt-sor",
        "sentralt",
        "arstabell",
    ]


def test_no_member_at_system_level_sees_ages_districts_or_weeks() -> None:
    """Whatever a product's own view is, the level bounds it."""
    at_system = [one for one in BERGEN.readings.values() if one.level == "system"]
    assert {"a.system", "c", "sentralt"} <= {one.code for one in at_system}
    for one in at_system:
        assert not one.view.ages
        assert one.view.grain != "district"
        assert PERIODS.index(one.view.period) >= PERIODS.index(SYSTEM_PERIOD)


def test_restricted_topics_are_seen_in_the_whole_municipality_by_the_half_year_only() -> None:
    """And so nobody can subtract them from anything finer: they are in no finer sum."""
    restricted = BERGEN.grid.restricted
    seeing = [one for one in BERGEN.readings.values() if restricted in one.view.themes]
    assert [one.code for one in seeing] == ["sentralt"]
    (view,) = (one.view for one in seeing)
    assert (view.grain, view.period, view.ages) == ("city", "half_year", False)
    assert view.districts == frozenset(BERGEN.grid.areas)


@pytest.mark.parametrize(
    ("name", "old", "new", "flaw"),
    [
        (
            "groups.toml",
            'themes = ["VOLD_KRIM"]',
            'themes = ["SKJERMET"]',
            "groups.toml: groups[a].view.themes profile.restricted_too_fine",
        ),
        (
            "groups.toml",
            'themes = ["VOLD_KRIM"]',
            'themes = ["VOLD"]',
            "groups.toml: groups[a].view.themes profile.unknown_value",
        ),
        (
            "groups.toml",
            'place = "city", ages = false, period = "quarter"',
            'place = "city", ages = true, period = "quarter"',
            "groups.toml: groups[c].view profile.finer_than_level",
        ),
        (
            "groups.toml",
            'place = "city", ages = false, period = "quarter"',
            'place = "city", ages = false, period = "fortnight"',
            "groups.toml: groups[c].view profile.finer_than_level",
        ),
        (
            "groups.toml",
            'themes = ["VOLD_KRIM"], place = "area"',
            'themes = ["VOLD_KRIM"], further = ["KJONN"], place = "area"',
            "groups.toml: groups[a].view.themes profile.needs_all",
        ),
        (
            "products.toml",
            'areas = ["NORD"], themes = "all"',
            'districts = ["LAKSEVAG"], rhythm = true, themes = "all"',
            "products.toml: products[lokalt-nord].view.districts profile.needs_all",
        ),
        (
            "products.toml",
            'areas = ["NORD"], themes = "all"',
            'areas = ["NORD"], rhythm = true, themes = "all"',
            "products.toml: products[lokalt-nord].view.districts profile.needs_all",
        ),
        (
            "products.toml",
            'further = ["KJONN", "DYBDE"]',
            'further = ["KJONN", "ALDER"]',
            "products.toml: products[brief-14].view.further profile.unknown_value",
        ),
        (
            "products.toml",
            "purpose =",
            "purposes =",
            "products.toml: products[brief-14].purpose profile.missing",
        ),
        (
            "products.toml",
            "expires_months = 12",
            "",
            "products.toml: products[brief-14].expires_months profile.missing",
        ),
        (
            "products.toml",
            'code = "brief-14"',
            'code = "a"',
            "products.toml: products[a].code profile.repeated",
        ),
        (
            "products.toml",
            'code = "brief-14"',
            'code = "a.system"',
            "products.toml: products[a.system].code profile.code",
        ),
        (
            "grid.toml",
            'restricted_theme = "SKJERMET"',
            'restricted_theme = "ANNET"',
            "grid.toml: themes profile.not_restricted",
        ),
    ],
)
def test_a_misfit_is_named(name: str, old: str, new: str, flaw: str) -> None:
    """Whoever makes a profile is told which product asks for too much, and of what."""
    assert flaw in flaws(name, old, new)


def test_without_a_restricted_theme_restricted_topics_hide_among_the_others() -> None:
    """A small municipality may have too few of them even for the whole year."""
    texts = dict(sandvik_texts())
    texts["grid.toml"] = texts["grid.toml"].replace('"music"]', '"music", "debt"]')
    texts["grid.toml"] = texts["grid.toml"].replace('["debt", "other"]', '["other"]')
    with pytest.raises(ProfileError) as caught:
        profile(texts)
    assert [flaw.code for flaw in caught.value.flaws] == ["profile.not_restricted"]
