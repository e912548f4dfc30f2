"""What every Intake owes its callers about what focus groups ask; see `intake`."""

from dataclasses import replace
from datetime import timedelta

import pytest

from server.store.news import Asked
from server.store.port import Intake
from server.store.wishes import Wish
from shared.errors import NotTextError
from shared.hazmat.tokens import new_id
from shared.news import Question
from tests.contract.intake_contract import HERE, THERE, TODAY

DAY = timedelta(days=1)


def wish(reading: str = "x", *, last: int = 13, text: str = "Samler de seg ved kaia?") -> Wish:
    """Give what a group asks, until so many days from today."""
    return Wish(
        id=new_id(),
        reading=reading,
        person="m",
        topic="calm",
        text=text,
        asked_on=TODAY,
        last=TODAY + last * DAY,
        area="north",
    )


def declined(one: Wish) -> Wish:
    """Give one that was declined, with all that is said of it."""
    return replace(one, answer="declined", reason="known", sentence="Se tallene.", decided_on=TODAY)


class WishesContract:
    """Run with a fresh, empty `intake` for each test."""

    def test_what_is_asked_is_kept_as_it_was_asked(self, intake: Intake) -> None:
        """Every field of it, a place or an area."""
        one, other = wish(), replace(wish(), area=None, place="quay")
        with intake.transaction(HERE) as tx:
            for each in (one, other):
                tx.wishes.add(each)
        with intake.transaction(HERE) as tx:
            assert [tx.wishes.get(each.id) for each in (one, other)] == [one, other]
            assert tx.wishes.get(new_id()) is None

    def test_a_group_is_told_its_own_and_a_coordinator_all_newest_first(
        self, intake: Intake
    ) -> None:
        """Another level of the same group is another reader."""
        mine, theirs, coarser, newer = wish(), wish("y"), wish("x.system"), wish()
        with intake.transaction(HERE) as tx:
            for each in (mine, theirs, coarser, newer):
                tx.wishes.add(each)
            assert tx.wishes.of("x", 9) == [newer, mine]
            assert tx.wishes.of("x", 1) == [newer]
            assert tx.wishes.of("x.system", 9) == [coarser]
            assert tx.wishes.of("z", 9) == []
            assert tx.wishes.all(9) == [newer, coarser, theirs, mine]
            assert tx.wishes.all(2) == [newer, coarser]

    def test_those_wait_that_nobody_decided_on_and_whose_day_is_not_over(
        self, intake: Intake
    ) -> None:
        """The last day is one of them."""
        with intake.transaction(HERE) as tx:
            assert tx.wishes.n_waiting(TODAY) == 0
            done = wish()
            for each in (wish(last=0), wish(last=-1), wish(), done):
                tx.wishes.add(each)
            assert tx.wishes.answer(declined(done), "")
            assert tx.wishes.n_waiting(TODAY) == 2
            assert tx.wishes.n_waiting(TODAY + DAY) == 1

    def test_what_became_of_it_is_kept_and_what_was_asked_never_changes(
        self, intake: Intake
    ) -> None:
        """A decision is no way to put other words into a group's mouth."""
        one = wish()
        changed = replace(declined(one), text="Noe annet?", reading="y", person="n", topic="rus")
        with intake.transaction(HERE) as tx:
            tx.wishes.add(one)
            assert tx.wishes.answer(changed, "")
            assert tx.wishes.get(one.id) == declined(one)
            approved = replace(one, answer="approved", question=new_id(), decided_on=TODAY)
            assert tx.wishes.answer(approved, "declined")
            assert tx.wishes.get(one.id) == approved
            assert tx.wishes.answer(one, "approved")
            assert tx.wishes.get(one.id) == one

    def test_what_went_out_for_them_is_found_while_it_is_kept(self, intake: Intake) -> None:
        """And nothing that was not asked by a group."""
        out = Question(id=new_id(), text="Hvor?", first=TODAY, last=TODAY, topic="calm")
        own = Question(id=new_id(), text="Hvem?", first=TODAY, last=TODAY)
        asked, other = (replace(wish(), question=one) for one in (out.id, new_id()))
        with intake.transaction(HERE) as tx:
            for one in (out, own):
                tx.add_question(one)
            for each in (asked, other):
                tx.wishes.add(each)
            assert tx.wishes.sent([]) == tx.wishes.sent([wish(), other]) == {}
            assert tx.wishes.sent([wish(), asked, other]) == {out.id: Asked(question=out)}
            tx.end_question(out.id, TODAY)
            assert tx.wishes.sent([asked]) == {out.id: Asked(question=out, ended_on=TODAY)}
            tx.remove_question(out.id)
            assert tx.wishes.sent([asked]) == {}

    def test_of_two_who_decide_at_once_one_is_told(self, intake: Intake) -> None:
        """The second saw what is no longer so, and changes nothing."""
        one = wish()
        with intake.transaction(HERE) as tx:
            tx.wishes.add(one)
            assert tx.wishes.answer(declined(one), "")
            assert not tx.wishes.answer(replace(one, answer="withdrawn"), "")
            assert not tx.wishes.answer(declined(wish()), "")
            assert tx.wishes.get(one.id) == declined(one)

    def test_one_municipality_never_sees_what_anothers_groups_ask(self, intake: Intake) -> None:
        """Nor decides on it."""
        one = wish()
        with intake.transaction(THERE) as tx:
            tx.wishes.add(one)
        with intake.transaction(HERE) as tx:
            assert tx.wishes.get(one.id) is None
            assert tx.wishes.of("x", 9) == tx.wishes.all(9) == []
            assert tx.wishes.n_waiting(TODAY) == 0
            assert not tx.wishes.answer(declined(one), "")

    def test_what_no_database_keeps_is_refused(self, intake: Intake) -> None:
        """And nothing is kept of it."""
        with pytest.raises(NotTextError), intake.transaction(HERE) as tx:
            tx.wishes.add(wish(text="Hvem?\0"))
        one = wish()
        with intake.transaction(HERE) as tx:
            tx.wishes.add(one)
        with pytest.raises(NotTextError), intake.transaction(HERE) as tx:
            tx.wishes.answer(replace(declined(one), sentence="\ud800"), "")
        with intake.transaction(HERE) as tx:
            assert tx.wishes.all(9) == [one]

    def test_they_go_by_their_last_day(self, intake: Intake) -> None:
        """Whatever became of them."""
        old, new = wish(last=0), wish(last=1)
        with intake.transaction(HERE) as tx:
            for each in (old, new):
                tx.wishes.add(each)
            assert tx.retention.days_of("wish") == {TODAY: 1, TODAY + DAY: 1}
            assert tx.retention.forget("wish", TODAY + DAY) == 1
            assert tx.wishes.all(9) == [new]

    def test_a_question_keeps_its_topic(self, intake: Intake) -> None:
        """It goes out with it."""
        one = Question(id=new_id(), text="Hvor?", first=TODAY, last=TODAY, topic="calm")
        with intake.transaction(HERE) as tx:
            tx.add_question(one)
            assert tx.open_questions(TODAY) == [one]
