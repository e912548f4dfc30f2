"""The coordinators' questions in SQL."""

from collections.abc import Mapping, Sequence
from datetime import date

from server.store import tally
from server.store.db import Db, Row
from server.store.news import Asked
from shared.news import MOST_QUESTIONS, Question

_QUESTION = "select id, text, place, area, topic, first_day, last_day, ended_on from question"
_WISHED = (
    "select id, text, place, area, topic, first_day, last_day, ended_on from question"
    " where municipality = :here and id in (select question from wish where municipality = :here)"
)
_END = """
update question set ended_on = :today
where municipality = :here and id = :id and ended_on is null and last_day >= :today
"""
_RESUME = """
update question set ended_on = null
where municipality = :here and id = :id and ended_on is not null
"""
_REMOVE = "delete from question where municipality = :here and id = :id"


def add(db: Db, here: str, question: Question) -> None:
    """See `NewsTransaction.add_question`."""
    db.run(
        "insert into question"
        " (municipality, number, id, text, place, area, topic, first_day, last_day)"
        " values (:here, :number, :id, :text, :place, :area, :topic, :first_day, :last_day)",
        here=here,
        number=tally.draw(db, here, "question"),
        id=question.id,
        text=question.text,
        place=question.place,
        area=question.area,
        topic=question.topic,
        first_day=question.first.isoformat(),
        last_day=question.last.isoformat(),
    )


def listed(db: Db, here: str) -> Sequence[Asked]:
    """See `NewsTransaction.questions`."""
    rows = db.rows(f"{_QUESTION} where municipality = :here order by number desc", here=here)
    return [_asked(row) for row in rows]


def wished(db: Db, here: str) -> Mapping[str, Asked]:
    """Give those that groups have asked, by their id; see `Wishes.sent`."""
    rows = db.rows(_WISHED, here=here)
    return {asked.question.id: asked for asked in map(_asked, rows)}


def open_on(db: Db, here: str, today: date) -> Sequence[Question]:
    """See `NewsTransaction.open_questions`."""
    rows = db.rows(
        f"{_QUESTION} where municipality = :here and first_day <= :today and last_day >= :today"
        " and ended_on is null order by last_day, number limit :most",
        here=here,
        today=today.isoformat(),
        most=MOST_QUESTIONS,
    )
    return [_asked(row).question for row in rows]


def end(db: Db, here: str, question_id: str, today: date) -> bool:
    """See `NewsTransaction.end_question`."""
    return db.run(_END, here=here, id=question_id, today=today.isoformat()) == 1


def resume(db: Db, here: str, question_id: str) -> bool:
    """See `NewsTransaction.resume_question`."""
    return db.run(_RESUME, here=here, id=question_id) == 1


def remove(db: Db, here: str, question_id: str) -> bool:
    """See `NewsTransaction.remove_question`."""
    return db.run(_REMOVE, here=here, id=question_id) == 1


def _asked(row: Row) -> Asked:
    question_id, text, place, area, topic, first, last, ended_on = row
    question = Question(
        id=question_id,
        text=text,
        place=place,
        area=area,
        topic=topic,
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
    )
    return Asked(question=question, ended_on=date.fromisoformat(ended_on) if ended_on else None)
