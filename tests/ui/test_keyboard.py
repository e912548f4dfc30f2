"""A keyboard at a desk, in a real browser: ten contacts without a mouse, and on the server."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from shared.words.catalogue import say
from tests.browser import App, chromium, window
from tests.processes import PIN, Program, Server, feltlogg, free_port, phone

pytestmark = pytest.mark.browser
FIRST = ("1", "1", "2", "1", "Enter", "3", "2", "Enter")
NEXT = ("2", "Enter", "2", "1", "Enter")
N_CONTACTS = 10
MOST_KEYS = 6
KEY_MS = 60
PATIENCE_MS = 30_000
PLACES = "[flt-semantics-identifier^='place-']"
SPILL = "[flt-semantics-identifier='plattform_type-SPILL']"
START = ("shift-team-DIGI", "team_storrelse-2", "shift-area-SENTRUM", "shift-go")


@contextmanager
def at_a_desk(folder: Path) -> Iterator[tuple[App, Page, Callable[[], int]]]:
    """Open the app in a wide window, in a shift of the digital team; give what stops the app."""
    server, port = Server(folder / "server"), free_port()
    shown = Program(
        folder / "app.log", "client", "app", FELTLOGG_DATA=str(folder), FELTLOGG_APP_PORT=str(port)
    )
    shown.await_answer(f"http://127.0.0.1:{port}/")
    try:
        with chromium() as browser, window(browser, width=1280, height=900) as page:
            app = App(page).open(f"http://127.0.0.1:{port}/")
            code = feltlogg(server.folder, "device", "enrol", "--label", "pult")["code"]
            app.type("enrol-url", server.url)
            app.type("enrol-code", code)
            app.press("enrol-go")
            app.type("pin-first", PIN)
            app.type("pin-again", PIN)
            app.press("pin-go")
            expect(app.id("home-start-shift")).to_be_attached(timeout=PATIENCE_MS)
            page.keyboard.press("s")
            for press in START:
                app.press(press)
            expect(app.id("home-online")).to_be_attached(timeout=PATIENCE_MS)
            yield app, page, shown.stop
    finally:
        shown.stop()
        server.stop()


def test_ten_contacts_by_keyboard_alone_reach_the_server(tmp_path: Path) -> None:
    """Five keys a contact; what is typed while one is saved belongs to the next."""
    assert len(NEXT) <= MOST_KEYS
    with at_a_desk(tmp_path) as (app, page, stop):
        page.keyboard.press("n")
        began = time.monotonic()
        for keys in (FIRST, *(NEXT for _ in range(N_CONTACTS - 1))):
            for key in keys:
                page.keyboard.press(key)
                page.wait_for_timeout(KEY_MS)
        page.keyboard.press("h")
        app.sees("home-online", "nett")
        took = (time.monotonic() - began) / N_CONTACTS
        sys.stdout.write(f"{took:.2f} s a contact, {len(NEXT)} keys, {KEY_MS} ms between them\n")
        app.sees("sync-mood", say("nb", "app.sync.all_received"), timeout=60_000)
        stop()
        listed = phone(tmp_path / "phone", "list")["records"]
        assert [line["state"] for line in listed] == ["kept"] * N_CONTACTS
        told = [
            (line["answers"]["antall"], line["answers"]["innhold_grad"], line["answers"]["kanal"])
            for line in reversed(listed)
        ]
        assert told == [(1, "2", "DM"), *[(2, "1", "DM")] * (N_CONTACTS - 1)]
        assert {line["answers"]["initiativ"] for line in listed} == {"UNGE"}
        assert all(line["answers"]["alder_antall"] for line in listed)


def test_what_is_typed_into_a_line_chooses_nothing(tmp_path: Path) -> None:
    """A search for a house number is no answer; once the line is left, keys are keys again."""
    with at_a_desk(tmp_path) as (app, page, _stop):
        app.press("home-contact")
        app.type("place-search", "12hnso?")
        app.holds("place-search", "12hnso?")
        assert app.id("keys-close").count() == 0
        assert page.locator(f"{PLACES}[aria-checked='true']").count() == 0
        expect(app.id("form-drop")).to_be_attached(timeout=PATIENCE_MS)
        page.set_viewport_size({"width": 800, "height": 900})
        app.type("place-search", "torgallm")
        app.press("place-SEN-TORGALLM")
        expect(app.id("field-antall")).to_be_attached(timeout=PATIENCE_MS)
        page.keyboard.press("4")
        page.keyboard.press("Enter")
        app.sees("antall-edit", "4")


def test_enter_on_a_button_with_the_focus_presses_it_and_nothing_else(tmp_path: Path) -> None:
    """Whoever goes by Tab chooses with Enter, and is not told off for what is still to come."""
    with at_a_desk(tmp_path) as (app, page, _stop):
        page.keyboard.press("n")
        expect(app.id("plattform_type-CHAT")).to_be_attached(timeout=PATIENCE_MS)
        for _ in range(12):
            page.keyboard.press("Tab")
            page.wait_for_timeout(150)
            if page.locator(f"{SPILL}:focus").count():
                break
        page.keyboard.press("Enter")
        expect(app.id("plattform_type-SPILL").first).to_have_attribute("aria-checked", "true")
        page.wait_for_timeout(500)
        assert app.id("notice").count() == 0
