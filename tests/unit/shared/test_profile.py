"""Profiles: the shipped one is whole, an invented one is as good, and every flaw is named."""

from datetime import date

import pytest

from shared.errors import ProfileError
from shared.place import PlaceCode
from shared.profiles.files import profile
from shared.profiles.safety_file import card
from shared.safety import NATIONAL
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


@pytest.mark.parametrize(("base", "code"), [("3", "out_of_range"), ('"5"', "wrong_type")])
def test_figures_are_multiples_of_five_or_ten(base: str, code: str) -> None:
    """A base below five points at people, and one between would not be explained anywhere."""
    text = sandvik_texts()["profile.toml"].replace("base = 10", f"base = {base}")
    assert f"profile.toml: release.base profile.{code}" in _flaws(profile=text)


def test_a_place_has_a_whole_position_or_none() -> None:
    """Where a place is may be told later; half a position is a slip."""
    whole = "lat = 70.10\nlon = 20.10\nradius_m = 100\nvisibility"
    text = sandvik_texts()["places.toml"]
    assert text.count(whole) == 1
    texts = {**sandvik_texts(), "places.toml": text.replace(whole, "visibility")}
    quay = profile(texts).places[PlaceCode("quay")]
    assert (quay.lat, quay.lon, quay.radius_m) == (None, None, 0)
    halved = text.replace(whole, "lat = 70.10\nvisibility")
    assert _flaws(places=halved) == {
        f"places.toml: places[quay].{key} profile.missing" for key in ("lon", "radius_m")
    }


def test_a_grid_that_is_not_a_partition_is_refused() -> None:
    """A code in no band would vanish from every figure; one in two would be counted twice."""
    text = sandvik_texts()["grid.toml"]
    assert "minor" in text
    codes = {flaw.partition(" ")[2].split()[-1] for flaw in _flaws(grid=text.replace("minor", "x"))}
    assert "profile.not_a_partition" in codes


def test_what_a_coordinator_asks_can_never_be_demanded_of_a_record() -> None:
    """Most records answer no question, and two tags could name two."""
    text = sandvik_texts()["codebook-s1.toml"]
    tag = 'key = "asked"\ntype = "question"\n'
    assert tag in text
    found = _flaws(**{"codebook-s1": text.replace(tag, f"{tag}required = true\n")})
    where = "codebook-s1.toml: kinds.observation"
    assert found == {f"{where}.fields[asked].required profile.never_required"}
    label = 'label = { nb = "x", nn = "x", en = "x" }\n'
    twice = f"{tag.replace('asked', 'again')}{label}\n[[kinds.observation.fields]]\n{tag}"
    assert _flaws(**{"codebook-s1": text.replace(tag, twice)}) == {
        f"{where}.fields.type profile.repeated",
        "purposes.toml: fields.observation.again profile.no_purpose",
        "retention.toml: fields.observation.again profile.no_period",
    }


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


def _with_field(kind: str, key: str, *lines: str) -> str:
    """Give Sandvik's codebook with lines added to one field."""
    text = sandvik_texts()["codebook-s1.toml"]
    head, _, rest = text.partition(f'[[kinds.{kind}.fields]]\nkey = "{key}"\n')
    assert rest
    added = "\n".join(lines)
    return f'{head}[[kinds.{kind}.fields]]\nkey = "{key}"\n{added}\n{rest}'


@pytest.mark.parametrize(
    ("kind", "key", "line", "flaw"),
    [
        ("contact", "about", 'nothing = "boats"', "fields[about].nothing profile.no_nothing_here"),
        ("contact", "sent_to", 'default = "x"', "fields[sent_to].default profile.no_default_here"),
        ("shift", "walk_type", 'nothing = "x"', "fields[walk_type].nothing profile.unknown_value"),
        ("contact", "heads", "nothing = 0", "fields[heads].nothing profile.out_of_range"),
        ("contact", "heads", "default = 41", "fields[heads].default profile.out_of_range"),
        ("contact", "heads", 'nothing = "0"', "fields[heads].nothing profile.wrong_type"),
        ("contact", "hour", "keep = true", "fields[hour].keep profile.no_keep_here"),
        ("shift", "musing", "keep = true", "fields[musing].keep profile.no_keep_here"),
        ("place", "called", "keep = true", "fields[called].keep profile.no_keep_here"),
        ("contact", "about", "serious_from = 1", "fields[about].serious_from profile.not_a_count"),
        ("contact", "heads", "serious_from = 0", "fields[heads].serious_from profile.out_of_range"),
        ("contact", "about", "keep = 1", "fields[about].keep profile.wrong_type"),
        ("contact", "about", 'season = "FIAR"', "fields[about].season profile.unknown_value"),
    ],
)
def test_what_only_the_screen_uses_is_checked_too(
    kind: str, key: str, line: str, flaw: str
) -> None:
    """A tap that answers for the worker must answer something the server takes."""
    found = _flaws(**{"codebook-s1": _with_field(kind, key, line)})
    assert found == {f"codebook-s1.toml: kinds.{kind}.{flaw}"}


def test_an_option_names_seasons_that_the_profile_has() -> None:
    """A misspelt season would hide a choice for ever, and nobody would be told."""
    text = sandvik_texts()["codebook-s1.toml"]
    assert _flaws(**{"codebook-s1": text.replace('["FAIR"]', '["FIAR", "FAIR"]')}) == {
        "codebook-s1.toml: options.level.2.seasons profile.unknown_value"
    }


@pytest.mark.parametrize(
    ("weekdays", "code"),
    [("[8]", "out_of_range"), ("[3, 3]", "repeated"), ("[]", "empty"), ("[true]", "wrong_type")],
)
def test_weekdays_of_a_season_are_days_of_the_week(weekdays: str, code: str) -> None:
    """A window without a day in it is never on."""
    text = sandvik_texts()["seasons.toml"].replace("[3]", weekdays)
    assert _flaws(seasons=text) == {f"seasons.toml: seasons[market-2026].weekdays profile.{code}"}


def test_a_season_is_on_on_its_weekdays_only() -> None:
    """Nightlife is the weekend's, and no list of a hundred dates should say so."""
    assert sandvik().seasons_on(date(2026, 7, 1)) == {"FAIR", "MARKET"}
    assert sandvik().seasons_on(date(2026, 7, 2)) == {"FAIR"}
    assert sandvik().seasons_on(date(2026, 7, 8)) == {"MARKET"}
    assert sandvik().seasons_on(date(2026, 9, 2)) == set()


@pytest.mark.parametrize(
    ("day", "on"),
    [
        (date(2026, 10, 16), {"UTELIV"}),
        (date(2026, 10, 19), set()),
        (date(2026, 12, 3), {"UTELIV"}),
        (date(2026, 5, 20), {"RUSS"}),
        (date(2026, 5, 17), {"RUSS", "ARR", "UTELIV"}),
    ],
)
def test_bergens_nights_out_are_weekends_and_a_few_weeks(day: date, on: set[str]) -> None:
    """A Friday in October, a Monday, a Thursday of Christmas parties, russ, 17 May."""
    assert bergen().seasons_on(day) & {"RUSS", "UTELIV", "ARR"} == on


def test_the_safety_card_of_bergen_names_the_national_numbers() -> None:
    """Whatever a municipality adds, these answer everywhere."""
    card = bergen().safety
    assert {"110", "112", "113", "116117", "116111"} <= card.calls.keys()
    assert all(number in card.calls for case in card.cases for number in case.calls)


def test_a_profile_without_a_card_shows_the_national_numbers() -> None:
    """An older profile on a phone must still open, and still help."""
    texts = {name: text for name, text in sandvik_texts().items() if name != "safety.toml"}
    assert profile(texts).safety == NATIONAL


def test_every_flaw_of_a_safety_card_is_named() -> None:
    """A number that cannot be dialled is found at a desk, not in the street."""
    text = sandvik_texts()["safety.toml"]
    unspelt = text.replace('do = { nb = "S', 'how = { nb = "S')
    flawed = unspelt.replace('"120"\nlabel', '"12 0"\nlabel')
    assert _flaws(safety=flawed) == {
        "safety.toml: calls[12 0].number profile.odd_number",
        "safety.toml: cases[sea].calls profile.unknown_value",
        "safety.toml: cases[names].do profile.missing",
        "safety.toml: cases[names].how profile.unknown_key",
    }
    assert _flaws(safety=text[: text.index("[[cases]]")]) >= {
        "safety.toml: cases profile.empty",
        "safety.toml: calls profile.missing",
    }


@pytest.mark.parametrize("text", [None, "", "not toml", "title = 1"])
def test_a_card_that_cannot_be_read_gives_way_to_the_national_one(text: str | None) -> None:
    """Half a card in an emergency is worse than the three numbers everybody has."""
    assert card(text) == NATIONAL


def test_a_card_that_stands_alone_is_the_profiles_own() -> None:
    """The phone reads it before the PIN."""
    assert card(sandvik_texts()["safety.toml"]) == sandvik().safety
