"""When in the week people are met: by the month, of figures that are frozen already."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from server.attack.attacker import Attacker, intervals
from server.attack.knowledge import Interval
from server.attack.on_release import knowledge, open_of
from server.attack.on_rhythm import Pooled, added, attack, of_place, within
from server.attack.with_further import learn
from server.disclosure.draw import Draw
from server.disclosure.further import UNTOLD, FurtherTable, Share
from server.disclosure.protect import GateError, larger_figures, pass_rhythm, protect
from server.disclosure.rhythm import REST, TABLE, Rhythm, places, value, values
from server.disclosure.table import RawTable
from server.release.chain import chain
from server.release.count import count
from server.release.cut import cut
from server.release.snapshot import Snapshot, thawed
from server.store.port import Kept
from shared.hazmat.tokens import new_id
from shared.profile import Profile
from shared.record import Record, RecordId
from tests.builders import contact, contact_online, correction, shift, withdrawal
from tests.retaining import Town, town
from tests.timed import timed
from tests.unit.server.test_cut import KEYS, WEEK, Stores, stores

JULY = datetime(2026, 7, 6, 8, tzinfo=UTC)  # a Monday
AUGUST = JULY + 4 * WEEK
FRIDAY = date(2026, 7, 3)
BASE = timed().release.base


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Stores]:
    """Open stores for one test."""
    with stores(tmp_path / "here") as both:
        yield both


def met(n: int, day: date = FRIDAY, hour: str = "night", **answers: object) -> list[Record]:
    """Give contacts of five, in the east of Sandvik."""
    given = {"heads": 5, "ages": {"minor": 5}, "hour": hour, **answers}
    return [contact(day=day, **given) for _ in range(n)]  # type: ignore[arg-type]


def released(here: Stores, at: datetime, *records: Record, by: Profile | None = None) -> Snapshot:
    """Take records in and cut a release; there is always somebody met."""
    here.receive(contact(), *records)
    return thawed(cut(here.intake, here.releases, by or timed(), KEYS, at))


def told(one: Snapshot) -> Rhythm:
    """Give the rhythm of a release that has one."""
    assert one.rhythm is not None
    return one.rhythm


def figure(one: Snapshot, *larger: str) -> int:
    """Add up what a release told of some larger areas."""
    whole = larger_figures(one.table.cells, one.area_of, "")
    return sum(whole.get(at, 0) for at in larger)


def test_a_month_is_told_in_the_first_release_after_it(here: Stores) -> None:
    """Its parts are multiples of k, and add up to what its releases have told already."""
    first = released(here, JULY, *met(30))
    second = released(here, JULY + WEEK, *met(20, hour="day"))
    assert (first.rhythm, second.rhythm) == (None, None)
    august = released(here, AUGUST)
    rhythm = told(august)
    assert (rhythm.month, rhythm.numbers) == ("2026-07", (1, 2))
    assert rhythm.figures["EAST"] == figure(first, "EAST") + figure(second, "EAST")
    east = {share.value: n for share, n in rhythm.table.cells.items() if share.larger == "EAST"}
    assert sum(east.values()) == rhythm.figures["EAST"]
    assert all(n % BASE == 0 for n in east.values())
    assert east[value("5", "late")] > east[value("5", "small")] > 0
    assert august.audit is not None
    assert (august.audit["broken"], august.audit["rhythm"] > 0) == (0, True)
    assert released(here, AUGUST + WEEK).rhythm is None
    assert len(chain(here.frozen(), timed().code, here.introduced())) == 4


def test_the_night_belongs_to_the_evening_before(here: Stores) -> None:
    """Whether the shift began before midnight or after it."""
    saturday, late = date(2026, 7, 4), RecordId(new_id())
    after_midnight = [replace(one, shift=late) for one in met(20, saturday, "day")]
    walk = shift(id=late, day=saturday, begins="day", ends="night")
    released(here, JULY, *met(20, FRIDAY, "day"), shift(day=FRIDAY, begins="night"))
    released(here, JULY + WEEK, walk, *after_midnight)
    told_of = {share.value for share in told(released(here, AUGUST)).table.cells}
    assert told_of <= {value("5", "small"), value("3", "late"), UNTOLD}
    assert value("5", "small") in told_of


def test_what_is_too_little_is_not_handed_out(here: Stores) -> None:
    """Of a place with a figure below ten bases nothing is told, which anybody could foresee."""
    released(here, JULY, *met(30), *(contact_online(heads=4, ages={"minor": 4}) for _ in range(5)))
    rhythm = told(released(here, AUGUST))
    assert 0 < rhythm.figures[REST] < 10 * BASE
    assert {share.larger for share in rhythm.table.cells} == {"EAST"}


def test_a_meeting_is_counted_as_its_release_counted_it(here: Stores) -> None:
    """A correction or a withdrawal after that changes neither figures nor their rhythm."""
    first = [*met(20), *met(20, date(2026, 7, 4))]
    released(here, JULY, *first)
    later = [correction(one, hour="day") for one in first[:20]]
    gone = [withdrawal(one) for one in first[20:]]
    rhythm = told(released(here, AUGUST, *later, *gone))
    named = {share.value for share in rhythm.table.cells}
    assert value("5", "small") not in named
    assert named <= {value("5", "late"), value("6", "late"), UNTOLD}
    assert named - {UNTOLD}


def test_a_cut_that_is_done_again_gives_the_same_bytes(tmp_path: Path) -> None:
    """Also when it is finished in another month than it was begun in."""
    with stores(tmp_path / "a") as calm, stores(tmp_path / "b") as rough:
        records, later = (contact(), *met(30)), contact()
        for each in (calm, rough):
            each.receive(*records)
            cut(each.intake, each.releases, timed(), KEYS, JULY)
            each.receive(later)
        with rough.intake.transaction(timed().code) as tx:
            tx.begin_cut(AUGUST)
        cut(rough.intake, rough.releases, timed(), KEYS, AUGUST + 5 * WEEK)
        cut(calm.intake, calm.releases, timed(), KEYS, AUGUST)
        assert rough.frozen() == calm.frozen()
        assert thawed(calm.frozen()[-1]).rhythm is not None


def test_a_grid_that_changed_within_the_month_has_no_rhythm(here: Stores) -> None:
    """Its releases have no figure together."""
    grid = timed().grid
    themes = {code: band for code, band in grid.themes.items() if code != "calm"}
    moved = {
        code: replace(band, members=band.members | grid.themes["calm"].members)
        if code == "rest"
        else band
        for code, band in themes.items()
    }
    released(here, JULY, *met(30), by=replace(timed(), grid=replace(grid, themes=moved)))
    assert released(here, AUGUST).rhythm is None


def test_when_is_kept_until_the_month_is_told(tmp_path: Path) -> None:
    """Sandvik keeps the hour for four weeks; this month it is read again after five."""
    with town("sqlite", tmp_path / "a") as sweeping, town("memory", tmp_path / "b") as keeping:
        records = met(30)
        for each in (sweeping, keeping):
            each.profile = timed()
            each.today = date(2026, 7, 1)
            each.receive(*records)
            each.cut()
            _wait(each, 4)
        later = contact()
        for each in (sweeping, keeping):
            each.receive(later)
        assert sweeping.today == date(2026, 8, 5)
        assert sweeping.cut() == keeping.cut()
        assert thawed(sweeping.frozen()[-1]).rhythm is not None
        sweeping.sweep()
        assert not any("hour" in one.answers for one in sweeping.kept() if one.id != later.id)


def _wait(here: Town, weeks: int) -> None:
    for _ in range(weeks):
        here.today += WEEK
        here.sweep()


@pytest.mark.parametrize("seed", range(2))
def test_deleting_what_is_due_changes_no_rhythm(tmp_path: Path, seed: int) -> None:
    """Two servers get the same for months; one deletes now and then; both cut the same bytes."""
    dice = Random(seed)
    with town("memory", tmp_path / "a") as sweeping, town("memory", tmp_path / "b") as keeping:
        sweeping.profile = keeping.profile = timed()
        for _ in range(16):
            first = [*met(8, hour="day"), *met(8)]
            second = [correction(one, hour="day") for one in first[:2]]
            for each in (sweeping, keeping):
                each.receive(*first, *second, withdrawal(first[2]))
            if dice.random() < 0.7:
                sweeping.sweep(sure_of=sweeping.today)
            assert sweeping.cut() == keeping.cut()
        told_of = [thawed(one).rhythm for one in sweeping.frozen()]
        assert sum(one is not None for one in told_of) >= 3
        assert len(sweeping.kept()) < len(keeping.kept())


def month(seed: int, contacts: int) -> tuple[list[Pooled], Rhythm, Profile]:
    """Invent a month of three releases, and tell its rhythm as a cut does."""
    profile, dice = timed(), Random(seed)
    drawn = [Draw(key=b"k" * 32, municipality="9902", number=seed * 9 + at) for at in range(4)]
    pooled = [
        Pooled(raw, protect(raw, profile.grid, BASE, drawn[at]), {})
        for at, raw in enumerate(_raws(profile, dice, contacts))
    ]
    where = places(profile.grid.area_of.values(), ["EAST"])
    wholes = [larger_figures(one.table.cells, profile.grid.area_of, "") for one in pooled]
    figures = {at: sum(one.get(a, 0) for one in wholes for a in of) for at, of in where.items()}
    cells = {}
    for place, n in figures.items():
        if n >= 10 * BASE:
            some = n // BASE // 3 * BASE
            cells[Share(place, value("5", "late"))] = n - 2 * some
            cells[Share(place, value("6", "late"))] = some
            cells[Share(place, UNTOLD)] = some
    rhythm = Rhythm(
        month="2026-07",
        numbers=(1, 2, 3),
        parts=("late", "small"),
        places=where,
        figures=figures,
        table=FurtherTable((), cells),
        words={"parts": {"late": {}, "small": {}}},
    )
    return pooled, pass_rhythm(rhythm, BASE), profile


def _raws(profile: Profile, dice: Random, contacts: int) -> Iterator[RawTable]:
    for _ in range(3):
        heads = [dice.randint(1, 9) for _ in range(contacts)]
        records = [
            contact(heads=n, ages={"minor": n}, spot=dice.choice(("quay", "hall", "beach")))
            for n in heads
        ]
        yield count(
            profile,
            [
                Kept(seq=at, device="p", received_on=FRIDAY, record=one)
                for at, one in enumerate(records)
            ],
        )


@pytest.mark.parametrize("seed", range(4))
def test_attacking_apart_is_attacking_all_at_once(seed: int) -> None:
    """One program with every release of the month finds what the small ones do, count by count."""
    pooled, rhythm, profile = month(seed, 20)
    each = [within(one, rhythm.places, profile.grid) for one in pooled]
    known = knowledge(pooled[0].raw, pooled[0].table, profile.grid)
    known.places = {("0", *name): at for name, at in known.places.items()}
    for number, one in enumerate(pooled[1:], start=1):
        more, shift_by = knowledge(one.raw, one.table, profile.grid), len(known.bounds)
        for name, at in more.places.items():
            assert known.count((str(number), *name), more.bounds[at]) == at + shift_by
        for fact in more.facts:
            known.weigh([(at + shift_by, n) for at, n in fact.weights], fact.within)
    for place, larger in rhythm.places.items():
        whole = known.count(("month", place))
        parts = [
            known.places[str(number), *open_of(area)] for number in range(3) for area in larger
        ]
        known.sums_to(whole, parts)
        if any(share.larger == place for share in rhythm.table.cells):
            learn(
                known,
                rhythm.table.cells,
                rhythm.table.values,
                (place, rhythm.figures[place]),
                sum_at=whole,
                base=BASE,
                table=TABLE,
            )
    attacker = Attacker(known)
    for place in {share.larger for share in rhythm.table.cells}:
        apart = intervals(of_place(rhythm, place, added([one[place] for one in each]), BASE))
        for name, found in apart.items():
            assert attacker.interval(known.places[name]) == found
    for number, one in enumerate(pooled):
        alone = intervals(knowledge(one.raw, one.table, profile.grid))
        for name, found in alone.items():
            assert attacker.interval(known.places[str(number), *name]) == found
    assert not attack(pooled, rhythm, profile.grid).broken


def test_a_month_counted_anew_is_broken() -> None:
    """Exact shares of one more count say how many there were; the attack must not let it pass."""
    pooled, rhythm, profile = month(1, 20)
    place = max(rhythm.figures, key=lambda at: rhythm.figures[at])
    each = [within(one, rhythm.places, profile.grid) for one in pooled]
    whole = added([one[place] for one in each])
    known = of_place(rhythm, place, whole, BASE)
    at = known.places[TABLE, place, value("5", "late")]
    known.weigh([(0, 1.0)], Interval(whole.low + 3, whole.low + 5))  # a total of its own
    assert dict(Attacker(known).narrower_than(BASE, [0]))
    assert Attacker(known).interval(at).candidates < whole.candidates


@pytest.mark.parametrize(
    "change",
    [
        {"month": "2026-13"},
        {"numbers": (2, 1)},
        {"parts": ("late",)},
        {"figures": {"EAST": 7, REST: 0}},
        {"figures": {"EAST": 5}},
        {"table": FurtherTable((), {Share("EAST", value("8", "late")): 500})},
    ],
)
def test_a_rhythm_that_does_not_add_up_does_not_pass(change: dict[str, object]) -> None:
    """Also when a release is read again."""
    _, rhythm, _ = month(1, 20)
    assert set(rhythm.table.values) == set(values(("late", "small")))
    with pytest.raises(GateError):
        pass_rhythm(replace(rhythm, **change), BASE)  # type: ignore[arg-type]
