"""A second client, written from the specification alone, agrees with every vector of the wire."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from tests import second_reader
from tests.second_reader import READERS, RefusedError, batch, record, shorthand
from tests.vectors import FOLDER

CASES = sorted(path for layer in READERS for path in (FOLDER / layer).glob("*.json"))
OURS = {"client", "server", "shared", "tests"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_reader_written_from_the_specification_agrees(path: Path) -> None:
    """Accepted or refused, and refused for the reason that is promised."""
    given: dict[str, Any] = json.loads(path.read_text("utf-8"))
    text = bytes.fromhex(given["input_hex"]) if "input_hex" in given else given["input"].encode()
    found = "accept"
    try:
        READERS[path.parent.name](text, given)
    except RefusedError as error:
        found = str(error)
    assert found == given["expect"]


@pytest.mark.parametrize("path", sorted((FOLDER / "shorthand").glob("accept_*.json")), ids=str)
def test_it_writes_shorthand_out_to_the_same_bytes(path: Path) -> None:
    """A receipt is for bytes, not for what they mean."""
    given = json.loads(path.read_text("utf-8"))
    assert shorthand(bytes.fromhex(given["input_hex"]), given).decode() == given["output"]


def test_it_says_of_each_line_whether_it_is_one() -> None:
    """A bad line blocks no other."""
    given = json.loads((FOLDER / "batch/accept_one_poisoned.json").read_text("utf-8"))
    _, lines = batch(given["input"].encode())
    with pytest.raises(RefusedError):
        record(lines[0])
    assert record(lines[1])["kind"] == "contact"


def test_it_has_nothing_of_ours() -> None:
    """Else it would only agree with itself."""
    tree = ast.parse(Path(second_reader.__file__).read_text("utf-8"))
    named = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not {name.partition(".")[0] for name in named} & OURS
    assert len(CASES) > 90
