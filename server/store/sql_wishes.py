"""What focus groups ask, in SQL; see `Wishes`."""

from collections.abc import Mapping, Sequence
from datetime import date

from server.store import sql_questions, tally
from server.store.db import Db, Row, require_text
from server.store.news import Asked
from server.store.wishes import Answer, Wish

_WISH = (
    "select id, reading, person, topic, text, asked_on, last_day, place, area,"
    " answer, reason, sentence, question, decided_on from wish where municipality = :here"
)
_ADD = (
    "insert into wish (municipality, number, id, reading, person, topic, text, asked_on, last_day,"
    " place, area, answer, reason, sentence, question, decided_on)"
    " values (:here, :number, :id, :reading, :person, :topic, :text, :asked_on, :last_day,"
    " :place, :area, :answer, :reason, :sentence, :question, :decided_on)"
)
_ANSWER = (
    "update wish set answer = :answer, reason = :reason, sentence = :sentence,"
    " question = :question, decided_on = :decided_on"
    " where municipality = :here and id = :id and answer = :before"
)


class SqlWishes:
    """See `Wishes`."""

    def __init__(self, db: Db, here: str) -> None:
        self._db = db
        self._here = here

    def add(self, wish: Wish) -> None:
        """See `Wishes.add`."""
        require_text(_texts(wish))
        self._db.run(
            _ADD,
            here=self._here,
            number=tally.draw(self._db, self._here, "wish"),
            reading=wish.reading,
            person=wish.person,
            topic=wish.topic,
            text=wish.text,
            asked_on=wish.asked_on.isoformat(),
            last_day=wish.last.isoformat(),
            place=wish.place,
            area=wish.area,
            **_became(wish),
        )

    def get(self, wish_id: str) -> Wish | None:
        """See `Wishes.get`."""
        row = self._db.row(f"{_WISH} and id = :id", here=self._here, id=wish_id)
        return _wish(row) if row else None

    def of(self, reading: str, limit: int) -> Sequence[Wish]:
        """See `Wishes.of`."""
        rows = self._db.rows(
            f"{_WISH} and reading = :reading order by number desc limit :most",
            here=self._here,
            reading=reading,
            most=limit,
        )
        return [_wish(row) for row in rows]

    def all(self, limit: int) -> Sequence[Wish]:
        """See `Wishes.all`."""
        rows = self._db.rows(
            f"{_WISH} order by number desc limit :most", here=self._here, most=limit
        )
        return [_wish(row) for row in rows]

    def sent(self, wishes: Sequence[Wish]) -> Mapping[str, Asked]:
        """See `Wishes.sent`."""
        theirs = {one.question for one in wishes if one.question}
        if not theirs:
            return {}
        found = sql_questions.wished(self._db, self._here)
        return {one: asked for one, asked in found.items() if one in theirs}

    def n_waiting(self, today: date) -> int:
        """See `Wishes.n_waiting`."""
        ((n,),) = self._db.rows(
            "select count(*) from wish"
            " where municipality = :here and answer = '' and last_day >= :today",
            here=self._here,
            today=today.isoformat(),
        )
        return int(n)

    def answer(self, wish: Wish, before: Answer) -> bool:
        """See `Wishes.answer`."""
        require_text(_texts(wish))
        return self._db.run(_ANSWER, here=self._here, before=before, **_became(wish)) == 1


def _became(wish: Wish) -> dict[str, str | None]:
    return {
        "id": wish.id,
        "answer": wish.answer,
        "reason": wish.reason,
        "sentence": wish.sentence,
        "question": wish.question,
        "decided_on": wish.decided_on.isoformat() if wish.decided_on else None,
    }


def _texts(wish: Wish) -> list[str | None]:
    return [
        *(wish.id, wish.reading, wish.person, wish.topic, wish.text, wish.place, wish.area),
        *(wish.reason, wish.sentence, wish.question),
    ]


def _wish(row: Row) -> Wish:
    wish_id, reading, person, topic, text, asked_on, last, place, area, *became = row
    answer, reason, sentence, question, decided_on = became
    return Wish(
        id=wish_id,
        reading=reading,
        person=person,
        topic=topic,
        text=text,
        asked_on=date.fromisoformat(asked_on),
        last=date.fromisoformat(last),
        place=place,
        area=area,
        answer=answer,
        reason=reason,
        sentence=sentence,
        question=question,
        decided_on=date.fromisoformat(decided_on) if decided_on else None,
    )
