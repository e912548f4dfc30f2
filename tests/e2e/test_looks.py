"""In a real browser: our typeface comes from here, and large words fit a narrow phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import App, chromium, window
from tests.processes import PIN, Program, Server, feltlogg, free_port

pytestmark = pytest.mark.browser
NARROW, HIGH = 320, 640
ORDINARY = 64  # more than a button's height at ordinary text size
TWICE = """addEventListener('DOMContentLoaded', () => {
  document.documentElement.style.fontSize = '32px' })"""
BEYOND = """width => [...document.querySelectorAll('flt-semantics')]
  .map(node => [node.getBoundingClientRect().right, node.innerText.slice(0, 40)])
  .filter(([right, text]) => right > width + 1 && text)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all."""
    with chromium() as started:
        yield started


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Show a phone that nobody has enrolled."""
    port = free_port()
    settings = {"FELTLOGG_DATA": str(tmp_path), "FELTLOGG_APP_PORT": str(port)}
    shown = Program(tmp_path / "app.log", "client", "app", **settings)
    shown.await_answer(f"http://127.0.0.1:{port}/")
    yield f"http://127.0.0.1:{port}/"
    shown.stop()


def fits(app: App, main: str) -> None:
    """Check that nothing runs out of the window and that the page has a third of it."""
    app.id(main).first.wait_for(state="attached")
    assert app.page.evaluate(BEYOND, NARROW) == []
    box = app.id(main).first.bounding_box()
    assert box is not None
    assert box["height"] > ORDINARY, "words are not larger at all"
    assert box["y"] > HIGH / 3
    assert box["y"] + box["height"] <= HIGH


def test_words_twice_as_large_fit_a_narrow_phone(
    browser: Browser, tmp_path: Path, address: str
) -> None:
    """From the first page to the first contact."""
    server = Server(tmp_path / "server")
    with window(browser, width=NARROW, height=HIGH) as page:
        page.add_init_script(TWICE)
        app = App(page).open(address)
        fits(app, "enrol-go")
        app.type("enrol-url", server.url)
        app.type(
            "enrol-code", feltlogg(server.folder, "device", "enrol", "--label", "stor")["code"]
        )
        app.press("enrol-go")
        fits(app, "pin-go")
        app.type("pin-first", PIN)
        app.type("pin-again", PIN)
        app.press("pin-go")
        fits(app, "home-start-shift")
        app.press("home-start-shift")
        app.press("shift-team-OPPSOK")
        fits(app, "shift-go")
        app.press("back")
        app.press("home-settings")
        fits(app, "settings-lock")
    server.stop()


def test_our_typeface_is_fetched_from_here_and_nowhere_else(browser: Browser, address: str) -> None:
    """No font of a network, and none of the system's where ours is meant."""
    asked: list[str] = []
    with window(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        App(page).open(address)
        _until(page, asked, f"{address}assets/fonts/Inter.ttf", f"{address}fonts/Inter.ttf")
    fonts = [url for url in asked if url.endswith((".ttf", ".otf", ".woff", ".woff2"))]
    assert [url for url in fonts if not url.startswith(address)] == []


def _until(page: Page, asked: list[str], *urls: str) -> None:
    for _ in range(50):
        if any(url in asked for url in urls):
            return
        page.wait_for_timeout(100)
    raise AssertionError(asked)
