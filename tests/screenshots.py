"""Draw the gallery anew from the real programs and an invented year: `make screenshots`."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from server.web.menu import entries
from shared.words.catalogue import say
from tests.browser import App, chromium, window
from tests.processes import ROOT, Program, Server, feltlogg, free_port, run
from tests.walk import walk

FOLDER = ROOT / "docs" / "screenshots"
GALLERY = ROOT / "docs" / "gallery.md"
DESKTOP = (1280, 900)
PHONE = (390, 844)
SMALL = (320, 640)
SPLASH_MS = 3_000  # the tree is there before the first picture is
PAPER = (794, 1123)  # an A4 sheet in CSS pixels
# What the menu leads to, and what lies below it.
PAGES = {
    **{entry.name: entry.address for entry in entries()},
    "group": "/groups/b",
    "release": "/releases/1",
    "release-next": "/releases/next",
    "subscribe": "/groups/b/subscribe",
    "group-wishes": "/groups/b/wishes",
    "pack": "/packs/brief-14",
    "pack-quarter": "/packs/lokalt-sentrum",
    "pack-half-year": "/packs/sentralt",
    "note-keys": "/incoming/notes/keys",
    "account": "/account",
    "password": "/account/password",
    "explained": "/explained",
    "dpia": "/dpia",
}
LOOKS = (
    (DESKTOP, "light", ""),
    (DESKTOP, "dark", "-dark"),
    (PHONE, "light", "-phone"),
    (PHONE, "dark", "-phone-dark"),
    (PAPER, "print", "-print"),
)
# Which walks are drawn: the window, the look, the language, and how the pictures' names end.
WALKS = (
    (PHONE, "light", "nb", ""),
    (PHONE, "dark", "nb", "-dark"),
    (SMALL, "dark", "nn", "-small"),
    (DESKTOP, "light", "en", "-desk"),
)


def main(part: str = "") -> None:
    """Make an invented year, open everything, take the pictures, and write the page of them."""
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        done = run("server", "demo", "--build-only", FELTLOGG_DATA=str(folder))
        if done.returncode:
            raise SystemExit(done.stdout + done.stderr)
        FOLDER.mkdir(parents=True, exist_ok=True)
        for old in FOLDER.glob(f"{part}*.png"):
            old.unlink()
        server = Server(folder / "demo")
        try:
            _pages(browser, server)
            for size, look, language, ending in () if part else WALKS:
                with _phone(browser, server, folder / f"phone{ending}", size, look) as (app, code):
                    for screen in walk(app, server.url, code, language):
                        app.shot(FOLDER / f"app-{screen}{ending}.png")
        finally:
            server.stop()
    GALLERY.write_text(_gallery(), "utf-8")


def _pages(browser: Browser, server: Server) -> None:
    for (width, height), look, ending in LOOKS:
        with window(browser, width=width, height=height, dark=look == "dark") as page:
            page.goto(f"{server.url}/sign-in")
            _shot(page, f"web-sign-in{ending}")
            _sign_in(page, server)
            if look == "print":
                page.emulate_media(media="print")
            for name, path in PAGES.items():
                page.goto(server.url + path)
                _shot(page, f"web-{name}{ending}")


def _sign_in(page: Page, server: Server) -> None:
    code = feltlogg(server.folder, "sign-in")["code"]
    page.get_by_label(say("nb", "web.sign_in.code"), exact=True).fill(code)
    page.get_by_role("button", name=say("nb", "web.sign_in.send")).click()


def _shot(page: Page, name: str) -> None:
    page.screenshot(path=FOLDER / f"{name}.png")


@contextmanager
def _phone(
    browser: Browser, server: Server, folder: Path, size: tuple[int, int], look: str
) -> Iterator[tuple[App, str]]:
    port = free_port()
    shown = Program(
        Path(os.devnull),
        "client",
        "app",
        FELTLOGG_DATA=str(folder),
        FELTLOGG_APP_PORT=str(port),
    )
    shown.await_answer(f"http://127.0.0.1:{port}/")
    code = feltlogg(server.folder, "device", "enrol", "--label", "bilder")["code"]
    width, height = size
    with window(browser, width=width, height=height, dark=look == "dark") as page:
        app = App(page).open(f"http://127.0.0.1:{port}/")
        page.wait_for_timeout(SPLASH_MS)
        yield app, code
    shown.stop()


def _gallery() -> str:
    names = [path.stem for path in FOLDER.glob("*.png")]
    screens = sorted({_screen(name) for name in names if name.startswith("app-")})
    lines = [
        "# Gallery",
        "",
        "Every screen and page, drawn by `make screenshots` from the real programs.",
        "",
        "## The field app",
        "",
        "| screen | phone, light | phone, dark | 320 px, nynorsk | desktop, English |",
        "|---|---|---|---|---|",
    ]
    for screen in screens:
        cells = [_cell(f"app-{screen}{ending}", names) for *_, ending in WALKS]
        lines.append(f"| {screen} | {' | '.join(cells)} |")
    lines += ["", "## The web pages", "", "| page | desktop | dark | phone | phone, dark | paper |"]
    lines.append("|---|---|---|---|---|---|")
    for page in ("sign-in", *PAGES):
        cells = [_cell(f"web-{page}{ending}", names) for *_, ending in LOOKS]
        lines.append(f"| {page} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def _screen(name: str) -> str:
    found = name.removeprefix("app-")
    for *_, ending in WALKS:
        found = found.removesuffix(ending) if ending else found
    return found


def _cell(name: str, names: list[str]) -> str:
    picture = f'<img src="screenshots/{name}.png" width="160" alt="{name}">'
    return picture if name in names else ""


if __name__ == "__main__":
    main(*sys.argv[1:])
