"""The map of districts in a real browser: large, apart, and never asking where anyone is."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, FloatRect, expect

from client.web_app import HEADERS
from tests.browser import App, chromium, window
from tests.processes import PIN, Program, Server, feltlogg, free_port
from tests.shipped import bergen

pytestmark = pytest.mark.browser
TOUCH = 48
HUGE = "document.addEventListener('DOMContentLoaded', () => "
HUGE += "{ document.documentElement.style.fontSize = '32px' })"


@pytest.mark.parametrize(("width", "huge"), [(320, True), (390, False)])
def test_a_thumb_finds_a_district_on_the_map(tmp_path: Path, width: int, *, huge: bool) -> None:
    """Also on the narrowest phone, and with words twice as large."""
    server, port = Server(tmp_path / "server"), free_port()
    shown = Program(
        tmp_path / "app.log",
        "client",
        "app",
        FELTLOGG_DATA=str(tmp_path),
        FELTLOGG_APP_PORT=str(port),
    )
    shown.await_answer(f"http://127.0.0.1:{port}/")
    with chromium() as browser:
        _walk(browser, server, f"http://127.0.0.1:{port}/", width, huge=huge)
    assert shown.stop() == 0
    assert server.stop() == 0


def _walk(browser: Browser, server: Server, url: str, width: int, *, huge: bool) -> None:
    with window(browser, width=width) as page:
        page.context.grant_permissions(["geolocation"])
        if huge:
            page.add_init_script(HUGE)
        app = App(page).open(url)
        _to_the_question(app, server)
        expect(app.id("place-near")).to_have_count(0)
        app.press("place-map")
        tiles = [app.id(f"place-district-{code}").first for code in bergen().districts]
        expect(tiles[0]).to_be_attached()
        boxes = [box for tile in tiles if (box := tile.bounding_box())]
        assert len(boxes) == len(tiles)
        assert all(box["width"] >= TOUCH <= box["height"] for box in boxes)
        assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
        assert not [1 for at, one in enumerate(boxes) for two in boxes[:at] if _meet(one, two)]
        app.press("place-district-460108")
        app.press("place-ASA-SENTER")
        app.sees("sted_kode-edit", "Åsane senter")


def _meet(one: FloatRect, two: FloatRect) -> bool:
    return all(
        one[at] + one[size] > two[at] and two[at] + two[size] > one[at]  # type: ignore[literal-required]  # both are keys
        for at, size in (("x", "width"), ("y", "height"))
    )


def _to_the_question(app: App, server: Server) -> None:
    code = feltlogg(server.folder, "device", "enrol", "--label", "kart")["code"]
    app.type("enrol-url", server.url)
    app.type("enrol-code", code)
    app.press("enrol-go")
    app.type("pin-first", PIN)
    app.type("pin-again", PIN)
    for press in (
        "pin-go",
        "home-start-shift",
        "shift-team-OPPSOK",
        "team_storrelse-2",
        "shift-area-SENTRUM",
        "shift-go",
        "home-contact",
    ):
        app.press(press)


def test_a_page_may_never_ask_where_anyone_is() -> None:
    """The screens do not offer it, and the headers would forbid it."""
    assert "geolocation=()" in HEADERS["permissions-policy"]
