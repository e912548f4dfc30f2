"""The table of laws names every planted bug, and no other."""

import re

from tests.disk import plants as disk_plants
from tests.disk import test_every_point as points
from tests.house.tree import ROOT
from tests.sim import plants as sim_plants

TABLE = ROOT / "docs/spec/wire.md"
BUG = re.compile(r"\*([^*]+)\*")


def rows() -> list[list[str]]:
    """Read the table: its cells, row by row."""
    _, _, after = TABLE.read_text("utf-8").partition("\n## Invariants\n")
    section = after.partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def test_each_planted_bug_keeps_a_law_honest() -> None:
    """A bug that belongs to no law proves nothing; a law without one may be demanded by nobody."""
    named = {bug for *_, bugs in rows() for bug in BUG.findall(bugs)}
    planted = {*sim_plants.PLANTS, *disk_plants.PLANTS, *points.PLANTS, *points.FAILING}
    assert named == planted


def test_each_law_is_kept_and_demanded_somewhere() -> None:
    """That the modules named are there is tried for all documents; here, that there are some."""
    assert len(rows()) > 15
    for law, kept, demanded, _ in rows():
        assert "`tests/" in demanded, law
        assert "`" in kept, law
