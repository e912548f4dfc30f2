"""The invented year: fits any profile, comes out the same again, and leaves a release to cut."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from server.demo.build import build
from server.demo.year import PHONES, year
from server.release import ledger
from server.services import opened
from server.settings import from_env
from shared.profile import Profile
from shared.record import flaws
from tests.builders import SANDVIK, sandvik
from tests.shipped import bergen

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 18, tzinfo=UTC)


@pytest.mark.parametrize("profile", [bergen(), sandvik()], ids=["bergen", "sandvik"])
def test_every_invented_record_fits_its_profile(profile: Profile) -> None:
    """The generator knows roles and types, never a municipality's codes."""
    made = year(profile, 1, TODAY)
    assert not [flaw for one in made for flaw in flaws(one.record, profile)]
    assert {one.phone for one in made} == set(range(PHONES))


def test_the_same_seed_gives_the_same_year() -> None:
    """A demo can be shown twice."""
    assert year(bergen(), 7, TODAY) == year(bergen(), 7, TODAY)
    assert year(bergen(), 7, TODAY) != year(bergen(), 8, TODAY)


def test_the_year_looks_like_a_year_on_the_street() -> None:
    """Enough of everything, much of it late, most of it in one part of town."""
    made = year(bergen(), 4601, TODAY)
    kinds = Counter(one.record.kind for one in made if one.record.replaces is None)
    seen = kinds["contact"] + kinds["contact_online"] + kinds["observation"]
    assert 2_000 <= seen <= 3_000
    assert all(kinds[kind] > 100 for kind in ("contact", "contact_online", "observation", "shift"))
    late = [one for one in made if one.day - one.record.day >= timedelta(days=7)]
    assert 0.3 <= len(late) / len(made) <= 0.5
    places = bergen().places
    spots = [one.record.answers.get("sted_kode") for one in made if one.record.kind == "contact"]
    districts = Counter(places[spot].district for spot in spots if spot in places)  # type: ignore[index]
    assert districts.most_common(1)[0][1] > 0.4 * districts.total()
    assert any(one.record.replaces for one in made)


def test_a_built_year_is_released_and_leaves_one_to_cut(tmp_path: Path) -> None:
    """The coordinator who opens the demo has a button to press."""
    settings = from_env({"FELTLOGG_DATA": str(tmp_path), "FELTLOGG_PROFILE": str(SANDVIK)})
    with opened(settings, lambda: NOW) as services:
        days = list(build(services, 1, NOW))
        assert days[-1] == TODAY
        made = services.ledger.read()
        assert 50 <= len(made) <= 53
        assert ledger.upcoming(services.intake, services.profile, NOW).state == "ready"
        with services.intake.transaction(services.municipality) as tx:
            assert not tx.refusals(1)
            assert sorted(tx.answers().values()) == [2, 3]
            assert len(tx.open_questions(services.today())) == 2
            assert [one.decision is None for one in tx.proposals(9)] == [False, False, True]
