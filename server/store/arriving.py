"""What comes in, whoever has read it; part of the port of `Intake`."""

from collections.abc import Mapping
from typing import Any, Protocol

from shared.record import RecordId, RecordKind


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
    def answers(self) -> Mapping[str, Any]:
        """See `Record`; by their keys only, for lists in it may still be lists."""
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
