"""The looks we did not make, as set-up lays them out, and how much of them a first page costs."""

import re
from pathlib import Path

import pytest

from server.web import styles
from server.web.vendor import STYLES, lay
from shared.errors import NoLooksError
from tests.desk import Desk, desk
from tests.house.tree import ROOT

MODULES = ROOT / ".tools/npm/node_modules"
MOST_BYTES = 100_000
NAMED = re.compile(r"url\(\"?([^\")]+)\"?\)")


def test_what_is_laid_out_depends_on_the_packages_alone(tmp_path: Path) -> None:
    """Two machines with one lock serve the same bytes; what an older version left is gone."""
    (tmp_path / "old.svg").write_text("", "utf-8")
    lay(MODULES, tmp_path)
    laid = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert "old.svg" not in laid
    assert laid == {path.name: path.read_bytes() for path in styles.VENDOR.iterdir()}


def test_the_style_sheet_needs_nothing_the_policy_forbids_and_nothing_that_is_not_there() -> None:
    """No picture inside it, no address in it, and each file it names lies beside it."""
    text = (styles.VENDOR / STYLES).read_text("utf-8")
    assert "data:" not in text
    assert "@import" not in text
    assert text.count("{") == text.count("}")
    for name in NAMED.findall(text):
        assert (styles.VENDOR / name).is_file(), name


def test_the_components_are_kept_and_what_needs_a_script_is_not() -> None:
    """The knife cuts at rules, and the layers keep their order."""
    text = (styles.VENDOR / STYLES).read_text("utf-8")
    assert text.startswith("@layer ds.theme, ds.base, ds.components;")
    for kept in ("alert", "breadcrumbs", "button", "card", "details", "error-summary", "field",
                 "heading", "input", "link", "list", "skip-link", "table", "tag"):  # fmt: skip
        assert re.search(rf"\.ds-{kept}[,:{{]", text), kept
    for left in ("suggestion", "combobox", "dialog", "tabs", "avatar"):
        assert f".ds-{left}{{" not in text, left
    assert "--ds-color-brand" not in text
    assert not re.search(r"--ds-color-accent-[a-z-]+:#", text)


def test_a_server_without_looks_does_not_begin(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Better one sentence in the terminal than bare pages for everybody."""
    monkeypatch.setattr(styles, "VENDOR", tmp_path)
    with pytest.raises(NoLooksError):
        styles.sheet.__wrapped__()


@pytest.mark.parametrize("path", ["/sign-in", "/", "/groups/x"])
def test_a_first_page_is_light(tmp_path: Path, path: str) -> None:
    """Page, style sheet and typeface as they cross the net, to somebody who has none of them."""
    with desk(tmp_path) as browser:
        browser.sign_in()
        page = browser.get(path)
        parts = re.findall(r'href="(/static/[^"]+\.(?:css|woff2))"', page.text)
        assert len(parts) == 2
        cost = len(page.content) + sum(_weight(browser, part) for part in parts)
    assert cost < MOST_BYTES


def _weight(browser: Desk, path: str) -> int:
    answer = browser.get(path, **{"accept-encoding": "gzip"})
    packed = answer.headers.get("content-encoding") == "gzip"
    assert packed == path.endswith(".css")
    return int(answer.headers["content-length"])
