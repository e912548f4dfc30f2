"""The link of make run in a real Chromium: one press from the terminal to the PIN, no code left."""

from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Request

from shared.invite import Invite, invite
from tests.browser import App, chromium, window
from tests.processes import PIN, Program, Server, feltlogg, free_port

pytestmark = pytest.mark.browser
OTHER = "https://elsewhere.example"


def test_the_link_fills_in_and_leaves_the_address_bar(tmp_path: Path) -> None:
    """A code in a history, a log or a referrer enrols whoever reads it there first."""
    server = Server(tmp_path / "server")
    code = feltlogg(server.folder, "device", "enrol", "--label", "lenke")["code"]
    url, shown = _app(tmp_path)
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    with chromium() as browser, window(browser) as page:
        page.on("request", note)
        app = App(page).open(f"{url}/enrol#{invite(server.url, code).query}")
        app.sees("invite-server", server.url.removeprefix("http://"))
        assert page.url == f"{url}/"
        assert not [one for one in asked if code in one.partition("#")[0]]
        app.shot(tmp_path / "invite.png")
        app.press("invite-yes")
        app.type("pin-first", PIN)
        app.type("pin-again", PIN)
        app.press("pin-go")
        app.id("home-saved").first.wait_for(state="attached")
        _refuses_strangers(url, invite(server.url, code))
        page.go_back()
        assert page.url == "about:blank"  # the tab it was opened from: no step in between
    assert shown.stop() == 0
    assert server.stop() == 0
    for log in (tmp_path / "app.log", server.log):
        assert code not in log.read_text()


def _app(folder: Path) -> tuple[str, Program]:
    url = f"http://127.0.0.1:{(port := free_port())}"
    settings = {"FELTLOGG_DATA": str(folder), "FELTLOGG_APP_PORT": str(port)}
    shown = Program(folder / "app.log", "client", "app", **settings)
    shown.await_answer(f"{url}/")
    return url, shown


def _refuses_strangers(url: str, found: Invite) -> None:
    """Another site in the same browser cannot lay a link on our doormat."""
    given = {"origin": OTHER}
    for headers in (given, {}):
        answer = httpx.post(f"{url}/invite", content=found.query, headers=headers, trust_env=False)
        assert answer.status_code == httpx.codes.FORBIDDEN
