"""The import contracts cover what they mean to cover, and two rules they cannot say."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT, modules, name

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]

READS = re.compile(r"environ(?:\.get\(|\[)|getenv\(|envvar=|\] = os\.environ\b")


def calls(path: Path) -> Iterator[str]:
    """Name everything a module calls."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func).split(".")[-1]


def test_every_adapter_is_protected() -> None:
    """An adapter left out of the list can be named by anyone."""
    listed = {
        module for each in CONTRACTS["contracts"] for module in each.get("protected_modules", ())
    }
    kinds = ("memory", "postgres", "sql", "sqlite")
    adapters = {
        f"server.store.{path.stem}"
        for kind in kinds
        for path in ROOT.glob(f"server/store/{kind}_*.py")
    }
    assert adapters
    assert adapters <= listed


def test_only_disclosure_makes_a_safe_table() -> None:
    """The one road from raw counts to published ones is `disclosure.protect`."""
    makers = {
        name(path)
        for path in modules()
        if "SafeTable" in set(calls(path)) and not path.is_relative_to(ROOT / "tests")
    }
    assert makers == {"server/disclosure/protect.py"}


def test_only_settings_read_the_environment() -> None:
    """A setting read in passing is one that no guide can list."""
    readers = {
        name(path)
        for path in modules()
        if not path.is_relative_to(ROOT / "tests") and READS.search(path.read_text("utf-8"))
    }
    assert readers <= {"client/settings.py", "server/settings.py"}
