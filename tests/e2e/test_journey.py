"""The whole path in a real browser: enrol, log without a network, be received, be released."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from shared.words.catalogue import say
from tests.browser import App, chromium, window
from tests.processes import PIN, Program, Server, feltlogg, free_port
from tests.walk import CONTACT, ONLINE

pytestmark = pytest.mark.browser
CANARY = "Kanarifuglbrygga"
N_CONTACTS, HEADS = 4, 5


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all."""
    with chromium() as started:
        yield started


def test_from_the_phone_on_the_street_to_the_focus_groups_page(
    browser: Browser, tmp_path: Path
) -> None:
    """What the product is: offline and sealed on the phone, a figure that points at nobody."""
    server = Server(tmp_path / "server")
    port = free_port()
    shown = Program(
        tmp_path / "app.log",
        "client",
        "app",
        FELTLOGG_DATA=str(tmp_path),
        FELTLOGG_APP_PORT=str(port),
    )
    shown.await_answer(f"http://127.0.0.1:{port}/")
    with window(browser) as page:
        app = App(page).open(f"http://127.0.0.1:{port}/")
        _enrol(app, server)
        server.stop()
        _log_an_evening(app)
        app.sees("sync-mood", say("nb", "app.sync.n_wait", n=N_CONTACTS + 3))
        app.sees("sync-mood", say("nb", "link.closed").partition(". ")[0])
        app.shot(tmp_path / "offline.png")
        server = Server(tmp_path / "server", server.port)
        app.sees("sync-mood", say("nb", "app.sync.all_received"), timeout=60_000)
    with window(browser) as page:
        _release(page, server)
    _look_for_canaries(tmp_path, server)
    assert shown.stop() == 0
    assert server.stop() == 0


def _enrol(app: App, server: Server) -> None:
    code = feltlogg(server.folder, "device", "enrol", "--label", "reise")["code"]
    app.type("enrol-url", server.url)
    app.type("enrol-code", code)
    app.press("enrol-go")
    app.type("pin-first", PIN)
    app.type("pin-again", PIN)
    app.press("pin-go")


def _log_an_evening(app: App) -> None:
    for press in (
        "home-start-shift",
        "shift-team-OPPSOK",
        "team_storrelse-2",
        "shift-area-SENTRUM",
        "shift-go",
    ):
        app.press(press)
    for number in range(N_CONTACTS):
        app.press("home-contact")
        known = () if number == 0 else ("place-SEN-TORGALLM", "initiativ-VI")
        for press in ("place-SEN-TORGALLM", f"antall-{HEADS}", *CONTACT[1:], "form-save"):
            if press not in known:
                app.press(press)
    app.press("home-online")
    for press in (*ONLINE, "form-save"):
        app.press(press)
    app.press("home-observation")
    for press in ("obs_type-MILJO", "form-nothing", "form-save"):
        app.press(press)
    app.press("home-place")
    app.type("field-navn", CANARY)
    for press in ("form-save", "bydel-460102", "sted_type-NAERM", "form-save"):
        app.press(press)


def _release(page: Page, server: Server) -> None:
    code = feltlogg(server.folder, "sign-in")["code"]
    page.goto(f"{server.url}/sign-in")
    page.get_by_label(say("nb", "web.sign_in.code"), exact=True).fill(code)
    page.get_by_role("button", name=say("nb", "web.sign_in.send")).click()
    page.goto(f"{server.url}/incoming")
    expect(page.locator("body")).to_contain_text("Torgallmenningen")
    page.goto(f"{server.url}/releases")
    page.get_by_role("link", name=say("nb", "web.next.see", number=1)).click()
    page.get_by_role("button", name=say("nb", "web.releases.cut", number=1)).click()
    expect(page.locator("body")).to_contain_text(say("nb", "web.releases.done", number=1))
    page.goto(f"{server.url}/groups/b")
    # Four separate meetings of five in one cell: a multiple of five, so no chance in it.
    expect(page.locator("table").first).to_contain_text(str(N_CONTACTS * HEADS))
    feed = page.request.get(f"{server.url}/feeds/b.json")
    assert feed.ok
    values = [
        cell["value"] for period in json.loads(feed.text())["periods"] for cell in period["cells"]
    ]
    assert values
    assert all(value % 5 == 0 for value in values)
    assert max(values) == N_CONTACTS * HEADS
    assert httpx.get(f"{server.url}/feeds/b.json", trust_env=False).status_code == 401


def _look_for_canaries(folder: Path, server: Server) -> None:
    files = [path for path in (folder / "phone").rglob("*") if path.is_file()]
    assert files
    for path in (*files, folder / "app.log", server.log):
        found = path.read_bytes()
        assert CANARY.encode() not in found, path.name
        assert PIN.encode() not in found, path.name
