"""What every Intake owes its callers after a restore. Adapters supply `intake`."""

from dataclasses import replace
from datetime import timedelta

from server.store.port import Intake, IntakeTransaction
from server.store.restored import Resumption
from shared.record import Record
from tests.builders import contact, correction
from tests.contract.intake_contract import HERE, NOW, THERE, TODAY, enrolled
from tests.contract.records_contract import arrivals

RESTORED = NOW + timedelta(days=20)
CUT = NOW + timedelta(days=14)
LONG_AGO, SINCE = TODAY, TODAY + timedelta(days=15)


def released(tx: IntakeTransaction, *records: Record, is_done: bool = True) -> None:
    """Take records in and cut a release of them."""
    tx.add("phone", arrivals(*records), TODAY)
    cut = tx.begin_cut(NOW)
    if is_done:
        tx.finish_cut(cut.number)


def kept_in(tx: IntakeTransaction, number: int) -> list[Record]:
    """Read the records of one cut."""
    return [kept.record for kept in tx.in_cut(number)]


class RestoreContract:
    """Run with a fresh, empty `intake` for each test."""

    def test_after_a_restore_every_municipality_is_in_doubt_until_it_answers(
        self, intake: Intake
    ) -> None:
        """Also one that the backup knows nothing of: it may have released since."""
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            assert tx.in_doubt() is None
        intake.note_restore(RESTORED)
        for town in (HERE, THERE):
            with intake.transaction(town) as tx:
                assert tx.in_doubt() == RESTORED
        with intake.transaction(HERE) as tx:
            tx.resume(0, CUT, None)
            assert tx.in_doubt() is None
            told = Resumption(restored_at=RESTORED, after=0, seq=0, counted_to=None)
            assert tx.resumptions() == [told]
            tx.resume(7, CUT, None)
            assert tx.resumptions() == [told], "what was answered stands"
            assert tx.last_cut() is None
        with intake.transaction(THERE) as tx:
            assert tx.in_doubt() == RESTORED
            assert tx.resumptions() == []

    def test_a_second_restore_asks_anew(self, intake: Intake) -> None:
        """An answer is about one backup, and says nothing of the next."""
        intake.note_restore(RESTORED)
        with intake.transaction(HERE) as tx:
            tx.resume(2, CUT, TODAY)
        intake.note_restore(RESTORED + timedelta(days=1))
        with intake.transaction(HERE) as tx:
            assert tx.in_doubt() == RESTORED + timedelta(days=1)
            tx.resume(3, CUT, None)
            assert [one.after for one in tx.resumptions()] == [2, 3]
            assert tx.begin_cut(RESTORED).number == 4

    def test_what_the_backup_had_belongs_to_the_first_release_that_was_lost(
        self, intake: Intake
    ) -> None:
        """It was there when that one was cut, so it was counted, and is not counted again."""
        first, second, late = contact(), contact(), contact(day=SINCE)
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            released(tx, first)
            tx.add("phone", arrivals(second), TODAY)
        intake.note_restore(RESTORED)
        with intake.transaction(HERE) as tx:
            tx.add("phone", arrivals(late), SINCE)
            tx.resume(4, CUT, LONG_AGO)
            assert [kept_in(tx, number) for number in range(1, 5)] == [[first], [second], [], []]
            last = tx.last_cut()
            assert last is not None
            assert (last.number, last.cut_at, last.is_done) == (4, CUT, True)
            assert [kept.record for kept in tx.to_cut()] == [late]
            assert tx.n_new()
            assert [kept.release for kept in tx.newest(9)] == [None, 2, 1]
            assert tx.begin_cut(RESTORED).number == 5
            assert kept_in(tx, 5) == [late]

    def test_a_cut_begun_in_the_backup_keeps_what_was_its_own(self, intake: Intake) -> None:
        """What came in after it was begun was not counted in it."""
        own, after = contact(), contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            released(tx, own, is_done=False)
            tx.add("phone", arrivals(after), TODAY)
        intake.note_restore(RESTORED)
        with intake.transaction(HERE) as tx:
            tx.resume(1, CUT, None)
            last = tx.last_cut()
            assert last is not None
            assert (last.number, last.cut_at, last.is_done) == (1, NOW, True)
            assert kept_in(tx, 1) == [own]
            assert [kept.record for kept in tx.to_cut()] == [after]

    def test_a_cut_that_was_never_published_is_gone_on_with(self, intake: Intake) -> None:
        """Nothing was lost: the same records under the same number."""
        own = contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            released(tx, own, is_done=False)
        intake.note_restore(RESTORED)
        with intake.transaction(HERE) as tx:
            tx.resume(0, CUT, None)
            begun = tx.begin_cut(RESTORED)
            assert (begun.number, begun.cut_at, begun.is_done) == (1, NOW, False)
            assert kept_in(tx, 1) == [own]

    def test_what_comes_again_and_may_be_counted_is_counted_in_no_other(
        self, intake: Intake
    ) -> None:
        """Only its day tells; a correction of what is counted is heard whatever its day."""
        day_after = LONG_AGO + timedelta(days=1)
        again, fresh = contact(day=LONG_AGO), contact(day=day_after)
        backdated = replace(correction(fresh), day=LONG_AGO)
        with intake.transaction(HERE) as tx:
            enrolled(tx)
        intake.note_restore(RESTORED)
        with intake.transaction(HERE) as tx:
            tx.resume(3, CUT, LONG_AGO)
            tx.add("phone", arrivals(again, fresh, backdated), SINCE)
            assert [kept.record for kept in tx.to_cut()] == [fresh, backdated]
            assert tx.set_aside() == 1
            assert [kept.release for kept in tx.newest(9)] == [None, None, 3]
            tx.finish_cut(tx.begin_cut(RESTORED).number)
            assert kept_in(tx, 4) == [fresh, backdated]
            assert tx.set_aside() == 0
            assert [kept.release for kept in tx.newest(9)] == [4, 4, 3]

    def test_phones_work_on_and_are_in_doubt_until_somebody_has_looked(
        self, intake: Intake
    ) -> None:
        """One may have been ended since; a record must not be lost for that."""
        with intake.transaction(HERE) as tx:
            for name in ("confirmed", "ended", "over"):
                enrolled(tx, name)
            tx.end_device("over", TODAY)
        intake.note_restore(RESTORED)
        with intake.transaction(HERE) as tx:
            enrolled(tx, "new")
            assert doubted(tx) == ["confirmed", "ended"]
            assert tx.device_of("token of confirmed") == tx.devices()[0]
            (receipt,) = tx.add("confirmed", arrivals(contact()), TODAY)
            assert receipt.verdict == "kept"
            assert tx.confirm_device("confirmed")
            assert not tx.confirm_device("confirmed")
            assert not tx.confirm_device("new")
            assert not tx.confirm_device("nobody")
            assert tx.end_device("ended", TODAY)
            assert not tx.confirm_device("ended")
            assert doubted(tx) == []
            assert not tx.confirm_device("over")


def doubted(tx: IntakeTransaction) -> list[str]:
    """Name the phones in doubt."""
    return [one.id for one in tx.devices() if one.is_doubted]
