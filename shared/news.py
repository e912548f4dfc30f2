"""What an answer brings besides receipts: questions, decisions, keys to seal to, and the time.

Source:  docs/spec/wire.md#news
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Literal, get_args

from shared.ids import is_id
from shared.line import misfit
from shared.record import RecordId

Verdict = Literal["approved", "merged", "refused", "open"]
Reason = Literal["not_public", "points_at_someone", "unclear", "too_small", "other"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
REASONS: tuple[Reason, ...] = get_args(Reason)
MAX_TEXT = 140
MOST_DAYS = 90
MOST_QUESTIONS = 10
MOST_DECISIONS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the coordinators ask the field to look for; about a place or an area, never a person.

    Units:   first, last  local days, both included
    Shapes:  topic  a theme or a question of observations, where a focus group asks
    """

    id: str
    text: str
    first: date
    last: date
    place: str | None = None
    area: str | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a coordinator has decided on a proposed place.

    Shapes:  record  the one that was read: the first, or the newest correction of it
             reason  one of `REASONS` when refused; a newer server may know others
             text    the coordinator's sentence when refused, else the place it became, if any
    """

    record: RecordId
    verdict: Verdict
    reason: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a server tells a phone with every answer; an older one tells nothing.

    Units:  clock      seconds since 1970 began, UTC
            backed_on  the day, in UTC, before which all was received that is in a backup
    Shapes: keys   the signed directory of the coordinators' keys, not yet believed
    """

    clock: int | None = None
    keys: Any = None
    questions: tuple[Question, ...] = ()
    decisions: tuple[Decision, ...] = ()
    backed_on: date | None = None


NO_NEWS = News()


def spell(news: News) -> dict[str, Any]:
    """Give the keys that news add to an answer; what there is none of has no key."""
    keys: dict[str, Any] = {}
    if news.backed_on is not None:
        keys["backed"] = news.backed_on.isoformat()
    if news.clock is not None:
        keys["clock"] = news.clock
    if news.keys is not None:
        keys["keys"] = news.keys
    if news.questions:
        keys["questions"] = [spell_question(one) for one in news.questions]
    if news.decisions:
        keys["decisions"] = [[d.record, d.verdict, d.reason, d.text] for d in news.decisions]
    return keys


def spell_question(question: Question) -> dict[str, str]:
    """Give one question as JSON values."""
    about = {"place": question.place, "area": question.area, "topic": question.topic}
    return {
        "id": question.id,
        "text": question.text,
        "first": question.first.isoformat(),
        "last": question.last.isoformat(),
        **{key: code for key, code in about.items() if code is not None},
    }


def read(answer: Mapping[str, Any]) -> News:
    """Read the news of an answer; what cannot be read is left out, and hinders nothing."""
    clock = answer.get("clock")
    return News(
        clock=clock if type(clock) is int else None,
        keys=answer.get("keys"),
        questions=_first(MOST_QUESTIONS, map(read_question, _list(answer.get("questions")))),
        decisions=_first(MOST_DECISIONS, map(_decision, _list(answer.get("decisions")))),
        backed_on=_day(answer.get("backed")),
    )


def _first(most: int, found: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(islice((one for one in found if one is not None), most))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def read_question(item: object) -> Question | None:
    """Read one question; None where it is none this program can read."""
    if not isinstance(item, dict):
        return None
    first, last = _day(item.get("first")), _day(item.get("last"))
    place, area, topic = (item.get(key) for key in ("place", "area", "topic"))
    if not is_id(item.get("id")) or not _is_line(item.get("text")) or not first or not last:
        return None
    return Question(
        id=item["id"],
        text=item["text"],
        first=first,
        last=last,
        place=place if isinstance(place, str) else None,
        area=area if isinstance(area, str) else None,
        topic=topic if isinstance(topic, str) else None,
    )


def _decision(item: object) -> Decision | None:
    match item:
        case [str(record), str(verdict), str(reason), str(text)]:
            is_whole = is_id(record) and (not text or _is_line(text))
            known = next((one for one in VERDICTS if one == verdict), None)
        case _:
            return None
    if known is None or not is_whole:
        return None
    return Decision(record=RecordId(record), verdict=known, reason=reason, text=text)


def _is_line(text: object) -> bool:
    return isinstance(text, str) and misfit(text, MAX_TEXT) is None


def _day(text: object) -> date | None:
    try:
        day = date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return day if day and day.isoformat() == text else None
