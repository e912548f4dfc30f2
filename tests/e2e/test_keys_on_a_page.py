"""A coordinator makes keys in a real Chromium; what it saves is what the commands read."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request, expect

from server import key_file, key_request
from server.key_file import KeyFile, Opened
from server.key_request import Request as Asked
from server.key_request import coming
from shared.hazmat.hpke import public_of
from shared.kdf_profiles import STANDARD
from shared.words.catalogue import say
from tests.browser import chromium, window
from tests.builders import SANDVIK
from tests.e2e.test_pages_for_everyone import judge
from tests.keys import PASSPHRASE
from tests.processes import Server, feltlogg

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve a house where nobody has keys."""
    started = Server(tmp_path_factory.mktemp("keys"), FELTLOGG_PROFILE=str(SANDVIK))
    yield started
    started.stop()


@pytest.fixture(scope="module")
def browser(server: Server) -> Iterator[Browser]:  # noqa: ARG001 - started before a loop runs
    """Start one Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """Follow the way from where a note would be."""
    with window(browser, width=390) as opened:
        code = feltlogg(server.folder, "sign-in", FELTLOGG_PROFILE=str(SANDVIK))["code"]
        opened.goto(f"{server.url}/sign-in")
        opened.locator("#code").fill(code)
        opened.locator("main button").first.click()
        opened.wait_for_url(f"{server.url}/")
        opened.goto(f"{server.url}/incoming?note=sealed")
        opened.get_by_role("link", name=say("nb", "web.keys.to_page")).click()
        expect(opened.locator("#make-keys")).to_be_visible()
        yield opened


def make(page: Page, months: int, again: str = PASSPHRASE) -> None:
    """Fill in the form and send it."""
    page.locator("#months").select_option(str(months))
    page.locator("#passphrase").fill(PASSPHRASE)
    if page.locator("#again").is_visible():
        page.locator("#again").fill(again)
    page.locator("#make-keys button").click()


def saved(page: Page, folder: Path) -> tuple[KeyFile, Asked]:
    """Save both files, and read them as the commands do."""
    expect(page.locator("#made")).to_be_visible()
    for button, name in (("#save-file", "key.json"), ("#save-request", "request.json")):
        with page.expect_download() as download:
            page.locator(button).click()
        download.value.save_as(folder / name)
    return key_file.read(folder / "key.json", "notes"), key_request.read(folder / "request.json")


def test_keys_are_made_saved_and_renewed_and_nothing_of_them_is_sent(
    page: Page, server: Server, tmp_path: Path
) -> None:
    """The file opens with the passphrase, and its keys are those that are asked for."""
    sent: list[Request] = []
    page.on("request", lambda one: sent.append(one))  # noqa: PLW0108 - a built-in cannot be marked
    make(page, 2)
    file, asked = saved(page, tmp_path)
    assert [one for one in sent if not one.url.startswith("blob:")] == []
    assert page.locator("#made-name").inner_text() == asked.name
    assert judge(page) == []
    assert file.kdf == STANDARD
    opened = Opened(file, PASSPHRASE)
    halves = [(one.epoch, one.id, public_of(opened.private(one))) for one in file.keys]
    assert halves == [(one.epoch, one.id, one.public) for one in asked.keys]
    months = [one.epoch for one in file.keys]
    assert months == coming(_today(page), 2)

    page.goto(f"{server.url}/incoming/notes/keys")
    page.locator("#key-file").set_input_files(tmp_path / "key.json")
    expect(page.locator("#again")).to_be_hidden()
    make(page, 2)
    expect(page.locator("#make-wrong")).to_have_text(say("nb", "web.keys.none_lacking"))
    page.locator("#key-file").set_input_files(tmp_path / "key.json")
    make(page, 3)
    more, further = saved(page, tmp_path)
    assert more.keys[:2] == file.keys
    assert [one.epoch for one in further.keys] == coming(_today(page), 3)[2:]
    assert Opened(more, PASSPHRASE).private(more.keys[2])


def _today(page: Page) -> date:
    return date.fromisoformat(page.locator("#make-keys").get_attribute("data-today") or "")


def test_a_passphrase_that_is_short_or_mistyped_makes_no_keys(page: Page) -> None:
    """Nobody could ever open what was sealed to them."""
    make(page, 1, again=PASSPHRASE + "x")
    expect(page.locator("#make-wrong")).to_have_text(say("nb", "web.keys.unlike"))
    expect(page.locator("#again")).to_be_focused()
    page.locator("#passphrase").fill("kort")
    page.locator("#again").fill("kort")
    page.locator("#make-keys button").click()
    expect(page.locator("#make-wrong")).to_have_text(say("nb", "web.notes.short_passphrase"))
    assert judge(page) == []
    assert page.locator("#made").is_hidden()


def test_keys_that_are_not_saved_are_not_left_behind_unasked(page: Page) -> None:
    """Closing the page would lose them."""
    make(page, 1)
    expect(page.locator("#made")).to_be_visible()
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    page.reload()
    assert asked == ["beforeunload"]
