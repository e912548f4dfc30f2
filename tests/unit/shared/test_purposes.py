"""Purposes: nothing is held without one, and none stands there for nothing."""

import pytest

from shared.errors import ProfileError
from shared.profiles.files import kept_profile, profile
from shared.purpose import HELD
from shared.words.catalogue import explain
from tests.builders import sandvik_texts
from tests.shipped import bergen

FILE = "purposes.toml"


def flaws(old: str, new: str, name: str = FILE) -> list[str]:
    """Change Sandvik's profile in one place, and give what the loader says."""
    texts = dict(sandvik_texts())
    assert old in texts[name]
    texts[name] = texts[name].replace(old, new, 1)
    with pytest.raises(ProfileError) as caught:
        profile(texts)
    return [f"{flaw.field} {flaw.code}" for flaw in caught.value.flaws]


@pytest.mark.parametrize(
    ("old", "new", "flaw"),
    [
        ('remark = ["see"]', "", "fields.contact.remark profile.no_purpose"),
        ('remark = ["see"]', "remark = []", "fields.contact.remark profile.no_purpose"),
        ('log = ["run"]', "", "held.log profile.no_purpose"),
        ('spot = ["see"]', 'spot = ["sea"]', "fields.contact.spot profile.unknown_value"),
        ('spot = ["see"]', 'spot = "see"', "fields.contact.spot profile.wrong_type"),
        (
            'spot = ["see"]',
            'spot = ["see"]\nshoes = ["see"]',
            "fields.contact.shoes profile.purpose_of_nothing",
        ),
        (
            'log = ["run"]',
            'log = ["run"]\nphoto = ["run"]',
            "held.photo profile.purpose_of_nothing",
        ),
        (
            "[fields.place]",
            '[fields.dream]\nwild = ["see"]\n\n[fields.place]',
            "fields.dream profile.unknown_kind",
        ),
        (
            "[fields.shift]",
            """[[purposes]]
code = "more"
text = { nb = "M", nn = "M", en = "M" }
basis = { nb = "M", nn = "M", en = "M" }

[fields.shift]""",
            "purposes[more] profile.unused_purpose",
        ),
        (
            'basis = { nb = "Loven i Sandvik § 1", nn',
            "basis = { nn",
            "purposes[see].basis.nb profile.missing",
        ),
    ],
)
def test_what_has_no_purpose_or_is_for_nothing_is_refused_by_name(
    old: str, new: str, flaw: str
) -> None:
    """Whoever adds a question must say why, and whoever takes one away takes the reason too."""
    assert flaws(old, new) == [f"{FILE}: {flaw}"]


def test_a_new_question_needs_a_purpose_before_it_can_be_asked() -> None:
    """Codebook, purposes and periods are changed together, or the program does not start."""
    asked = '[[kinds.contact.fields]]\nkey = "remark"'
    more = (
        '[[kinds.contact.fields]]\nkey = "hats"\ntype = "count"\n'
        'label = { nb = "x", nn = "x", en = "x" }\n\n'
    )
    assert flaws(asked, more + asked, "codebook-s1.toml") == [
        f"{FILE}: fields.contact.hats profile.no_purpose",
        "retention.toml: fields.contact.hats profile.no_period",
    ]


def test_the_remedy_is_said_with_the_flaw() -> None:
    """The field, what to do, and what there is to choose from."""
    texts = {**sandvik_texts(), FILE: sandvik_texts()[FILE].replace('log = ["run"]', "")}
    with pytest.raises(ProfileError) as caught:
        profile(texts)
    (flaw,) = caught.value.flaws
    said = explain("en", flaw)
    assert "stop collecting it" in said
    assert "run, see" in said


def test_what_is_worked_out_and_never_held_needs_no_purpose() -> None:
    """A derived field is nobody's answer."""
    read = bergen()
    held = {
        (kind, field.key): field.type
        for book in read.codebooks.values()
        for kind, form in book.forms.items()
        for field in form.fields.values()
    }
    assert read.purposes.of_field.keys() == {at for at, kind in held.items() if kind != "derived"}
    assert tuple(read.purposes.of_held) == tuple(sorted(HELD))
    assert {code for codes in read.purposes.of_field.values() for code in codes} <= {
        *read.purposes.by_code
    }


def test_a_phone_goes_on_with_a_profile_from_before_there_were_purposes() -> None:
    """It was good when it was kept; the server sends a new one when they next meet."""
    texts = {name: text for name, text in sandvik_texts().items() if name != FILE}
    assert kept_profile(texts).codebook.version == "s1"
