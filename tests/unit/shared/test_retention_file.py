"""Every field has a period, none outlives its record, and what is wrong is named."""

import pytest

from shared.codebook import FieldKey
from shared.errors import ProfileError
from shared.profiles.files import profile
from shared.retention import Retention
from shared.words.catalogue import explain
from tests.builders import sandvik, sandvik_texts
from tests.shipped import bergen

SAND = sandvik()


def wrong(before: str, after: str) -> set[str]:
    """Read Sandvik with its periods changed, and give what was wrong."""
    text = sandvik_texts()["retention.toml"]
    assert before in text
    with pytest.raises(ProfileError) as caught:
        profile({**sandvik_texts(), "retention.toml": text.replace(before, after, 1)})
    assert all(explain("nb", flaw) for flaw in caught.value.flaws)
    return {f"{flaw.field} {flaw.code} {flaw.bound}" for flaw in caught.value.flaws}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("spot = 9\n", "", "fields.contact.spot profile.no_period 9"),
        ("spot = 9\n", "spot = 10\n", "fields.contact.spot profile.outlives_record 9"),
        ("spot = 9\n", "spot = 0\n", "fields.contact.spot profile.out_of_range 1-52"),
        ("spot = 9\n", "spot = '9'\n", "fields.contact.spot profile.wrong_type whole number"),
        ("spot = 9\n", "spot = 9\nsport = 9\n", "fields.contact.sport profile.unknown_key spot"),
        ("asked = 9\n", "asked = 4\n", "fields.observation.asked profile.tied_to_record 9"),
        ("[fields.place]", "[fields.spot]", "fields.place profile.missing table"),
        ("record = 9\n", "record = 53\n", "weeks.record profile.out_of_range 5-52"),
        ("parcel = 12\n", "parcel = 58\n", "weeks.parcel profile.out_of_range 1-57"),
        ("refusal = 5\n", "", "weeks.refusal profile.missing whole number"),
        ("phone = 20\n", "phone = 8\n", "weeks.phone profile.out_of_range 9-260"),
        ("audit = 26\n", "audit = 12\n", "weeks.audit profile.out_of_range 13-520"),
        ("pack = {", "park = {", "stays.pack profile.missing words in nb, nn and en"),
        ("version = 3\n", "", "version profile.missing whole number"),
    ],
)
def test_a_flaw_is_named_with_file_and_key(before: str, after: str, expected: str) -> None:
    """Whoever decides on periods is no programmer, and looks for the line."""
    assert f"retention.toml: {expected}" in wrong(before, after)


def test_without_a_file_everything_goes_with_its_record() -> None:
    """An older profile has no periods, and that is no reason to keep anything longer."""
    texts = {name: text for name, text in sandvik_texts().items() if name != "retention.toml"}
    read = profile(texts).retention
    assert read == Retention()
    assert read.record == 13
    assert not read.shorter


def test_what_is_told_most_precisely_goes_first() -> None:
    """The shipped profile must do what its own reasons say."""
    read = bergen().retention
    assert read.record == 13
    asked = read.fields["contact"]
    assert asked[FieldKey("tidsblokk")] < asked[FieldKey("sted_kode")] < read.record
    assert list(read.shorter) == [4, 8]
    assert read.shorter[8]["shift"] == {"start_blokk", "slutt_blokk", "pause", "refleksjon"}


def test_every_field_of_both_profiles_has_a_period() -> None:
    """One forgotten is one kept for as long as nobody notices."""
    for each in (SAND, bergen()):
        for book in each.codebooks.values():
            for kind, form in book.forms.items():
                held = {one.key for one in form.fields.values() if one.type != "derived"}
                assert each.retention.fields[kind].keys() == held
