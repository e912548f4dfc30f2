"""Every screen at every width, light and dark, in three languages, as a screen reader meets it."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from shared.language import LANGUAGES
from tests.audit import Audit
from tests.browser import App, chromium, window
from tests.processes import PIN, Program, Server, feltlogg, free_port
from tests.walk import CONTACT, walk

pytestmark = pytest.mark.browser
# The narrowest and the widest, both looks; `make soak` walks all eighteen.
WALKS = (
    (320, "dark", "nn"),
    (1280, "light", "nb"),
)
EVERYWHERE = tuple(product((320, 390, 1280), ("light", "dark"), LANGUAGES))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Choose which walks to take."""
    if "language" in metafunc.fixturenames:
        walks = EVERYWHERE if metafunc.config.getoption("--everywhere") else WALKS
        metafunc.parametrize(("width", "look", "language"), walks)


@contextmanager
def phone(
    browser: Browser, folder: Path, width: int, *, look: str = "dark"
) -> Iterator[tuple[App, str, str]]:
    """Open the app of a new phone; give the server's address, and the code that lets it in."""
    server, port = Server(folder / "server"), free_port()
    shown = Program(
        folder / "app.log",
        "client",
        "app",
        FELTLOGG_DATA=str(folder),
        FELTLOGG_APP_PORT=str(port),
        FELTLOGG_SERVER=server.url,
    )
    shown.await_answer(f"http://127.0.0.1:{port}/")
    code = feltlogg(server.folder, "device", "enrol", "--label", "vandring")["code"]
    height = 844 if width < 600 else 900
    with window(browser, width=width, height=height, dark=look == "dark") as page:
        try:
            yield App(page).open(f"http://127.0.0.1:{port}/"), server.url, code
        finally:
            shown.stop()
            server.stop()


def test_every_screen_can_be_read_and_pressed(
    tmp_path: Path, width: int, look: str, language: str
) -> None:
    """A worker who cannot see the screen, or has gloves on, gets as far as anyone."""
    seen, audit = [], Audit(width)
    with (
        chromium() as browser,
        phone(browser, tmp_path, width, look=look) as (app, url, code),
    ):
        for screen in walk(app, url, code, language):
            seen.append(screen)
            audit.look(app, screen)
            expect(app.page.locator("body")).not_to_contain_text("Error running app")
    found = [*audit.faults, *audit.too_small()]
    assert not found, "\n".join(found)
    assert len(seen) == len(set(seen))


def test_a_new_contact_takes_eight_taps_and_a_repeat_three(tmp_path: Path) -> None:
    """Faster than a tally on paper, counted on the real app."""
    with chromium() as browser, phone(browser, tmp_path, 390) as (app, _, code):
        app.type("enrol-code", code)
        app.press("enrol-go")
        app.type("pin-first", PIN)
        app.type("pin-again", PIN)
        app.press("pin-go")
        app.press("home-start-shift")
        for press in ("shift-team-OPPSOK", "team_storrelse-2", "shift-area-SENTRUM", "shift-go"):
            app.press(press)
        app.awaits("home-contact")
        before = app.taps
        for press in ("home-contact", "place-SEN-TORGALLM", *CONTACT, "form-save"):
            app.press(press)
        app.sees("sync-mood", "1 ")
        assert app.taps - before <= 8
        before = app.taps
        app.press("home-repeat")
        app.awaits("form-ready")
        app.press("form-save")
        app.sees("sync-mood", "2 ")
        assert app.taps - before <= 3
