"""A reader sees frozen levels, or the middle of them, and never more than was agreed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from server.disclosure.draw import Draw
from server.disclosure.levels import At, LevelAt, Levels
from server.disclosure.protect import pass_gates
from server.release import level_labels
from server.release.level_views import EVERYWHERE, PeriodLevels, is_rest
from server.release.snapshot import FIRST_LINK, Snapshot, frozen, snapshot, thawed
from server.release.views import picture
from shared.place import PlaceCode
from shared.product import SPOTS, Period, Spot, View
from tests.watched import watched

TOWN = watched()
DAY = date(2026, 1, 5)
STEPS = ("low", "mid", "high")
SCALES = {"noise": STEPS, "flock": ("0", "1", "7")}
QUAY, D1, D2, D3, EAST, NET = (
    ("place", "quay"),
    ("district", "d1"),
    ("district", "d2"),
    ("district", "d3"),
    ("area", "EAST"),
    ("district", "net"),
)
Told = Mapping[tuple[str, str], str]


def months(*told: Told, scales: Mapping[str, tuple[str, ...]] = SCALES) -> list[Snapshot]:
    """Give a release for each month from January on; each holds the levels of the one before."""
    made: list[Snapshot] = []
    for at, cells in enumerate(({}, *told), start=1):
        levels = Levels(
            month=f"2026-{at - 1:02}",
            cells={LevelAt("noise", *where): step for where, step in cells.items()},  # type: ignore[arg-type]
            scales=scales,
            district_of={"quay": "d1"} if QUAY in cells else {},
            words={"places": {"quay": {"nb": "Kaia", "nn": "Kaien", "en": "The pier"}}},
        )
        draw = Draw(key=b"k" * 32, municipality=TOWN.code, number=at)
        link = made[-1].digest if made else FIRST_LINK
        day = date(2026, at, 7)
        one = snapshot(TOWN, draw, day, pass_gates(3, {}), link, levels=levels if at > 1 else None)
        made.append(thawed(frozen(one)))
    return made


def seen(
    releases: Sequence[Snapshot], at: Spot, period: Period = "week", districts: str = "d1 d2 d3 net"
) -> tuple[PeriodLevels, ...]:
    """Look at levels of noise, as near as that."""
    reading = TOWN.readings["x"]
    view = replace(
        reading.view,
        districts=frozenset(districts.split()),
        indicators=frozenset({"noise"}),
        indicators_at=at,
        period=period,
    )
    reading = replace(reading, view=view)
    return picture(reading, TOWN.grid, 3, releases, DAY).levels


def steps(one: PeriodLevels) -> dict[tuple[str, str], str]:
    """Give the steps of one period."""
    return {tuple(at): level.step for (at, _), level in one.cells.items()}  # type: ignore[misc]


MONTH: Told = {QUAY: "high", D1: "low", D2: "mid", D3: "low", EAST: "low", NET: "high"}


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("place", MONTH),
        ("district", {D1: "low", D2: "mid", D3: "low", EAST: "low", NET: "high"}),
        ("area", {EAST: "low", ("area", "WEST"): "low", NET: "high"}),
        ("city", {tuple(EVERYWHERE): "low"}),
    ],
)
def test_a_coarser_view_sees_the_lower_middle_of_what_is_frozen(at: Spot, told: Told) -> None:
    """Nothing is made anew for it; each frozen level counts once."""
    (month,) = seen(months(MONTH), at)
    assert (month.period, steps(month)) == ("2026-01", told)


def test_who_does_not_see_all_of_an_area_does_not_see_its_rest() -> None:
    """It is of all its districts, and of more than a reader of one may see."""
    (month,) = seen(months(MONTH), "place", districts="d1")
    assert set(steps(month)) == {QUAY, D1}
    (month,) = seen(months(MONTH), "place", districts="d1 d2")
    assert set(steps(month)) == {QUAY, D1, D2, EAST}


def test_an_indicator_that_was_not_agreed_is_not_seen() -> None:
    """And a view without any sees no level at all."""
    releases = months(MONTH)
    for view, n in ((frozenset({"flock"}), 1), (frozenset[str](), 0)):
        reading = replace(
            TOWN.readings["x"], view=replace(TOWN.readings["x"].view, indicators=view)
        )
        made = picture(reading, TOWN.grid, 3, releases, DAY)
        assert len(made.levels) == n
        assert not any(one.cells for one in made.levels)


def test_the_trend_is_against_the_month_just_before() -> None:
    """Where that one is silent, there is none."""
    releases = months({QUAY: "mid"}, {QUAY: "high"}, {QUAY: "high"}, {}, {QUAY: "low"})
    trends = [level.trend for one in seen(releases, "place") for (_, _), level in one.cells.items()]
    assert trends == ["none", "up", "same", "none"]
    falling = seen(months({D3: "high"}, {D3: "low"}), "area")
    assert [one.trend for one in falling[1].cells.values()] == ["down"]


def test_a_longer_period_is_shown_when_all_its_months_are_frozen() -> None:
    """A quarter without its last month would change when that one comes."""
    told = [{QUAY: "low"}, {QUAY: "high"}, {QUAY: "high"}, {QUAY: "mid"}]
    assert not seen(months(*told[:2]), "place", "quarter")
    (first,) = seen(months(*told), "place", "quarter")
    assert (first.period, steps(first)) == ("2026-Q1", {QUAY: "high"})
    two = seen(months(*told, {QUAY: "mid"}, {QUAY: "low"}), "place", "quarter")
    assert [one.period for one in two] == ["2026-Q1", "2026-Q2"]
    assert [level.trend for level in two[1].cells.values()] == ["down"]


def test_a_level_on_an_older_scale_is_not_compared() -> None:
    """High of three steps is not high of four."""
    older = months({QUAY: "high"})
    newer = months(
        {QUAY: "high"}, {QUAY: "mid"}, scales={"noise": ("low", "mid", "high", "roaring")}
    )
    both = [*older, newer[-1]]
    assert [len(one.cells) for one in seen(both, "place")] == [0, 1]


def test_an_expired_product_shows_no_level() -> None:
    """Only who may renew it."""
    reading = TOWN.readings["x"]
    late = reading.product.expires_on
    assert picture(reading, TOWN.grid, 3, months(MONTH), DAY).levels
    assert not picture(reading, TOWN.grid, 3, months(MONTH), late).levels


def test_what_lies_beside_what_is_told_nearer_is_the_rest() -> None:
    """So that nobody reads the rest of a district as all of it."""
    view: View = TOWN.readings["x"].view
    for spot in SPOTS:
        seen_at = replace(view, indicators_at=spot)
        assert not is_rest(seen_at, At(spot, "x"))
    assert is_rest(replace(view, indicators_at="place"), At("district", "d1"))
    assert is_rest(replace(view, indicators_at="district"), At("area", "EAST"))


def test_a_place_the_reader_does_not_know_is_called_what_its_release_calls_it() -> None:
    """A place approved after the readers' process began; its feed must not change on a restart."""
    (told,) = seen(months({QUAY: "mid"}), "place")
    view: View = replace(TOWN.readings["x"].view, indicators_at="place")
    at = At("place", "quay")
    knows = level_labels.spot(TOWN, told, view, at, "nn")
    unknowing = replace(TOWN, places={})
    assert level_labels.spot(unknowing, told, view, at, "nn") == "Kaien"
    assert knows == TOWN.places[PlaceCode("quay")].label.nn
