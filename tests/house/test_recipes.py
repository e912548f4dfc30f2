"""Code in the documents runs and gives what it promises."""

import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from server.release import export
from tests.house.tree import ROOT
from tests.vector_releases import release_scenes

CODE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def recipe() -> Any:
    """Give the function that the spec shows."""
    (code,) = CODE.findall((ROOT / "docs/spec/privacy.md").read_text("utf-8"))
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102 - a page of ours
    return names["figure"]


def test_a_figure_is_added_up_from_an_export_without_our_program(tmp_path: Path) -> None:
    """A figure shown years ago can be found again by anyone who kept the file."""
    (text,) = [given["input"] for name, _, _, given in release_scenes() if "accept_full" in name]
    path = tmp_path / "export"
    path.write_text(text, "utf-8")
    releases = export.verify(text.encode()).snapshots
    for area, theme in product((None, "d1", "net"), (None, "calm", "none")):
        ours = sum(
            n
            for one in releases[1:3]
            for cell, n in one.table.cells.items()
            if area in (None, cell.area) and theme in (None, cell.theme)
        )
        assert recipe()(path, 2, 3, area=area, theme=theme) == ours
    path.write_text(text.replace('"calm",10]', '"calm",15]', 1), "utf-8")
    with pytest.raises(AssertionError):
        recipe()(path, 1, 1)
