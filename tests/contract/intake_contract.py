"""What every Intake owes its callers: phones, codes and sign-ins. Adapters supply `intake`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from server.store.devices import Device, EnrolmentCode
from server.store.port import MOST_PARCELS, Intake, IntakeTransaction
from shared.errors import NotTextError, OverQuotaError, UsedCodeError, WrongCodeError
from shared.news import Question
from shared.parcel import Parcel
from shared.record import RecordId

HERE, THERE = "9902", "9903"
NOW = datetime(2026, 7, 2, 21, 30, tzinfo=UTC)
TODAY = NOW.date()
LATER = NOW + timedelta(hours=1)
A, B = "0f8fad5b-d9cb-469f-a165-70867728950e", "7c9e6679-7425-40de-944b-e07fc1f90ae7"


def enrolled(tx: IntakeTransaction, name: str = "phone") -> Device:
    """Enrol a phone whose code, token and id are all made of `name`."""
    tx.add_enrolment_code(f"code of {name}", EnrolmentCode(label=name, expires_at=LATER))
    return tx.enrol(f"code of {name}", f"token of {name}", name, NOW)


class IntakeContract:
    """Run with a fresh, empty `intake` for each test."""

    def test_a_raise_undoes_everything(self, intake: Intake) -> None:
        """Half a piece of work is worse than none: the phone will send it again."""
        with pytest.raises(RuntimeError), intake.transaction(HERE) as tx:
            enrolled(tx)
            raise RuntimeError
        with intake.transaction(HERE) as tx:
            assert tx.devices() == []
            assert tx.enrolment_codes(NOW) == []

    def test_the_epoch_is_not_empty_and_stays(self, intake: Intake) -> None:
        """Phones know by it that the server's history is still the same."""
        assert intake.epoch
        assert intake.epoch == intake.epoch

    def test_a_backup_is_remembered_by_its_day(self, intake: Intake) -> None:
        """Phones let go of what is in one; before the first there is none."""
        assert intake.backed_on is None
        for day in (TODAY, TODAY + timedelta(1)):
            intake.note_backup(day)
            assert intake.backed_on == day

    def test_writing_can_be_proved_and_leaves_nothing(self, intake: Intake) -> None:
        """A health check that left records behind would be counted."""
        intake.prove_writable()
        with intake.transaction(HERE) as tx:
            assert not tx.n_new()

    def test_a_code_enrols_one_phone(self, intake: Intake) -> None:
        """The door opens once, for the one it was meant for."""
        with intake.transaction(HERE) as tx:
            phone = enrolled(tx)
            assert phone == Device(id="phone", label="phone", enrolled_on=TODAY)
            assert tx.device_of("token of phone") == phone
            assert tx.devices() == [phone]
            assert tx.enrolment_codes(NOW) == []

    def test_the_same_code_and_token_give_the_same_phone(self, intake: Intake) -> None:
        """The first answer may have been lost on the way."""
        with intake.transaction(HERE) as tx:
            phone = enrolled(tx)
            much_later = LATER + timedelta(days=9)
            assert tx.enrol("code of phone", "token of phone", "other", much_later) == phone
            assert tx.devices() == [phone]

    def test_a_used_code_is_refused_to_another_token(self, intake: Intake) -> None:
        """Whoever finds the slip of paper afterwards finds it worthless."""
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            with pytest.raises(UsedCodeError):
                tx.enrol("code of phone", "token of thief", "thief", NOW)
            assert tx.device_of("token of thief") is None

    def test_a_code_is_worth_nothing_after_its_time(self, intake: Intake) -> None:
        """A slip of paper forgotten in a drawer must not be a door."""
        with intake.transaction(HERE) as tx:
            tx.add_enrolment_code("old", EnrolmentCode(label="", expires_at=NOW))
            assert tx.enrolment_codes(NOW) == []
            with pytest.raises(WrongCodeError):
                tx.enrol("old", "token", "phone", NOW)

    def test_an_unknown_code_is_refused(self, intake: Intake) -> None:
        """There is no back door."""
        with intake.transaction(HERE) as tx, pytest.raises(WrongCodeError):
            tx.enrol("guess", "token", "phone", NOW)

    def test_a_phone_with_a_new_code_and_its_old_token_stays_one_phone(
        self, intake: Intake
    ) -> None:
        """When the answer was lost, people ask the coordinator for another code."""
        with intake.transaction(HERE) as tx:
            phone = enrolled(tx)
            tx.add_enrolment_code("second", EnrolmentCode(label="again", expires_at=LATER))
            assert tx.enrol("second", "token of phone", "another", NOW) == phone
            assert tx.devices() == [phone]

    def test_waiting_codes_are_listed_oldest_first(self, intake: Intake) -> None:
        """The coordinator sees which slips are still out there."""
        codes = [EnrolmentCode(label=name, expires_at=LATER) for name in ("one", "two")]
        with intake.transaction(HERE) as tx:
            for code in codes:
                tx.add_enrolment_code(code.label, code)
            assert tx.enrolment_codes(NOW) == codes

    def test_a_phone_is_heard_by_the_day(self, intake: Intake) -> None:
        """When it was heard to the minute would say when somebody worked."""
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.hear("phone", date(2026, 7, 3))
            tx.hear("phone", date(2026, 7, 3))
            assert [one.heard_on for one in tx.devices()] == [date(2026, 7, 3)]

    def test_a_phone_is_ended_once(self, intake: Intake) -> None:
        """Ending it again must not move the day it was ended."""
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            assert tx.end_device("phone", TODAY)
            assert not tx.end_device("phone", TODAY + timedelta(1))
            assert not tx.end_device("nobody", TODAY)
            assert [one.ended_on for one in tx.devices()] == [TODAY]

    def test_a_phone_that_told_it_is_empty_is_told_of_once(self, intake: Intake) -> None:
        """Its first word stands, whoever repeats it; a phone that is empty is ended too."""
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.end_device("phone", TODAY)
            assert tx.bury("phone", 7, TODAY + timedelta(2))
            assert tx.bury("phone", 0, TODAY + timedelta(3))
            assert not tx.bury("nobody", 1, TODAY)
            (device,) = tx.devices()
            days = device.ended_on, device.emptied_on
            assert days == (TODAY, TODAY + timedelta(2))
            assert device.unsent == 7
        with intake.transaction(THERE) as tx:
            assert not tx.bury("phone", 1, TODAY)

    def test_a_phone_nobody_ended_here_is_ended_by_its_own_word(self, intake: Intake) -> None:
        """A server put back from a backup has forgotten that it ended it."""
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.bury("phone", 3, TODAY)
            (device,) = tx.devices()
            assert (device.ended_on, device.emptied_on, device.unsent) == (TODAY, TODAY, 3)

    def test_one_municipality_never_sees_another(self, intake: Intake) -> None:
        """A shared server is still two separate offices."""
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.add_sign_in_code("sign-in", "someone", LATER)
        with intake.transaction(THERE) as tx:
            assert tx.devices() == []
            assert tx.device_of("token of phone") is None
            assert tx.use_sign_in_code("sign-in", NOW) is None
            assert not tx.end_device("phone", TODAY)
            with pytest.raises(WrongCodeError):
                tx.enrol("code of phone", "token of phone", "phone", NOW)
            tx.add_enrolment_code("theirs", EnrolmentCode(label="", expires_at=LATER))
            stranger = tx.enrol("theirs", "token of phone", "stranger", NOW)
            assert tx.devices() == [stranger]
        with intake.transaction(HERE) as tx:
            assert [one.id for one in tx.devices()] == ["phone"]

    def test_a_sealed_record_is_held_once_for_each_phone_that_hands_it_in(
        self, intake: Intake
    ) -> None:
        """A lost answer costs a repeat; and nobody else's junk takes a record's place."""
        one, two = (
            Parcel(id=RecordId(id_), key="0123456789abcdef", sealed=bytes([at]) * 304)
            for at, id_ in enumerate((A, B), start=1)
        )
        junk = replace(one, sealed=bytes([9]) * 304)
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            enrolled(tx, "other")
            assert tx.hold("other", [junk], TODAY) == 1
            assert tx.hold("phone", [one, two], TODAY) == 2
            assert tx.hold("phone", [junk, one], TODAY) == 2
        with intake.transaction(HERE) as tx:
            found = [(held.parcel, held.sent_by, held.received_on) for held in tx.parcels()]
            assert sorted(found, key=str) == sorted(
                [(junk, "other", TODAY), (one, "phone", TODAY), (two, "phone", TODAY)], key=str
            )
            tx.drop_parcels([one.id])
            assert [held.parcel for held in tx.parcels()] == [two]

    def test_no_phone_hands_in_more_sealed_records_than_a_phone_can_hold(
        self, intake: Intake
    ) -> None:
        """A stranger with one token must not fill the disk."""
        many = [
            Parcel(id=RecordId(f"{n:08x}-0000-4000-8000-000000000000"), key="0" * 16, sealed=b"x")
            for n in range(MOST_PARCELS + 1)
        ]
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.hold("phone", many[1:], TODAY)
        with pytest.raises(OverQuotaError), intake.transaction(HERE) as tx:
            tx.hold("phone", many, TODAY)
        with intake.transaction(HERE) as tx:
            assert len(tx.parcels()) == MOST_PARCELS

    def test_a_sign_in_opens_once(self, intake: Intake) -> None:
        """It is read aloud or sent; whoever comes second must not get in."""
        with intake.transaction(HERE) as tx:
            tx.add_sign_in_code("code", "someone", LATER)
            assert tx.use_sign_in_code("code", NOW) == "someone"
            assert tx.use_sign_in_code("code", NOW) is None

    def test_a_sign_in_runs_out(self, intake: Intake) -> None:
        """Yesterday's code in yesterday's message is no key."""
        with intake.transaction(HERE) as tx:
            tx.add_sign_in_code("code", "someone", NOW)
            assert tx.use_sign_in_code("code", NOW) is None

    def test_a_new_sign_in_voids_the_earlier_one(self, intake: Intake) -> None:
        """A person who asks again has most likely lost the first."""
        with intake.transaction(HERE) as tx:
            tx.add_sign_in_code("first", "someone", LATER)
            tx.add_sign_in_code("other", "another", LATER)
            tx.add_sign_in_code("second", "someone", LATER)
            assert tx.use_sign_in_code("first", NOW) is None
            assert tx.use_sign_in_code("other", NOW) == "another"
            assert tx.use_sign_in_code("second", NOW) == "someone"

    @pytest.mark.parametrize("odd", ["a\0b", "\ud800", "x\udfff"])
    def test_a_text_that_not_every_database_keeps_is_refused(
        self, intake: Intake, odd: str
    ) -> None:
        """What one server takes and another chokes on would be lost when a town moves its data."""
        asks: list[Callable[[IntakeTransaction], object]] = [
            lambda tx: tx.add_enrolment_code("c", EnrolmentCode(label=odd, expires_at=LATER)),
            lambda tx: tx.enrol("code of phone", odd, "other", NOW),
            lambda tx: tx.device_of(odd),
            lambda tx: tx.end_device(odd, TODAY),
            lambda tx: tx.bury(odd, 1, TODAY),
            lambda tx: tx.hear(odd, TODAY),
            lambda tx: tx.add_sign_in_code("s", odd, LATER),
            lambda tx: tx.accounts.visit(odd, NOW),
            lambda tx: tx.accounts.named(odd),
            lambda tx: tx.end_question(odd, TODAY),
            lambda tx: tx.add_question(Question(id=odd, text="?", first=TODAY, last=TODAY)),
        ]
        for ask in asks:
            with pytest.raises(NotTextError), intake.transaction(HERE) as tx:
                ask(tx)
        with intake.transaction(HERE) as tx:
            assert enrolled(tx, "Ærlig 👋\n").id == "Ærlig 👋\n"
