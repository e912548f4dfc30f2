"""Every sentence exists in three languages that ask for the same values and promise the same."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.language import LANGUAGES, Words
from shared.words.catalogue import CATALOGUE
from tests.house.tree import ROOT, name

UNIQUE = re.compile(r"\b(unik\w*|unique\w*)\b", re.IGNORECASE)


def placeholders(text: str) -> set[str]:
    """Name the values a sentence asks for."""
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


def test_a_sentence_is_whole_in_every_language() -> None:
    """A hole in one language is a blank button at night."""
    assert [wrong for key, words in CATALOGUE.items() for wrong in _holes(key, words)] == []


def _holes(key: str, words: Words) -> Iterator[str]:
    asked = placeholders(words.nb)
    for language in LANGUAGES:
        text = words.say(language)
        if not text:
            yield f"{key} says nothing in {language}"
        if text != text.strip():
            yield f"{key} has a loose space in {language}"
        if placeholders(text) != asked:
            yield f"{key} asks for other values in {language}"
        if UNIQUE.search(text):
            yield f"{key} promises unique persons in {language}"


@pytest.mark.parametrize("path", sorted((ROOT / "shared/words").glob("*.py")), ids=name)
def test_no_key_is_written_twice_in_one_table(path: Path) -> None:
    """Python keeps the last of two equal keys and says nothing."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Dict):
            keys = [key.value for key in node.keys if isinstance(key, ast.Constant)]
            twice = {key for key in keys if keys.count(key) > 1}
            assert not twice, f"{name(path)}: {twice}"


def test_no_key_is_written_in_two_tables() -> None:
    """The catalogue joins the tables; the later one would win in silence."""
    owner: dict[str, str] = {}
    for path in sorted((ROOT / "shared/words").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Dict):
                continue
            for key, value in zip(node.keys, node.values, strict=True):
                is_words = isinstance(value, ast.Call) and ast.unparse(value.func) == "Words"
                if is_words and isinstance(key, ast.Constant):
                    other = owner.setdefault(str(key.value), path.name)
                    assert other == path.name, f"{key.value!r} is in {other} and in {path.name}"
