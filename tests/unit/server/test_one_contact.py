"""The contact that the specification follows from tap to page does what is said there."""

from datetime import date

from server.disclosure.rounding import Step
from server.disclosure.table import Cell, Count
from server.release.count import count
from server.store.port import Kept
from shared.answers import Answers
from shared.codebook import FieldKey
from shared.hazmat.tokens import new_id
from shared.record import Record, flaws
from tests.shipped import bergen

ANSWERS: Answers = {
    "sted_kode": "SEN-TORGALLM",
    "tidsblokk": "20",
    "antall": 3,
    "alder_antall": {"13-15": 2, "16-17": 1},
    "kjonn_antall": {"J": 2, "G": 1},
    "initiativ": "VI",
    "dybde": "2",
    "tema": ("SKOLE", "VENNER"),
    "alvor": "1",
}
YOUNGER, OLDER = (Cell("460102", age, "SKOLE_JOBB") for age in ("U16", "16-17"))
DAY = date(2026, 11, 20)


def test_it_fits_the_codebook_and_lies_in_two_cells() -> None:
    """Its first topic is its theme; its second one is counted nowhere."""
    town = bergen()
    met = Record(
        id=new_id(), kind="contact", book="2026-1", day=DAY, answers=ANSWERS, shift=new_id()
    )
    assert not tuple(flaws(met, town))
    raw = count(town, [Kept(seq=1, device="phone", received_on=DAY, record=met)], [])
    assert {cell: one.heads for cell, one in raw.cells.items()} == {YOUNGER: 2, OLDER: 1}
    steps = [Step.of(cell, one, town.release.base) for cell, one in raw.cells.items()]
    assert {step.cell: (step.low, step.low + step.rise, step.chance) for step in steps} == {
        YOUNGER: (0, 5, 0.4),
        OLDER: (0, 5, 0.2),
    }


def test_beside_others_it_becomes_ten_or_fifteen() -> None:
    """A cell of five contacts is not lonely."""
    step = Step.of(YOUNGER, Count(heads=13, contacts=5, largest=4), bergen().release.base)
    assert (step.low, step.low + step.rise) == (10, 15)


def test_it_is_kept_as_long_as_is_said() -> None:
    """Four weeks for the block of hours, thirteen for all of it."""
    kept = bergen().retention
    assert (kept.fields["contact"][FieldKey("tidsblokk")], kept.record) == (4, 13)
