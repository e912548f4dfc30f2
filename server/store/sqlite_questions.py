"""The coordinators' questions in SQLite."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from server.store.news import Asked
from shared.news import MOST_QUESTIONS, Question

_QUESTION = "select id, text, place, area, first_day, last_day, ended_on from question"


def add(db: sqlite3.Connection, here: str, question: Question) -> None:
    """See `NewsTransaction.add_question`."""
    db.execute(
        "insert into question (municipality, id, text, place, area, first_day, last_day)"
        " values (?, ?, ?, ?, ?, ?, ?)",
        (
            here,
            question.id,
            question.text,
            question.place,
            question.area,
            question.first.isoformat(),
            question.last.isoformat(),
        ),
    )


def listed(db: sqlite3.Connection, here: str) -> Sequence[Asked]:
    """See `NewsTransaction.questions`."""
    rows = db.execute(f"{_QUESTION} where municipality = ? order by number desc", (here,))
    return [_asked(row) for row in rows]


def open_on(db: sqlite3.Connection, here: str, today: date) -> Sequence[Question]:
    """See `NewsTransaction.open_questions`."""
    rows = db.execute(
        f"{_QUESTION} where municipality = ?1 and first_day <= ?2 and last_day >= ?2"
        " and ended_on is null order by last_day, number limit ?3",
        (here, today.isoformat(), MOST_QUESTIONS),
    )
    return [_asked(row).question for row in rows]


def end(db: sqlite3.Connection, here: str, question_id: str, today: date) -> bool:
    """See `NewsTransaction.end_question`."""
    done = db.execute(
        "update question set ended_on = ?3 where municipality = ?1 and id = ?2"
        " and ended_on is null and last_day >= ?3",
        (here, question_id, today.isoformat()),
    )
    return done.rowcount == 1


def resume(db: sqlite3.Connection, here: str, question_id: str) -> bool:
    """See `NewsTransaction.resume_question`."""
    done = db.execute(
        "update question set ended_on = null"
        " where municipality = ? and id = ? and ended_on is not null",
        (here, question_id),
    )
    return done.rowcount == 1


def remove(db: sqlite3.Connection, here: str, question_id: str) -> bool:
    """See `NewsTransaction.remove_question`."""
    done = db.execute("delete from question where municipality = ? and id = ?", (here, question_id))
    return done.rowcount == 1


def _asked(row: tuple[str, str, str | None, str | None, str, str, str | None]) -> Asked:
    question_id, text, place, area, first, last, ended_on = row
    question = Question(
        id=question_id,
        text=text,
        place=place,
        area=area,
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
    )
    return Asked(question=question, ended_on=date.fromisoformat(ended_on) if ended_on else None)
