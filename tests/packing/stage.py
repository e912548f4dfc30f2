"""Lay out build/app, exactly what a phone receives: `python -m tests.packing.stage`."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from client import fonts
from tests.packing.project import project, spell

ROOT = Path(__file__).parents[2]
LOCK = "phone.lock"
MAIN = '''"""Start Feltlogg on this phone."""

from client.handset import main

main({server!r})
'''
# The phone has no terminal and no web server, its system draws the icons, the fonts are laid out.
LEFT_OUT = (
    "client/__main__.py",
    "client/commands.py",
    "client/fonts.py",
    "client/typed.py",
    "client/web_*.py",
    "client/assets/favicon.png",
    "client/assets/icon.svg",
    "client/assets/icons/*",
    "client/assets/manifest.json",
)
SHIPPED = ("client/*.py", "shared/*.py", "client/assets/icon.png")


def tracked(root: Path) -> Sequence[str]:
    """List the files of client and shared that the project's history knows."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "client", "shared"],  # noqa: S607 - whichever git this machine has
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return sorted(filter(None, listed.stdout.split("\0")))


def is_shipped(name: str) -> bool:
    """Decide on one tracked file; a kind nobody has decided on stops the packing.

    Errors:  ValueError
    """
    if any(fnmatchcase(name, pattern) for pattern in LEFT_OUT):
        return False
    if any(fnmatchcase(name, pattern) for pattern in SHIPPED):
        return True
    message = f"{name}: add it to SHIPPED or to LEFT_OUT in {Path(__file__).name}"
    raise ValueError(message)


def lay_out(root: Path, to: Path, server: str = "") -> None:
    """Fill `to` with the app and nothing else; what stood there is gone."""
    shutil.rmtree(to, ignore_errors=True)
    for name in filter(is_shipped, tracked(root)):
        target = to / name.replace("client/assets/", "assets/", 1)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, target)
    fonts.lay(to / "assets")
    (to / "main.py").write_text(MAIN.format(server=server), "utf-8")


def stage(root: Path, build: Path, env: Mapping[str, str]) -> None:
    """Lay out `build`/app, and beside it the project that flet build reads."""
    lay_out(root, build / "app", env.get("FELTLOGG_SERVER", ""))
    ours = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    lock = (root / LOCK).read_text("utf-8")
    (build / "pyproject.toml").write_text(spell(project(ours, lock, env)), "utf-8")


def main() -> None:
    """Stage the app and say how large it is."""
    build = ROOT / "build"
    stage(ROOT, build, os.environ)
    sizes = [path.stat().st_size for path in (build / "app").rglob("*") if path.is_file()]
    sys.stdout.write(f"build/app: {len(sizes)} files, {sum(sizes) / 1024:.0f} kB\n")


if __name__ == "__main__":
    main()
