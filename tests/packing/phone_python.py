"""A clean environment with a phone's packages alone, on one of this machine's Pythons."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.packing.stage import LOCK, ROOT

OLDEST, NEWEST = 11, 14  # the minor a plain server has, and the one Flet packs
_ASK = "import sys; print(*sys.version_info[:2])"


def pythons() -> dict[int, str]:
    """Find this machine's CPythons from 3.11 on, as minor version to program."""
    found: dict[int, str] = {}
    for minor in range(OLDEST, NEWEST + 1):
        for program in _candidates(minor):
            if minor not in found and _runs(program, minor):
                found[minor] = program
    return found


def _candidates(minor: int) -> Iterator[str]:
    if sys.version_info[1] == minor:
        yield sys.executable
    yield f"python3.{minor}"
    home = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from map(str, sorted(home.glob(f"versions/3.{minor}.*/bin/python3"), reverse=True))


def _runs(program: str, minor: int) -> bool:
    try:
        done = subprocess.run(
            [program, "-c", _ASK], capture_output=True, text=True, timeout=30, check=False
        )
    except OSError:
        return False
    return done.stdout.split() == ["3", str(minor)]


def chosen(found: dict[int, str]) -> dict[int, str]:
    """Choose the oldest and the newest there is; one and the same where there is one."""
    return {minor: found[minor] for minor in {min(found), max(found)}}


def furnish(folder: Path, python: str) -> str:
    """Make the environment from the hashed lock and give its Python."""
    _uv("venv", "--quiet", "--no-project", "--python", python, str(folder))
    inside = str(folder / "bin/python")
    # Not from the project's folder: its rules for choosing versions have been applied.
    _uv("pip", "sync", "--quiet", "--require-hashes", "--python", inside, str(ROOT / LOCK))
    return inside


def _uv(*words: str) -> None:
    done = subprocess.run(
        ["sh", str(ROOT / ".ci/setup"), "uv", "--directory", "/", *words],  # noqa: S607 - any sh
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
