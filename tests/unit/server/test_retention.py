"""What is due goes once, what is left of it is known again, and no figure ever changes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from server.release import keys as ledger_keys
from server.retention.purge import REACH, run
from server.retention.statement import STEP, Statement, verified
from server.store.port import Arrival, Intake
from shared.canonical import decode
from shared.flaw import Flaw
from shared.hazmat.tokens import new_id
from shared.news import Decision, Question
from shared.proof import digest_of
from shared.receipt import Receipt
from shared.record import RecordId, spell
from shared.retention_errors import BrokenDeletionError, CutBegunError, OddClockError
from tests.builders import contact, correction, observation, place, shift, withdrawal
from tests.retaining import FIRST, SAND, WEEK, Town, at, town
from tests.stores import ENGINES
from tests.watched import seen_by, watched

RECORD = SAND.retention.record
GONE = Receipt("refused", 0, (Flaw("record.gone", "replaces"),))
TAKEN = Receipt("refused", 0, (Flaw("record.id_taken", "id"),))


@pytest.fixture(params=ENGINES)
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    """Open a municipality of each engine in turn."""
    with town(request.param, tmp_path) as opened:
        yield opened


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Town]:
    """Open one in memory, where the engine does not matter."""
    with town("memory", tmp_path) as opened:
        yield opened


def statements(here: Town) -> tuple[Statement, ...]:
    """Read all statements, verified."""
    with here.releases.transaction(SAND.code) as told:
        keys = ledger_keys.verified(told.ledger_keys(), SAND.code)
    with here.intake.transaction(SAND.code) as tx:
        return verified(tx.retention.deletions(), SAND.code, keys)


def test_a_record_goes_when_its_time_is_over_and_not_a_day_before(here: Town) -> None:
    """The period is a promise to whoever is behind the record."""
    seen = contact()
    here.receive(seen)
    here.cut()
    here.wait(RECORD - 2)
    here.today += WEEK - timedelta(days=1)
    here.sweep()
    assert [one.id for one in here.kept()] == [seen.id]
    here.today += timedelta(days=1)
    (made,) = here.sweep()
    assert here.kept() == []
    assert decode(made.statement)["rows"] == ["record"]
    assert here.sweep() == []


def test_what_no_release_has_counted_never_goes(here: Town) -> None:
    """Deleted before it is counted, somebody's evening would be lost to every figure."""
    here.receive(contact())
    here.cut()
    late = contact()
    here.receive(late)
    here.wait(RECORD * 3)
    assert here.kept() == [late]


def test_fields_go_before_their_record(here: Town) -> None:
    """When and where together tell more than either, so one of them goes first."""
    seen = contact(hour="night")
    here.receive(seen)
    here.cut()
    made = here.wait(4)
    (left,) = here.kept()
    assert left == replace(
        seen, answers={key: said for key, said in seen.answers.items() if key != "hour"}
    )
    assert [decode(one.statement)["fields"] for one in made] == [["contact.hour"]]
    assert here.wait(1) == []


def test_what_is_sent_again_gets_the_receipt_it_had(here: Town) -> None:
    """A phone whose answer was lost must be able to let go of a record, years of weeks later."""
    seen, other = contact(hour="night"), shift()
    first, second = here.receive(seen, other)
    here.cut()
    for weeks in (4, RECORD):
        here.wait(weeks)
        again = here.receive(other, seen)
        assert again == [Receipt("known", second.seq), Receipt("known", first.seq)]
        assert here.receive(replace(seen, answers={**seen.answers, "heads": 9})) == [TAKEN]
    assert here.kept() == []


def test_a_change_of_what_is_gone_is_refused_with_the_reason(here: Town) -> None:
    """Kept, it would be a new record of what was just deleted, and change no figure."""
    seen = contact()
    here.receive(seen)
    here.cut()
    here.wait(RECORD)
    change, end = correction(seen, heads=2), withdrawal(seen)
    assert here.receive(change, end) == [GONE, GONE]
    assert here.receive(change, phone="other") == [GONE]
    assert here.kept() == []


def test_a_change_goes_with_what_it_changes(here: Town) -> None:
    """A withdrawal that stays alone would let an answer stand that was taken back, and the like."""
    seen, spot = contact(), place()
    here.receive(seen, spot)
    here.cut()
    here.receive(correction(seen, heads=2))
    here.cut()
    here.receive(withdrawal(seen), correction(spot, called="Bua"))
    here.wait(RECORD - 2)
    here.wait(1)
    assert here.kept() == []


def test_a_change_that_waits_is_kept_whole_and_goes_by_itself(here: Town) -> None:
    """What it changes may still come, and must then be heard in full."""
    seen = contact()
    waits = correction(seen, heads=4, hour="day")
    here.receive(waits)
    here.cut()
    here.wait(RECORD - 2)
    assert here.kept() == [waits]
    here.wait(1)
    assert here.kept() == []
    (receipt,) = here.receive(seen)
    assert receipt.verdict == "kept"


def test_a_change_that_waited_too_long_is_heard_by_nobody(tmp_path: Path) -> None:
    """Whether a run has been or not, the release is the same: it looks back by the day."""
    with town("sqlite", tmp_path / "a") as sweeping, town("memory", tmp_path / "b") as keeping:
        for weeks in (RECORD - 2, RECORD):
            seen = contact(heads=9)
            change = withdrawal(seen)
            for each in (sweeping, keeping):
                each.receive(change)
                each.cut()
            sweeping.wait(weeks)
            keeping.today = sweeping.today
            for each in (sweeping, keeping):
                each.receive(seen)
                each.cut()
            assert sweeping.frozen() == keeping.frozen()


def test_nothing_goes_while_a_release_is_begun(here: Town) -> None:
    """Its records are read again when it is finished."""
    here.receive(contact())
    here.cut()
    here.wait(RECORD - 2)
    here.receive(contact())
    with here.intake.transaction(SAND.code) as tx:
        tx.begin_cut(at(here.today))
    here.today += WEEK
    with pytest.raises(CutBegunError):
        here.sweep()
    assert len(here.kept()) == 2
    here.cut()
    here.sweep()
    assert len(here.kept()) == 1


def test_a_clock_gone_wrong_deletes_nothing(here: Town) -> None:
    """A board with a dead battery may wake up in 2099, or in 1970."""
    here.receive(contact())
    here.cut()
    here.sweep()
    sound = here.today
    for wrong in (date(2099, 1, 1), date(2026, 1, 1), sound + REACH + timedelta(days=1)):
        here.today = wrong
        with pytest.raises(OddClockError) as caught:
            here.sweep()
        assert caught.value.flaws[0].bound == wrong.isoformat()
        with pytest.raises(OddClockError):
            here.sweep(sure_of=sound)
    assert len(here.kept()) == 1
    here.today = sound + WEEK * RECORD
    here.sweep(sure_of=here.today)
    assert here.kept() == []


def test_answers_that_stood_stay_counted(here: Town) -> None:
    """Fold then count is count then fold: the coordinator's tally must not melt away."""
    asked = Question(id=new_id(), text="Vår?", first=FIRST, last=FIRST + WEEK, place="quay")
    stands, taken_back, corrected = (observation() for _ in range(3))
    with here.intake.transaction(SAND.code) as tx:
        tx.add_question(asked)
    here.take([Arrival(one, spell(one), asked.id) for one in (stands, taken_back, corrected)])
    here.cut()
    again = correction(corrected, mood="2")
    here.take([Arrival(again, spell(again), asked.id)])
    here.receive(withdrawal(taken_back))
    for weeks in (0, RECORD):
        here.wait(weeks)
        with here.intake.transaction(SAND.code) as tx:
            assert tx.answers() == {asked.id: 2}
    assert len(here.kept()) == 5, "the month's observations are still to be read"
    here.receive(place())
    here.cut()
    here.sweep()
    with here.intake.transaction(SAND.code) as tx:
        assert tx.answers() == {asked.id: 2}
    assert [one.kind for one in here.kept()] == ["place"]


def test_a_decision_goes_with_the_proposal(here: Town) -> None:
    """The name of a place that was proposed is somebody's own words."""
    spot = place(called="Bua")
    here.receive(spot)
    here.cut()
    with here.intake.transaction(SAND.code) as tx:
        tx.decide(
            Decision(record=spot.id, verdict="refused", reason="unclear", text="Hvor?"), FIRST
        )
    here.wait(RECORD)
    with here.intake.transaction(SAND.code) as tx:
        assert tx.proposals(9) == []
        assert tx.decisions("phone", FIRST) == []


class PowerCutError(Exception):
    """The machine stopped."""


@dataclass
class Failing:
    """An intake that loses its power in one of its transactions, before or after it is kept."""

    inner: Intake
    left: int
    is_after: bool

    def overwrite(self) -> bool:
        """See `Intake.overwrite`."""
        return self.inner.overwrite()

    @contextmanager
    def transaction(self, municipality: str) -> Iterator[object]:
        """Give a real transaction, and fail in the one asked for."""
        self.left -= 1
        with self.inner.transaction(municipality) as tx:
            yield tx
            if self.left == 0 and not self.is_after:
                raise PowerCutError
        if self.left == 0:
            raise PowerCutError


@pytest.mark.parametrize("is_after", [False, True])
@pytest.mark.parametrize("at_step", range(1, 9))
@pytest.mark.parametrize("engine", ["memory", "sqlite"])
def test_a_crash_at_any_step_is_finished_exactly_once(
    tmp_path: Path, engine: Any, at_step: int, *, is_after: bool
) -> None:
    """Twice deleted is twice stated; half deleted is a withdrawal without what it withdrew."""
    with town(engine, tmp_path / "a") as calm, town(engine, tmp_path / "b") as rough:
        seen = [contact(id=RecordId(f"00000000-0000-4000-8000-{n:012}")) for n in range(5)]
        changes, spot = [correction(seen[0], heads=2), withdrawal(seen[1])], place()
        for each in (calm, rough):
            each.receive(*seen, *changes)
            each.cut()
            each.receive(spot)
            each.cut()
            each.wait(RECORD - 3)
            each.today += WEEK
        failing = cast("Intake", Failing(rough.intake, at_step, is_after))
        try:
            run(replace(rough.keeper(), intake=failing))
        except PowerCutError:
            rough.sweep()
        calm.sweep()
        assert rough.kept() == calm.kept()
        told, expected = statements(rough), statements(calm)
        assert [(one.rows, one.fields, one.root) for one in told] == [
            (one.rows, one.fields, one.root) for one in expected
        ]


def test_a_statement_does_not_tell_how_many_there_were(quick: Town) -> None:
    """A count of a week's records beside its rounded figures would narrow them."""
    for n in (1, 3, STEP + 1):
        quick.receive(*(contact() for _ in range(n)))
        quick.cut()
    quick.wait(RECORD)
    told = [one for one in statements(quick) if one.rows == ["record"]]
    assert [one.leaves for one in told] == [STEP, STEP, 2 * STEP]
    assert len({one.root for one in told}) == 3


def test_a_changed_statement_is_refused_by_its_number(quick: Town) -> None:
    """Who deletes may also want to hide when."""
    for _ in range(3):
        quick.receive(contact())
        quick.cut()
    quick.wait(RECORD)
    with quick.intake.transaction(SAND.code) as tx:
        kept = list(tx.retention.deletions())
    with quick.releases.transaction(SAND.code) as told:
        keys = ledger_keys.verified(told.ledger_keys(), SAND.code)
    assert len(verified(kept, SAND.code, keys)) == len(kept) > 3
    forged = replace(kept[1], statement=kept[1].statement.replace(b'"rule":3', b'"rule":4'))
    for wrong, number in (
        ([kept[0], forged, *kept[2:]], "2"),
        ([kept[0], *kept[2:]], "2"),
        (kept[::-1], "1"),
        ([replace(kept[0], day=FIRST), *kept[1:]], "1"),
    ):
        with pytest.raises(BrokenDeletionError) as caught:
            verified(wrong, SAND.code, keys)
        assert caught.value.flaws[0].bound == number


def test_a_receipt_is_told_what_became_of_its_record(here: Town) -> None:
    """Whoever holds the proof of a record may know that it is gone, and that it was not lost."""
    seen = contact(hour="night")
    here.receive(seen)
    digest = digest_of(spell(seen))

    def fate() -> object:
        with here.intake.transaction(SAND.code) as tx:
            assert tx.retention.fate_of(seen.id, "0" * 64) is None
            return tx.retention.fate_of(seen.id, digest)

    told = [fate()]
    here.cut()
    for weeks in (4, RECORD, 60):
        here.wait(weeks)
        told.append(fate())
    assert told == ["kept", "shortened", "gone", None]


def test_a_months_observations_stay_until_its_levels_are_frozen(tmp_path: Path) -> None:
    """However late the next release comes, its levels are those of one that deletes nothing."""
    with town("sqlite", tmp_path / "a") as sweeping, town("memory", tmp_path / "b") as keeping:
        sightings = seen_by(range(6))
        met = contact()
        for each in (sweeping, keeping):
            each.profile = watched()
            each.receive(*sightings, correction(sightings[0], flock="7"), met)
            each.cut()
        sweeping.wait(RECORD * 2)
        assert len(sweeping.kept()) == 7
        keeping.today = sweeping.today
        last = contact()
        for each in (sweeping, keeping):
            each.receive(last)
            assert each.cut() == each.frozen()[-1]
        assert sweeping.frozen() == keeping.frozen()
        levels = decode(sweeping.frozen()[-1].body)["levels"]
        assert levels["month"] == "2026-07"
        assert levels["cells"]
        sweeping.sweep()
        assert sweeping.kept() == [last]
