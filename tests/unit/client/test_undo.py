"""What was just saved can be taken back before the server is sent it; a killed app sends it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from client.form.draft import Draft, answered
from client.phone import Phone
from client.sync.held import Held
from shared.answers import Answers
from shared.codebook import Kind
from shared.errors import InputError
from shared.kdf_profiles import FLOOR
from tests.builders import CONTACT_ANSWERS
from tests.link import Link
from tests.town import PIN, Town, town

ONLINE_ANSWERS: Answers = {"site": "chat", "hour": "day", "heads": 2}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Town]:
    """Open a town for one test."""
    with town(tmp_path) as opened:
        yield opened


def counts(phone: Phone) -> tuple[int, int]:
    """Give the contacts and the heads of the shift going on."""
    going = phone.shifts.going()
    assert going is not None
    return going.n_contacts, going.n_heads


def saved(phone: Phone) -> Draft:
    """Save a contact as the form does: held back, then finished."""
    draft = answered(phone.records.begin("contact"), CONTACT_ANSWERS)
    phone.held.hold(draft.id)
    phone.records.finish(draft)
    return draft


def test_a_record_taken_back_is_a_draft_again_and_was_never_sent(place: Town) -> None:
    """A slip at 02:00 leaves no trace in any figure."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    draft = saved(phone)
    phone.sync()
    assert place.kept() == []
    assert phone.records.status().waiting == 1
    assert phone.records.take_back(draft)
    assert phone.records.draft("contact") == draft
    assert phone.records.entries() == []
    assert phone.records.status().waiting == 0
    going = phone.shifts.going()
    assert going is not None
    assert (going.n_contacts, going.n_heads) == (0, 0)
    phone.sync()
    assert place.kept() == []


def test_a_draft_begun_since_is_not_written_over(place: Town) -> None:
    """The one taken back then lies aside."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    draft, newer = saved(phone), phone.records.begin("contact").answer("heads", 9)
    phone.records.keep_draft(newer)
    assert phone.records.take_back(draft)
    assert phone.records.draft("contact") == newer
    assert phone.records.asides() == [draft]


def test_it_is_too_late_once_it_may_have_been_sent(place: Town) -> None:
    """Then it can be withdrawn, and the app says so."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    draft = saved(phone)
    phone.held.release_all()
    phone.sync()
    assert not phone.records.take_back(draft)
    assert [kept.record.id for kept in place.kept()] == [draft.id]


def test_what_was_held_when_the_app_died_is_sent_by_the_next_one(place: Town) -> None:
    """Being held is only in memory: no record waits for ever."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    draft = saved(phone)
    phone.lock()
    link = Link(place.app)
    again = Phone(place.folder / "phone", clock=place.clock, dial=lambda _: link, kdf=FLOOR)
    again.unlock(PIN)
    again.sync()
    assert [kept.record.id for kept in place.kept()] == [draft.id]


def test_others_pass_the_one_that_is_held(place: Town) -> None:
    """Only the newest waits; what is older is sent at once."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    older = phone.records.log("contact", CONTACT_ANSWERS)
    saved(phone)
    newer = phone.records.log("contact", CONTACT_ANSWERS)
    phone.sync()
    assert [kept.record.id for kept in place.kept()] == [older, newer]


def test_holding_ends_by_itself() -> None:
    """After fifteen seconds nobody can take it back, and it is sent."""
    now = [0.0]
    held = Held(undo_s=15, clock=lambda: now[0])
    held.hold("a")
    now[0] = 14.9
    held.hold("b")
    assert held.now() == {"a", "b"}
    now[0] = 15.0
    assert held.now() == {"b"}
    assert not held.release("a")
    assert held.release("b")
    assert held.now() == frozenset()


def test_several_equal_contacts_are_kept_and_taken_back_together(place: Town) -> None:
    """Three talks alike are three records; one slip undoes all three, in the shift's counts too."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    draft = answered(phone.records.begin("contact_online"), ONLINE_ANSWERS)
    drafts = phone.records.several(draft, 3)
    assert len({one.id for one in drafts}) == 3
    phone.held.hold(*(one.id for one in drafts))
    phone.records.finish(*drafts)
    assert {entry.record.id for entry in phone.records.entries()} == {one.id for one in drafts}
    assert counts(phone) == (3, 6)
    assert phone.records.draft("contact_online") is None
    phone.sync()
    assert place.kept() == []
    assert phone.records.take_back(*drafts)
    assert phone.records.draft("contact_online") == draft
    assert phone.records.entries() == []
    assert counts(phone) == (0, 0)
    assert phone.records.status().waiting == 0


def test_what_lacks_an_answer_is_not_kept_three_times(place: Town) -> None:
    """All or none: there is no third of a save."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    drafts = phone.records.several(phone.records.begin("contact_online"), 3)
    with pytest.raises(InputError):
        phone.records.finish(*drafts)
    assert phone.records.entries() == []


def test_several_are_taken_back_only_while_none_can_have_been_sent(place: Town) -> None:
    """Two of three taken back would be a figure that nobody meant."""
    phone, _ = place.phone()
    phone.shifts.start("", {})
    draft = answered(phone.records.begin("contact_online"), ONLINE_ANSWERS)
    drafts = phone.records.several(draft, 3)
    phone.held.hold(*(one.id for one in drafts[:2]))
    phone.records.finish(*drafts)
    phone.sync()
    assert not phone.records.take_back(*drafts)
    phone.sync()
    assert len(place.kept()) == 3


@pytest.mark.parametrize(("kind", "n", "several"), [("contact_online", 99, 20), ("contact", 3, 1)])
def test_only_online_contacts_are_several_and_at_most_twenty(
    place: Town, kind: Kind, n: int, several: int
) -> None:
    """A street has no two equal groups; a slip of the key never makes hundreds."""
    phone, _ = place.phone()
    draft = phone.records.begin(kind)
    assert len(phone.records.several(draft, n)) == several
    assert len(phone.records.several(replace(draft, mends=draft.id), n)) == 1
