"""Observations as they are drawn: kinds of the day, nothing seen, what is only suggested."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shared.record import Record
from tests.drawing import Drawing
from tests.shipped import BERGEN
from tests.ui.pocket import Pocket, drawn, pocket, unlock

MONDAY = datetime(2026, 10, 19, 18, 0, tzinfo=UTC)
FRIDAY = datetime(2026, 10, 16, 20, 0, tzinfo=UTC)
RUSS_TIME = datetime(2026, 5, 20, 20, 0, tzinfo=UTC)
START = (
    "home-start-shift",
    "shift-team-OPPSOK",
    "team_storrelse-2",
    "shift-area-SENTRUM",
    "shift-go",
)


def out(folder: Path, at: datetime, walk: Callable[[Pocket, Drawing], Awaitable[None]]) -> None:
    """Go out in Bergen with a shift begun, and walk."""

    async def go() -> None:
        kit = pocket(folder, BERGEN, at)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await press(app, *START)
            await app.find("home-observation")
            await walk(kit, app)

    asyncio.run(go())


async def press(app: Drawing, *taps: str) -> None:
    """Press one after the other."""
    for tap in taps:
        await app.press(tap)


def last(kit: Pocket) -> Record:
    """Give the newest record on the phone."""
    return kit.phone.records.entries()[0].record


def test_a_quiet_place_is_told_in_two_taps_once_the_kind_is_known(tmp_path: Path) -> None:
    """Zero is data, and nobody gives it if it costs more than walking past."""

    async def walk(kit: Pocket, app: Drawing) -> None:
        await press(app, "home-observation", "obs_type-MILJO", "place-SEN-BYPARK")
        assert app.words("form-nothing") == "Ingenting sett"
        await press(app, "form-nothing", "form-save")
        await app.find("home-observation")
        first = last(kit).answers
        taps = ("home-observation", "form-nothing", "form-save")
        await press(app, *taps)
        await app.find("home-observation")
        assert len(kit.phone.records.entries()) == 2
        for answers in (first, last(kit).answers):
            assert answers["obs_type"] == "MILJO"
            assert answers["sted_kode"] == "SEN-BYPARK"
            assert answers["mengde"] == "0"
            assert answers["vold"] == "0"
            assert answers["politi"] == "NEI"
            assert answers["tillit"] == "SETT"

    out(tmp_path, MONDAY, walk)


def test_nothing_else_leaves_only_what_must_be_looked_at(tmp_path: Path) -> None:
    """Somebody is there: how many of them are young is still asked, the rest is not."""

    async def walk(kit: Pocket, app: Drawing) -> None:
        taps = ("obs_type-RUSCENE", "place-SEN-BYPARK", "mengde-6-15", "unge_andel-FA")
        await press(app, "home-observation", *taps)
        assert app.words("form-nothing") == "Ellers ingenting"
        await app.press("form-nothing")
        await app.find("unge_18_24-FLEST")
        assert app.words("uro-edit") == "Uro: Rolig"
        await press(app, "unge_18_24-FLEST", "form-save")
        await app.find("home-observation")
        answers = last(kit).answers
        assert (answers["uro"], answers["rus"], answers["overdose"]) == ("0", "0", 0)
        assert answers["unge_andel"] == "FA"

    out(tmp_path, MONDAY, walk)


def test_a_contact_is_never_answered_with_nothing(tmp_path: Path) -> None:
    """Somebody was met."""

    async def walk(_: Pocket, app: Drawing) -> None:
        await press(app, "home-contact", "place-SEN-BYPARK", "antall-2")
        await app.find("form-later")
        assert app.get("form-nothing") is None

    out(tmp_path, MONDAY, walk)


@pytest.mark.parametrize(
    ("at", "first", "hidden"),
    [
        (MONDAY, "obs_type-MILJO", {"obs_type-RUSS", "obs_type-UTELIV"}),
        (FRIDAY, "obs_type-UTELIV", {"obs_type-RUSS"}),
        (RUSS_TIME, "obs_type-RUSS", {"obs_type-UTELIV"}),
    ],
)
def test_the_day_decides_which_kinds_are_in_sight(
    tmp_path: Path, at: datetime, first: str, hidden: set[str]
) -> None:
    """The russ bus comes first in May, and lies behind one tap in October."""

    async def walk(_: Pocket, app: Drawing) -> None:
        await app.press("home-observation")
        await app.find("obs_type-MILJO")
        shown = [each for each in app.ids() if each.startswith("obs_type-")]
        assert shown[0] == first
        assert not hidden & set(shown)
        await app.press("obs_type-all")
        for each in hidden:
            await app.find(each)
        rare = min(hidden)
        await app.press(rare)
        await app.press("obs_type-edit")
        assert app.is_checked(rare)

    out(tmp_path, at, walk)


def test_a_trend_on_the_net_needs_no_street(tmp_path: Path) -> None:
    """The digital team sees one from its desk."""

    async def walk(kit: Pocket, app: Drawing) -> None:
        taps = ("obs_type-DIGITAL", "mengde-16-40", "unge_andel-FLEST", "uro-1", "rus-0")
        await press(app, "home-observation", *taps, "trend_vurdering-fold", "trend_vurdering-OKER")
        await app.press("form-save")
        await app.find("home-observation")
        answers = last(kit).answers
        assert "sted_kode" not in answers
        assert answers["trend_vurdering"] == "OKER"

    out(tmp_path, MONDAY, walk)


def test_what_is_only_suggested_says_so_and_is_one_tap_from_another_answer(
    tmp_path: Path,
) -> None:
    """A screen reader says it, an eye sees it in a softer voice."""

    async def walk(kit: Pocket, app: Drawing) -> None:
        taps = ("obs_type-ARR", "place-SEN-BYPARK", "form-nothing")
        await press(app, "home-observation", *taps)
        assert app.said("tillit-edit") == "Hvordan vet vi det? Sett selv, forhåndsvalgt. Endre"
        await press(app, "tillit-edit", "tillit-FORTALT")
        assert "forhåndsvalgt" not in app.said("tillit-edit")
        await press(app, "beredskap_melding-edit", "beredskap_melding-JA", "beredskap_kode-FLOKK")
        await app.press("form-save")
        await app.find("home-observation")
        answers = last(kit).answers
        assert answers["tillit"] == "FORTALT"
        assert answers["beredskap_kode"] == "FLOKK"

    out(tmp_path, MONDAY, walk)


def test_something_serious_points_calmly_to_what_to_do_now(tmp_path: Path) -> None:
    """A form is no place for an emergency; and coming back, nothing is lost."""

    async def walk(_: Pocket, app: Drawing) -> None:
        taps = ("obs_type-MILJO", "place-SEN-BYPARK", "form-nothing", "vold-fold", "vold-1")
        await press(app, "home-observation", *taps)
        assert app.get("form-safety") is None
        await app.press("vold-2")
        await app.reads("form-serious", "Haster det?")
        await app.press("form-safety")
        await app.find("safety-danger")
        await app.press("back")
        await app.reads("vold-fold", "Sett")
        await press(app, "vold-fold", "vold-0")
        assert app.get("form-safety") is None

    out(tmp_path, MONDAY, walk)
