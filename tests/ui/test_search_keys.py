"""Every key typed into the search reaches it, in a real browser, while it searches."""

from pathlib import Path

import pytest

from client.shelves.promises import keep_record
from tests.bench.phoning import ready_phone
from tests.bench.records import contacts
from tests.browser import App, chromium, window
from tests.processes import PIN, Program, free_port

pytestmark = pytest.mark.browser
SOUGHT = "torgallmenningen cannabis 16-17 kontakt"
KEY_MS = 30


def test_no_key_is_lost_while_a_search_goes_on(tmp_path: Path) -> None:
    """Each pause begins a search; what is found comes under the fingers of one who types on."""
    phone = ready_phone(tmp_path / "phone")
    vault = phone._inside.vault  # noqa: SLF001 - filled as fast as a vault can be
    with vault.transaction():
        for record in contacts(5_000, phone.moment().date(), seed=12):
            keep_record(vault, record)
    phone.lock()
    port = free_port()
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
        page.wait_for_timeout(2_000)  # the typeface has come, and nothing moves any more
        app.type("unlock-pin", PIN)
        page.wait_for_timeout(1_000)
        app.press("unlock-go")
        app.press("home-saved")
        app.id("saved-row-49").first.wait_for(state="attached")
        app.type("saved-search", SOUGHT[:4])
        app.sees("saved-count", "1–50")  # the app has heard it, so that it has the keyboard
        for at, key in enumerate(SOUGHT[4:]):
            page.keyboard.type(key, delay=KEY_MS)
            if at % 7 == 6:
                page.wait_for_timeout(200)  # a pause for thought, in which a search begins
        app.holds("saved-search", SOUGHT)
        app.sees("saved-count", "treff")
        app.press("saved-row-0")
        app.press("back")
        app.sees("saved-count", "treff")
    shown.stop()
