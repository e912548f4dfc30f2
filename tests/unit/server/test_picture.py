"""The situational picture: one part at a time, from frozen figures alone, and how sure it is."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from server.release.cut import cut
from server.release.overview import overview, parts
from shared.product import PERIODS
from tests.builders import DAY, contact, observation, sandvik
from tests.desk import WEEK, Desk, desk
from tests.timed import telling_texts

PAGE = "/picture?every=week"


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign in to a server with three releases, the last one much larger."""
    with desk(tmp_path) as opened:
        for n in (2, 2, 9):
            opened.receive(*(replace(contact(heads=6, ages={"minor": 6})) for _ in range(n)))
            opened.receive(observation())
            made = opened.services
            cut(made.intake, made.releases, made.profile, made.release_keys, opened.hands())
            opened.hands.at += WEEK
        opened.sign_in()
        yield opened


def test_the_picture_says_what_is_new_and_how_sure_it_is(coordinator: Desk) -> None:
    """The last week is larger without doubt; the week before had nothing new."""
    newest = coordinator.get(PAGE).text
    assert "tydelig opp" in newest
    periods = re.findall(r'<option value="(\d{4}-\d\d-\d\d)"', newest)
    assert len(periods) == 3
    before = coordinator.get(f"{PAGE}&period={periods[1]}").text
    assert "tydelig opp" not in before


def test_what_came_in_since_the_release_is_not_in_the_picture(coordinator: Desk) -> None:
    """A picture of what is not frozen could be subtracted from the next."""
    before = coordinator.get(PAGE).text
    coordinator.receive(*(contact(heads=6, ages={"minor": 6}) for _ in range(9)))
    assert coordinator.get(PAGE).text == before


def test_every_part_and_every_kind_of_period_is_a_page(coordinator: Desk) -> None:
    """The whole, each larger area, each district and what is online."""
    assert len(parts(sandvik())) > 3
    for where in parts(sandvik()):
        for every in PERIODS:
            assert coordinator.get(f"/picture?where={where}&every={every}").status_code == 200


def test_a_part_holds_its_own_areas_and_no_others() -> None:
    """What is seen of a district is that district; restricted topics are in no part."""
    profile = sandvik()
    for where, areas in parts(profile).items():
        view = overview(profile, where, "fortnight", DAY).view
        assert view.districts == areas
        assert profile.grid.restricted not in view.themes
    assert parts(profile)[""] == frozenset(profile.grid.areas)


@pytest.mark.parametrize("query", ["where=nowhere", "every=day", "where=%00", "every="])
def test_a_part_or_period_that_there_is_not_is_said_to_be_so(coordinator: Desk, query: str) -> None:
    """An address made by hand ends in a page, not in a guess."""
    assert coordinator.get(f"/picture?{query}").status_code == 404


def test_before_the_first_release_the_page_says_what_will_be_here(tmp_path: Path) -> None:
    """And there is nothing to draw."""
    with desk(tmp_path) as opened:
        opened.sign_in()
        page = opened.get("/picture")
        assert page.status_code == 200
        assert "/releases" in page.text
        assert opened.get("/picture/trend.svg").status_code == 404


@pytest.mark.parametrize("name", ["trend", "map"])
def test_each_drawing_is_one_a_browser_draws(coordinator: Desk, name: str) -> None:
    """Without its namespace a browser takes it for no picture at all; with two for a broken one."""
    drawing = coordinator.get(f"/picture/{name}.svg?every=week")
    assert drawing.headers["content-type"].startswith("image/svg+xml")
    root = re.match(r"<svg[^>]*>", drawing.text)
    assert root is not None
    assert root[0].count('xmlns="http://www.w3.org/2000/svg"') == 1


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Sign in to a server with a month whose rhythm is told, in a town that tells it."""
    folder = Path(tmp_path_factory.mktemp("told"))
    profile = folder / "profile"
    profile.mkdir()
    for name, text in telling_texts().items():
        (profile / name).write_text(text, "utf-8")
    with desk(folder / "data", FELTLOGG_PROFILE=str(profile)) as opened:
        for _ in range(6):
            split = {"minor": 6}, {"g1": 2, "g2": 4}
            met = (contact(heads=6, ages=split[0], genders=split[1]) for _ in range(12))
            opened.receive(*met)
            made = opened.services
            cut(made.intake, made.releases, made.profile, made.release_keys, opened.hands())
            opened.hands.at += WEEK
        opened.sign_in()
        yield opened


def test_when_in_the_week_is_drawn_and_told_beside(told: Desk) -> None:
    """Every square has its figure, so that nothing is told by colour alone."""
    page = told.get("/picture?every=month").text
    assert "Når på uka" in page
    (address,) = re.findall(r'src="(/picture/week.svg[^"]*)"', page)
    drawing = told.get(address.replace("&amp;", "&"))
    assert drawing.headers["content-type"] == "image/svg+xml"
    assert drawing.text.count("<rect") == 7 * 2
    written = re.findall(r"<text[^>]*>([^<]*)</text>", drawing.text)
    assert len(written) == 2 + 7 + 7 * 2
    for square in written[-2:]:
        assert square in page


def test_a_part_without_a_rhythm_says_where_there_is_one(told: Desk) -> None:
    """And there is no drawing of nothing."""
    page = told.get("/picture?where=d1").text
    assert "fortelles for hele kommunen" in page
    assert told.get("/picture/week.svg?where=d1").status_code == 404


def test_further_tables_stand_on_the_pages_of_those_who_see_them(told: Desk) -> None:
    """On the picture, and on the page of the group whose profile says so; on no other."""
    for path in ("/picture", "/groups/x", "/groups/x.system"):
        page = told.get(f"{path}").text
        assert "Mer om møtene" in page
        assert "Jenter" in page
    assert "Når på uka" in told.get("/groups/x").text
    assert "Mer om møtene" not in told.get("/groups/y").text
