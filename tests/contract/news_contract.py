"""What every Intake owes its callers about questions, answers and proposals; see `intake`."""

from dataclasses import replace
from datetime import timedelta

from server.store.news import Asked, Proposal
from server.store.port import Arrival, Intake
from shared.hazmat.tokens import new_id
from shared.news import MOST_QUESTIONS, Decision, Question
from shared.record import Record, spell
from tests.builders import contact, correction, observation, place, withdrawal
from tests.contract.intake_contract import HERE, THERE, TODAY, enrolled

DAY = timedelta(days=1)
NO = "Det er et privat hjem. Foreslå parken i stedet."


def question(text: str = "Hvem møtes ved kaia?", *, first: int = 0, last: int = 13) -> Question:
    """Give a question that opens and ends so many days from today."""
    return Question(id=new_id(), text=text, first=TODAY + first * DAY, last=TODAY + last * DAY)


def answering(asked: Question, *records: Record) -> list[Arrival]:
    """Let records arrive as answers to a question."""
    return [Arrival(record, spell(record), asked.id) for record in records]


def plain(*records: Record) -> list[Arrival]:
    """Let records arrive that answer nothing."""
    return [Arrival(record, spell(record)) for record in records]


def decision(record: Record, verdict: str = "refused") -> Decision:
    """Decide on a proposal."""
    if verdict == "refused":
        return Decision(record=record.id, verdict="refused", reason="not_public", text=NO)
    return Decision(record=record.id, verdict="approved" if verdict == "approved" else "open")


class NewsContract:
    """Run with a fresh, empty `intake` for each test."""

    def test_a_question_goes_out_from_its_first_day_to_its_last(self, intake: Intake) -> None:
        """Both days are inside; the one that ends first stands first."""
        late, soon = question("late", last=5), question("soon", last=0)
        with intake.transaction(HERE) as tx:
            for one in (late, soon, question("over", first=-9, last=-1), question("new", first=1)):
                tx.add_question(one)
            assert tx.open_questions(TODAY) == [soon, late]
            assert [one.text for one in tx.open_questions(TODAY + DAY)] == ["late", "new"]
            told = [asked.question.text for asked in tx.questions()]
            assert told == ["new", "over", "soon", "late"]

    def test_a_question_keeps_where_it_is_about(self, intake: Intake) -> None:
        """A place or an area, as the coordinator chose."""
        asked = (replace(question(), place="quay"), replace(question(), area="north"))
        with intake.transaction(HERE) as tx:
            for one in asked:
                tx.add_question(one)
            assert set(tx.open_questions(TODAY)) == set(asked)

    def test_no_more_go_out_than_a_worker_can_read(self, intake: Intake) -> None:
        """The answer stays small, and so does the list at the start of a shift."""
        with intake.transaction(HERE) as tx:
            for _ in range(MOST_QUESTIONS + 3):
                tx.add_question(question())
            assert len(tx.open_questions(TODAY)) == MOST_QUESTIONS

    def test_a_question_is_ended_once_and_resumed(self, intake: Intake) -> None:
        """An end is taken back as easily as it is made; the day of it does not move."""
        asked = question()
        with intake.transaction(HERE) as tx:
            tx.add_question(asked)
            assert not tx.resume_question(asked.id)
            assert tx.end_question(asked.id, TODAY)
            assert not tx.end_question(asked.id, TODAY + DAY)
            assert tx.questions() == [Asked(question=asked, ended_on=TODAY)]
            assert tx.open_questions(TODAY) == []
            assert tx.resume_question(asked.id)
            assert tx.open_questions(TODAY) == [asked]
            assert not tx.end_question(asked.id, asked.last + DAY)

    def test_a_removed_question_is_gone_with_its_text(self, intake: Intake) -> None:
        """Somebody may have written a name after all."""
        asked, seen = question(), observation()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.add_question(asked)
            tx.add("phone", answering(asked, seen), TODAY)
            assert tx.remove_question(asked.id)
            assert not tx.remove_question(asked.id)
            assert tx.questions() == []
            assert [kept.record for kept in tx.newest(9)] == [seen]

    def test_answers_are_counted_as_they_stand(self, intake: Intake) -> None:
        """Corrected once is one answer, withdrawn is none, and an untagged correction is none."""
        asked, other = question(), question()
        kept, moved, gone, untagged = (observation() for _ in range(4))
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            assert tx.answers() == {}
            tx.add("phone", answering(asked, kept, moved, gone, untagged), TODAY)
            tx.add("phone", plain(observation(), contact()), TODAY)
            assert tx.answers() == {asked.id: 4}
            tx.add("phone", answering(asked, correction(kept)), TODAY)
            tx.add("phone", answering(other, correction(moved, round=2)), TODAY)
            tx.add("phone", answering(asked, correction(moved)), TODAY)
            tx.add("phone", plain(withdrawal(gone), correction(untagged)), TODAY)
            assert tx.answers() == {asked.id: 1, other.id: 1}

    def test_a_withdrawal_stands_whatever_comes_after_it(self, intake: Intake) -> None:
        """Any order of arrival ends in the same count."""
        asked, seen = question(), observation()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.add("phone", plain(withdrawal(seen)), TODAY)
            tx.add("phone", answering(asked, correction(seen, round=9), seen), TODAY)
            assert tx.answers() == {}

    def test_proposals_are_listed_as_they_stand_newest_first(self, intake: Intake) -> None:
        """A withdrawn one needs no decision; a corrected one is read as corrected."""
        first, second, gone = place(called="Naustet"), place(called="Brygga"), place(called="Borte")
        better = correction(first, called="Naustet ved kaia")
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.add("phone", plain(first, second, gone, contact(), withdrawal(gone)), TODAY)
            tx.add("phone", plain(better), TODAY + DAY)
            assert tx.proposals(9) == [
                Proposal(device="phone", received_on=TODAY + DAY, record=better),
                Proposal(device="phone", received_on=TODAY, record=second),
            ]
            assert [one.record for one in tx.proposals(1)] == [better]

    def test_a_decision_is_told_to_the_phone_that_proposed_and_to_no_other(
        self, intake: Intake
    ) -> None:
        """Phones never see others' records, and a decision names one."""
        mine, theirs = place(), place()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            enrolled(tx, "other")
            tx.add("phone", plain(mine), TODAY)
            tx.add("other", plain(theirs), TODAY)
            assert tx.decide(decision(mine), TODAY)
            assert tx.decide(decision(theirs, "approved"), TODAY)
            assert tx.decisions("phone", TODAY) == [decision(mine)]
            assert tx.decisions("other", TODAY) == [decision(theirs, "approved")]
            assert tx.decisions("phone", TODAY + DAY) == []

    def test_a_new_decision_takes_the_place_of_the_old_one(self, intake: Intake) -> None:
        """One taken back is told too, or the phone would believe it for ever."""
        asked = place()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.add("phone", plain(asked), TODAY)
            tx.decide(decision(asked), TODAY)
            (listed,) = tx.proposals(9)
            assert (listed.decision, listed.decided_on) == (decision(asked), TODAY)
            tx.decide(decision(asked, "open"), TODAY + DAY)
            (listed,) = tx.proposals(9)
            assert (listed.decision, listed.decided_on) == (None, None)
            assert tx.decisions("phone", TODAY) == [decision(asked, "open")]

    def test_a_decision_is_on_what_was_read_and_not_on_its_correction(self, intake: Intake) -> None:
        """Whoever mends a proposal gets it read again."""
        asked = place()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.add("phone", plain(asked), TODAY)
            tx.decide(decision(asked), TODAY)
            tx.add("phone", plain(correction(asked, called="Parken")), TODAY)
            (listed,) = tx.proposals(9)
            assert listed.decision is None

    def test_only_a_proposal_can_be_decided_on(self, intake: Intake) -> None:
        """An observation is nobody's to refuse."""
        seen = observation()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.add("phone", [*answering(question(), seen)], TODAY)
            assert not tx.decide(decision(seen), TODAY)
            assert not tx.decide(decision(place()), TODAY)

    def test_one_municipality_never_hears_anothers_news(self, intake: Intake) -> None:
        """A shared server is still two separate offices."""
        asked, proposed = question(), place()
        with intake.transaction(HERE) as tx:
            enrolled(tx)
            tx.add_question(asked)
            tx.add("phone", [*plain(proposed), *answering(asked, observation())], TODAY)
            tx.decide(decision(proposed), TODAY)
        with intake.transaction(THERE) as tx:
            assert not tx.questions()
            assert not tx.open_questions(TODAY)
            assert not tx.end_question(asked.id, TODAY)
            assert not tx.remove_question(asked.id)
            assert tx.answers() == {}
            assert not tx.proposals(9)
            assert not tx.decide(decision(proposed, "approved"), TODAY)
            assert not tx.decisions("phone", TODAY)
