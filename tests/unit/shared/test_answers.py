"""Answers against a codebook: each way they can fail to fit has its own name."""

from types import MappingProxyType

import pytest

from shared.answers import Answers, answer_flaws
from shared.canonical import freeze
from shared.record import flaws
from tests.builders import contact, observation, place, sandvik
from tests.shipped import bergen

FITS = {
    "sted_kode": "SEN-TORGALLM",
    "tidsblokk": "22",
    "antall": 4,
    "alder_antall": {"16-17": 4},
    "kjonn_antall": {"G": 4},
    "initiativ": "VI",
    "dybde": "2",
    "alvor": "1",
}
WITHOUT = object()


def _wrong(**changed: object) -> set[str]:
    """Name what is wrong with a Bergen contact that is changed so."""
    answers: Answers = MappingProxyType(
        {key: freeze(value) for key, value in {**FITS, **changed}.items() if value is not WITHOUT}
    )
    record = contact()
    record = type(record)(
        id=record.id,
        kind="contact",
        book="2026-1",
        day=record.day,
        shift=record.shift,
        answers=answers,
    )
    return {f"{flaw.field} {flaw.code.partition('.')[2]}" for flaw in flaws(record, bergen())}


def test_a_fitting_contact_has_no_flaw() -> None:
    """Most of them."""
    assert _wrong() == set()


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"antall": WITHOUT}, {"antall missing_field"}),
        (
            {"antall": 0},
            {"antall out_of_range", "alder_antall sum_exceeds", "kjonn_antall sum_exceeds"},
        ),
        ({"antall": 61}, {"antall out_of_range"}),
        ({"antall": "4"}, {"antall wrong_type"}),
        ({"antall": True}, {"antall wrong_type"}),
        ({"antall_ny": 5}, {"antall_ny sum_exceeds"}),
        ({"alder_antall": {"16-17": 5}}, {"alder_antall sum_exceeds"}),
        ({"alder_antall": {"16-17": 0}}, {"alder_antall out_of_range"}),
        ({"alder_antall": {"17": 1}}, {"alder_antall unknown_code"}),
        ({"alder_antall": {}}, {"alder_antall empty"}),
        ({"alder_antall": {"16-17": True}}, {"alder_antall wrong_type"}),
        ({"sted_kode": "SEN-HJEMME"}, {"sted_kode unknown_place"}),
        ({"sted_kode": "ANNET_OFF"}, {"bydel missing_field"}),
        ({"sted_kode": "ANNET_OFF", "bydel": "460102"}, set()),
        ({"bydel": "460102"}, {"bydel not_asked"}),
        ({"tema": ["FRITID"] * 2}, {"tema repeated"}),
        ({"tema": ["FRITID", "SKOLE", "VENNER", "MOBB", "FAM", "BO"]}, {"tema too_many"}),
        ({"tema": "FRITID"}, {"tema wrong_type"}),
        ({"navn": "x"}, {"navn unknown_field"}),
        ({"fritekst": "x"}, {"fritekst only_sealed"}),
    ],
)
def test_each_misfit_is_named_with_its_field(changed: dict[str, object], wrong: set[str]) -> None:
    """A worker can only mend what is named."""
    assert _wrong(**changed) == wrong


def test_a_name_may_hold_no_odd_signs() -> None:
    """A right-to-left override in a place's name would turn a coordinator's page around."""
    for name in ("Kai\u202eanen", "Kai\u0000", " Kaia", "", "x" * 100):
        assert list(flaws(place(called=name), sandvik()))


def test_an_answer_names_its_question_by_id_and_by_nothing_else() -> None:
    """Questions end before their answers come; a text here could be a person."""
    assert not list(flaws(observation(asked="6fa459ea-ee8a-4ca4-894e-db77e160355e"), sandvik()))
    for name in ("", "quay", "6FA459EA-EE8A-4CA4-894E-DB77E160355E", 7, True, ("x",)):
        told = [str(flaw) for flaw in flaws(observation(asked=name), sandvik())]
        assert told == ["asked: record.wrong_type"]


def test_records_of_the_invented_municipality_fit_its_own_codebook() -> None:
    """The rules come from the profile, so another profile's records pass by other rules."""
    for record in (contact(), observation(), place()):
        assert list(flaws(record, sandvik())) == []


def test_a_place_with_nobody_there_is_asked_no_more() -> None:
    """Zero is data, and cheap: no share of youth among nobody, and no unrest they made."""
    empty = {
        "sted_kode": "SEN-BYPARK",
        "tidsblokk": "22",
        "obs_type": "MILJO",
        "mengde": "0",
        "sikkerhet_hos_oss": "OK",
        "beredskap_melding": "NEI",
        "tillit": "SETT",
    }
    form = bergen().codebook.forms["observation"]
    assert list(answer_flaws(form, empty, bergen())) == []
    told = list(answer_flaws(form, {**empty, "uro": "3"}, bergen()))
    assert [str(flaw) for flaw in told] == ["uro: record.not_asked"]
    some = list(answer_flaws(form, {**empty, "mengde": "1-5"}, bergen()))
    assert {flaw.field for flaw in some} == {"unge_andel", "uro", "rus"}
