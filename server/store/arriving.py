"""What comes in, whoever has read it; part of the port of `Intake`."""

from typing import Any, Protocol

from shared.record import RecordId, RecordKind


class Answering(Protocol):
    """Answers, whoever has read them; lists in them may still be lists."""

    def get(self, key: Any, /) -> Any:  # noqa: ANN401 - what JSON can be
        """Give the answer to a question, None where there is none."""
        ...


class Arriving(Protocol):
    """What is asked of a record that comes in, whoever has read it; a `Record` has it all."""

    @property
    def id(self) -> RecordId:
        """See `Record`."""
        ...

    @property
    def kind(self) -> RecordKind:
        """See `Record`."""
        ...

    @property
    def book(self) -> str:
        """See `Record`."""
        ...

    @property
    def answers(self) -> Answering:
        """See `Record`; by their keys only."""
        ...

    @property
    def day(self) -> object:
        """See `Record`; spelt as a day is."""
        ...

    @property
    def replaces(self) -> RecordId | None:
        """See `Record`."""
        ...

    @property
    def round(self) -> int:
        """See `Record`."""
        ...
