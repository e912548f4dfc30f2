"""Nothing here names a package registry, and no page fetches anything from a third party."""

import re

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


def test_no_file_names_a_registry() -> None:
    """A municipality fetches from its own mirror; a host written here would go around it."""
    texts = {name(path): path.read_text("utf-8") for path in files() if path.suffix in TEXTS}
    assert len(texts) > 500
    naming = [path for path, text in texts.items() if any(host in text for host in REGISTRIES)]
    assert naming == []


def test_no_page_fetches_from_a_third_party() -> None:
    """Whoever serves our fonts would know who reads our figures."""
    served = [
        path
        for path in files(".html", ".css", ".js", ".svg")
        if path.is_relative_to(ROOT / "server") or path.is_relative_to(ROOT / "client")
    ]
    assert len(served) > 30
    assert [name(path) for path in served if FETCHES.search(path.read_text("utf-8"))] == []
