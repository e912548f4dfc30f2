"""The part of `tests.golden` that is about what groups ask."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from server.store.port import IntakeTransaction
from server.store.wishes import Wish

TODAY = datetime(2026, 7, 2, 21, 30, tzinfo=UTC).date()
DAY = timedelta(days=1)


def wish_of(town: str, at: int) -> Wish:
    """Give what a group of a municipality asks."""
    return Wish(
        id=_id(town, at),
        reading="x",
        person=f"m-{town}",
        topic="calm",
        text=f"Hvem møtes ved kaia i {town}?",
        asked_on=TODAY,
        last=TODAY + DAY,
        area="north",
    )


def asked(tx: IntakeTransaction, town: str) -> None:
    """Ask twice; the second goes out, and so does a question with a topic, which is over."""
    for at in (60, 61):
        tx.wishes.add(wish_of(town, at))
    out = replace(wish_of(town, 61), answer="approved", question=_id(town, 50), decided_on=TODAY)
    tx.wishes.answer(out, "")
    first = tx.questions()[-1].question
    over = replace(first, id=_id(town, 62), first=TODAY - DAY, last=TODAY - DAY)
    tx.add_question(replace(over, topic="calm"))


def _id(town: str, at: int) -> str:
    return f"00000000-0000-4000-8000-{int(town):06d}{at:06d}"
