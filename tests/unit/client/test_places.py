"""Which place is meant: order, search, nearness; over both municipalities."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.places.nearby import nearby
from client.places.order import Trail, by_district, ordered
from client.places.point import Point
from client.places.search import search
from client.places.spelling import collated, sounded
from server import profile_folder
from shared.place import PlaceCode
from shared.profile import Profile
from tests.shipped import bergen

SANDVIK = Path(__file__).parents[2] / "sandvik"
_, SMALL = profile_folder.read(str(SANDVIK))
BIG = bergen()
TOWNS = pytest.mark.parametrize("profile", [SMALL, BIG], ids=["sandvik", "bergen"])


def found(typed: str) -> list[str]:
    """Search Bergen."""
    codes = (*ordered(BIG, Trail()), *BIG.special_places)
    return [BIG.places[code].label.nb for code in search(BIG, codes, typed) if code in BIG.places]  # type: ignore[index]  # codes are texts


def test_where_the_team_is_comes_first_then_where_it_has_been_then_its_area() -> None:
    """The likeliest place must lie under the thumb."""
    trail = Trail(
        here="SEN-BRYGGEN",
        visited=("SEN-FESTPL", "SEN-BRYGGEN", "SEN-MARKEN"),
        before=("FAN-NESTTUN", "SEN-FESTPL", "gone"),
        areas=frozenset({"VEST"}),
    )
    order = ordered(BIG, trail)
    assert order[:4] == ("SEN-BRYGGEN", "SEN-MARKEN", "SEN-FESTPL", "FAN-NESTTUN")
    assert order[4:6] == ("FYL-OASEN", "LAK-VESTK")
    assert sorted(order) == sorted(BIG.places)


@TOWNS
def test_with_no_trail_the_order_is_the_profiles(profile: Profile) -> None:
    """A new phone offers the best known places, not those whose names begin with A."""
    assert ordered(profile, Trail()) == tuple(profile.places)


@TOWNS
def test_every_place_stands_in_one_district_by_name(profile: Profile) -> None:
    """The whole list must be whole."""
    shelves = by_district(profile, lambda place: place.label.nn, list(profile.districts))
    assert sorted(code for _, codes in shelves for code in codes) == sorted(profile.places)
    for district, codes in shelves:
        named = [profile.places[code].label.nn for code in codes]  # type: ignore[index]  # same
        assert named == sorted(named, key=collated)
        assert all(profile.places[code].district == district for code in codes)  # type: ignore[index]  # same


def test_norwegian_letters_come_last_and_in_their_order() -> None:
    """Python's own order puts å first of the three."""
    names = ["Åsane", "Ærø", "Zoo", "Ørsta", "Arna"]
    assert sorted(names, key=collated) == ["Arna", "Zoo", "Ærø", "Ørsta", "Åsane"]


@pytest.mark.parametrize("typed", ["aasane", "åsane", "ÅSANE", "asane", "Åsa", "aas"])
def test_letters_the_keyboard_lacks_are_forgiven(typed: str) -> None:
    """A phone set to English has no å."""
    assert found(typed)[0] == "Åsane senter/terminal"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("torg", "Torgallmenningen"),
        ("menningen", "Torgallmenningen"),
        ("fløy", "Fløyen"),
        ("floey", "Fløyen"),
        ("korskirke", "Vågsbunnen (Korskirkeallmenningen)"),
        ("danmarks pl", "Danmarks plass"),
        ("bus", "Bystasjonen (busstasjonen)"),
        ("railway", "Bergen jernbanestasjon"),
        ("storsenteret", "Strømgaten / Bergen Storsenter"),
        ("loddefjord", "Vestkanten / Loddefjord terminal"),
    ],
)
def test_a_place_is_found_by_any_of_its_names(typed: str, first: str) -> None:
    """By its beginning, by a later word, in English, or as people call it."""
    assert found(typed)[0] == first


def test_district_area_and_type_find_their_places_after_the_names() -> None:
    """`park` is a name of some and the kind of others; `vest` is an area."""
    assert set(found("fyllingsdalen")) == {"Oasen / Fyllingsdalen terminal"}
    assert {"Melkeplassen", "Oasen / Fyllingsdalen terminal"} <= set(found("vest"))
    parks = found("park")
    assert "Fløyen" in parks
    assert parks.index("Nygårdsparken") < parks.index("Fløyen")
    assert found("kjøpesenter laksevåg") == [
        "Laksevåg senter",
        "Vestkanten / Loddefjord terminal",
    ]


def test_what_is_nowhere_finds_nothing_and_no_words_find_all() -> None:
    """An empty line is not a search."""
    assert found("qqq") == []
    assert len(found("  ")) == len(BIG.places)
    assert found("torg qqq") == []


@given(st.data())
def test_a_place_is_found_while_its_name_is_typed(data: st.DataObject) -> None:
    """At every key stroke, with or without the Norwegian letters."""
    profile = data.draw(st.sampled_from([SMALL, BIG]))
    code = data.draw(st.sampled_from(sorted(profile.places)))
    name = profile.places[code].label.nb
    typed = name[: data.draw(st.integers(1, len(name)))]
    plain = typed.lower().replace("å", "aa").replace("ø", "oe").replace("æ", "ae")
    for spelt in (typed, plain, typed.upper()):
        assert code in search(profile, profile.places, spelt)


@given(st.text(max_size=30), st.integers(0, 30))
def test_the_beginning_of_a_word_sounds_like_the_beginning(text: str, at: int) -> None:
    """Else a place would vanish between two key strokes and come back."""
    word = "".join(sounded(text))
    begun = "".join(sounded(text[:at]))
    assert word.startswith(begun)


@TOWNS
def test_a_phone_in_the_middle_of_a_place_finds_it_first(profile: Profile) -> None:
    """Whatever the accuracy; the places lie further apart than that."""
    for place in profile.places.values():
        assert place.lat is not None
        assert place.lon is not None
        for accuracy in (0.0, 5.0, 80.0, 2_000.0):
            point = Point(lat=place.lat, lon=place.lon, accuracy=accuracy)
            assert nearby(point, profile.places.values())[0] == place.code


def test_far_from_every_place_there_is_none() -> None:
    """Better no suggestion than one two valleys away."""
    assert nearby(Point(lat=60.9, lon=5.3), BIG.places.values()) == ()


@pytest.mark.parametrize("odd", [float("nan"), float("inf"), 91.0])
def test_an_odd_position_finds_nothing(odd: float) -> None:
    """A sensor may say anything."""
    assert nearby(Point(lat=odd, lon=5.3), BIG.places.values()) == ()
    assert nearby(Point(lat=60.4, lon=odd * 3), BIG.places.values()) == ()


def test_a_position_cannot_be_written_down() -> None:
    """Neither a log nor a report of an error may hold it."""
    point = Point(lat=60.3927, lon=5.3246, accuracy=12.5)
    assert repr(point) == "Point()"
    assert "60" not in f"{point} {point!r} {point!s}"


def test_a_closed_place_is_offered_nowhere_and_still_known() -> None:
    """What is out of use must not be chosen by habit; old records still say where they were."""
    quay = PlaceCode("quay")
    shut = {**SMALL.places, quay: replace(SMALL.places[quay], visibility="closed")}
    profile = replace(SMALL, places=shut)
    assert "quay" not in ordered(profile, Trail(here="quay", visited=("quay",), before=("quay",)))
    shelves = by_district(profile, lambda place: place.label.nb, list(profile.districts))
    assert "quay" not in [code for _, codes in shelves for code in codes]
    assert quay not in profile.offered
    assert search(profile, profile.places, "kaia") == ("quay",)


def test_a_place_nobody_has_told_the_position_of_is_near_nothing() -> None:
    """A made-up position would be offered to whoever stands in the middle of the district."""
    hall = SMALL.places[PlaceCode("hall")]
    here = Point(lat=70.11, lon=20.31, accuracy=10)
    assert nearby(here, [hall]) == ("hall",)
    assert nearby(here, [replace(hall, lat=None, lon=None, radius_m=0)]) == ()
