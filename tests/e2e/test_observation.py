"""How many taps an observation costs, counted in a real browser on the real app."""

from pathlib import Path

import pytest

from shared.words.catalogue import say
from tests.browser import App, chromium, window
from tests.processes import PIN, Program, Server, feltlogg, free_port

pytestmark = pytest.mark.browser
QUIET, BUSY = 4, 9


def test_a_quiet_place_is_four_taps_at_most_and_a_busy_one_nine(tmp_path: Path) -> None:
    """From home and back: the first of a shift, with nothing remembered, is the dearest."""
    server, port = Server(tmp_path / "server"), free_port()
    settings = {"FELTLOGG_DATA": str(tmp_path), "FELTLOGG_APP_PORT": str(port)}
    shown = Program(tmp_path / "app.log", "client", "app", **settings)
    shown.await_answer(f"http://127.0.0.1:{port}/")
    with chromium() as browser, window(browser) as page:
        app = App(page).open(f"http://127.0.0.1:{port}/")
        _begin(app, server)
        first = ("obs_type-MILJO", "place-SEN-TORGALLM", "form-nothing")
        assert _taps(app, *first) <= QUIET + 1  # the place is asked once, and then known
        assert _taps(app, "form-nothing") <= QUIET
        assert _taps(app, "obs_type-edit", "obs_type-ARR", "form-nothing") <= QUIET + 1
        seen = ("mengde-6-15", "unge_andel-FLEST", "uro-1", "rus-0", "vold-fold", "vold-1")
        assert _taps(app, *seen) <= BUSY
        app.sees("sync-mood", say("nb", "app.sync.all_received"), timeout=60_000)
    shown.stop()
    server.stop()


def _begin(app: App, server: Server) -> None:
    code = feltlogg(server.folder, "device", "enrol", "--label", "trykk")["code"]
    app.type("enrol-url", server.url)
    app.type("enrol-code", code)
    app.press("enrol-go")
    app.type("pin-first", PIN)
    app.type("pin-again", PIN)
    app.press("pin-go")
    app.press("home-start-shift")
    for press in ("shift-team-OPPSOK", "team_storrelse-2", "shift-area-SENTRUM", "shift-go"):
        app.press(press)


def _taps(app: App, *answers: str) -> int:
    """Log one observation from home, and give how many times the screen was touched."""
    taps = ("home-observation", *answers)
    for tap in taps:
        app.press(tap)
    app.sees("form-save", say("nb", "app.form.save"))
    app.press("form-save")
    app.id("home-observation").first.wait_for(state="attached")
    return len(taps) + 1
