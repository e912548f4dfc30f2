"""The app's first usable screen, beside an empty Flet app served the same way."""

import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.table import Row, median
from tests.browser import App, chromium, window
from tests.processes import Program, free_port

N_RUNS = 3


def rows(folder: Path) -> Iterator[Row]:
    """Start each in turn from nothing and wait until something can be pressed."""
    took, bare = [], []
    with chromium() as browser:
        for run in range(N_RUNS):
            took.append(_ready(browser, folder, f"app-{run}", "enrol-code", "client", "app"))
            bare.append(_ready(browser, folder, f"empty-{run}", "ready", "tests.bench.empty_app"))
    yield Row(
        what="app: process start to first usable screen",
        measured=median(took),
        unit="s",
        limit=median(bare),
        limit_is="an empty Flet app",
        floor=1.5,
        aim=1.15,
    )


def _ready(browser: Browser, folder: Path, name: str, identifier: str, *program: str) -> float:
    port = free_port()
    start = time.perf_counter()
    running = Program(
        folder / f"{name}.log",
        *program,
        FELTLOGG_APP_PORT=str(port),
        FELTLOGG_DATA=str(folder / name),
    )
    try:
        running.await_answer(f"http://127.0.0.1:{port}/")
        with window(browser) as page:
            app = App(page).open(f"http://127.0.0.1:{port}/")
            app.id(identifier).first.wait_for(state="attached")
            return time.perf_counter() - start
    finally:
        running.stop()
