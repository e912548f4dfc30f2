"""A Chromium for the browser tests: found, or fetched the way this machine allows."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """Find a Chromium that starts: $CHROMIUM, one on the path, or Playwright's own."""
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[str]:
    if "CHROMIUM" in os.environ:
        yield os.environ["CHROMIUM"]
    yield from (path for path in map(shutil.which, NAMES) if path)
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache/ms-playwright")
    for pattern in ("chromium-*/chrome-linux*/chrome", "chromium_*/*/*headless*shell"):
        yield from map(str, sorted(cache.glob(pattern)))


def _starts(path: str) -> bool:
    return Path(path).exists() and _run([path, "--version"])


def _run(command: Sequence[str]) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def _from_the_system() -> bool:
    admin: Sequence[str] = () if os.geteuid() == 0 else ("sudo", "-n")
    if not shutil.which("apt-get") or (admin and not _run([*admin, "true"])):
        return False
    _run([*admin, "apt-get", "update"])
    quietly = ("env", "DEBIAN_FRONTEND=noninteractive")
    # Playwright's driver needs a library that a bare Debian lacks.
    fetch = ("apt-get", "install", "-y", "--no-install-recommends", "chromium", "libatomic1")
    return _run([*admin, *quietly, *fetch]) and is_ready()


def _from_playwright() -> bool:
    fetch = [sys.executable, "-m", "playwright", "install", "chromium"]
    return _run(fetch) and is_ready()


def is_ready() -> bool:
    """Tell whether there is a Chromium, and a driver that can press it."""
    return chromium() is not None and _run([sys.executable, "-m", "playwright", "--version"])


def main() -> int:
    """Make sure there is a Chromium; say one sentence if there cannot be one."""
    if is_ready():
        return 0
    print("Fetching Chromium for the browser tests …", file=sys.stderr)  # noqa: T201
    if _from_the_system() or _from_playwright():
        return 0
    print(  # noqa: T201
        "The browser tests need a Chromium and it could not be fetched: install the system packages"
        " chromium and libatomic1, or name one in CHROMIUM=/path/to/chromium.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
