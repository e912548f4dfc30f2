"""What a group may see: sums of frozen cells, of whole periods only."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from server.disclosure.draw import Draw
from server.disclosure.protect import pass_gates
from server.disclosure.table import Cell
from server.release import labels
from server.release.snapshot import FIRST_LINK, Snapshot, frozen, snapshot, thawed
from server.release.views import EVERY, Picture, is_few, picture
from shared.product import PERIODS, Grain, Period
from tests.builders import sandvik
from tests.shipped import bergen

SAND = sandvik()
FIRST = date(2026, 1, 5)
CELLS = {
    Cell("d1", "young", "calm"): 12,
    Cell("d1", "grown", "rest"): 3,
    Cell("d2", "young", "none"): 6,
    Cell("d3", "young", "calm"): 9,
    Cell("net", "grown", "calm"): 3,
}


def weekly(n: int, cells: Mapping[Cell, int] = CELLS) -> list[Snapshot]:
    """Give `n` weekly releases with the same figures in each."""
    made: list[Snapshot] = []
    link = FIRST_LINK
    for at in range(n):
        table = pass_gates(3, cells)
        draw = Draw(key=b"k" * 32, municipality=SAND.code, number=at + 1)
        one = snapshot(SAND, draw, FIRST + timedelta(weeks=at), table, link)
        made.append(thawed(frozen(one)))
        link = made[-1].digest
    return made


def seen(
    releases: Sequence[Snapshot], *, period: Period = "week", grain: Grain = "district"
) -> Picture:
    """Look at releases as a group that sees everything."""
    group = SAND.readings["y"]
    view = replace(
        group.view,
        districts=frozenset(SAND.grid.areas),
        themes=frozenset(SAND.grid.themes),
        grain=grain,
        ages=True,
        period=period,
    )
    return picture(replace(group, view=view), SAND.grid, 3, releases, FIRST)


def test_a_group_sees_its_own_districts_and_nothing_else() -> None:
    """Group x answers for the east."""
    made = picture(SAND.readings["x"], SAND.grid, 3, weekly(1), FIRST)
    (figures,) = made.periods
    assert made.places == ("d1", "d2")
    assert figures.total() == 21
    assert figures.total(place="d1", age="young") == 12
    assert {cell.area for cell in figures.cells} == {"d1", "d2"}


def test_a_coarse_group_sees_no_ages_and_no_places() -> None:
    """Group y sees one theme in the whole town, by the half-year."""
    made = picture(SAND.readings["y"], SAND.grid, 3, weekly(27), FIRST)
    (figures,) = made.periods
    assert figures.cells == {Cell(EVERY, EVERY, "calm"): 24 * 26}
    assert (figures.period, figures.releases) == ("2026-H1", (1, 26))


def test_online_stays_a_place_of_its_own_among_larger_areas() -> None:
    """The net is in no part of town."""
    (figures,) = seen(weekly(1), grain="area").periods
    by_place = {place: figures.total(place=place) for place in ("EAST", "WEST", "net")}
    assert by_place == {"EAST": 21, "WEST": 9, "net": 3}


def test_every_grain_adds_up_to_the_same() -> None:
    """There is one truth, shown more or less coarsely."""
    grains: tuple[Grain, ...] = ("district", "area", "city")
    totals = {seen(weekly(3), grain=grain).periods[-1].total() for grain in grains}
    assert totals == {33}


@pytest.mark.parametrize(
    ("period", "releases", "names"),
    [
        ("week", 2, ["2026-01-05", "2026-01-12"]),
        ("fortnight", 1, []),
        ("fortnight", 5, ["2026-01-12", "2026-01-26"]),
        ("month", 3, []),
        ("month", 4, ["2026-01"]),
        ("month", 5, ["2026-01"]),
        ("four_weeks", 9, ["2026-01-26", "2026-02-23"]),
        ("quarter", 12, []),
        ("quarter", 13, ["2026-Q1"]),
        ("half_year", 25, []),
        ("half_year", 26, ["2026-H1"]),
        ("year", 51, []),
        ("year", 52, ["2026"]),
    ],
)
def test_only_whole_periods_are_shown(period: Period, releases: int, names: list[str]) -> None:
    """A part of a month today is a difference tomorrow."""
    made = seen(weekly(releases), period=period)
    assert [one.period for one in made.periods] == names


@pytest.mark.parametrize("period", PERIODS)
def test_a_period_once_shown_never_changes(period: Period) -> None:
    """Every later release leaves every earlier period as it was."""
    releases = weekly(60)
    before = seen([], period=period).periods
    for n in range(1, len(releases) + 1):
        after = seen(releases[:n], period=period).periods
        assert after[: len(before)] == before
        before = after


def test_a_picture_of_no_release_is_empty_and_whole() -> None:
    """The first week has a page too."""
    made = seen([])
    assert made.periods == ()
    assert made.newest is None


def test_small_figures_are_few_and_nothing_is_nothing() -> None:
    """Few is honest below ten; zero keeps the meaning the note gives it."""
    assert [is_few(n) for n in (0, 3, 9, 10, 12)] == [False, True, True, False, False]
    assert [labels.shown(n, "nb") for n in (0, 3, 12)] == ["0", "få", "12"]
    assert labels.shown(6, "en") == "few"


def test_a_member_at_system_level_sees_a_coarser_sum_of_the_same_cells() -> None:
    """Larger area and theme by four weeks, no ages: out of the very base the group sees."""
    made = picture(SAND.readings["x.system"], SAND.grid, 3, weekly(5), FIRST)
    (figures,) = made.periods
    assert figures.cells == {
        Cell("EAST", EVERY, "calm"): 4 * 12,
        Cell("EAST", EVERY, "rest"): 4 * 3,
        Cell("EAST", EVERY, "none"): 4 * 6,
    }


def test_an_expired_product_shows_nothing_but_who_renews_it() -> None:
    """A purpose that nobody has decided anew is no purpose."""
    reading = SAND.readings["x"]
    end = reading.product.expires_on
    before = picture(reading, SAND.grid, 3, weekly(1), end - timedelta(days=1))
    after = picture(reading, SAND.grid, 3, weekly(1), end)
    assert before.periods
    assert after.is_expired
    assert (after.periods, after.newest) == ((), None)
    assert "Ordføreren" in labels.ending(after, "nb")


def test_months_end_where_the_calendar_says() -> None:
    """A product agreed on the last of August ends on the last of February."""
    product = replace(SAND.groups["x"], agreed_on=date(2026, 8, 31), expires_months=6)
    assert product.expires_on == date(2027, 2, 28)
    assert replace(product, expires_months=4).expires_on == date(2026, 12, 31)


def test_restricted_figures_move_nothing_that_is_finer_than_the_half_year() -> None:
    """What does not change with a figure cannot give it away, in any sum or difference."""
    city = bergen()
    grid = city.grid
    area, age = next(iter(grid.areas)), next(iter(grid.ages))
    quiet = {Cell(area, age, theme): 10 for theme in grid.themes if theme != grid.restricted}
    loud = {**quiet, Cell(area, age, grid.restricted): 25}

    def figures(cells: Mapping[Cell, int], code: str) -> list[Mapping[Cell, int]]:
        made = [
            snapshot(
                city,
                Draw(key=b"k" * 32, municipality=city.code, number=at + 1),
                FIRST + timedelta(weeks=at),
                pass_gates(5, cells),
                FIRST_LINK,
            )
            for at in range(53)
        ]
        return [one.cells for one in picture(city.readings[code], grid, 5, made, FIRST).periods]

    moved = [code for code in city.readings if figures(quiet, code) != figures(loud, code)]
    assert moved == ["sentralt"]
