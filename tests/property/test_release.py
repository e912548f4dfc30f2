"""Promises of a release, for any stream of records."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from server.disclosure.draw import Draw
from server.disclosure.protect import protect
from server.release.chain import chain
from server.release.count import count
from server.release.snapshot import FIRST_LINK, Snapshot, snapshot, thawed
from server.release.views import EVERY, picture
from server.store.port import Frozen, Kept
from shared.profile import Profile
from shared.record import Record
from tests.builders import DAY, contact, contact_online, correction, sandvik, withdrawal
from tests.ledgers import Pen, signed
from tests.shipped import bergen

SAND = sandvik()
KEYS = st.binary(min_size=32, max_size=32)
TOPICS = st.lists(
    st.sampled_from(["boats", "music", "debt", "other"]), min_size=1, max_size=3, unique=True
)


@st.composite
def met(draw: st.DrawFn) -> Record:
    """Draw a contact on the street or online."""
    heads = draw(st.integers(1, 10))
    minors = draw(st.integers(0, heads))
    ages = {key: n for key, n in (("minor", minors), ("adult", heads - minors)) if n}
    about = tuple(draw(TOPICS))
    if draw(st.booleans()):
        return contact_online(heads=heads, ages=ages, about=about)
    spot = draw(st.sampled_from(["quay", "hall", "beach"]))
    return contact(spot=spot, heads=heads, ages=ages, about=about)


WEEKS = st.lists(st.lists(met(), max_size=12), min_size=1, max_size=4)


def kept(records: Sequence[Record]) -> list[Kept]:
    """Give records as the intake holds them."""
    return [
        Kept(seq=at, device="phone", received_on=DAY, record=record)
        for at, record in enumerate(records, start=1)
    ]


def released(profile: Profile, weeks: Sequence[Sequence[Record]], key: bytes) -> list[Frozen]:
    """Release each week's records, once."""
    return signed(profile.code, snapshots(profile, weeks, key))[0]


def snapshots(
    profile: Profile, weeks: Sequence[Sequence[Record]], key: bytes
) -> Iterator[Snapshot]:
    """Round each week's records, once."""
    for number, records in enumerate(weeks, start=1):
        draw = Draw(key=key, municipality=profile.code, number=number)
        table = protect(count(profile, kept(records)), profile.grid, profile.release.base, draw)
        day = date(2026, 1, 5) + timedelta(weeks=number)
        yield snapshot(profile, draw, day, table, FIRST_LINK)


def reachable(profile: Profile, releases: Sequence[Snapshot]) -> set[int]:
    """Give every number a page or feed can show: cells and sums along every axis."""
    found: set[int] = set()
    for reading in profile.readings.values():
        made = picture(reading, profile.grid, profile.release.base, releases, DAY)
        axes = product((*made.places, EVERY), (*made.ages, EVERY), (*made.themes, EVERY))
        sums = list(axes)
        for figures in made.periods:
            found.update(figures.cells.values())
            found.update(figures.total(place=p, age=a, theme=t) for p, a, t in sums)
    return found


@given(WEEKS, KEYS)
def test_every_number_sum_and_difference_is_a_multiple(
    weeks: list[list[Record]], key: bytes
) -> None:
    """Whatever is shown, added up or compared, nothing finer than the base comes out."""
    numbers = reachable(SAND, [thawed(one) for one in released(SAND, weeks, key)])
    base = SAND.release.base
    assert all(n % base == 0 for n in numbers)
    assert all((one - other) % base == 0 for one, other in combinations(numbers, 2))


@given(WEEKS, KEYS)
def test_the_same_records_and_key_give_the_same_bytes(
    weeks: list[list[Record]], key: bytes
) -> None:
    """A second run is not a second measurement."""
    assert released(SAND, weeks, key) == released(SAND, [week[::-1] for week in weeks], key)


@given(WEEKS, st.lists(met(), max_size=6), KEYS)
def test_nothing_old_changes(weeks: list[list[Record]], more: list[Record], key: bytes) -> None:
    """A further release leaves every earlier byte as it was, and the chain whole."""
    before = released(SAND, weeks, key)
    after = released(SAND, [*weeks, more], key)
    assert after[:-1] == before
    introduced = [Pen(SAND.code).introduced()]
    assert len(chain(after, SAND.code, introduced)) == len(weeks) + 1


@given(met(), st.lists(st.integers(1, 10), max_size=4), st.data())
def test_second_thoughts_in_any_order_count_the_same(
    first: Record, heads: list[int], data: st.DataObject
) -> None:
    """Phones send in any order; the last word is by round, not by arrival."""
    corrections = [
        correction(first, round=at, heads=n, ages={"minor": n}) for at, n in enumerate(heads, 1)
    ]
    withdrawals = [withdrawal(first, round=9)] if data.draw(st.booleans()) else []
    sent = [first, *corrections, *withdrawals]
    mixed = data.draw(st.permutations(sent))
    assert count(SAND, kept(mixed)) == count(SAND, kept(sent))
    assert bool(count(SAND, kept(mixed)).cells) is not bool(withdrawals)


@given(st.lists(met(), max_size=12), KEYS)
def test_no_cell_is_further_from_the_truth_than_its_step(records: list[Record], key: bytes) -> None:
    """A figure misses by less than the base, or by less than a lone group's step."""
    raw = count(SAND, kept(records))
    draw = Draw(key=key, municipality=SAND.code, number=1)
    base = SAND.release.base
    told = protect(raw, SAND.grid, base, draw).cells
    assert told.keys() <= raw.cells.keys()
    for cell, n in raw.cells.items():
        assert abs(told.get(cell, 0) - n.heads) < (n.heads // base + 1) * base


def test_another_municipality_has_another_base() -> None:
    """Nothing of one municipality sits in the code."""
    assert {SAND.release.base, bergen().release.base} == {5, 10}
