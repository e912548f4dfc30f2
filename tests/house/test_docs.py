"""What the documents and the code say of each other is true."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.words.flaws import FLAWS
from tests.house.errors_page import PAGE, known_errors, page
from tests.house.tree import ROOT, files, modules, name

DOCS = list(files(".md"))
SOURCE = re.compile(r"Source:\s+(docs/\S+?\.md)(?:#(\S+))?\s")
LINK = re.compile(r"\]\(([^)\s]+)\)")
MODULE = re.compile(r"`((?:client|server|shared|tests)/[\w/.-]+\.\w+)`")
CODE = re.compile(r"`((?:[a-z]+)\.[a-z_]+)`")


def headings(path: Path) -> set[str]:
    """Give the anchors of a document, spelt the way forges spell them."""
    found = set()
    is_code = False
    for line in path.read_text("utf-8").splitlines():
        is_code ^= line.startswith("```")
        if line.startswith("#") and not is_code:
            words = re.sub(r"[^\w\- ]", "", line.lstrip("#").strip().lower())
            found.add(words.replace(" ", "-"))
    return found


def sources() -> Iterator[tuple[str, str, str]]:
    """Walk every `Source:` line of the code: module, document, heading."""
    for path in modules():
        for document, heading in SOURCE.findall(path.read_text("utf-8")):
            if path != Path(__file__):
                yield name(path), document, heading


@pytest.mark.parametrize(("module", "document", "heading"), list(sources()))
def test_a_source_line_leads_somewhere(module: str, document: str, heading: str) -> None:
    """A clause that cannot be found cannot be checked."""
    assert (ROOT / document).is_file(), f"{module} cites {document}, which does not exist"
    assert not heading or heading in headings(ROOT / document), (
        f"{module} cites {document}#{heading}, which has no such heading"
    )


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_a_link_leads_somewhere(path: Path) -> None:
    """Readers follow links; a dead one ends the reading."""
    for target in LINK.findall(path.read_text("utf-8")):
        if "://" in target or target.startswith("mailto:"):
            continue
        file, _, heading = target.partition("#")
        found = (path.parent / file) if file else path
        assert found.exists(), f"{name(path)} links to {target}"
        if heading:
            assert heading in headings(found), f"{name(path)} links to {target}"


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_a_module_named_in_a_document_exists(path: Path) -> None:
    """A document that names yesterday's file sends its reader in circles."""
    for file in MODULE.findall(path.read_text("utf-8")):
        assert (ROOT / file).exists(), f"{name(path)} names {file}"


def test_every_error_code_is_explained() -> None:
    """Whoever meets a code looks it up in docs/errors.md."""
    explained = set(CODE.findall(PAGE.read_text("utf-8")))
    assert {error.code for error in known_errors()} | FLAWS.keys() <= explained


def test_the_page_of_codes_says_what_the_screens_say() -> None:
    """Two sentences for one code are one too many; `make errors` writes the page anew."""
    assert PAGE.read_text("utf-8") == page()


def test_no_two_errors_share_a_code() -> None:
    """A code is a name; two things by one name are one too many."""
    codes = [error.code for error in known_errors()]
    assert len(codes) == len(set(codes))


def test_decisions_are_numbered_without_holes() -> None:
    """A missing number looks like a decision someone took back in silence."""
    numbers = [path.name[:4] for path in sorted((ROOT / "docs/decisions").glob("*.md"))]
    assert numbers == [f"{n:04}" for n in range(1, len(numbers) + 1)]
