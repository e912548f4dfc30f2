"""The page that explains a rounded table is worked out by the code that makes releases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.disclosure.rounding import possible
from server.web.explained import WEEK, worked
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
    counted = sum(count.heads for count in WEEK.values())
    assert abs(sum(line.told for line in lines) - counted) <= base
    assert any(line.step.chance == 0 for line in lines)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_coordinator_reads_it_in_each_language(coordinator: Desk, language: str) -> None:
    """No figure on it is anybody's."""
    coordinator.post("/language", language=language, back="/explained")
    page = coordinator.get("/explained")
    assert page.status_code == 200
    assert page.text.count("<table") == 3
    assert "/explained" in coordinator.get("/releases").text
