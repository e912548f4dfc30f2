"""An answer as a person would say it."""

from collections.abc import Mapping

from client.ui.desk import Desk
from shared.codebook import Code, Field, FieldKey, Form
from shared.language import Words
from shared.news import Question
from shared.place import PlaceCode
from shared.profile import Profile
from shared.record import Record


def spoken(  # noqa: PLR0911 - one return for each shape of answer
    desk: Desk, field: Field, answer: object
) -> str:
    """Put one answer into the words of the codebook; a code nobody knows stays as it is."""
    if field.type == "sealed":  # on a screen that others may see
        return desk.say("note.written" if isinstance(answer, str) else "note.sealed")
    match answer:
        case bool():
            return desk.say("yes" if answer else "no")
        case int():
            return str(answer)
        case str():
            return _word(desk, field, answer)
        case tuple():
            return ", ".join(_word(desk, field, code) for code in answer)
        case Mapping():
            return ", ".join(f"{_word(desk, field, code)}: {n}" for code, n in answer.items())
        case _:
            return "–"


def place_words(profile: Profile) -> dict[str, Words]:
    """List every place that can be chosen, special ones last."""
    return {
        **{str(code): place.label for code, place in profile.places.items()},
        **{str(code): words for code, words in profile.special_places.items()},
    }


def headline(desk: Desk, form: Form, record: Record, *, has_day: bool = True) -> tuple[str, str]:
    """Name a record in a list: what it is and where, then when and how many."""
    heads, where = form.role("heads"), _where(desk, form, record)
    day = desk.say("day", day=record.day.day, month=record.day.month) if has_day else ""
    many = record.answers.get(heads.key) if heads else None
    number = desk.say("head" if many == 1 else "heads", n=many) if type(many) is int else ""
    top = " · ".join(part for part in (desk.word(form.label), where) if part)
    return top, " · ".join(part for part in (day, time_words(desk, form, record), number) if part)


def _where(desk: Desk, form: Form, record: Record) -> str:
    """Name the place of a record, or what was written where a place is proposed."""
    place = form.role("place")
    named = (field for field in form.fields.values() if field.type == "name")
    field = place or next(named, None)
    return spoken(desk, field, record.answers.get(field.key)) if field else ""


def time_words(desk: Desk, form: Form, record: Record) -> str:
    """Say in which part of the day it was, or from when to when; nothing where it is not told."""
    found = (form.role("block"), form.role("block_from"), form.role("block_to"))
    fields = [field for field in found if field and field.key in record.answers]
    return "–".join(spoken(desk, field, record.answers[field.key]) for field in fields)


def _word(desk: Desk, field: Field, code: str) -> str:
    if field.type in ("place", "places"):
        return place_word(desk, code)
    if field.type == "question":
        return _question(desk, code)
    option = field.options.get(Code(code))
    return desk.word(option.label) if option else code


def _question(desk: Desk, id_: str) -> str:
    known = {one.id: one.text for one in desk.news.glance.questions}
    return known.get(id_) or desk.say("news.ended")


def where(desk: Desk, question: Question) -> str:
    """Name the place or the area a question is about; empty where it is about everywhere."""
    area = desk.phone.profile.areas.get(question.area or "")
    if area is not None:
        return desk.word(area.label)
    return place_word(desk, question.place) if question.place else ""


def topic_word(desk: Desk, question: Question) -> str:
    """Say what a question is about; empty where it has no topic, or one nobody here knows."""
    topic = question.topic or ""
    theme = desk.phone.profile.grid.themes.get(topic)
    asked = desk.phone.form("observation").fields.get(FieldKey(topic))
    return desk.word(theme.label) if theme else desk.word(asked.label) if asked else ""


def place_word(desk: Desk, code: str) -> str:
    """Name a place; a code nobody knows stays as it is."""
    profile = desk.phone.profile
    place = profile.places.get(PlaceCode(code))
    special = profile.special_places.get(PlaceCode(code))
    return desk.word(place.label) if place else desk.word(special) if special else code
