"""Nothing here names a package registry, and no page fetches anything from a third party."""

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files, name

REGISTRIES = tuple(
    f"{host}.{top}"
    for host, top in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("anaconda", "org"),
        ("deb.debian", "org"),
        ("archive.ubuntu", "com"),
        ("crates", "io"),
        ("proxy.golang", "org"),
        ("jsdelivr", "net"),
        ("unpkg", "com"),
    )
)
TEXTS = {".py", ".toml", ".md", ".lock", ".css", ".js", ".html", ".json", ".yml", ".cfg", ""}
FETCHES = re.compile(
    r"""(?:\bsrc(?:set)?|\bposter|\baction|<link[^>]*\bhref)\s*=\s*["']?\s*(?:https?:)?//
    | url\(\s*["']?(?:https?:)?//
    | @import
    | \bfetch\(\s*["'`](?:https?:)?//
    | \bimport\b[^;]*["'](?:https?:)?//""",
    re.VERBOSE | re.IGNORECASE,
)


@pytest.mark.parametrize("path", [p for p in files() if p.suffix in TEXTS], ids=name)
def test_no_file_names_a_registry(path: Path) -> None:
    """A municipality fetches from its own mirror; a host written here would go around it."""
    text = path.read_text("utf-8")
    for host in REGISTRIES:
        assert host not in text, f"{name(path)} names a registry"


@pytest.mark.parametrize("path", list(files(".html", ".css", ".js", ".svg")), ids=name)
def test_no_page_fetches_from_a_third_party(path: Path) -> None:
    """Whoever serves our fonts would know who reads our figures."""
    if path.is_relative_to(ROOT / "server") or path.is_relative_to(ROOT / "client"):
        assert not FETCHES.search(path.read_text("utf-8")), name(path)
