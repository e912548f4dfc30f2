"""The page that explains a rounded table is worked out by the code that makes releases."""

from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from server.disclosure.levels import HEADS, SHIFTS
from server.disclosure.rounding import possible
from server.feeds.formats import SUFFIXES
from server.web.explained import GRID, LONELY, attacked, spread, worked
from server.web.explained_levels import Sure, sure_of_three, told
from shared.language import Language
from shared.words.catalogue import say
from tests.builders import contact
from tests.desk import Desk, desk


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign the coordinator in."""
    with desk(tmp_path) as opened:
        assert opened.sign_in().status_code == 303
        yield opened


@pytest.mark.parametrize("base", [5, 10])
def test_the_example_shows_every_kind_of_cell(base: int) -> None:
    """A lonely one, one that must be rounded, and sums that are near the truth."""
    lines = worked(base)
    assert {line.lonely for line in lines} == {True, False}
    for line in lines:
        low, high = possible(line.told, base)
        assert low <= line.count.heads <= high
        assert line.told in {line.step.low, line.high}
    counted = sum(line.count.heads for line in lines)
    assert abs(sum(line.told for line in lines) - counted) <= base
    assert any(line.step.chance == 0 for line in lines)


def test_the_level_on_the_page_is_folded_and_attacked_for_real() -> None:
    """The quay is told, two places fold into the rest; of three answers a shift is sure of two."""
    found = {one.name: one for one in told()}
    assert (found["quay"].level, found["east"].level) == ("some", "some")
    assert (found["square"].level, found["park"].level) == ("", "")
    answers = sorted([*found["square"].answers, *found["park"].answers])
    assert sorted(found["east"].answers) == answers
    assert sure_of_three() == Sure("little", "much", "much")


def test_the_page_tells_how_observations_become_a_level(coordinator: Desk) -> None:
    """And why three are too few, where one would ask."""
    page = unescape(coordinator.get("/explained").text)
    assert "Resten av bydelen" in page
    assert "ville visst at begge de andre svarte «mye»" in page
    assert f"minst {SHIFTS} vakter og {HEADS} observasjoner" in page


@pytest.mark.parametrize("base", [5, 10])
def test_the_lonely_cell_shows_what_its_rule_is_for(base: int) -> None:
    """Without the rule, both figures it could become would tell that the group was there."""
    (line,) = (line for line in worked(base) if line.step.cell == LONELY)
    assert line.lonely
    assert line.step.low == 0
    assert line.count.heads // base * base > 0


@pytest.mark.parametrize("base", [5, 10])
def test_the_attack_on_the_page_is_the_real_one(base: int) -> None:
    """It is right about every cell, empty ones too, and leaves each as many candidates as k."""
    counted = {line.step.cell: line.count.heads for line in worked(base)}
    found = attacked(base)
    assert len(found) == len(GRID.areas) * len(GRID.ages) * len(GRID.themes)
    for one in found:
        assert one.low <= counted.get(one.cell, 0) <= one.high
        assert one.high - one.low + 1 >= base


@pytest.mark.parametrize("base", [5, 10])
def test_the_page_promises_no_more_of_sums_than_draws_keep(base: int) -> None:
    """The one draw shown may be a good one, so what others came to stands beside it."""
    whole = spread(base)
    assert base <= whole.worst <= 4 * base
    assert 0 < whole.typical <= whole.worst


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_coordinator_reads_it_in_each_language(coordinator: Desk, language: str) -> None:
    """No figure on it is anybody's."""
    coordinator.post("/language", language=language, back="/explained")
    page = coordinator.get("/explained")
    assert page.status_code == 200
    assert page.text.count("<table") == 5
    for path in ("/releases", "/groups/x"):
        assert 'href="/explained"' in coordinator.get(path).text


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_no_figure_leaves_without_what_it_means(coordinator: Desk, language: Language) -> None:
    """On each page with figures and in each format: what 0 means is the first thing asked."""
    coordinator.receive(*(contact(heads=6, ages={"minor": 6}) for _ in range(8)))
    coordinator.press("/releases", "/releases/cut")
    coordinator.post("/language", language=language, back="/")
    meaning = say(language, "web.note.zero")
    for path in ("/releases", "/releases/1", "/groups/x"):
        assert meaning in unescape(coordinator.get(path).text), path
    for suffix in SUFFIXES:
        got = coordinator.get(f"/feeds/x.{suffix}?lang={language}")
        assert got.status_code == 200, suffix
        assert meaning in _words(suffix, got.content), suffix


def _words(suffix: str, body: bytes) -> str:
    """Give what a file says, without how its format writes it."""
    if suffix == "xlsx":
        with ZipFile(BytesIO(body)) as book:
            body = book.read("xl/sharedStrings.xml")
    text = body.decode()
    if suffix == "ics":
        text = text.replace("\r\n ", "").replace("\\,", ",")
    return unescape(text)
