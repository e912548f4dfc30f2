"""Levels are frozen once, in the first release of a new month, and never again."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from server.disclosure.draw import Draw
from server.disclosure.levels import LevelAt
from server.disclosure.protect import pass_gates
from server.release.chain import chain
from server.release.cut import cut
from server.release.gap import Gap
from server.release.months import Month, month_over
from server.release.snapshot import Snapshot, frozen, snapshot, thawed
from server.store.port import Frozen
from shared.canonical import decode, encode
from shared.profile import Profile
from shared.record import Record
from shared.release_errors import BrokenReleaseError, ProfileLacksError
from tests.builders import contact, correction, withdrawal
from tests.unit.server.test_cut import KEYS, WEEK, Stores, stores
from tests.watched import seen, seen_by, watched

JULY = datetime(2026, 7, 6, 8, tzinfo=UTC)  # a Monday
AUGUST = JULY + 4 * WEEK
SIX = range(1, 7)
PIER = LevelAt("noise", "place", "quay")


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Stores]:
    """Open stores for one test."""
    with stores(tmp_path / "here") as both:
        yield both


def released(here: Stores, at: datetime, *records: Record, by: Profile | None = None) -> Snapshot:
    """Take records in and cut a release; there is always somebody met."""
    here.receive(contact(), *records)
    return thawed(cut(here.intake, here.releases, by or watched(), KEYS, at))


def told(one: Snapshot) -> dict[LevelAt, str]:
    """Give the levels of a release that has some."""
    assert one.levels is not None
    return dict(one.levels.cells)


def test_a_month_is_frozen_in_the_first_release_after_it(here: Stores) -> None:
    """Two releases of July hold no level, the first of August those of July, the next none."""
    assert released(here, JULY, *seen_by(SIX[:3], noise="high")).levels is None
    assert released(here, JULY + WEEK, *seen_by(SIX[3:], noise="mid")).levels is None
    august = released(here, AUGUST, *seen_by(SIX, noise="low"))
    assert august.levels is not None
    assert (august.levels.month, told(august)[PIER]) == ("2026-07", "mid")
    assert august.audit is not None
    assert (august.audit["levels"], august.audit["broken"]) == (2, 0)
    assert released(here, AUGUST + WEEK).levels is None
    assert told(released(here, AUGUST + 5 * WEEK))[PIER] == "low"
    assert len(chain(here.frozen(), watched().code, here.introduced())) == 5


def test_what_comes_late_belongs_to_the_month_it_came_in(here: Stores) -> None:
    """Five of July are too few; the sixth came in August, and does not change July's silence."""
    released(here, JULY, *seen_by(SIX[:5], noise="high"))
    assert not told(released(here, AUGUST, *seen_by(SIX[5:], noise="high")))
    assert not told(released(here, AUGUST + 5 * WEEK))


def test_a_month_without_a_release_has_no_levels(here: Stores) -> None:
    """What came in it belongs to the month of the release that took it in."""
    released(here, JULY, *seen_by(SIX, noise="high"))
    october = released(here, JULY + 13 * WEEK, *seen_by(SIX, noise="low"))
    assert october.levels is not None
    assert (october.levels.month, told(october)[PIER]) == ("2026-07", "high")


def test_second_thoughts_are_heard_until_the_month_is_frozen(here: Stores) -> None:
    """Also in the very release that freezes it; afterwards they change nothing."""
    first = seen_by(SIX, noise="low")
    released(here, JULY, *first)
    mended = [correction(one, noise="high") for one in first]
    august = released(here, AUGUST, *mended)
    assert told(august)[PIER] == "high"
    before = here.frozen()
    released(here, AUGUST + WEEK, *(correction(one, round=2, noise="mid") for one in first))
    assert here.frozen()[:2] == before
    assert not told(released(here, AUGUST + 5 * WEEK))


def test_what_was_withdrawn_speaks_no_more(here: Stores) -> None:
    """Five are left, and those tell nothing."""
    first = seen_by(SIX, noise="low")
    released(here, JULY, *first)
    assert not told(released(here, AUGUST, withdrawal(first[0])))


def test_no_answer_and_empty_places_are_no_answers_to_what_is_asked_of_people(
    here: Stores,
) -> None:
    """Don't know is on no scale; where nobody was, noise was not asked about."""
    unsure = seen_by(SIX, noise="unsure")
    released(here, JULY, *unsure, *seen_by(range(7, 20), flock="0"))
    cells = told(released(here, AUGUST))
    assert cells == {LevelAt("flock", "place", "quay"): "0"}


def test_a_place_that_is_not_public_is_told_as_its_district(here: Stores) -> None:
    """And one without a name lies in the district it was told to be in."""
    elsewhere = {"spot": "elsewhere", "quarter": "d1", "noise": "mid"}
    released(here, JULY, *seen_by(SIX, "beach", noise="high"), *(seen(n, **elsewhere) for n in SIX))
    august = released(here, AUGUST)
    cells = {at: step for at, step in told(august).items() if at.indicator == "noise"}
    assert cells == {
        LevelAt("noise", "district", "d1"): "mid",
        LevelAt("noise", "district", "d3"): "high",
    }
    assert august.levels is not None
    assert not august.levels.district_of


def test_a_cut_that_is_done_again_gives_the_same_bytes(tmp_path: Path) -> None:
    """Also when it is finished in another month than it was begun in."""
    with stores(tmp_path / "a") as calm, stores(tmp_path / "b") as rough:
        records = (contact(), *seen_by(SIX, noise="high"))
        for each in (calm, rough):
            each.receive(*records)
            cut(each.intake, each.releases, watched(), KEYS, JULY)
        later = contact()
        for each in (calm, rough):
            each.receive(later)
        with rough.intake.transaction(watched().code) as tx:
            tx.begin_cut(AUGUST)
        cut(rough.intake, rough.releases, watched(), KEYS, AUGUST + 5 * WEEK)
        cut(calm.intake, calm.releases, watched(), KEYS, AUGUST)
        assert rough.frozen() == calm.frozen()
        assert told(thawed(calm.frozen()[-1]))


def test_a_profile_that_has_lost_a_place_cuts_nothing(here: Stores) -> None:
    """Left out, the observation would be lost; the same flaw as for a contact there."""
    kept = {code: one for code, one in watched().places.items() if code != "quay"}
    here.receive(contact(spot="hall"), *seen_by(SIX, noise="high"))
    with pytest.raises(ProfileLacksError) as refused:
        cut(here.intake, here.releases, replace(watched(), places=kept), KEYS, JULY)
    assert [one.bound for one in refused.value.flaws] == ["quay"]
    released(here, JULY)
    with pytest.raises(ProfileLacksError):
        released(here, AUGUST, by=replace(watched(), places=kept))


def test_what_lost_releases_may_have_told_is_not_told_again() -> None:
    """After a gap no month is frozen, and the records that came again with it speak in none."""
    gap = Gap(first=2, last=3, restored_on=JULY.date())
    days = {1: JULY, 4: AUGUST, 5: AUGUST + WEEK}
    made = [
        frozen(
            snapshot(
                watched(),
                Draw(key=b"k" * 32, municipality=watched().code, number=number),
                day.date(),
                pass_gates(3, {}),
                "",
                gap=gap if number == 4 else None,
            )
        )
        for number, day in days.items()
    ]
    assert month_over(2, AUGUST.date(), made[:1]) == Month("2026-07", frozenset({1}))
    assert month_over(4, AUGUST.date(), made[:1]) is None
    september = (AUGUST + 5 * WEEK).date()
    assert month_over(6, september, made) == Month("2026-08", frozenset({5}))


def _forged(kept: Frozen, **changes: Any) -> Frozen:
    body = decode(kept.body)
    body["levels"] = {**body["levels"], **changes}
    spelt = encode(body)
    return replace(kept, body=spelt, digest=hashlib.sha256(spelt).hexdigest())


@pytest.mark.parametrize(
    "changes",
    [
        {"cells": [["noise", "place", "quay", "loud"]]},
        {"cells": [["smell", "place", "quay", "high"]]},
        {"cells": [["noise", "city", "*", "high"]], "places": {}},
        {"cells": [["noise", "place", "beach", "high"]]},
        {"cells": [["noise", "district", "d9", "high"]], "places": {}},
        {"cells": [["noise", "district", "d1", "high"]]},
        {"cells": [], "places": {}, "month": "2026-13"},
        {"cells": [], "places": {}, "scales": {"noise": ["low"]}},
        {"places": {"quay": "d9"}},
        {"more": 1},
    ],
)
def test_levels_that_could_not_have_been_made_are_refused(
    here: Stores, changes: dict[str, Any]
) -> None:
    """A release is not believed because its hash is right."""
    released(here, JULY, *seen_by(SIX, noise="high"))
    released(here, AUGUST)
    last = here.frozen()[-1]
    assert thawed(last).levels
    with pytest.raises(BrokenReleaseError):
        thawed(_forged(last, **changes))
