"""A real Chromium on the real app: open it, press what has an id, look at the screen."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tests import browser_setup

ARGUMENTS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
]
PHONE_AGENT = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/156.0.0.0 Mobile Safari/537.36"
)
# Flutter draws to a canvas; a press in the placeholder's centre switches its semantics tree on.
SWITCH_ON_SEMANTICS = """() => {
  const p = document.querySelector('flt-semantics-placeholder'), r = p.getBoundingClientRect();
  p.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true,
    clientX: r.left + r.width / 2, clientY: r.top + r.height / 2})); }"""


TAPS = 3
TAKES_S = 2.5
# A field that had the focus before the tree was there is edited in an element beside the tree.
EDITS = """field => document.activeElement === field
  || document.activeElement?.classList.contains("flt-text-editing")"""
HOLDS = """([field, text]) => field.value === text
  || (document.activeElement?.classList.contains("flt-text-editing")
    && document.activeElement.value === text)"""
CHECKED = """id => {
  const found = document.querySelector(`[flt-semantics-identifier='${id}']`);
  const box = found?.closest("[aria-checked]") ?? found?.querySelector("[aria-checked]");
  return box?.getAttribute("aria-checked") ?? null;
}"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium, and stop it when the block ends."""
    found = browser_setup.chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, headless=True, args=ARGUMENTS)
        try:
            yield started
        finally:
            started.close()


@contextmanager
def window(
    browser: Browser, *, width: int = 390, height: int = 844, dark: bool = False
) -> Iterator[Page]:
    """Open a window as wide as a phone or a desktop, in Bergen's time zone."""
    phone = width < 600
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=2 if phone else 1,
        is_mobile=phone,
        has_touch=phone,
        user_agent=PHONE_AGENT if phone else None,
        locale="nb-NO",
        timezone_id="Europe/Oslo",
        color_scheme="dark" if dark else "light",
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    try:
        yield page
    finally:
        context.close()


class App:
    """The field app in a window; things are found by their stable ids.

    Units:   taps  how many things have been pressed
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def open(self, url: str) -> "App":
        """Load the app and switch its semantics tree on."""
        self.page.goto(url, wait_until="commit")
        self.page.wait_for_selector("flt-semantics-placeholder", state="attached", timeout=60_000)
        self.page.evaluate(SWITCH_ON_SEMANTICS)
        self.page.wait_for_selector(
            "flt-semantics-host flt-semantics", state="attached", timeout=30_000
        )
        return self

    def id(self, identifier: str) -> Locator:
        """Find one thing by its stable id."""
        return self.page.locator(f"[flt-semantics-identifier='{identifier}']")

    def press(self, identifier: str) -> None:
        """Press a thing, scrolling to it first; a choice again, when the tap was lost.

        A screen that is being redrawn is waited for. On a busy machine a tap may fall where the
        page has just moved on; a person sees that the choice is not made, and taps again.
        """
        target = self.id(identifier).first
        expect(target).to_be_attached(timeout=15_000)
        is_open = self.page.evaluate(CHECKED, identifier) == "false"
        self.taps += 1
        for _ in range(TAPS):
            self._click(target)
            if not is_open or self._has_taken(identifier):
                return

    def _click(self, target: Locator) -> None:
        for is_last in (False,) * 5 + (True,):
            try:
                target.scroll_into_view_if_needed(timeout=3_000)
                target.click(timeout=3_000)
            except PlaywrightError:
                if is_last:
                    raise
            else:
                return

    def _has_taken(self, identifier: str) -> bool:
        """Tell whether a choice is made: it is checked, or the page has gone on without it."""
        until = time.monotonic() + TAKES_S
        while time.monotonic() < until:
            if self.page.evaluate(CHECKED, identifier) != "false":
                return True
            time.sleep(0.05)
        return False

    def awaits(self, identifier: str) -> None:
        """Wait until a thing is there."""
        expect(self.id(identifier).first).to_be_attached(timeout=20_000)

    def type(self, identifier: str, text: str) -> None:
        """Type into a field, key by key, over what stands in it."""
        field = self.id(identifier).locator("input, textarea").first
        for is_last in (False, False, True):
            field.click()
            try:
                self.page.wait_for_function(EDITS, arg=field.element_handle(), timeout=3_000)
                time.sleep(0.2)  # Flutter takes the keyboard over a moment after the page has focus
                self.page.keyboard.press("Control+A")
                self.page.keyboard.type(text, delay=15)
                self.holds(identifier, text, timeout=3_000)
            except PlaywrightError:
                if is_last:
                    raise
            else:
                return

    def holds(self, identifier: str, text: str, timeout: float = 5_000) -> None:
        """Wait until a field holds exactly this, which was typed into it last."""
        field = self.id(identifier).locator("input, textarea").first.element_handle()
        self.page.wait_for_function(HOLDS, arg=[field, text], timeout=timeout)

    def sees(self, identifier: str, text: str, timeout: float = 15_000) -> None:
        """Wait until a thing says `text`."""
        expect(self.id(identifier).first).to_contain_text(text, timeout=timeout)

    def shot(self, path: Path) -> None:
        """Take a picture once two in a row are alike; the tree runs ahead of the pixels."""
        path.parent.mkdir(parents=True, exist_ok=True)
        before: Any = None
        for _ in range(40):
            now = self.page.screenshot()
            if now == before:
                break
            before = now
            time.sleep(0.15)
        path.write_bytes(before)
