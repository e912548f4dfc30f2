"""Which of the coordinators' questions matter on this shift, and how an answer to one begins."""

from collections.abc import Iterable, Iterator
from typing import cast

from client.logbook import Logbook
from client.ui.starting import first_questions
from shared.answers import Answers
from shared.codebook import Form
from shared.news import Question
from shared.place import PlaceCode
from shared.profile import Profile


def area_of(profile: Profile, form: Form, answers: Answers) -> str | None:
    """Find the area a shift is in, where it has been told."""
    for field, prefix in first_questions(profile, form):
        if prefix == "shift-area":
            return cast("str | None", answers.get(field.key))
    return None


def relevant(
    questions: Iterable[Question], profile: Profile, area: str | None
) -> Iterator[Question]:
    """List the questions about everywhere, about this area or about a place in it."""
    for question in questions:
        about = _area_of(question, profile)
        if about is None or area is None or about == area:
            yield question


def _area_of(question: Question, profile: Profile) -> str | None:
    place = profile.places.get(PlaceCode(question.place or ""))
    if place is None:
        return question.area
    return profile.districts[place.district].area


def begin_answer(phone: Logbook, question: Question) -> bool:
    """Put an observation in hand that answers a question; False when another one is unfinished."""
    tag, place = (phone.form("observation").tag, phone.form("observation").role("place"))
    going = phone.records.draft("observation")
    if tag is None or (going is not None and going.answers.get(tag.key) != question.id):
        return False
    if going is None:
        draft = phone.records.begin_here("observation").answer(tag.key, question.id)
        if place is not None and question.place in phone.profile.places:
            draft = draft.answer(place.key, question.place)
        phone.records.keep_draft(draft)
    return True
