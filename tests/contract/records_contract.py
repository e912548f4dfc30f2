"""What every Intake owes its callers: records, refusals and cuts. Adapters supply `intake`."""

from datetime import date, timedelta

from server.store.port import Arrival, Cut, Intake, Kept, Refusal
from shared.flaw import Flaw
from shared.proof import digest_of
from shared.receipt import Receipt
from shared.record import Record, spell
from tests.builders import contact, correction, shift, withdrawal
from tests.contract.intake_contract import HERE, NOW, THERE, TODAY, enrolled

TAKEN = Receipt("refused", 0, (Flaw("record.id_taken", "id"),))
NOT_YOURS = Receipt("refused", 0, (Flaw("record.not_yours", "replaces"),))


def arrivals(*records: Record) -> list[Arrival]:
    """Let records arrive as they are spelt."""
    return [Arrival(record=record, spelt=spell(record)) for record in records]


class RecordsContract:
    """Run with a fresh, empty `intake` for each test."""

    def test_records_are_kept_in_order(self, intake: Intake) -> None:
        """The server's order is the one thing a release can be cut by."""
        one, two = shift(), contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            first, second = tx.add("phone", arrivals(one, two), TODAY)
            assert first.verdict == second.verdict == "kept"
            assert 0 < first.seq < second.seq
            assert tx.newest(9) == [
                Kept(seq=second.seq, device="phone", received_on=TODAY, record=two),
                Kept(seq=first.seq, device="phone", received_on=TODAY, record=one),
            ]
            assert [kept.record for kept in tx.newest(1)] == [two]
            assert [kept.record for kept in tx.newest(9, before=second.seq)] == [one]

    def test_the_first_signing_key_told_is_the_one_that_is_known(self, intake: Intake) -> None:
        """Of several processes none may sign with another, until somebody says so."""
        with intake.transaction(HERE) as tx:
            assert [tx.signer("one"), tx.signer("two")] == ["one", "one"]
        with intake.transaction(THERE) as tx:
            assert tx.signer("two") == "two"
            tx.forget_signer()
        with intake.transaction(HERE) as tx:
            assert tx.signer("two") == "one"
            tx.forget_signer()
            assert tx.signer("two") == "two"

    def test_a_records_bytes_are_found_by_its_id(self, intake: Intake) -> None:
        """Whoever shows a receipt can be told whether what it is for is still here."""
        one = contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            assert tx.retention.fate_of(one.id, digest_of(spell(one))) is None
            tx.add("phone", arrivals(one, contact()), TODAY)
            assert tx.retention.fate_of(one.id, digest_of(spell(one))) == "kept"
            assert tx.retention.fate_of(one.id, digest_of(b"another")) is None
        with intake.transaction(THERE) as tx:
            assert tx.retention.fate_of(one.id, digest_of(spell(one))) is None

    def test_a_receipt_tells_a_phone_nothing_of_the_others(self, intake: Intake) -> None:
        """From a count over all phones each could read how much the others deliver."""
        first, last = contact(), contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            enrolled(tx, "other")
            (one,) = tx.add("phone", arrivals(first), TODAY)
            tx.add("other", arrivals(*(contact() for _ in range(7))), TODAY)
        with intake.transaction(HERE) as tx:
            two, again = tx.add("phone", arrivals(last, first), TODAY)
            assert (one.seq, two.seq, again) == (1, 2, Receipt("known", 1))
            assert [kept.seq for kept in tx.newest(9)] == list(range(9, 0, -1))

    def test_what_a_phone_delivers_is_counted_by_the_day(self, intake: Intake) -> None:
        """One phone gone wrong must not fill the disk; repeats and other days do not count."""
        many, tomorrow = arrivals(contact(), contact()), TODAY + timedelta(1)
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            assert tx.kept_on("phone", TODAY) == 0
            tx.add("phone", many, TODAY)
            tx.add("phone", many, TODAY)
            assert (tx.kept_on("phone", TODAY), tx.kept_on("phone", tomorrow)) == (2, 0)
            tx.add("phone", arrivals(contact()), TODAY)
            assert tx.kept_on("phone", TODAY) == 3
            tx.add("phone", [*many, *arrivals(contact())], tomorrow)
            assert tx.kept_on("phone", tomorrow) == 1
        with intake.transaction(THERE) as tx:
            assert tx.kept_on("phone", tomorrow) == 0

    def test_what_was_ever_kept_of_a_phone_is_counted(self, intake: Intake) -> None:
        """By this count a phone notices that the server has lost something."""
        many = arrivals(contact(), contact())
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            enrolled(tx, "other")
            assert tx.kept_of("phone") == 0
            tx.add("phone", many, TODAY)
            tx.add("phone", [*many, *arrivals(contact())], TODAY + timedelta(1))
            assert (tx.kept_of("phone"), tx.kept_of("other"), tx.kept_of("nobody")) == (3, 0, 0)
        with intake.transaction(THERE) as tx:
            assert tx.kept_of("phone") == 0

    def test_what_was_kept_is_not_refused_later(self, intake: Intake) -> None:
        """The answer was lost, and meanwhile the day or the codebook has passed."""
        (once,) = arrivals(contact())
        (never,) = arrivals(contact())
        flaws = (Flaw("record.day_too_old", "day", "400"),)
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.add("phone", [once], TODAY)
            late = [once._replace(flaws=flaws), never._replace(flaws=flaws)]
            assert tx.add("phone", late, TODAY) == [
                Receipt("known", 1),
                Receipt("refused", 0, flaws),
            ]
            assert tx.kept_of("phone") == 1

    def test_a_repeat_is_kept_once(self, intake: Intake) -> None:
        """Phones retry; a retry must not become a second meeting."""
        seen = contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            first, again = tx.add("phone", arrivals(seen, seen), TODAY)
        with intake.transaction(HERE) as tx:
            (later,) = tx.add("phone", arrivals(seen), TODAY + timedelta(1))
            assert again == later == Receipt("known", first.seq)
            assert len(tx.newest(9)) == 1

    def test_the_same_id_with_other_bytes_is_refused(self, intake: Intake) -> None:
        """A record never changes, not even by its own phone."""
        seen = contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            kept, other = tx.add("phone", arrivals(seen, contact(id=seen.id, heads=9)), TODAY)
            assert (kept.verdict, other) == ("kept", TAKEN)
            assert [one.record for one in tx.newest(9)] == [seen]

    def test_a_phone_enrolled_anew_may_repeat_what_it_sent_before(self, intake: Intake) -> None:
        """Its outbox outlives its old token; the same bytes are the same meeting."""
        seen = contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            enrolled(tx, "anew")
            (first,) = tx.add("phone", arrivals(seen), TODAY)
            assert tx.add("anew", arrivals(seen), TODAY) == [Receipt("known", first.seq)]

    def test_a_refused_record_leaves_no_hole_and_blocks_no_other(self, intake: Intake) -> None:
        """One bad record in a hundred must not cost the ninety-nine."""
        seen, after = contact(), contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            first, bad, last = tx.add(
                "phone", arrivals(seen, contact(id=seen.id, heads=9), after), TODAY
            )
            assert (first.verdict, bad, last.verdict) == ("kept", TAKEN, "kept")
            assert last.seq == first.seq + 1

    def test_only_the_phone_that_made_a_record_may_change_it(self, intake: Intake) -> None:
        """A found or hostile phone can spoil nobody else's work."""
        seen = contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            enrolled(tx, "other")
            tx.add("phone", arrivals(seen), TODAY)
            changes = arrivals(correction(seen), withdrawal(seen))
            assert tx.add("other", changes, TODAY) == [NOT_YOURS] * 2
            assert all(one.is_safe for one in tx.add("phone", changes, TODAY))

    def test_a_correction_may_arrive_before_what_it_corrects(self, intake: Intake) -> None:
        """Batches may come in any order; it waits."""
        seen = contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            early = tx.add("phone", arrivals(correction(seen)), TODAY)
            late = tx.add("phone", arrivals(seen), TODAY)
            assert [one.verdict for one in (*early, *late)] == ["kept", "kept"]

    def test_more_records_than_one_question_holds_are_all_known(self, intake: Intake) -> None:
        """A phone back from a week without net sends everything at once, twice."""
        many = arrivals(*(contact() for _ in range(4_500)))
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            kept = tx.add("phone", many, TODAY)
        with intake.transaction(HERE) as tx:
            again = tx.add("phone", many, TODAY)
        assert {one.verdict for one in kept} == {"kept"}
        assert {one.verdict for one in again} == {"known"}
        assert [one.seq for one in again] == [one.seq for one in kept]

    def test_the_same_refusal_is_noted_once(self, intake: Intake) -> None:
        """A phone that retries must not bury the coordinator's page."""
        readable = refusal("00000000-0000-4000-8000-00000000000a")
        unreadable = refusal(None)
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.refuse([readable, unreadable])
            tx.refuse([readable, unreadable])
            assert tx.refusals(9) == [unreadable, readable]
            assert tx.refusals(1) == [unreadable]
        with intake.transaction(THERE) as tx:
            assert tx.refusals(9) == []

    def test_refusals_of_one_phone_cannot_fill_the_disk(self, intake: Intake) -> None:
        """A phone gone wrong is noted, not archived."""
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            enrolled(tx, "other")
            tx.refuse([refusal("kept", device="other")])
            tx.refuse([refusal(str(number)) for number in range(900)])
            noted = tx.refusals(9_999)
            assert len(noted) < 600
            assert noted[0].record_id == "899"
            assert noted[-1].device == "other"

    def test_a_cut_takes_everything_not_counted_before_and_nothing_twice(
        self, intake: Intake
    ) -> None:
        """Each received record is counted in exactly one release, late ones too."""
        one, two, late = contact(), contact(), contact(day=date(2026, 1, 1))
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            assert tx.last_cut() is None
            assert not tx.n_new()
            tx.add("phone", arrivals(one, two), TODAY)
            assert tx.n_new() == 2
            first = tx.begin_cut(NOW)
            assert not tx.n_new()
            tx.finish_cut(first.number)
            tx.add("phone", arrivals(late), TODAY)
            assert tx.n_new() == 1
            second = tx.begin_cut(NOW)
            assert [cut.number for cut in (first, second)] == [1, 2]
            assert [kept.record for kept in tx.in_cut(1)] == [one, two]
            assert [kept.record for kept in tx.in_cut(2)] == [late]
            assert [kept.release for kept in tx.newest(9)] == [2, 1, 1]
            assert list(tx.in_cut(3)) == []

    def test_a_cut_begun_is_given_back_until_it_is_finished(self, intake: Intake) -> None:
        """A crash between counting and freezing must not skip a number or draw dice again."""
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            (receipt,) = tx.add("phone", arrivals(contact()), TODAY)
            begun = tx.begin_cut(NOW)
            assert begun == Cut(number=1, cut_at=NOW, last_seq=receipt.seq, is_done=False)
        with intake.transaction(HERE) as tx:
            tx.add("phone", arrivals(contact()), TODAY)
            assert tx.begin_cut(NOW + timedelta(1)) == begun
            tx.finish_cut(1)
            last = tx.last_cut()
            assert last is not None
            assert last.is_done
            assert tx.begin_cut(NOW).number == 2

    def test_what_is_to_be_cut_can_be_read_before(self, intake: Intake) -> None:
        """Whether a release can be counted must be known before it is begun."""
        one, two = contact(), contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            assert list(tx.to_cut()) == []
            tx.add("phone", arrivals(one), TODAY)
            assert [kept.record for kept in tx.to_cut()] == [one]
            tx.begin_cut(NOW)
            tx.add("phone", arrivals(two), TODAY)
            assert [kept.record for kept in tx.to_cut()] == [one]
            tx.finish_cut(1)
            assert [kept.record for kept in tx.to_cut()] == [two]
        with intake.transaction(THERE) as tx:
            assert list(tx.to_cut()) == []

    def test_a_cut_of_nothing_is_empty(self, intake: Intake) -> None:
        """An empty week is a figure too, and must not take the next week's records."""
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.finish_cut(tx.begin_cut(NOW).number)
            tx.add("phone", arrivals(contact()), TODAY)
            assert list(tx.in_cut(1)) == []
            assert tx.n_new()

    def test_a_cut_holds_one_municipality_only(self, intake: Intake) -> None:
        """Two offices on one server never land in each other's figures."""
        ours, theirs = contact(), contact()
        with intake.transaction(HERE) as tx:
            enrolled(tx, "ours")
            tx.add("ours", arrivals(ours), TODAY)
        with intake.transaction(THERE) as tx:
            enrolled(tx, "theirs")
            tx.add("theirs", arrivals(theirs), TODAY)
            tx.begin_cut(NOW)
            assert [kept.record for kept in tx.in_cut(1)] == [theirs]
        with intake.transaction(HERE) as tx:
            assert tx.n_new()
            tx.begin_cut(NOW)
            assert [kept.record for kept in tx.in_cut(1)] == [ours]


def refusal(record_id: str | None, device: str = "phone") -> Refusal:
    """Give a refusal of one record."""
    flaws = (Flaw("record.out_of_range", "heads", "1-40"), Flaw("record.empty", "about"))
    return Refusal(device=device, record_id=record_id, received_on=TODAY, flaws=flaws)
