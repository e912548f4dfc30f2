"""The smallest valid value of each kind, in Sandvik, a municipality that does not exist."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from shared.answers import Answer, Answers
from shared.codebook import Code
from shared.hazmat.tokens import new_id
from shared.profile import Profile
from shared.profiles import files
from shared.record import Record, RecordId, RecordKind

SANDVIK = Path(__file__).parent / "sandvik"
BOOK = "s1"
DAY = date(2026, 7, 1)
SHIFT = RecordId("00000000-0000-4000-8000-000000000001")

SHIFT_ANSWERS: Answers = {
    "begins": "day",
    "ends": "night",
    "walk_type": "walk",
    "nobody": False,
}
CONTACT_ANSWERS: Answers = {
    "spot": "quay",
    "hour": "night",
    "heads": 3,
    "ages": {"minor": 2, "adult": 1},
    "about": ("boats", "debt"),
}
ONLINE_ANSWERS: Answers = {
    "site": "chat",
    "hour": "day",
    "heads": 1,
    "ages": {"minor": 1},
    "about": ("music",),
}
OBSERVATION_ANSWERS: Answers = {"spot": "beach", "hour": "night", "mood": "1"}
PLACE_ANSWERS: Answers = {"called": "Naustet", "quarter": "d1"}


@cache
def sandvik_texts() -> Mapping[str, str]:
    """Read the TOML texts of Sandvik's profile."""
    return {path.name: path.read_text("utf-8") for path in sorted(SANDVIK.glob("*.toml"))}


@cache
def sandvik() -> Profile:
    """Give Sandvik's profile: other codes, other field keys, another base than Bergen's."""
    return files.profile(sandvik_texts())


def shift(*, id: RecordId = SHIFT, day: date = DAY, **answers: Answer) -> Record:  # noqa: A002 - the field's name
    """Give a shift; keywords override its answers."""
    return Record(id=id, kind="shift", book=BOOK, day=day, answers={**SHIFT_ANSWERS, **answers})


def contact(*, id: RecordId | None = None, day: date = DAY, **answers: Answer) -> Record:  # noqa: A002 - the field's name
    """Give a contact of a shift; keywords override its answers."""
    return _in_shift("contact", id, day, {**CONTACT_ANSWERS, **answers})


def contact_online(*, id: RecordId | None = None, day: date = DAY, **answers: Answer) -> Record:  # noqa: A002 - the field's name
    """Give a contact on the net; keywords override its answers."""
    return _in_shift("contact_online", id, day, {**ONLINE_ANSWERS, **answers})


def observation(*, id: RecordId | None = None, day: date = DAY, **answers: Answer) -> Record:  # noqa: A002 - the field's name
    """Give an observation; keywords override its answers."""
    return _in_shift("observation", id, day, {**OBSERVATION_ANSWERS, **answers})


def place(*, id: RecordId | None = None, day: date = DAY, **answers: Answer) -> Record:  # noqa: A002 - the field's name
    """Give a proposal of a place; keywords override its answers."""
    given = {**PLACE_ANSWERS, **answers}
    return Record(id=id or new_id(), kind="place", book=BOOK, day=day, answers=given)


def correction(of: Record, *, round: int = 1, **answers: Answer) -> Record:  # noqa: A002 - the field's name
    """Give a correction of a record; keywords override the answers it had."""
    return Record(
        id=new_id(),
        kind=of.kind,
        book=of.book,
        day=of.day,
        answers={**of.answers, **answers},
        shift=of.shift,
        replaces=of.root,
        round=round,
        reason=Code("slip"),
    )


def withdrawal(of: Record, *, round: int = 1) -> Record:  # noqa: A002 - the field's name
    """Give a withdrawal of a record."""
    return Record(
        id=new_id(),
        kind="withdrawal",
        book=of.book,
        day=of.day,
        answers={},
        replaces=of.root,
        round=round,
        reason=Code("slip"),
    )


def _in_shift(kind: RecordKind, id: RecordId | None, day: date, answers: Answers) -> Record:  # noqa: A002 - the field's name
    return Record(id=id or new_id(), kind=kind, book=BOOK, day=day, answers=answers, shift=SHIFT)
