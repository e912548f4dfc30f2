"""What a coordinator asks the field: a question from a form, and where each one stands.

Source:  docs/spec/wire.md#questions
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from server.store.news import Asked, NewsTransaction
from shared.errors import InputError
from shared.flaw import Flaw
from shared.guard.verdict import stops
from shared.hazmat.tokens import new_id
from shared.line import misfit
from shared.news import MAX_TEXT, MOST_DAYS, MOST_QUESTIONS, Question
from shared.place import PlaceCode
from shared.profile import Profile

State = Literal["open", "coming", "ended", "over"]
USUAL_DAYS = 14


def ask(
    tx: NewsTransaction,
    form: Mapping[str, str],
    profile: Profile,
    today: date,
    topic: str | None = None,
) -> Question:
    """Keep the question a form holds.

    Shapes:  form  text, first, last and where: `area:CODE`, `place:CODE` or nothing
    Errors:  InputError naming each field at fault
    """
    text = tidy(form.get("text", ""))
    first, last = _day(form.get("first", "")), _day(form.get("last", ""))
    kind, _, code = form.get("where", "").partition(":")
    flaws = [
        *_text_flaws(text),
        *_day_flaws(first, last, today),
        *_where_flaws(kind, code, profile),
    ]
    if flaws or first is None or last is None:
        raise InputError(*flaws)
    require_room(tx, today)
    question = Question(
        id=new_id(),
        text=text,
        first=first,
        last=last,
        place=code if kind == "place" else None,
        area=code if kind == "area" else None,
        topic=topic,
    )
    tx.add_question(question)
    return question


def require_room(tx: NewsTransaction, today: date) -> None:
    """Refuse one more question than a worker can read.

    Errors:  InputError
    """
    states = [state_of(asked, today) for asked in tx.questions()]
    if sum(state in ("open", "coming") for state in states) >= MOST_QUESTIONS:
        raise InputError(Flaw("input.too_many_questions", "text", str(MOST_QUESTIONS)))


def state_of(asked: Asked, today: date) -> State:
    """Tell whether a question is out, will be, or is no more."""
    if asked.ended_on is not None:
        return "ended"
    if today > asked.question.last:
        return "over"
    return "open" if today >= asked.question.first else "coming"


def tidy(text: str) -> str:
    """Make one line of what was typed."""
    return " ".join(text.split())


def _text_flaws(text: str) -> list[Flaw]:
    if misfit(text, MAX_TEXT):
        return [Flaw("input.no_sentence", "text", str(MAX_TEXT))]
    return stopped(text, "text")


def stopped(text: str, field: str) -> list[Flaw]:
    """Name what in a text points at a person; once it is out, no one can take it back."""
    return [Flaw(f"guard.{hit.kind}", field) for hit in stops(text)[:1]]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _day_flaws(first: date | None, last: date | None, today: date) -> list[Flaw]:
    if first and last and first <= last >= today and last - first < timedelta(MOST_DAYS):
        return []
    return [Flaw("input.no_days", "days", str(MOST_DAYS))]


def _where_flaws(kind: str, code: str, profile: Profile) -> list[Flaw]:
    known = {
        "": not code,
        "area": code in profile.areas,
        "place": PlaceCode(code) in profile.offered,
    }
    return [] if known.get(kind, False) else [Flaw("input.no_place", "where")]
