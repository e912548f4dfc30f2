"""The app in process, without a browser: from a tap to the change on its way to the screen."""

import asyncio
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from math import inf
from pathlib import Path

import flet as ft

from client.phone import Phone
from client.shelves.promises import keep_record
from client.ui.app import sessions
from client.ui.tid import tid
from tests.bench.phoning import N_ROWS, ready_phone
from tests.bench.records import contacts
from tests.bench.table import Row, median
from tests.drawing import Drawing
from tests.processes import PIN

NOWHERE = "http://127.0.0.1:1"  # nobody answers there
N_TAPS = 50
CONTACT = (
    ("antall", "4"),
    ("alder_antall", "16-17"),
    ("kjonn_antall", "G"),
    ("initiativ", "VI"),
    ("dybde", "2"),
)
PLACE = "place-SEN-TORGALLM"


def rows(folder: Path) -> Iterator[Row]:
    """Tap through contacts, then open and search a long history."""
    phone = ready_phone(folder / "phone")
    phone.shifts.start("OPPSOK", {})
    phone.lock()
    taps = asyncio.run(_contacts(phone))
    bare = median(asyncio.run(_empty(len(taps))))
    yield Row(
        what=f"app: tap to drawn change, in process, {len(taps)} taps on the contact form",
        measured=median(taps) * 1000,
        unit="ms",
        floor=50,
        aim=16,
    )
    yield Row(what="app: the slowest of those taps", measured=max(taps) * 1000, unit="ms", floor=50)
    yield Row(
        what="app: such a tap beside one in an empty Flet app",
        measured=median(taps) * 1000,
        unit="ms",
        limit=bare * 1000,
        limit_is="one button, one word",
    )
    yield from _history(phone)


@ft.component
def Empty() -> ft.View:  # noqa: N802 - components are nouns, as in Flet
    """Show how often a button was pressed."""
    n, put = ft.use_state(0)
    button = ft.TextButton("go", on_click=lambda _: put(n + 1))
    return ft.View(controls=[tid("go", button), ft.Text(str(n))])


async def _empty(n_taps: int) -> list[float]:
    async with unhurried(lambda page: page.render_views(Empty)) as app:
        return [await app.tapped("go") for _ in range(n_taps)]


def unhurried(main: Callable[[ft.Page], None]) -> Drawing:
    """Draw what is measured, never judged."""
    return Drawing(main, limit_s=inf)


async def go_in(app: Drawing) -> None:
    """Go in."""
    await app.type("unlock-pin", PIN)
    await app.press("unlock-go")
    await app.find("home-saved")


async def fill(app: Drawing) -> list[float]:
    """Answer one contact, and give the seconds of each tap."""
    await app.press("home-contact")
    await app.find("form-drop")
    if app.get(PLACE) is not None:
        await app.press(PLACE)
    took = []
    for key, code in CONTACT:
        if app.get(f"{key}-edit") is None:  # else it was suggested
            await app.find(f"{key}-{code}")
            took.append(await app.tapped(f"{key}-{code}"))
    return took


async def _contacts(phone: Phone) -> list[float]:
    took: list[float] = []
    async with unhurried(sessions(phone, url=NOWHERE)) as app:
        await go_in(app)
        while len(took) < N_TAPS:
            took += await fill(app)
            await app.press("form-save")
            await app.find("home-contact")
    return took


def _history(phone: Phone) -> Iterator[Row]:
    phone.unlock(PIN)
    vault = phone._inside.vault  # noqa: SLF001 - filled as fast as a vault can be
    with vault.transaction():
        for record in contacts(N_ROWS, datetime.now(UTC).date(), seed=9):
            keep_record(vault, record)
    phone.lock()
    opened, searched = asyncio.run(_looked_up(phone))
    what = f"app: history of {N_ROWS} records"
    yield Row(what=f"{what}, tap to first rows drawn", measured=opened * 1000, unit="ms")
    yield Row(
        what=f"{what}, last key to what is found drawn, 150 ms of waiting for keys in it",
        measured=searched * 1000,
        unit="ms",
    )


async def _looked_up(phone: Phone) -> tuple[float, float]:
    async with unhurried(sessions(phone, url=NOWHERE)) as app:
        await go_in(app)
        begun = time.perf_counter()
        await app.press("home-saved")
        await app.find("saved-row-0")
        opened = time.perf_counter() - begun
        await app.find("saved-row-49")
        begun = time.perf_counter()
        await app.type("saved-search", "torg cannabis")
        await app.reads("saved-count", "1")
        return opened, time.perf_counter() - begun
