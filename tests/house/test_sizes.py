"""No module is longer than a person can hold in mind."""

from pathlib import Path

import pytest

from tests.house.tree import modules, name

LIMIT = 400


@pytest.mark.parametrize("path", list(modules()), ids=name)
def test_a_module_stays_small(path: Path) -> None:
    """At 250 lines look for the second subject; at 400 there is one."""
    n_lines = len(path.read_text("utf-8").splitlines())
    assert n_lines <= LIMIT, f"{name(path)} has {n_lines} lines"
