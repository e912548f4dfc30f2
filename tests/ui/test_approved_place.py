"""A place from a proposal on the phone to the list on the phone, and from there into a figure."""

import asyncio
import re
from html import unescape
from pathlib import Path

from server.release.count import count
from server.store.places import ApprovedPlace
from tests.desk import Desk
from tests.drawing import Drawing
from tests.ui.pocket import drawn, pocket, start_shift, unlock

NAUSTET = {"verdict": "approved", "name": "Naustet", "type": "open", "district": "d2"}


async def _propose(app: Drawing, name: str) -> None:
    await app.press("home-place")
    await app.type("called-text", name)
    await app.press("form-save")
    await app.press("quarter-d1")
    await app.press("form-save")
    await app.find("home-place")
    await app.reads("sync-mood", "Alt er mottatt")


async def _decide(office: Desk, **form: str) -> None:
    page = unescape((await asyncio.to_thread(office.get, "/proposals")).text)
    path = re.findall(r"/proposals/[0-9a-f-]{36}", page)[0]
    answer = await asyncio.to_thread(office.press, path, f"{path}/decide", **form)
    assert answer.status_code == 303


async def _meet(app: Drawing, place: str) -> None:
    await app.press("home-contact")
    await app.press(place)
    await app.press("heads-3")
    await app.press("ages-minor")
    await app.press("form-save")
    await app.find("home-contact")
    await app.reads("sync-mood", "Alt er mottatt")


def _became(office: Desk) -> ApprovedPlace:
    with office.services.intake.transaction(office.services.municipality) as tx:
        (place,) = tx.places.all()
    return place


def _areas(office: Desk) -> set[str]:
    services = office.services.current()
    with services.intake.transaction(services.municipality) as tx:
        kept = list(tx.to_cut())
    return {cell.area for cell in count(services.profile, kept).cells}


def test_a_place_goes_from_the_street_to_the_list_and_into_the_figures(tmp_path: Path) -> None:
    """Nobody in operations has lifted a finger; and what is closed goes off the list again."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        office = await asyncio.to_thread(kit.server.coordinator, tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await _propose(app, "Naust ved elva")
            await _decide(office, **NAUSTET)
            await asyncio.to_thread(kit.phone.sync)
            spot = f"place-{_became(office).code}"
            await app.press("home-contact")
            await app.reads(spot, "Naustet")
            await app.press("back")
            await _meet(app, spot)
            assert _became(office).is_used
            assert _areas(office) == {"d2"}
            close = f"/proposals/places/{_became(office).code}/close"
            await asyncio.to_thread(office.press, "/proposals", close)
            await asyncio.to_thread(kit.phone.sync)
            await app.press("home-observation")
            await app.find("place-quay")
            assert app.get(spot) is None

    asyncio.run(walk())


def test_an_approval_that_is_taken_back_goes_off_the_list(tmp_path: Path) -> None:
    """With its name; what was logged there before the phone heard of it is still received."""

    async def walk() -> None:
        kit = pocket(tmp_path)
        office = await asyncio.to_thread(kit.server.coordinator, tmp_path)
        async with drawn(kit.phone) as app:
            await unlock(app)
            await start_shift(app)
            await _propose(app, "Naust ved elva")
            await _decide(office, **NAUSTET)
            await asyncio.to_thread(kit.phone.sync)
            spot = f"place-{_became(office).code}"
            await _decide(office, verdict="open")
            await _meet(app, spot)
            assert spot != "place-quay"
            assert len(kit.server.kept) == 2
            await asyncio.to_thread(kit.phone.sync)
            await app.press("home-observation")
            await app.find("place-quay")
            assert app.get(spot) is None
            assert "Naustet" not in str(kit.phone.profile.places)

    asyncio.run(walk())
