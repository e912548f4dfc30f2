"""Counting the records of one cut, each meeting once."""

from itertools import permutations

from server.disclosure.table import Cell, Count
from server.release.count import count
from server.store.port import Kept
from shared.record import Record
from tests.builders import (
    DAY,
    contact,
    contact_online,
    correction,
    observation,
    sandvik,
    shift,
    withdrawal,
)


def kept(*records: Record, device: str = "phone") -> list[Kept]:
    """Give records as the intake holds them, in the order they came."""
    return [
        Kept(seq=at, device=device, received_on=DAY, record=record)
        for at, record in enumerate(records, start=1)
    ]


def heads(*records: Record, earlier: tuple[Record, ...] = ()) -> dict[Cell, int]:
    """Count records of one cut, and give the heads of each cell."""
    raw = count(sandvik(), kept(*records), kept(*earlier))
    return {cell: n.heads for cell, n in raw.cells.items()}


def test_heads_go_to_the_cells_of_their_ages() -> None:
    """A group of mixed ages is several cells and one contact in each."""
    assert heads(contact(heads=5, ages={"minor": 3, "adult": 2}, about=("music", "debt"))) == {
        Cell("d1", "young", "calm"): 3,
        Cell("d1", "grown", "calm"): 2,
    }


def test_heads_not_split_go_to_the_band_of_the_last_age() -> None:
    """Nobody disappears because nobody guessed their age."""
    assert heads(contact(heads=4, ages={"minor": 1})) == {
        Cell("d1", "young", "calm"): 1,
        Cell("d1", "grown", "calm"): 3,
    }


def test_a_contact_elsewhere_lies_in_the_district_told() -> None:
    """A place off the list is still in a district."""
    found = heads(contact(spot="elsewhere", quarter="d3", heads=1, ages={"minor": 1}))
    assert list(found) == [Cell("d3", "young", "calm")]


def test_a_contact_online_lies_in_the_area_online() -> None:
    """The net is one area of its own."""
    assert list(heads(contact_online())) == [Cell("net", "young", "calm")]


def test_no_topic_is_a_theme_of_its_own() -> None:
    """The table is a partition."""
    record = contact(heads=1, ages={"minor": 1})
    bare = {key: value for key, value in record.answers.items() if key != "about"}
    untold = Record(**{**_fields(record), "answers": bare})  # type: ignore[arg-type]
    assert list(heads(untold)) == [Cell("d1", "young", "none")]


def _fields(record: Record) -> dict[str, object]:
    return {name: getattr(record, name) for name in Record.__slots__}


def test_one_group_counts_for_ten_at_most() -> None:
    """A crowd of forty must not make a cell by itself."""
    raw = count(sandvik(), kept(contact(heads=40, ages={"minor": 40})))
    assert raw.cells == {Cell("d1", "young", "calm"): Count(heads=10, contacts=1, largest=10)}


def test_only_contacts_have_heads() -> None:
    """Shifts and observations are no meetings."""
    assert heads(shift(), observation()) == {}


def test_the_order_of_second_thoughts_does_not_matter() -> None:
    """The highest round has the last word, whenever it came."""
    first = contact(heads=1, ages={"minor": 1})
    chain = (
        first,
        correction(first, round=1, heads=2, ages={"minor": 2}),
        correction(first, round=2, heads=3, ages={"minor": 3}),
    )
    for order in permutations(chain):
        assert heads(*order) == {Cell("d1", "young", "calm"): 3}


def test_of_equal_rounds_the_highest_id_wins() -> None:
    """Two corrections at once must not be settled by who came first."""
    first = contact(heads=1, ages={"minor": 1})
    twins = [correction(first, heads=n, ages={"minor": n}) for n in (2, 3)]
    last = max(twins, key=lambda one: one.id)
    for order in (twins, twins[::-1]):
        assert heads(first, *order) == {Cell("d1", "young", "calm"): last.answers["heads"]}


def test_a_withdrawal_wins_over_everything() -> None:
    """Withdrawn stays withdrawn, whatever is replayed and in whatever order."""
    first = contact()
    chain = (first, withdrawal(first, round=1), correction(first, round=2))
    for order in permutations(chain):
        assert heads(*order) == {}


def test_another_phones_correction_is_not_heard() -> None:
    """Only the phone that wrote a record may change it."""
    first = contact(heads=1, ages={"minor": 1})
    foreign = kept(correction(first, heads=9, ages={"minor": 9}), device="other")
    raw = count(sandvik(), [*kept(first), *foreign])
    assert raw.cells[Cell("d1", "young", "calm")].heads == 1


def test_a_correction_of_what_is_released_counts_nothing() -> None:
    """Published figures never change, and nothing is counted twice."""
    first = contact()
    assert heads(correction(first), withdrawal(first), earlier=(first,)) == {}


def test_a_withdrawal_that_came_a_cut_early_is_heard() -> None:
    """A phone may send its newest words before its oldest."""
    first = contact()
    assert heads(first, earlier=(withdrawal(first),)) == {}
