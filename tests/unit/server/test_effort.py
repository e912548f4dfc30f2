"""Field hours: shared by area, rounded like heads, frozen; a rate is of frozen figures alone."""

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from math import sqrt
from random import Random

import pytest

from server.disclosure.draw import Draw
from server.disclosure.effort import HOURS, NOWHERE, Effort, Worked
from server.disclosure.protect import GateError, pass_effort, pass_gates, protect, protect_effort
from server.disclosure.table import Cell, Count, RawTable
from server.release.effort import LONGEST, worked
from server.release.rates import Rate, Rounded, rate
from server.release.snapshot import FIRST_LINK, Snapshot, frozen, snapshot, thawed
from server.release.views import EVERY, picture
from server.store.port import Frozen, Kept
from shared.answers import Answer
from shared.canonical import decode, encode
from shared.errors import KnownError
from shared.hazmat.tokens import new_id
from shared.product import Grain
from shared.record import Record
from tests import builders
from tests.shipped import bergen

BERGEN = bergen()
GRID = BERGEN.grid
DAY = date(2026, 7, 1)
BY_DISTRICT = {place.district: code for code, place in BERGEN.places.items()}
ONE, OTHER, *_ = sorted(BY_DISTRICT)


def shift(*places: str, **answers: Answer) -> Record:
    """Give a shift of three hours; keywords override its answers."""
    given: dict[str, Answer] = {
        "start_blokk": "20:00",
        "slutt_blokk": "23:00",
        "okt_type": "GATE",
        "team_storrelse": "2",
        "byomrade": "HELE",
        "steder_besokt": places or (BY_DISTRICT[ONE],),
        "null_kontakt": True,
        **answers,
    }
    return Record(id=new_id(), kind="shift", book="2026-1", day=DAY, answers=given)


def kept(*records: Record) -> list[Kept]:
    """Receive records from one phone."""
    return [
        Kept(seq=at, device="phone", received_on=DAY, record=one) for at, one in enumerate(records)
    ]


def hours(*records: Record) -> dict[str, float]:
    """Count records, and give hours by area."""
    found = worked(BERGEN, kept(*records))
    assert found is not None
    return {area: n.heads / 60 for area, n in found.items()}


@pytest.mark.parametrize(
    ("answers", "lasted"),
    [
        ({}, 3),
        ({"pause": "30"}, 2.5),
        ({"pause": "120P"}, 1),
        ({"slutt_blokk": "01:30"}, 5.5),
        ({"slutt_blokk": "20:00"}, 0.5),
        ({"slutt_blokk": "18:00"}, LONGEST / 60),
    ],
)
def test_a_shift_lasts_from_block_to_block_without_its_pauses(
    answers: dict[str, Answer], lasted: float
) -> None:
    """Past midnight too; one that was never ended does not count for a whole day."""
    assert hours(shift(**answers)) == {ONE: lasted}
    assert not hours(shift(slutt_blokk="20:30", pause="60"))


def test_the_hours_of_a_shift_are_shared_evenly_by_its_districts() -> None:
    """Nobody notes when a team went from one place to the next."""
    here, there = BY_DISTRICT[ONE], BY_DISTRICT[OTHER]
    assert hours(shift(here, there)) == {ONE: 1.5, OTHER: 1.5}
    assert hours(shift(here, BERGEN.online_place)) == {ONE: 1.5, GRID.online_area: 1.5}
    assert hours(shift(here, BERGEN.other_place)) == {ONE: 3}
    assert hours(shift(BERGEN.other_place)) == {NOWHERE: 3}
    assert hours(shift(here), shift(there), shift(here)) == {ONE: 6, OTHER: 3}


def test_the_last_word_on_a_shift_counts_once() -> None:
    """As with contacts: a correction is no second shift, and a withdrawn one is none."""
    first = shift()
    longer = replace(
        shift(slutt_blokk="23:30"), replaces=first.id, round=1, reason=None, id=new_id()
    )
    assert hours(first, longer) == {ONE: 3.5}
    gone = replace(builders.withdrawal(first), book="2026-1")
    assert hours(first, gone) == {}


def test_a_shift_in_a_codebook_that_is_lost_tells_no_hours() -> None:
    """It hinders no release: hours are a help to read figures by, not somebody met."""
    assert hours(replace(shift(), book="1999-1"), shift()) == {ONE: 3}


def some(seed: int, shifts: int = 30) -> Worked:
    """Invent the shifts of a week."""
    dice = Random(seed)
    areas = [*GRID.areas, NOWHERE]
    found: dict[str, list[int]] = {}
    for _ in range(shifts):
        area = dice.choices(areas, [9, 1, 1, 2, 1, 1, 3, 2, 2, 1])[0]
        found.setdefault(area, []).append(30 * dice.randint(2, 14))
    return {
        area: Count(heads=sum(each), contacts=len(each), largest=max(each))
        for area, each in found.items()
    }


def draw(number: int) -> Draw:
    """Give the draw of one release."""
    return Draw(key=b"k" * 32, municipality="4601", number=number)


def test_hours_are_multiples_of_five_right_on_average_and_in_sum() -> None:
    """Rounding pulls neither up nor down, and keeps the whole near."""
    time = some(1)
    told = [protect_effort(time, GRID, draw(at)) for at in range(1, 1501)]
    assert all(n % HOURS == 0 for one in told for n in one.hours.values())
    for area, count in time.items():
        mean = sum(one.hours.get(area, 0) for one in told) / len(told)
        rise = HOURS * (1 + count.heads // 60 // HOURS)
        assert abs(mean - count.heads / 60) < 5 * rise / 2 / sqrt(len(told))
    whole = sum(n.heads for n in time.values()) / 60
    missed = [sum(one.hours.values()) - whole for one in told]
    assert sqrt(sum(n * n for n in missed) / len(missed)) < 2 * HOURS
    again = protect_effort(time, GRID, draw(7))
    assert again == protect_effort(time, GRID, draw(7))


@pytest.mark.parametrize("minutes", [60, 150, 300, 600, LONGEST])
def test_one_shift_alone_is_never_certain_to_show(minutes: int) -> None:
    """When one team was where is its own affair; and 0 proves nobody was not there."""
    alone: Worked = {str(ONE): Count(heads=minutes, contacts=1, largest=minutes)}
    shown = {protect_effort(alone, GRID, draw(at)).hours.get(ONE, 0) for at in range(200)}
    assert len(shown) == 2
    assert 0 in shown


def test_hours_tell_nothing_of_meetings_and_meetings_nothing_of_hours() -> None:
    """Each is drawn from its own counts alone, so neither measures the other a second time."""
    cell = Cell(ONE, "U16", "FRITID")
    few = RawTable({cell: Count(heads=7, contacts=4, largest=3)})
    many = RawTable({cell: Count(heads=93, contacts=40, largest=3)})
    for at in range(1, 30):
        beside_few, beside_many = (
            (protect(raw, GRID, 5, draw(at)).cells, protect_effort(some(at), GRID, draw(at)))
            for raw in (few, many)
        )
        assert beside_few[1] == beside_many[1]
        protect_effort(some(at + 1), GRID, draw(at))
        assert beside_few[0] == protect(few, GRID, 5, draw(at)).cells


@pytest.mark.parametrize(
    "wrong", [{ONE: 3}, {ONE: -5}, {ONE: True}, {"nowhere at all": 5}, {ONE: 5.0}]
)
def test_hours_that_are_not_rounded_or_lie_nowhere_are_stopped(wrong: dict[str, int]) -> None:
    """Also when a release is read again."""
    with pytest.raises(GateError):
        pass_effort(HOURS, GRID.areas, wrong)


def released(effort: Effort | None, cells: dict[Cell, int], number: int = 1) -> Snapshot:
    """Freeze a release with hours, and read it again."""
    made = snapshot(
        BERGEN,
        draw(number),
        DAY + timedelta(weeks=number),
        pass_gates(5, cells),
        FIRST_LINK,
        effort=effort,
    )
    return thawed(frozen(made))


def test_hours_are_frozen_with_the_release() -> None:
    """They come back as they were; a release from before there were hours has none."""
    told = pass_effort(HOURS, GRID.areas, {ONE: 35, NOWHERE: 5})
    made = released(told, {})
    assert made.effort == told
    assert released(None, {}).effort is None
    body = decode(frozen(made).body)
    for forged in (
        {**body, "effort": {**body["effort"], "hours": [[ONE, 34]]}},
        {**body, "effort": {**body["effort"], "hours": [[ONE, 35], [ONE, 35]]}},
        {**body, "effort": {**body["effort"], "hours": [[ONE, 35], [NOWHERE, 5]]}},
        {**body, "effort": {**body["effort"], "more": 1}},
        {**body, "effort": None},
    ):
        spelt = encode(forged)
        with pytest.raises(KnownError):
            thawed(forge(spelt))


def forge(body: bytes) -> Frozen:
    """Give bytes their right hash."""
    return Frozen(number=1, digest=sha256(body).hexdigest(), body=body)


def shown(made: list[Snapshot], grain: Grain) -> dict[str, tuple[int, Rate | None]]:
    """Look at releases as one period of a reader who sees everything."""
    one = BERGEN.readings["b"]
    view = replace(
        one.view,
        districts=frozenset(GRID.areas),
        themes=frozenset(GRID.themes),
        grain=grain,
        period="four_weeks" if len(made) > 1 else "week",
    )
    (period,) = picture(replace(one, view=view), GRID, 5, made, DAY).periods
    return {place: (its.hours, its.rate) for place, its in period.effort.items()}


def test_a_reader_sees_sums_of_frozen_hours_at_their_own_grain() -> None:
    """Hours that lie in no district are in the whole municipality, and nowhere else."""
    larger = GRID.area_of[ONE]
    told = pass_effort(HOURS, GRID.areas, {ONE: 35, NOWHERE: 5})
    made = [released(told, {Cell(ONE, "U16", "FRITID"): 70}, at) for at in (1, 2, 3, 4)]
    assert shown(made, "district")[ONE] == (140, Rate(about=20, low=16, high=25))
    assert shown(made, "area")[larger][0] == 140
    assert shown(made, "city")[EVERY][0] == 160
    assert shown(made[:1], "district")[OTHER] == (0, None)
    assert shown([*made[:3], released(None, {}, 4)], "district") == {}


def test_no_rate_where_the_hours_are_too_few() -> None:
    """A rate that could as well be twice as high says nothing."""
    assert rate(Rounded(40, 5, 1), Rounded(15, 5, 1)) is None
    assert rate(Rounded(0, 5, 0), Rounded(0, 5, 0)) is None
    assert rate(Rounded(5, 5, 1), Rounded(40, 5, 1)) == Rate(about=1, low=0, high=5)
    assert rate(Rounded(400, 5, 1), Rounded(20, 5, 1)) == Rate(about=200, low=130, high=410)


def test_the_interval_holds_the_truth() -> None:
    """Worked out from rounded figures alone, it is right about what was really counted."""
    dice = Random(3)
    right = tried = 0
    for run in range(60):
        time, raw = some(run), meetings(dice)
        told = protect_effort(time, GRID, draw(run + 1))
        one = released(told, dict(protect(raw, GRID, 5, draw(run + 1)).cells))
        for place, (_, found) in {**shown([one], "district"), **shown([one], "city")}.items():
            heads = sum(n.heads for at, n in raw.cells.items() if place in (EVERY, at.area))
            spent = sum(n.heads for at, n in time.items() if place in (EVERY, at)) / 60
            if found is not None:
                tried += 1
                right += found.low <= 10 * heads / spent <= found.high
    assert tried > 100
    assert right >= 0.95 * tried


def meetings(dice: Random) -> RawTable:
    """Invent the contacts of a week."""
    found: dict[Cell, list[int]] = {}
    for _ in range(40):
        area = dice.choices([*GRID.areas], [9, 1, 1, 2, 1, 1, 3, 2, 2])[0]
        cell = Cell(area, dice.choice([*GRID.ages]), dice.choice([*GRID.themes]))
        found.setdefault(cell, []).append(dice.randint(1, 6))
    return RawTable(
        {
            cell: Count(heads=sum(each), contacts=len(each), largest=max(each))
            for cell, each in found.items()
        }
    )
