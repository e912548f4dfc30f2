"""Sealed notes in a real Chromium: opened with a key no server sees, and closed again."""

import json
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from server.key_file import Opened, new_file, write
from server.web.scripts import OPENING, program
from shared.words.catalogue import say
from tests.browser import chromium, window
from tests.builders import SANDVIK
from tests.e2e.test_pages_for_everyone import judge
from tests.house.tree import ROOT
from tests.keys import PASSPHRASE
from tests.processes import Server, feltlogg
from tests.sealed import WORDS, Drawer, lived

pytestmark = pytest.mark.browser
VECTORS = ROOT / "docs/spec/vectors"
KEY_ID = "9e07479c8d8279a4"
TODAY = "2026-07-02"
# Both layers of the module as a page loads it: the seal, and the note in its envelope.
UNSEAL = """async ([module, given]) => {
  const {keyOf, open} = await import(module.hpke);
  const {fromHex, toHex} = await import(module.bytes);
  try {
    const key = await keyOf(fromHex(given.private_hex));
    const parts = ["input_hex", "info_hex", "aad_hex"].map(one => fromHex(given[one]));
    return toHex(await open(key, ...parts));
  } catch (error) { return error.constructor.name; }
}"""
OPEN = """async ([module, given, id, today]) => {
  const {keyOf} = await import(module.hpke);
  const {opened} = await import(module.note);
  const {fromHex} = await import(module.bytes);
  const sealed = JSON.parse(given.input);
  const key = {epoch: sealed.epoch, ...await keyOf(fromHex(given.private_hex))};
  const {record, field} = given;
  const note = {municipality: "9902", book: "s1", record, field, sealed};
  return await opened(note, new Map([[id, key]]), today);
}"""
HALF_WAY = "() => { const {value} = document.querySelector('progress');"
HALF_WAY += " return value > 0 && value < 100 }"
UNSHOWN = "Object.defineProperty(document, 'hidden', {get: () => true});"
UNSHOWN += "document.dispatchEvent(new Event('visibilitychange'))"
KEPT = """async () => [localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, document.cookie]"""


def vectors(kind: str) -> Mapping[str, Any]:
    """Read the cases whose end is the seal's own, for what a server judges is not the page's."""
    read = {
        path.stem: json.loads(path.read_text("utf-8")) for path in (VECTORS / kind).glob("*.json")
    }
    return {name: one for name, one in read.items() if one["expect"] in ("accept", "seal.broken")}


@pytest.fixture(scope="module")
def drawer(tmp_path_factory: pytest.TempPathFactory) -> Drawer:
    """Let notes be written before a loop runs."""
    return lived(tmp_path_factory.mktemp("sealed"))


@pytest.fixture(scope="module")
def server(drawer: Drawer) -> Iterator[Server]:
    """Serve where they lie."""
    started = Server(drawer.folder.parent / "data", FELTLOGG_PROFILE=str(SANDVIK))
    yield started
    started.stop()


@pytest.fixture(scope="module")
def browser(server: Server) -> Iterator[Browser]:  # noqa: ARG001 - started before a loop runs
    """Start one Chromium for all."""
    with chromium() as started:
        yield started


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """Stand where the notes are, all of them sealed."""
    with window(browser, width=390) as opened:
        fetch(opened, server)
        yield opened


def fetch(page: Page, server: Server) -> None:
    """Sign in and fetch every note."""
    code = feltlogg(server.folder, "sign-in", FELTLOGG_PROFILE=str(SANDVIK))["code"]
    page.goto(f"{server.url}/sign-in")
    page.locator("#code").fill(code)
    page.locator("main button").first.click()
    page.wait_for_url(f"{server.url}/")
    page.goto(f"{server.url}/incoming")
    page.locator("#open-notes button").click()
    expect(page.locator("h1")).to_have_text(say("nb", "web.notes.title"))


def show(page: Page, file: Path, passphrase: str = PASSPHRASE) -> None:
    """Choose a key file and type a passphrase."""
    page.locator("#key-file").set_input_files(file)
    page.locator("#passphrase").fill(passphrase)
    page.locator("#unlock button").click()


def open_all(page: Page, drawer: Drawer) -> None:
    """Open what the coordinator's own key opens."""
    show(page, drawer.mine)
    expect(page.locator("#close-notes")).to_be_visible()


def modules(server: Server) -> dict[str, str]:
    """Give the addresses of the modules as pages import them."""
    return {
        name.split("-")[1]: f"{server.url}/static/{name}"
        for name in program(OPENING).named
        if "noble" not in name
    }


def test_the_browser_opens_what_rfc_9180_sealed_and_nothing_else(
    page: Page, server: Server
) -> None:
    """The same vectors as the phone's and the server's."""
    cases = vectors("hpke")
    got = {name: page.evaluate(UNSEAL, [modules(server), given]) for name, given in cases.items()}
    assert len(got) > 10
    assert got == {name: given.get("output", "SealBrokenError") for name, given in cases.items()}


def test_the_browser_opens_a_note_in_its_own_place_only(page: Page, server: Server) -> None:
    """Another record, field, month or key; no end mark; no text: all stay shut."""
    cases = vectors("note")
    asked = {name: [modules(server), given, KEY_ID, TODAY] for name, given in cases.items()}
    got = {name: page.evaluate(OPEN, one) for name, one in asked.items()}
    assert got.pop("accept_opened") == {"text": cases["accept_opened"]["output"]}
    assert len(got) > 4
    assert all(one.get("code") in ("damaged", "other_month", "to_others") for one in got.values())


def test_a_note_from_a_phone_is_opened_with_the_coordinators_own_key(
    page: Page, server: Server, drawer: Drawer
) -> None:
    """What was typed on the phone stands on the page as text; nothing of it or the key is sent."""
    sent: list[Request] = []
    expect(page.locator("#unlock")).to_be_visible()
    page.on("request", lambda one: sent.append(one))  # noqa: PLW0108 - a built-in cannot be marked
    open_all(page, drawer)
    shown = page.locator("[data-text]:visible").all_inner_texts()
    assert WORDS in shown
    assert "Rolig kveld ved kaia." in shown
    assert "snudd \ufffdatrab\ufffd og\ufffdto linjer" in shown
    assert page.locator("[data-text] b").count() == 0
    assert sent == []
    assert page.evaluate(KEPT) == [0, 0, 0, ""]
    assert page.locator("#passphrase").input_value() == ""
    assert page.locator("#key-file").evaluate("field => field.files.length") == 0
    for path in server.folder.rglob("*"):
        assert not path.is_file() or b"Kanarifuglen" not in path.read_bytes(), path


def test_the_page_lives_while_a_passphrase_is_stretched(
    page: Page, drawer: Drawer, tmp_path: Path
) -> None:
    """As slowly as the command does it; the bar moves, and what was typed is judged at the end."""
    municipality = json.loads(drawer.mine.read_text("utf-8"))["municipality"]
    opened = Opened(new_file("notes", municipality), PASSPHRASE)
    opened.add("2041-01", KEY_ID, b"k" * 32)
    write(tmp_path / "slow.json", opened.file)
    show(page, tmp_path / "slow.json")
    page.wait_for_function(HALF_WAY)
    expect(page.locator("#unlock button")).to_be_disabled()
    expect(page.locator("#told")).to_have_text(say("nb", "web.notes.opened_none"))


def test_what_stays_shut_says_why(page: Page, drawer: Drawer) -> None:
    """Sealed to others, moved from another record, of a month whose keys are gone."""
    open_all(page, drawer)
    told = page.locator("[data-state]:visible").all_inner_texts()
    assert sorted(told) == sorted(
        say("nb", f"web.notes.{code}") for code in ("destroyed", "to_others", "damaged")
    )
    expect(page.locator("#told")).to_contain_text("3 av 6")


def test_a_key_of_another_month_or_person_opens_nothing(page: Page, drawer: Drawer) -> None:
    """And says what the matter is, by each note."""
    show(page, drawer.other)
    expect(page.locator("#told")).to_have_text(say("nb", "web.notes.opened_none"))
    assert page.get_by_text(say("nb", "web.notes.to_others")).count() == 5
    page.locator("#put-away").click()
    show(page, drawer.later)
    expect(page.get_by_text(say("nb", "web.notes.other_month"))).to_have_count(5)


def test_a_file_that_cannot_be_used_says_what_to_do(
    page: Page, drawer: Drawer, tmp_path: Path
) -> None:
    """Each its own sentence, and the field it is about has the focus."""
    text = drawer.mine.read_text("utf-8")
    strange = json.loads(text) | {"municipality": "0000"}
    weak = json.loads(text)
    weak["kdf"]["memory_kib"] = 8
    for name, spelt, code in (
        ("picture", "\x89PNG", "bad_file"),
        ("spaced", text.replace(",", ", "), "bad_file"),
        ("weak", _spelt(weak), "bad_file"),
        ("strange", _spelt(strange), "other_municipality"),
        ("over", text.replace(json.loads(text)["keys"][0]["epoch"], "2025-01"), "no_keys_left"),
        ("cut", text[:-200], "bad_file"),
    ):
        (tmp_path / name).write_text(spelt, "utf-8")
        show(page, tmp_path / name)
        expect(page.locator("#unlock-wrong")).to_have_text(say("nb", f"web.notes.{code}"))
        expect(page.locator("#key-file")).to_be_focused()
    show(page, drawer.signing)
    expect(page.locator("#unlock-wrong")).to_have_text(say("nb", "web.notes.signing_file"))
    for passphrase, code in (
        ("kort", "short_passphrase"),
        ("ein heilt annan setning", "wrong_passphrase"),
    ):
        show(page, drawer.mine, passphrase)
        expect(page.locator("#unlock-wrong")).to_have_text(say("nb", f"web.notes.{code}"))
        expect(page.locator("#passphrase")).to_be_focused()
    assert judge(page) == []
    open_all(page, drawer)


def _spelt(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":")) + "\n"


@pytest.mark.parametrize("how", ["button", "Escape", "hidden", "time"])
def test_a_note_closes_again_and_is_then_not_in_the_page(
    browser: Browser, server: Server, drawer: Drawer, how: str
) -> None:
    """By a press, a key, another tab, or three minutes; the key opens it once more."""
    with window(browser, width=1280) as page:
        page.clock.install()
        fetch(page, server)
        open_all(page, drawer)
        assert "Kanarifuglen" in page.content()
        match how:
            case "button":
                page.locator("#close-notes").click()
            case "Escape":
                page.keyboard.press("Escape")
            case "hidden":
                page.evaluate(UNSHOWN)
            case _:
                page.clock.run_for(3 * 60_000)
        expect(page.locator("#told")).to_have_text(say("nb", "web.notes.closed"))
        assert "Kanarifuglen" not in page.content()
        if how == "hidden":
            return
        page.locator("#open-again").click()
        expect(page.get_by_text(WORDS)).to_be_visible()
        page.clock.run_for(10 * 60_000)
        expect(page.locator("#told")).to_have_text(say("nb", "web.notes.key_gone"))
        assert "Kanarifuglen" not in page.content()
        expect(page.locator("#unlock")).to_be_visible()


def test_on_paper_notes_come_only_when_asked_for(page: Page, drawer: Drawer) -> None:
    """A page that is printed by habit holds none."""
    open_all(page, drawer)
    words = page.get_by_text(WORDS)
    page.emulate_media(media="print")
    expect(words).to_be_hidden()
    page.emulate_media(media="screen")
    page.locator("#print-notes").check()
    page.emulate_media(media="print")
    expect(words).to_be_visible()


@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_axe_finds_nothing_wrong_with_sealed_and_opened_notes(
    browser: Browser, server: Server, drawer: Drawer, width: int, *, dark: bool
) -> None:
    """And nothing breaks the content policy, which is what it was."""
    said: list[str] = []
    with window(browser, width=width, dark=dark) as page:
        page.on("console", lambda one: said.append(one.text))
        page.on("pageerror", lambda one: said.append(str(one)))
        fetch(page, server)
        assert judge(page) == []
        open_all(page, drawer)
        assert judge(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert said == []


@pytest.mark.parametrize("old", ["no scripts", "no X25519", "no https"])
def test_a_browser_that_cannot_open_notes_is_told_the_command(
    browser: Browser, server: Server, old: str
) -> None:
    """Plainly, and without a form that would do nothing."""
    codes = {"no scripts": "unscripted", "no X25519": "old_browser", "no https": "no_https"}
    with closing(
        browser.new_context(java_script_enabled=old != "no scripts", locale="nb-NO")
    ) as context:
        page = context.new_page()
        if old == "no X25519":
            page.add_init_script("crypto.subtle.generateKey = () => Promise.reject(new Error())")
        if old == "no https":
            page.add_init_script("Object.defineProperty(window, 'isSecureContext', {value: false})")
        fetch(page, server)
        expect(page.get_by_text(say("nb", f"web.notes.{codes[old]}"))).to_be_visible()
        expect(page.locator("#unlock")).to_be_hidden()
        page.locator(".command summary").click()
        expect(page.get_by_text("feltlogg note open").first).to_be_visible()
