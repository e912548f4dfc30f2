"""What the server needs from a database to tell phones the coordinators' news; part of its port."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from shared.news import Decision, Question
from shared.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, and the day it was ended before its time, if it was."""

    question: Question
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A proposed place as it stands: the first record or its newest correction.

    Shapes:  decision  None while none has been made on this very record
    """

    device: str
    received_on: date
    record: Record
    decision: Decision | None = None
    decided_on: date | None = None


class NewsTransaction(Protocol):
    """The part of `IntakeTransaction` that is about questions and proposals."""

    def add_question(self, question: Question) -> None:
        """Keep a question."""
        ...

    def questions(self) -> Sequence[Asked]:
        """List every question, newest first."""
        ...

    def open_questions(self, today: date) -> Sequence[Question]:
        """List those that go out today, in the order they end."""
        ...

    def end_question(self, question_id: str, today: date) -> bool:
        """End a question before its time; False when there is none to end."""
        ...

    def resume_question(self, question_id: str) -> bool:
        """Take the early end of a question back; False when it had none."""
        ...

    def remove_question(self, question_id: str) -> bool:
        """Forget a question and its text; records that answer it keep its id."""
        ...

    def answers(self) -> Mapping[str, int]:
        """Count the records that stand as answers, by question; the withdrawn answer nothing."""
        ...

    def proposals(self, limit: int) -> Sequence[Proposal]:
        """List the places proposed and not withdrawn, newest first."""
        ...

    def decide(self, decision: Decision, today: date) -> bool:
        """Keep a decision, over an earlier one on the same record; False on no such proposal."""
        ...

    def decisions(self, device_id: str, since: date) -> Sequence[Decision]:
        """List what was decided on a phone's proposals on that day and later, newest first."""
        ...
