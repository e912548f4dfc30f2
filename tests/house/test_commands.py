"""The Makefile's promises to someone who has just arrived."""

import os
import re
import subprocess
from pathlib import Path

from tests.house.tree import ROOT

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def make(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run make in the project's folder, as if nobody's make had started this test."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    return subprocess.run(
        ["make", *words],  # noqa: S607 - whichever make the person has
        cwd=ROOT,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_help_lists_every_target() -> None:
    """A command nobody can find does not exist."""
    targets = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert targets
    shown = {line.split()[0] for line in make("help").stdout.splitlines() if line.strip()}
    assert shown == set(targets[1].split())


def test_an_old_python_gets_one_clear_sentence(tmp_path: Path) -> None:
    """A trace from the middle of an installer helps nobody."""
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = -V ] && echo Python 3.9.2 && exit\nexit 1\n')
    old.chmod(0o755)
    ran = make("setup", PYTHON=str(old))
    said = [line for line in ran.stderr.splitlines() if not line.startswith("make")]
    assert ran.returncode != 0
    assert len(said) == 1
    assert "needs Python 3.11 or newer" in said[0]
    assert "Python 3.9.2" in said[0]
