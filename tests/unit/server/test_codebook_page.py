"""The codebook as a page: what is asked, for what, and what changed between versions."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from server.codebook_changes import changes
from shared.codebook import Codebook, Field, FieldKey, Kind
from shared.language import Words
from tests.builders import sandvik
from tests.desk import desk

BOOK = sandvik().codebook
KIND: Kind = "contact"


def with_fields(fields: Mapping[FieldKey, Field]) -> Codebook:
    """Give the book with other questions about a contact."""
    form = replace(BOOK.forms[KIND], fields=fields)
    return replace(BOOK, version="s2", forms={**BOOK.forms, KIND: form})


def test_a_book_has_not_changed_from_itself() -> None:
    """Nothing is told that is not so."""
    assert changes(BOOK, BOOK) == ()


def test_a_question_that_is_new_or_gone_is_told() -> None:
    """Whoever compares years must know."""
    fields = dict(BOOK.forms[KIND].fields)
    key, gone = fields.popitem()
    assert [(one.field, one.what) for one in changes(BOOK, with_fields(fields))] == [
        (gone.label, "field_gone")
    ]
    assert [one.what for one in changes(with_fields(fields), BOOK)] == ["field_new"]
    assert key not in fields


def test_every_change_of_a_question_is_told() -> None:
    """Its words, whether it must be answered, its bounds, and each of its answers."""
    fields = dict(BOOK.forms[KIND].fields)
    key, asked = next((key, one) for key, one in fields.items() if len(one.options) > 2)
    options = dict(asked.options)
    first, second = list(options)[:2]
    del options[first]
    options[second] = replace(options[second], label=Words("ny", "ny", "new"))
    fields[key] = replace(
        asked,
        label=Words("spurt", "spurt", "asked"),
        required=not asked.required,
        max=asked.max + 1,
        options=options,
    )
    found = [one.what for one in changes(BOOK, with_fields(fields))]
    must = "must_gone" if asked.required else "must_new"
    assert found == ["reworded", must, "bounds", "reworded", "option_gone"]
    assert changes(with_fields(fields), BOOK)[-1].what != "field_new"


def test_the_page_has_every_question_and_every_purpose(tmp_path: Path) -> None:
    """Of the version in use; a version that there never was is no page."""
    with desk(tmp_path) as opened:
        opened.sign_in()
        page = opened.get("/codebook").text
        for form in BOOK.forms.values():
            for field in form.fields.values():
                assert field.type == "derived" or f"<code>{field.key}</code>" in page
        for code in sandvik().purposes.by_code:
            assert f'id="purpose-{code}"' in page
        assert opened.get(f"/codebook?version={BOOK.version}").text == page
        assert opened.get("/codebook?version=none").status_code == 404


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_page_is_there_in_every_language(tmp_path: Path, language: str) -> None:
    """A sentence that is missing would fail here and not in front of somebody."""
    with desk(tmp_path) as opened:
        opened.sign_in()
        opened.press("/codebook", "/language", language=language, back="/codebook")
        assert opened.get("/codebook").status_code == 200
