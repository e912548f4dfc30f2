"""Pages hold no sentence of their own, and nothing that the content policy would stop."""

import re
from pathlib import Path

import pytest

from server.web.menu import MENU, entries
from shared.words.catalogue import CATALOGUE
from tests.house.tree import ROOT, name

TEMPLATES = sorted((ROOT / "server/web/templates").glob("*.html"))
NOT_TEXT = re.compile(
    r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}|<code>.*?</code>"
    r"|<[a-z/!](?:[^>\"]|\"[^\"]*\")*>|\b[a-z-]+=\"[^\"]*\"",
    re.DOTALL,
)
SAID = re.compile(r"\b(?:alt|title|placeholder|label|aria-label|aria-description)=\"([^\"]*)\"")
LETTERS = re.compile(r"[^\W\d_]{2,}")
KEY = re.compile(r"\bt\(\s*\"([a-z_.]+)\"\s*[,)]")
SCRIPT = re.compile(
    r'<script (?:src="/static/access\.js" defer'
    r'|type="module" src="/static/\{\{ program\.entry\.name \}\}"'
    r' integrity="\{\{ program\.entry\.integrity \}\}")></script>'
)
INLINE = re.compile(r"<script|<style|\sstyle=|\son[a-z]+=|javascript:")


def words(text: str) -> list[str]:
    """Give the words that are left when all that is code is taken out."""
    return LETTERS.findall(NOT_TEXT.sub(" ", text))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_sentence_is_written_in_a_page(path: Path) -> None:
    """A sentence here would be in one language only, and in nobody's list of sentences."""
    text = path.read_text("utf-8")
    assert words(text) == []
    for said in SAID.findall(re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text)):
        assert words(said) == [], f"{name(path)} says {said!r}"


def test_a_sentence_in_a_page_would_be_found() -> None:
    """The net has no hole the size of a sentence."""
    assert words('{{ t("web.name") }}<p class="lead">Hello <b>there</b></p>') == ["Hello", "there"]
    assert words("<pre><code>feltlogg</code></pre>{# why #}{% if a > 1 %}·{% endif %}") == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_page_asks_for_sentences_that_exist(path: Path) -> None:
    """A misspelt key is a page that fails in front of somebody."""
    for key in KEY.findall(path.read_text("utf-8")):
        assert key in CATALOGUE, f"{name(path)} asks for {key}"


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_nothing_is_inline(path: Path) -> None:
    """The content policy stops it, and rightly; the few program there are lie in files."""
    shown = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert not INLINE.search(SCRIPT.sub("", shown))


def test_the_menu_names_every_page_once() -> None:
    """What has no name is a blank line; what stands twice is a place one never finds again."""
    names = [entry.name for entry in entries()]
    assert len(names) == len(set(names))
    assert {f"web.nav.{one}" for one in names} <= set(CATALOGUE)
    assert {f"web.menu.{group.name}" for group in MENU if group.name} <= set(CATALOGUE)
