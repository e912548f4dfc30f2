"""Finding a place: few tiles first, the rest, the map, the search, and what is near."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import flet as ft
import pytest
from flet_geolocator import GeolocatorPosition  # type: ignore[import-untyped]  # has no types

from client.places.point import Point
from client.ui.parts.place_views import FIRST
from client.ui.whereabouts import is_offered
from shared.area_map import area_map
from tests.drawing import Drawing
from tests.shipped import BERGEN, bergen
from tests.ui.pocket import Pocket, drawn, pocket, unlock

LAT, LON = 60.39271234, 5.32465678


@dataclass
class Satellite:
    """A phone's position service, as Flet's client answers for it."""

    is_on: bool = True
    status: str = "whileInUse"
    granted: str = "whileInUse"
    position: object = field(
        default_factory=lambda: {"latitude": LAT, "longitude": LON, "accuracy": 12.0}
    )
    asked: list[str] = field(default_factory=list)

    def __call__(self, service: str, method: str) -> object:
        """Answer one call."""
        if service != "Geolocator":
            return None
        self.asked.append(method)
        if method == "get_current_position" and isinstance(self.position, LookupError):
            raise self.position
        return {
            "is_location_service_enabled": self.is_on,
            "get_permission_status": self.status,
            "request_permission": self.granted,
            "get_current_position": self.position,
        }[method]


@asynccontextmanager
async def at_the_question(folder: Path) -> AsyncIterator[tuple[Pocket, Drawing]]:
    """Stand in Bergen's centre, on a shift, asked for the place of a contact."""
    kit = pocket(folder, BERGEN)
    async with drawn(kit.phone) as app:
        await unlock(app)
        for press in (
            "home-start-shift",
            "shift-team-OPPSOK",
            "team_storrelse-2",
            "shift-area-SENTRUM",
            "shift-go",
            "home-contact",
        ):
            await app.press(press)
        await app.find("place-search")
        yield kit, app


def places(app: Drawing) -> list[str]:
    """List the places on the screen, in reading order."""
    known = {*bergen().places, *bergen().special_places}
    return [code for one in app.ids() if (code := one.removeprefix("place-")) in known]


def answer(kit: Pocket, key: str = "sted_kode") -> object:
    """Read the draft."""
    draft = kit.phone.records.draft("contact")
    return draft.answers.get(key) if draft else None


def test_few_places_come_first_and_all_of_them_with_one_tap(tmp_path: Path) -> None:
    """A wall of names at night is no help; a missing one is worse."""

    async def walk() -> None:
        async with at_the_question(tmp_path) as (kit, app):
            first = places(app)
            assert len(first) == FIRST
            assert first[0] == "SEN-TORGALLM"
            assert first[-1] == "ANNET_OFF"
            await app.press("place-more")
            assert sorted(places(app)) == sorted([*bergen().places, "ANNET_OFF"])
            assert places(app)[-1] == "ANNET_OFF"
            await app.press("place-fewer")
            assert places(app) == first
            await app.press("place-SEN-BRYGGEN")
            assert answer(kit) == "SEN-BRYGGEN"

    asyncio.run(walk())


def test_the_map_is_read_from_the_north_and_opens_a_district(tmp_path: Path) -> None:
    """A screen reader gets the same map as a list of buttons."""

    async def walk() -> None:
        async with at_the_question(tmp_path) as (kit, app):
            await app.press("place-map")
            cells = area_map(bergen().districts.values(), 3)
            on_map = [one for one in app.ids() if one.startswith("place-district-")]
            assert on_map == [f"place-district-{cell.code}" for cell in cells]
            assert "Fana" in app.words("place-district-460103")
            assert app.get("place-district-460103").label == "Bergen sør"
            await app.press("place-district-460105")
            assert places(app) == ["LAK-SENTER", "LAK-MELKE", "LAK-VESTK"]
            await app.press("place-whole")
            await app.press("place-district-460108")
            await app.press("place-ASA-SENTER")
            assert answer(kit) == "ASA-SENTER"

    asyncio.run(walk())


def test_a_place_that_is_on_no_list_takes_its_district_from_the_map(tmp_path: Path) -> None:
    """Two questions answered with one tap."""

    async def walk() -> None:
        async with at_the_question(tmp_path) as (kit, app):
            await app.press("place-map")
            await app.press("place-district-460101")
            assert "Annet sted i Arna" in app.words("place-elsewhere")
            await app.press("place-elsewhere")
            await app.settle()
            assert answer(kit) == "ANNET_OFF"
            assert answer(kit, "bydel") == "460101"

    asyncio.run(walk())


def test_a_search_forgives_and_can_be_emptied(tmp_path: Path) -> None:
    """Typed with cold fingers, on a keyboard without å."""

    async def walk() -> None:
        async with at_the_question(tmp_path) as (_, app):
            await app.type("place-search", "aasane")
            assert places(app) == ["ASA-SENTER"]
            await app.type("place-search", "qqq")
            assert places(app) == ["ANNET_OFF"]
            assert "Fant ikke stedet" in app.words("place-found")
            await app.press("place-clear")
            assert len(places(app)) == FIRST
            assert app.get("place-search").content.value == ""

    asyncio.run(walk())


def test_what_is_near_is_asked_of_the_phone_and_comes_back_as_an_order(tmp_path: Path) -> None:
    """Nothing is asked before the tap, and leave only where it is lacking."""

    async def walk() -> None:
        async with at_the_question(tmp_path) as (kit, app):
            app.wire.device = satellite = Satellite(status="denied")
            assert satellite.asked == []
            await app.press("place-near")
            await app.reads("field-sted_kode", "Nærmest deg")
            assert satellite.asked == [
                "is_location_service_enabled",
                "get_permission_status",
                "request_permission",
                "get_current_position",
            ]
            assert places(app)[:3] == ["SEN-TORGALLM", "SEN-BYPARK", "SEN-XHIB"]
            assert len(places(app)) == FIRST
            await app.press("place-SEN-XHIB")
            assert answer(kit) == "SEN-XHIB"

    asyncio.run(walk())


def test_where_the_phone_was_is_nowhere_afterwards(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in memory, on disk, in a log or on the screen."""
    caplog.set_level(logging.DEBUG)

    async def walk() -> None:
        async with at_the_question(tmp_path) as (_, app):
            app.wire.device = Satellite()
            await app.press("place-near")
            await app.reads("field-sted_kode", "Nærmest deg")
            await app.press("place-SEN-TORGALLM")
            await app.settle()
            app.wire.device = _silent
        gc.collect()
        assert app.session
        assert not [one for one in gc.get_objects() if _tells(one)]

    asyncio.run(walk())
    for needle in (str(LAT)[:8], str(LON)[:7]):
        assert needle not in caplog.text
        for path in (path for path in tmp_path.rglob("*") if path.is_file()):
            assert needle.encode() not in path.read_bytes(), path.name


def _silent(_service: str, _method: str) -> object:
    return None


def _tells(one: object) -> bool:
    """Tell whether a living object holds where the phone was."""
    if type(one) is dict and one is not globals():
        return any(type(value) is float and value == LAT for value in one.values())
    return type(one) in (Point, GeolocatorPosition)


@pytest.mark.parametrize(
    ("satellite", "said"),
    [
        (Satellite(status="denied", granted="denied"), "ikke lov"),
        (Satellite(status="denied", granted="deniedForever"), "ikke lov"),
        (Satellite(is_on=False), "slått av"),
        (Satellite(position=LookupError("Location timeout")), "Fant ikke ut"),
        (Satellite(position=None), "Fant ikke ut"),
        (Satellite(position={"latitude": None, "longitude": 5.3}), "Fant ikke ut"),
        (Satellite(status="a word from a newer phone"), "Fant ikke ut"),
        (Satellite(position={"latitude": 59.9, "longitude": 10.7}), "Ingen kjente steder"),
    ],
)
def test_what_cannot_be_found_out_is_said_and_the_list_is_there(
    tmp_path: Path, satellite: Satellite, said: str
) -> None:
    """No dead end: the tiles stay where they were."""

    async def walk() -> None:
        async with at_the_question(tmp_path) as (_, app):
            first = places(app)
            app.wire.device = satellite
            await app.press("place-map")
            await app.press("place-near")
            await app.reads("place-news", said)
            assert places(app) == first

    asyncio.run(walk())


def test_nothing_breaks_when_the_phone_locks_while_it_looks_around(tmp_path: Path) -> None:
    """The answer comes to a screen that is gone."""

    async def walk() -> None:
        async with at_the_question(tmp_path) as (_, app):
            satellite = Satellite()

            def slow(service: str, method: str) -> object:
                if method == "get_current_position":
                    app.page.on_app_lifecycle_state_change(_Hidden())
                return satellite(service, method)

            app.wire.device = slow
            await app.press("place-near")
            await app.find("unlock-pin")
            await app.settle()
            assert app.get("unlock-pin") is not None

    asyncio.run(walk())


def test_where_the_team_has_been_comes_first(tmp_path: Path) -> None:
    """Now here, then earlier tonight, then other nights, then the shift's area."""

    async def walk() -> None:
        async with at_the_question(tmp_path) as (kit, app):
            await app.press("back")
            for code in ("FAN-NESTTUN", "SEN-MARKEN", "YTR-SANDSLI", "SEN-MARKEN"):
                kit.phone.shifts.visit(code)
            await app.press("home-contact")
            await app.press("sted_kode-edit")
            await app.find("place-search")
            assert places(app)[:3] == ["SEN-MARKEN", "YTR-SANDSLI", "FAN-NESTTUN"]
            assert set(places(app)[3:5]) == {"SEN-TORGALLM", "SEN-TORGET"}  # a long name has a row

    asyncio.run(walk())


def test_several_places_are_ticked_and_none_moves_under_the_finger(tmp_path: Path) -> None:
    """At the end of a shift: what was visited stands there, the rest is added."""

    async def walk() -> None:
        async with at_the_question(tmp_path) as (kit, app):
            await app.press("back")
            kit.phone.shifts.visit("FAN-LAGUNEN")
            await app.press("home-end-shift")
            await app.press("steder_besokt-edit")
            await app.find("place-search")
            before = places(app)
            assert before[0] == "FAN-LAGUNEN"
            assert before[-2:] == ["ANNET_OFF", "DIGITAL"]
            assert app.is_checked("place-FAN-LAGUNEN")
            await app.press("place-SEN-BRYGGEN")
            assert app.is_checked("place-SEN-BRYGGEN")
            assert places(app) == before
            await app.type("place-search", "nesttun")
            await app.press("place-FAN-NESTTUN")
            await app.press("place-clear")
            assert app.is_checked("place-FAN-NESTTUN")
            await app.press("place-FAN-NESTTUN")
            assert not app.is_checked("place-FAN-NESTTUN")
            assert "FAN-NESTTUN" in places(app)

    asyncio.run(walk())


@dataclass
class _Hidden:
    state: ft.AppLifecycleState = ft.AppLifecycleState.HIDE


@dataclass
class _Page:
    web: bool
    platform: ft.PagePlatform


@pytest.mark.parametrize("platform", list(ft.PagePlatform))
@pytest.mark.parametrize("web", [True, False])
def test_only_a_phone_is_asked_where_it_is(platform: ft.PagePlatform, *, web: bool) -> None:
    """A web page never asks, not even on a phone; a desktop has nothing to tell."""
    phones = (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)
    page: object = _Page(web, platform)
    assert is_offered(page) is (not web and platform in phones)  # type: ignore[arg-type]  # two facts of a page
