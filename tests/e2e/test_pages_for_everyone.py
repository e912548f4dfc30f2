"""Every page in a real Chromium: judged by axe-core, walked with keys, read large and on paper."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from shared.words.catalogue import say
from tests.browser import chromium, window
from tests.house.tree import ROOT
from tests.web_pages import Site, site

pytestmark = pytest.mark.browser
AXE = (ROOT / ".tools/npm/node_modules/axe-core/axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations", "incomplete"]}
JUDGED = """async rules => (await axe.run(document, rules)).violations.map(
  one => `${one.id}: ${one.nodes.map(node => node.target.join(' ')).join(', ')}`)"""
BEYOND = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUSED = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  return {name: at.id || at.textContent.trim().slice(0, 40) || at.tagName, tag: at.tagName,
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 1 && box.height > 1}; }"""
TOLD = "Ring " + "4" * 8  # which a question may not hold
UNDRAWN = """() => [...document.images].filter(one => !one.complete || !one.naturalWidth)
  .map(one => one.getAttribute('src'))"""
LOOKS = [(1280, True), (390, False)]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve one house for all."""
    with site(tmp_path_factory.mktemp("site")) as made:
        yield made


@pytest.fixture(scope="module")
def browser(place: Site) -> Iterator[Browser]:  # noqa: ARG001 - whose life is lived before a loop runs
    """Start one Chromium for all."""
    with chromium() as started:
        yield started


def signed_in(page: Page, place: Site) -> Page:
    """Open the front page."""
    page.goto(f"{place.server.url}/sign-in")
    page.get_by_label(say("nb", "web.sign_in.code"), exact=True).fill(place.code)
    page.get_by_role("button", name=say("nb", "web.sign_in.send")).click()
    return page


def judge(page: Page) -> list[str]:
    """Ask axe-core what is wrong with a page; it is put in past the content policy."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(JUDGED, RULES)
    return found


def walk(page: Page, place: Site) -> Iterator[str]:
    """Open every page, and the problems a reader can run into."""
    for path in (*place.paths, "/nowhere", "/questions?done=made"):
        page.goto(place.server.url + path)
        yield path


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_axe_finds_nothing_wrong_with_any_page(
    browser: Browser, place: Site, width: int, *, dark: bool
) -> None:
    """WCAG 2.1 A and AA and what is good practice, on every route there is."""
    with window(browser, width=width, dark=dark) as page:
        signed_in(page, place)
        wrong = {path: found for path in walk(page, place) if (found := judge(page))}
        if width == 390:
            page.goto(place.server.url)
            page.locator(".switch summary").click()
            wrong |= {"menu": found} if (found := judge(page)) else {}
    assert wrong == {}


@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_axe_finds_nothing_wrong_with_forms_that_came_back(
    browser: Browser, place: Site, width: int, *, dark: bool
) -> None:
    """What is wrong is said first, takes the focus, and leads to its field."""
    with window(browser, width=width, dark=dark) as page:
        page.goto(f"{place.server.url}/sign-in")
        page.locator("#code").fill("AAAA-AAAA-AAAA-AAAA")
        page.locator("main button").first.click()
        assert judge(page) == []
        signed_in(page, place).goto(f"{place.server.url}/questions")
        page.locator("#text").fill(TOLD)
        page.locator("#first").fill("2020-01-01")
        page.get_by_role("button", name=say("nb", "web.questions.send")).click()
        summary = page.locator(".ds-error-summary")
        expect(summary).to_be_focused()
        assert judge(page) == []
        expect(page.locator("#text")).to_have_value(TOLD)
        summary.get_by_role("link").first.click()
        expect(page.locator("#text")).to_be_focused()


def test_keys_reach_everything_and_the_focus_is_always_seen(browser: Browser, place: Site) -> None:
    """Past the menu in one press; then every link, field and button, each with a ring around it."""
    with window(browser, width=1280) as page:
        signed_in(page, place).goto(f"{place.server.url}/questions")
        page.keyboard.press("Tab")
        expect(page.locator(".ds-skip-link")).to_be_focused()
        expect(page.locator(".ds-skip-link")).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()
        page.goto(f"{place.server.url}/questions")
        steps = _steps(page)
    names = [step["name"] for step in steps]
    for name in ("nav-home", "nav-questions", "nav-devices", "text", "where", "first", "last"):
        assert name in names
    assert [step for step in steps if not (step["ring"] and step["seen"])] == []


def _steps(page: Page) -> list[dict[str, Any]]:
    """Press Tab until the page has been gone through."""
    steps: list[dict[str, Any]] = []
    for _ in range(80):
        page.keyboard.press("Tab")
        step = page.evaluate(FOCUSED)
        if step["tag"] == "BODY":
            break
        steps.append(step)
    return steps


@pytest.mark.parametrize(("width", "percent"), [(320, 100), (390, 200)])
def test_no_page_runs_out_of_its_window(
    browser: Browser, place: Site, width: int, percent: int
) -> None:
    """A narrow phone, and letters twice as large; a table may scroll within itself."""
    with window(browser, width=width) as page:
        page.add_init_script(
            "addEventListener('DOMContentLoaded', () => {"
            f" document.documentElement.style.fontSize = '{percent}%' }})"
        )
        signed_in(page, place)
        out = {path: by for path in walk(page, place) if (by := page.evaluate(BEYOND)) > 0}
    assert out == {}


def test_every_picture_on_every_page_is_drawn(browser: Browser, place: Site) -> None:
    """A drawing that a browser cannot read is an empty frame, however well it is answered."""
    with window(browser, width=1280) as page:
        signed_in(page, place)
        empty = {path: found for path in walk(page, place) if (found := page.evaluate(UNDRAWN))}
    assert empty == {}


def test_a_phone_without_scripts_has_its_menu(browser: Browser, place: Site) -> None:
    """Nothing here waits for a program to be fetched."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 390, "height": 844}, locale="nb-NO"
    )
    with closing(context):
        page = signed_in(context.new_page(), place)
        link = page.get_by_role("link", name=say("nb", "web.nav.releases"), exact=True).first
        devices = page.locator("#nav-devices")
        expect(devices).to_be_hidden()
        page.locator(".switch summary").click()
        expect(devices).to_be_visible()
        devices.click()
        expect(page.locator("h1")).to_have_text(say("nb", "web.devices.title"))
        expect(link).to_be_hidden()


def test_on_paper_there_is_the_page_and_nothing_to_press(browser: Browser, place: Site) -> None:
    """Ink on white, without the menu."""
    with window(browser, width=1280, dark=True) as page:
        signed_in(page, place)
        page.emulate_media(media="print")
        for path in walk(page, place):
            for gone in (".top", ".screen-only", "form"):
                for one in page.locator(gone).all():
                    assert not one.is_visible(), (path, gone)
            expect(page.locator("h1")).to_be_visible()
            ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
            assert ground in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"), path
