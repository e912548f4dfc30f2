"""Every key pressed reaches the line, in a real browser, whatever the server does meanwhile."""

import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import App, chromium, window
from tests.processes import PIN, Program, Server, feltlogg, free_port

pytestmark = pytest.mark.browser
NAME = "Trappa ved Grieghallen, nedre inngang ..."
KEY_MS = 40


def test_no_key_is_lost_while_the_server_stalls_and_comes_back(tmp_path: Path) -> None:
    """The courier fails and succeeds behind a form; the person who types never notices."""
    server, port = Server(tmp_path / "server"), free_port()
    shown = Program(
        tmp_path / "app.log",
        "client",
        "app",
        FELTLOGG_DATA=str(tmp_path),
        FELTLOGG_APP_PORT=str(port),
    )
    shown.await_answer(f"http://127.0.0.1:{port}/")
    with chromium() as browser, window(browser) as page:
        app = App(page).open(f"http://127.0.0.1:{port}/")
        _enrol(app, server)
        server.process.send_signal(signal.SIGSTOP)
        app.press("home-place")
        app.type("field-navn", "Naustet")
        for press in ("form-save", "bydel-460102", "sted_type-NAERM", "form-save", "home-place"):
            app.press(press)
        line = app.id("field-navn").locator("input, textarea").first
        expect(line).to_have_value("")
        line.click()
        page.wait_for_timeout(300)  # Flutter takes the keyboard over a moment later
        for sent in (signal.SIGCONT, signal.SIGSTOP, signal.SIGCONT):
            _type(page, NAME[:10])
            server.process.send_signal(sent)
            _type(page, NAME[10:])
            app.holds("field-navn", NAME)
            page.keyboard.press("Control+A")
            page.keyboard.press("Backspace")
    shown.stop()
    server.stop()


def _enrol(app: App, server: Server) -> None:
    code = feltlogg(server.folder, "device", "enrol", "--label", "taster")["code"]
    app.type("enrol-url", server.url)
    app.type("enrol-code", code)
    app.press("enrol-go")
    app.type("pin-first", PIN)
    app.type("pin-again", PIN)
    app.press("pin-go")


def _type(page: Page, text: str) -> None:
    page.keyboard.type(text, delay=KEY_MS)
