"""Draw the gallery anew from the real programs and an invented year: `make screenshots`."""

import os
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page

from shared.words.catalogue import say
from tests.browser import App, chromium, window
from tests.processes import PIN, ROOT, Program, Server, feltlogg, free_port, run

FOLDER = ROOT / "docs" / "screenshots"
DESKTOP = (1280, 900)
PHONE = (390, 844)
PAGES = {
    "home": "/",
    "questions": "/questions",
    "proposals": "/proposals",
    "devices": "/devices",
    "releases": "/releases",
    "groups": "/groups",
    "group": "/groups/b",
}


def main() -> None:
    """Make an invented year, open everything, and take the pictures."""
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        done = run("server", "demo", "--build-only", FELTLOGG_DATA=str(folder))
        if done.returncode:
            raise SystemExit(done.stdout + done.stderr)
        server = Server(folder / "demo")
        try:
            _pages(browser, server)
            for dark in (False, True):
                _app(browser, server, folder / ("dark" if dark else "light"), dark=dark)
        finally:
            server.stop()


def _pages(browser: Browser, server: Server) -> None:
    for width, height in (DESKTOP, PHONE):
        for dark in (False, True):
            with window(browser, width=width, height=height, dark=dark) as page:
                ending = ("-phone" if width == PHONE[0] else "") + ("-dark" if dark else "")
                page.goto(f"{server.url}/sign-in")
                _shot(page, f"web-sign-in{ending}")
                _sign_in(page, server)
                for name, path in PAGES.items():
                    page.goto(server.url + path)
                    _shot(page, f"web-{name}{ending}")


def _sign_in(page: Page, server: Server) -> None:
    code = feltlogg(server.folder, "sign-in")["code"]
    page.get_by_label(say("nb", "web.sign_in.code"), exact=True).fill(code)
    page.get_by_role("button", name=say("nb", "web.sign_in.send")).click()


def _shot(page: Page, name: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=FOLDER / f"{name}.png")


def _app(browser: Browser, server: Server, folder: Path, *, dark: bool) -> None:
    port = free_port()
    shown = Program(
        Path(os.devnull),
        "client",
        "app",
        FELTLOGG_DATA=str(folder),
        FELTLOGG_APP_PORT=str(port),
    )
    shown.await_answer(f"http://127.0.0.1:{port}/")
    ending = "-dark" if dark else ""
    code = feltlogg(server.folder, "device", "enrol", "--label", "bilder")["code"]
    with window(browser, dark=dark) as page:
        app = App(page).open(f"http://127.0.0.1:{port}/")

        def shot(name: str) -> None:
            app.shot(FOLDER / f"app-{name}{ending}.png")

        shot("enrol")
        app.type("enrol-url", server.url)
        app.type("enrol-code", code)
        app.press("enrol-go")
        app.type("pin-first", PIN)
        shot("pin")
        app.type("pin-again", PIN)
        app.press("pin-go")
        app.press("home-start-shift")
        app.press("shift-team-OPPSOK")
        app.press("team_storrelse-2")
        shot("shift")
        app.press("shift-area-SENTRUM")
        app.press("shift-go")
        app.press("home-contact")
        app.press("place-SEN-TORGALLM")
        app.press("antall-4")
        app.press("alder_antall-16-17")
        shot("contact")
        app.press("kjonn_antall-G")
        app.press("initiativ-VI")
        app.press("dybde-2")
        app.press("form-save")
        app.id("home-saved").first.wait_for(state="attached")
        shot("home")
        app.press("home-saved")
        shot("saved")
    shown.stop()


if __name__ == "__main__":
    main()
