"""Further tables and rhythms: sums of what is frozen, of whole areas, for whom the profile says."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from server.disclosure.further import UNTOLD, Share
from server.disclosure.rhythm import WEEKDAYS
from server.release.cut import cut
from server.release.further_views import EVERYWHERE
from server.release.overview import overview, parts
from server.release.rhythm_views import NOT_TOLD
from server.release.snapshot import Snapshot, thawed
from server.release.views import Picture, picture
from shared.product import PERIODS, Reading, View
from shared.record import Record
from tests.builders import contact, contact_online
from tests.timed import telling
from tests.unit.server.test_cut import KEYS, WEEK, Stores, stores

JULY = datetime(2026, 7, 6, 8, tzinfo=UTC)
FRIDAY, LATER = date(2026, 7, 3), date(2026, 10, 1)
BASE = telling().release.base
WEEKS = 10


def crowd(n: int, **answers: object) -> list[Record]:
    """Give contacts in the east, with their genders."""
    given = {"heads": 6, "ages": {"minor": 6}, "genders": {"g1": 2, "g2": 4}, **answers}
    return [contact(day=FRIDAY, **given) for _ in range(n)]  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sequence[Snapshot]]:
    """Cut ten weeks: July and August are told in the first releases after them."""
    with stores(Path(tmp_path_factory.mktemp("a")) / "here") as here:
        yield [_released(here, at) for at in range(WEEKS)]


def _released(here: Stores, week: int) -> Snapshot:
    online = [contact_online(heads=9, ages={"minor": 9}) for _ in range(5)]
    here.receive(*crowd(9), *crowd(4, hour="day"), *crowd(1, spot="beach"), *online)
    return thawed(cut(here.intake, here.releases, telling(), KEYS, JULY + week * WEEK))


def seen(releases: Sequence[Snapshot], code: str = "x", **change: object) -> Picture:
    """Make a picture, of a reading or of one that is changed."""
    reading = telling().readings[code]
    view = replace(reading.view, **change)  # type: ignore[arg-type]
    profile = telling()
    return picture(replace(reading, view=view), profile.grid, BASE, releases, LATER)


def everything(releases: Sequence[Snapshot], every: str, where: str = "") -> Picture:
    """Make the coordinator's picture of one part."""
    profile = telling()
    kind = next(one for one in PERIODS if one == every)
    reading: Reading = overview(profile, where, kind, LATER)
    return picture(reading, profile.grid, BASE, releases, LATER)


def test_a_further_table_adds_up_to_the_figures_of_its_places(
    releases: Sequence[Snapshot],
) -> None:
    """What is not told is a part like any other; every part is a multiple of k."""
    for every in ("week", "month"):
        for figures in everything(releases, every).periods:
            told = figures.further["gender"]
            assert told.values == ("girls", "boys", UNTOLD)
            assert all(n >= 0 and n % BASE == 0 for n in told.cells.values())
            assert sum(told.cells.values()) == figures.total()
            assert any(n for share, n in told.cells.items() if share.value == "boys")


def test_a_view_sees_what_its_profile_says_and_whole_areas_only(
    releases: Sequence[Snapshot],
) -> None:
    """A district of a larger area does not get the table of the whole of it."""
    grid = telling().grid
    assert seen(releases).periods[0].further["gender"].places == ("EAST",)
    assert not seen(releases, further=frozenset()).periods[0].further
    assert not seen(releases, rhythm=False).rhythms
    some = frozenset(sorted(grid.larger["EAST"])[:1])
    less = seen(releases, districts=some)
    assert (less.periods[0].further, less.rhythms) == ({}, ())
    whole = seen(releases, districts=frozenset(grid.areas), grain="city")
    assert whole.periods[0].further["gender"].places == (EVERYWHERE,)
    assert not any(one.further for one in seen(releases, "y", period="week").periods)


def test_a_coarser_level_sees_the_same_sums(releases: Sequence[Snapshot]) -> None:
    """Four weeks are four weeks' parts, whoever asks."""
    fine, coarse = seen(releases), seen(releases, "x.system")
    assert fine.reading.view.further == coarse.reading.view.further
    four = coarse.periods[0].further["gender"].cells
    for share in four:
        sums = (one.further["gender"].cells[share] for one in fine.periods[:4])
        assert four[share] == sum(sums)
    assert coarse.rhythms == fine.rhythms


def test_releases_from_before_tell_no_further_table(releases: Sequence[Snapshot]) -> None:
    """Theirs had restricted topics in them; beside newer ones they count as not told."""
    old = [replace(one, definitions=2) for one in releases[:4]]
    assert not any(one.further for one in seen(old).periods)
    mixed = seen([*old[:3], *releases[3:]], period="four_weeks").periods[0].further["gender"]
    rest = sum(seen(old).periods[at].total() for at in range(3))
    assert mixed.cells[Share("EAST", UNTOLD)] >= rest


def test_a_rhythm_is_a_sum_of_months(releases: Sequence[Snapshot]) -> None:
    """Everything is its places together, and a quarter is its months."""
    whole = everything(releases, "month")
    assert [one.period for one in whole.rhythms] == ["2026-07", "2026-08"]
    assert [*whole.rhythms[0].cells] == [EVERYWHERE, "EAST"]
    for one in whole.rhythms:
        figures = next(each for each in whole.periods if each.period == one.period)
        told = one.cells[EVERYWHERE]
        assert sum(told.values()) == figures.total()
        assert all(n >= 0 and n % BASE == 0 for n in told.values())
        assert one.total("EAST") <= one.total(EVERYWHERE)
        assert one.total("EAST") == sum(one.total("EAST", day) for day in WEEKDAYS)
    (east,) = (one.cells for one in everything(releases, "month", "EAST").rhythms[:1])
    assert east == {"EAST": whole.rhythms[0].cells["EAST"]}


def test_no_difference_between_rhythms_tells_less_than_k(releases: Sequence[Snapshot]) -> None:
    """Of months, of places, and of what is left when one is taken from the other."""
    rhythms = everything(releases, "month").rhythms
    for one in rhythms:
        rest = [n - one.cells["EAST"][at] for at, n in one.cells[EVERYWHERE].items()]
        assert all(n >= 0 and n % BASE == 0 for n in rest)
    for before, after in pairwise(rhythms):
        for place, cells in after.cells.items():
            assert all((n - before.cells[place][at]) % BASE == 0 for at, n in cells.items())
    assert NOT_TOLD in rhythms[0].cells[EVERYWHERE]


def test_no_part_but_the_whole_and_those_alone_have_a_rhythm(
    releases: Sequence[Snapshot],
) -> None:
    """A district never; nor the rest by itself."""
    having = {where for where in parts(telling()) if everything(releases, "month", where).rhythms}
    assert having == {"", "EAST"}


def test_a_rhythm_is_never_seen_by_less_than_a_month(releases: Sequence[Snapshot]) -> None:
    """A week of it would be one evening."""
    view: View = seen(releases).reading.view
    assert (view.period, view.levels_period) == ("week", "month")
    assert {len(one.period) for one in seen(releases).rhythms} == {len("2026-07")}
