"""Every module says in its first line what it is for."""

import ast
from pathlib import Path

import pytest

from tests.house.map import lines
from tests.house.tree import PACKAGES, ROOT, first_line, modules, name


def test_a_module_says_what_it_is_for() -> None:
    """`make map` is the layout document; a line that stops half-way says nothing there."""
    assert [name(path) for path in modules() if not first_line(path).endswith(".")] == []


@pytest.mark.parametrize(
    "path", [path for path in modules() if path.name == "__init__.py"], ids=name
)
def test_a_package_file_holds_one_docstring_and_nothing_else(path: Path) -> None:
    """Code in a package file runs for everyone who passes by."""
    assert len(ast.parse(path.read_text("utf-8")).body) == 1, name(path)


def test_the_map_shows_every_module() -> None:
    """What the map leaves out, nobody will find."""
    drawn = "\n".join(line for package in PACKAGES for line in lines(ROOT / package))
    for path in modules():
        assert path.name == "__init__.py" or path.name in drawn
