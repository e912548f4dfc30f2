"""Shift, contact, observation, place proposal, correction, withdrawal: one coded, immutable shape.

Source:  docs/spec/wire.md#a-record
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal, NewType, cast, get_args

from shared.answers import Answers, answer_flaws
from shared.canonical import encode, freeze
from shared.codebook import Code, Kind
from shared.errors import NotCanonicalError
from shared.flaw import Flaw
from shared.ids import is_id
from shared.profile import Profile

RecordId = NewType("RecordId", str)
RecordKind = Literal[Kind, "withdrawal"]

_DAY = re.compile(r"20[2-9][0-9]-[01][0-9]-[0-3][0-9]")
_KINDS = frozenset((*get_args(Kind), "withdrawal"))
_KEYS = frozenset(("answers", "book", "day", "id", "kind", "reason", "replaces", "round", "shift"))
_NEEDED = frozenset(("answers", "book", "day", "id", "kind"))
IN_A_SHIFT = frozenset(("contact", "contact_online", "observation"))
MAX_ROUND = 999


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one team saw or did, in the words of one codebook; it never changes.

    A correction has the kind of the record it `replaces`, all answers anew, and a `round`
    one higher than the one before; a withdrawal has no answers.

    Units:   day    local date on which the shift began
             round  0 for a first record, 1 and up for corrections and withdrawals
    """

    id: RecordId
    kind: RecordKind
    book: str
    day: date
    answers: Answers
    shift: RecordId | None = None
    replaces: RecordId | None = None
    round: int = 0
    reason: Code | None = None

    @property
    def root(self) -> RecordId:
        """The first record of the chain this one belongs to."""
        return self.replaces or self.id


def spell(record: Record) -> bytes:
    """Spell a record as one line of canonical JSON, without the line end."""
    line: dict[str, Any] = {
        "answers": dict(record.answers),
        "book": record.book,
        "day": record.day.isoformat(),
        "id": record.id,
        "kind": record.kind,
    }
    if record.shift is not None:
        line["shift"] = record.shift
    if record.replaces is not None:
        line |= {"replaces": record.replaces, "round": record.round, "reason": record.reason}
    return encode(line)


def parse(line: object) -> Record:
    """Make a record of one decoded line; its answers are not judged here.

    Errors:  NotCanonicalError naming the key whose shape is wrong
    """
    if not isinstance(line, dict):
        raise NotCanonicalError(Flaw("record.not_an_object"))
    if not _NEEDED <= line.keys() <= _KEYS:
        for key in _NEEDED - line.keys():
            raise NotCanonicalError(Flaw("record.missing_field", key))
        for key in line.keys() - _KEYS:
            raise NotCanonicalError(Flaw("record.unknown_field", key))
    _shape(line)
    return Record(
        id=line["id"],
        kind=line["kind"],
        book=line["book"],
        day=_day(line["day"] if type(line["day"]) is str else ""),
        answers=_answers(line["answers"]),
        shift=line.get("shift"),
        replaces=line.get("replaces"),
        round=line.get("round", 0),
        reason=line.get("reason"),
    )


def _shape(line: Mapping[str, Any]) -> None:
    wrong = None
    if not is_id(line["id"]):
        wrong = "id"
    elif type(line["kind"]) is not str or line["kind"] not in _KINDS:
        wrong = "kind"
    elif not isinstance(line["book"], str):
        wrong = "book"
    elif not isinstance(line["answers"], dict):
        wrong = "answers"
    elif "shift" in line and not is_id(line["shift"]):
        wrong = "shift"
    elif ("replaces" in line) != ("round" in line) or ("replaces" in line) != ("reason" in line):
        wrong = "replaces"
    elif "replaces" in line:
        wrong = _replacing_shape(line)
    elif line["kind"] == "withdrawal":
        wrong = "replaces"
    if wrong:
        raise NotCanonicalError(Flaw("record.wrong_type", wrong))


def _replacing_shape(line: Mapping[str, Any]) -> str | None:
    if not is_id(line["replaces"]) or line["replaces"] == line["id"]:
        return "replaces"
    if type(line["round"]) is not int or not 1 <= line["round"] <= MAX_ROUND:
        return "round"
    return None if isinstance(line["reason"], str) else "reason"


def _answers(value: object) -> Answers:
    try:
        return cast("Answers", freeze(value))
    except RecursionError as error:  # what is nested so deep answers no question there is
        raise NotCanonicalError(Flaw("record.wrong_type", "answers")) from error


@lru_cache(maxsize=1_024)  # a batch has thousands of records and few days
def _day(text: str) -> date:
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise NotCanonicalError(Flaw("record.wrong_type", "day"))


def flaws(record: Record, profile: Profile) -> Iterator[Flaw]:
    """Name every way this record does not fit `profile`; a fitting record has none."""
    book = profile.codebooks.get(record.book)
    if book is None:
        yield Flaw("record.unknown_book", "book", ", ".join(profile.codebooks))
        return
    if record.replaces is not None and record.reason not in book.reasons:
        yield Flaw("record.unknown_code", "reason", ", ".join(book.reasons))
    if record.kind == "withdrawal":
        yield from (Flaw("record.unknown_field", key) for key in record.answers)
        return
    if record.kind in IN_A_SHIFT and record.shift is None:
        yield Flaw("record.missing_field", "shift")
    if record.kind == "shift" and record.shift is not None:
        yield Flaw("record.unknown_field", "shift")
    yield from answer_flaws(book.forms[record.kind], record.answers, profile)
