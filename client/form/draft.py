"""Answers so far: answer, clear, what is missing; each step gives a new draft."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from unicodedata import normalize

from shared.answers import Answer, Answers, is_asked
from shared.canonical import freeze
from shared.codebook import Code, Field, FieldKey, Form, Kind
from shared.envelope import MAX_TEXT, is_envelope
from shared.record import Record, RecordId

NOTHING: Answers = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A record in the making; its id is the id the finished record will have.

    Shapes:  replaces  the record this corrects, which the server has
             mends     the record this is written instead of, which the server refused
    """

    id: RecordId
    kind: Kind
    book: str
    day: date
    shift: RecordId | None = None
    answers: Answers = field(default_factory=lambda: NOTHING)
    replaces: RecordId | None = None
    round: int = 0
    reason: Code | None = None
    mends: RecordId | None = None

    def answer(self, key: str, answer: Answer | None) -> "Draft":
        """Give the draft with one answer set, or cleared when it is None or empty.

        Some keyboards give an é in two signs; canonical JSON knows one spelling of a text.
        """
        answers = dict(self.answers)
        if isinstance(answer, str):
            answer = normalize("NFC", answer)
        if answer is None or answer in ((), "", {}):
            answers.pop(key, None)
        else:
            answers[key] = freeze(answer)
        return replace(self, answers=MappingProxyType(answers))


def answered(draft: Draft, answers: Answers) -> Draft:
    """Give the draft with these answers over its own."""
    for key, answer in answers.items():
        draft = draft.answer(key, answer)
    return draft


def begin(form: Form, **envelope: object) -> Draft:
    """Begin a draft with the form's mild defaults."""
    draft = Draft(kind=form.kind, **envelope)  # type: ignore[arg-type]  # checked by Draft itself
    for asked in form.fields.values():
        if asked.default is not None and is_asked(asked, draft.answers):
            draft = draft.answer(asked.key, asked.default)
    return draft


def asked(
    form: Form, draft: Draft, seasons: frozenset[str], *, takes_words: bool = False
) -> Iterator[Field]:
    """List the fields to draw, given the answers so far and the seasons of the day.

    Shapes:  takes_words  what is to be sealed can be; words once written are shown in any case
    """
    answers = tidy(form, draft.answers)
    for one in form.fields.values():
        if one.type in ("derived", "question"):
            continue
        if one.type == "sealed" and not takes_words and one.key not in answers:
            continue
        if is_asked(one, answers) and (one.season is None or one.season in seasons):
            yield one


def tidy(form: Form, answers: Answers) -> Answers:
    """Drop answers to questions the other answers have closed; unknown ones stay, to be told."""
    kept: Mapping[str, Answer] = answers
    while True:
        open_ones = {
            key: answer
            for key, answer in kept.items()
            if (field := form.fields.get(FieldKey(key))) is None or is_asked(field, kept)
        }
        if len(open_ones) == len(kept):
            return MappingProxyType(open_ones)
        kept = open_ones


def finish(form: Form, draft: Draft) -> Record:
    """Make the immutable record; whether it fits the codebook is for `shared.record.flaws`."""
    return Record(
        id=draft.id,
        kind=draft.kind,
        book=draft.book,
        day=draft.day,
        shift=draft.shift,
        answers=tidy(form, draft.answers),
        replaces=draft.replaces,
        round=draft.round,
        reason=draft.reason,
    )


def correcting(record: Record, *, id_: RecordId, round_: int, reason: Code) -> Draft:
    """Open a record the server has as a draft of its correction."""
    return replace(
        mending(record, id_=id_), mends=None, replaces=record.root, round=round_, reason=reason
    )


def mending(record: Record, *, id_: RecordId) -> Draft:
    """Open a record the server refused as a draft of a new one to take its place.

    What was sealed is left out: it is bound to the record it was sealed for.
    """
    if record.kind == "withdrawal":
        raise ValueError(record.kind)
    return Draft(
        id=id_,
        kind=record.kind,
        book=record.book,
        day=record.day,
        shift=record.shift,
        answers=MappingProxyType(
            {key: one for key, one in record.answers.items() if not is_envelope(one, MAX_TEXT)}
        ),
        mends=record.id,
    )
