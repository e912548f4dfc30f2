"""FIELD=VALUE on a command line: every field type, and every mistake named."""

import pytest

from client import typed
from shared.errors import InputError
from tests.shipped import bergen

FORM = bergen().codebook.forms["contact"]


def test_every_type_of_field_can_be_typed() -> None:
    """Support and imports use this door; a field that cannot be typed cannot be mended."""
    answers, envelope = typed.answers(
        FORM,
        [
            "sted_kode=SEN-TORGALLM",
            "antall=4",
            "alder_antall=16-17:3,13-15:1",
            "tema=FRITID,SKOLE",
            "day=2026-07-01",
        ],
    )
    assert answers == {
        "sted_kode": "SEN-TORGALLM",
        "antall": 4,
        "alder_antall": {"16-17": 3, "13-15": 1},
        "tema": ("FRITID", "SKOLE"),
    }
    assert envelope == {"day": "2026-07-01"}
    shift, _ = typed.answers(bergen().codebook.forms["shift"], ["null_kontakt=ja"])
    assert shift == {"null_kontakt": True}


def test_every_mistake_is_named_at_once() -> None:
    """The message names the field and never repeats what was typed as its value."""
    with pytest.raises(InputError) as caught:
        typed.answers(FORM, ["antal=4", "antall=fire", "alder_antall=16-17", "tema"])
    assert {str(flaw) for flaw in caught.value.flaws} == {
        "antal: record.unknown_field",
        "antall: record.wrong_type",
        "alder_antall: record.wrong_type",
        "tema: input.not_a_pair",
    }
    assert "fire" not in str(caught.value)


@pytest.mark.parametrize("value", ["2026-13-01", "i dag", ""])
def test_a_day_that_is_none_is_refused(value: str) -> None:
    """A record on the wrong day is a wrong figure."""
    with pytest.raises(InputError):
        typed.day({"day": value})
