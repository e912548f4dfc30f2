"""A practice session in a real Chromium, without a server, as a screen reader meets it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import expect

from client.phone import Phone
from shared.words.catalogue import say
from tests.audit import Audit, nodes
from tests.browser import App, chromium, window
from tests.processes import PIN, Program, Server, feltlogg, free_port

pytestmark = pytest.mark.browser
WIDTH: Final = 320
LANGUAGE: Final = "nn"
CONTACT = ("antall-3", "alder_antall-16-17", "kjonn_antall-G", "initiativ-VI", "dybde-2")
DETAILS = ("alder_antall-16-17", "kjonn_antall-G", "dybde-2")


def test_a_new_worker_is_led_through_a_first_shift_without_a_server(
    tmp_path: Path,
) -> None:
    """Every page is marked and can be pressed; afterwards the phone holds nothing of it."""
    server, port = Server(tmp_path / "server"), free_port()
    settings = {"FELTLOGG_DATA": str(tmp_path), "FELTLOGG_APP_PORT": str(port)}
    shown = Program(tmp_path / "app.log", "client", "app", **settings)
    shown.await_answer(f"http://127.0.0.1:{port}/")
    audit = Audit(WIDTH)
    with chromium() as browser, window(browser, width=WIDTH, dark=True) as page:
        app = App(page).open(f"http://127.0.0.1:{port}/")
        enrol(app, server)
        server.stop()
        app.press("home-practice")
        for screen in evening(app):
            app.sees("practice-mark", say(LANGUAGE, "app.practice.mark"))
            read = [node.name for node in nodes(app)]
            audit.look(app, screen)
            assert say(LANGUAGE, "app.practice.leave") in read, screen
            expect(page.locator("body")).not_to_contain_text("Error running app")
        app.sees("done-sum", say(LANGUAGE, "app.done.whole", saved=3, received=3))
        app.sees("practice-step", say(LANGUAGE, "app.practice.over"))
        app.press("practice-real")
        app.awaits("shift-go")
        expect(app.id("practice-mark")).to_have_count(0)
    assert shown.stop() == 0
    assert not [*audit.faults, *audit.too_small()]
    phone = Phone(tmp_path / "phone")
    phone.unlock(PIN)
    assert not phone.records.entries()
    assert phone.shifts.going() is None
    phone.lock()


def enrol(app: App, server: Server) -> None:
    """Make the phone known, as its first user does."""
    code = feltlogg(server.folder, "device", "enrol", "--label", "oving")["code"]
    app.press(f"settings-lang-{LANGUAGE}")
    app.type("enrol-url", server.url)
    app.type("enrol-code", code)
    app.press("enrol-go")
    app.type("pin-first", PIN)
    app.type("pin-again", PIN)
    app.press("pin-go")


def evening(app: App) -> Iterator[str]:
    """Do what the coach says, and stand still on each page."""
    app.awaits("practice-mark")
    yield "home"
    app.press("home-start-shift")
    app.press("shift-team-OPPSOK")
    yield "start"
    for press in ("team_storrelse-2", "shift-area-SENTRUM", "shift-go"):
        app.press(press)
    app.awaits("home-contact")
    yield "shift"
    app.press("home-contact")
    app.awaits("place-SEN-TORGALLM")
    yield "contact"
    for press in ("place-SEN-TORGALLM", *CONTACT, "form-save"):
        app.press(press)
    app.awaits("notice-undo")
    yield "saved"
    app.press("notice-undo")
    app.awaits("form-save")
    yield "undone"
    app.press("form-save")
    app.press("tally-more")
    app.awaits("home-unfinished")
    yield "counted"
    app.press("home-unfinished")
    app.press("unfinished-0")
    for press in (*DETAILS, "form-save"):
        app.press(press)
    expect(app.id("form-save")).to_have_count(0)
    app.press("home-end-shift")
    app.awaits("shift-end-go")
    yield "end"
    app.press("shift-end-go")
    app.awaits("practice-real")
    yield "done"
