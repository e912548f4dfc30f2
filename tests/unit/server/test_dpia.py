"""The assessment says what the configuration is, in three languages, and nothing that is secret."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from server.disclosure.levels import FEWEST, SHIFTS
from server.dpia.as_html import page
from server.dpia.as_markdown import markdown
from server.dpia.assess import assessment
from server.dpia.setup import Setup
from shared.codebook import FieldKey
from shared.language import LANGUAGES, Language, Words
from shared.profiles.files import profile
from tests.builders import sandvik, sandvik_texts
from tests.desk import Desk, desk
from tests.shipped import bergen

DAY = date(2026, 11, 24)
SETUP = Setup(profile=bergen(), on=DAY)


@pytest.fixture
def coordinator(tmp_path: Path) -> Iterator[Desk]:
    """Sign the coordinator in."""
    with desk(tmp_path) as opened:
        assert opened.sign_in().status_code == 303
        yield opened


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_recipient_and_purpose_is_named(language: Language) -> None:
    """What is left out of the assessment is not assessed."""
    text = markdown(assessment(SETUP, language))
    read = bergen()
    for form in read.codebook.forms.values():
        for field in form.fields.values():
            if field.type != "derived":
                assert f"| {field.label.say(language)} |" in text
    for product in read.products.values():
        assert product.purpose.say(language) in text
        for member in product.members:
            assert member.organisation.say(language) in text
    for purpose in read.purposes.by_code.values():
        assert purpose.text.say(language) in text
        assert purpose.basis.say(language) in text
    assert read.digest in text


def test_the_same_configuration_on_the_same_day_gives_the_same_bytes() -> None:
    """Two prints that differ would have to be read again, both."""
    again = Setup(profile=bergen(), on=DAY)
    for spell in (markdown, page):
        assert spell(assessment(SETUP, "nb")) == spell(assessment(again, "nb"))


@pytest.mark.parametrize(
    ("changed", "is_said"),
    [
        ({"profile": sandvik()}, "multiple of 10"),
        ({"is_https": True}, "reached by https only"),
        ({"has_recovery": True}, "a forgotten PIN loses no finished record"),
        ({"note_keys": 2}, "Notes are sealed to 2 coordinators"),
        ({"engine": "postgres"}, "schemas of PostgreSQL"),
        ({"on": date(2027, 5, 1)}, "2027-05-01 (expired)"),
    ],
)
def test_what_is_changed_in_the_configuration_is_seen(
    changed: dict[str, object], is_said: str
) -> None:
    """An assessment of something else than what runs is worse than none."""
    assert is_said not in markdown(assessment(SETUP, "en"))
    assert is_said in markdown(assessment(replace(SETUP, **changed), "en"))  # type: ignore[arg-type]  # pairs of its own fields


def test_retention_is_that_of_the_profile() -> None:
    """The days are the phones' own, not a sentence beside them."""
    texts = dict(sandvik_texts())
    texts["profile.toml"] += "\n[phones]\nkeep_days = 33\nwarn_days = 41\nwipe_days = 99\n"
    text = markdown(assessment(replace(SETUP, profile=profile(texts)), "en"))
    assert "33 days after receipt" in text
    assert "Warns after 41 days, empties itself after 99" in text
    assert "9 weeks after the release that counted them" in text
    assert "| When | one choice | see | 4 weeks |" in text
    assert "at most 140 signs | see | 6 weeks |" in text


def test_each_field_says_how_long_it_is_kept() -> None:
    """As long as the profile says, for that field, and levels with the bounds in force."""
    text = markdown(assessment(SETUP, "en"))
    rule = bergen().retention
    field = bergen().codebook.forms["shift"].fields[FieldKey("start_blokk")]
    weeks = rule.fields["shift"][field.key]
    assert weeks < rule.record
    assert f"| {field.label.en} | one choice | INNSATS | {weeks} weeks |" in text
    assert f"at least {FEWEST} observations of at least {SHIFTS} shifts" in text


class _Tags(HTMLParser):
    """Reads a page: whether tags close in turn, and whether anything is fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what opens, and what it would fetch."""
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last."""
        assert self.open.pop() == tag


def test_the_file_stands_alone_and_words_of_a_profile_stay_words() -> None:
    """It is kept with the case for years; a name with a sign in it must not break it."""
    odd = replace(sandvik(), service=Words("A <b>|\n& B", "A <b>|\n& B", "A <b>|\n& B"))
    document = assessment(replace(SETUP, profile=odd), "nb")
    read = _Tags()
    read.feed(page(document))
    assert not read.open
    assert not read.fetched
    assert "A &lt;b&gt;|" in page(document)
    assert "A &lt;b>\\| & B" in markdown(document)
    widths = {line.count("|") - line.count("\\|") for line in _table(markdown(document), "Rolle")}
    assert len(widths) == 1


def _table(text: str, head: str) -> list[str]:
    found = re.search(rf"^\| {head} .*(?:\n\|.*)+", text, re.MULTILINE)
    assert found
    return found[0].splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_coordinator_reads_it_and_takes_it_along(coordinator: Desk, language: Language) -> None:
    """From the page of products; as text and as one file."""
    assert 'href="/dpia"' in coordinator.get("/groups").text
    coordinator.post("/language", language=language, back="/dpia")
    shown = coordinator.get("/dpia")
    assert shown.status_code == 200
    assert shown.text.count("<h1") == 1
    for form in ("md", "html"):
        file = coordinator.get(f"/dpia/file.{form}")
        assert file.status_code == 200
        assert file.headers["content-disposition"].endswith(f'.{form}"')
        assert sandvik().digest in file.text
    assert coordinator.get("/dpia/file.exe").status_code in (404, 422)


def test_nobody_else_reads_it(tmp_path: Path) -> None:
    """It is no secret, but it is the municipality's to publish."""
    with desk(tmp_path) as opened:
        assert opened.get("/dpia").status_code != 200
