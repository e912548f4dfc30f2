"""Out of sight in a real browser: a clock, a lock, and no word left for the screen reader."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import App, chromium, window
from tests.processes import PIN, Program, Server, feltlogg, free_port

pytestmark = pytest.mark.browser
NAME = "Naustet i sundet"
HOLD_MS = 1_300
# What a browser tells a page that loses its focus, is put behind another, and is back in front.
BLUR = "() => window.dispatchEvent(new Event('blur'))"
GO = """(how) => {
  Object.defineProperty(document, 'visibilityState', {value: how, configurable: true});
  Object.defineProperty(document, 'hidden', {value: how === 'hidden', configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
  if (how === 'visible') window.dispatchEvent(new Event('focus')); }"""
HEARD = """() => { const host = document.querySelector('flt-semantics-host');
  const named = [...host.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label'));
  const typed = [...host.querySelectorAll('input, textarea')].map(e => e.value);
  return [host.innerText, ...named, ...typed].join(' '); }"""


def test_hidden_and_gone_nothing_is_left_on_the_screen_or_for_a_reader(tmp_path: Path) -> None:
    """The tree is what a screen reader, and whoever looks over it, can get at."""
    server, port = Server(tmp_path / "server"), free_port()
    settings = {"FELTLOGG_DATA": str(tmp_path), "FELTLOGG_APP_PORT": str(port)}
    shown = Program(tmp_path / "app.log", "client", "app", **settings)
    shown.await_answer(f"http://127.0.0.1:{port}/")
    with chromium() as browser, window(browser) as page:
        app = App(page).open(f"http://127.0.0.1:{port}/")
        _enrol(app, server)
        app.press("home-place")
        app.type("field-navn", NAME)
        page.keyboard.press("Escape")
        expect(app.id("cover")).to_be_attached()
        expect(page).to_have_title("Klokke")
        _says_nothing(page)
        _hold(page)
        expect(app.id("form-save")).to_be_attached()
        expect(page).to_have_title("Feltlogg")
        line = app.id("field-navn").locator("input, textarea").first
        line.click()
        app.holds("field-navn", NAME)
        page.evaluate(BLUR)
        expect(app.id("cover")).to_be_attached()
        page.evaluate(GO, "hidden")
        _says_nothing(page)
        page.evaluate(GO, "visible")
        expect(app.id("unlock-pin")).to_be_attached()
        _says_nothing(page)
        app.press("unlock-safety")
        app.sees("safety-danger", "113")
        app.press("back")
        app.type("unlock-pin", PIN)
        app.press("unlock-go")
        expect(page.locator("flt-semantics-host")).to_contain_text(NAME, timeout=15_000)
    shown.stop()
    server.stop()


def _enrol(app: App, server: Server) -> None:
    code = feltlogg(server.folder, "device", "enrol", "--label", "skjul")["code"]
    app.type("enrol-url", server.url)
    app.type("enrol-code", code)
    app.press("enrol-go")
    app.type("pin-first", PIN)
    app.type("pin-again", PIN)
    app.press("pin-go")


def _says_nothing(page: Page) -> None:
    heard = page.evaluate(HEARD)
    for word in (NAME, "Forslag", "Navn på", "Neste", "Forkast"):
        assert word not in heard


def _hold(page: Page) -> None:
    page.mouse.move(195, 500)
    page.mouse.down()
    page.wait_for_timeout(HOLD_MS)
    page.mouse.up()
