"""What the server needs from a database to keep places a coordinator has approved."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from shared.codebook import Code
from shared.place import PlaceCode

State = Literal["open", "closed", "undone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedPlace:
    """A place of the municipality that is not in its profile's folder, or was not.

    Shapes:  name       as people say it; empty once the approval is taken back
             state      open: offered; closed, undone: kept for the records that name it
             same_as    the place it turned out to be, for one that is closed for that
             is_public  levels may name it
             is_used    a record has named it
    Units:   at         ten-thousandths of a degree, north and east; None where nobody has told
    """

    code: PlaceCode
    name: str
    type: Code
    district: Code
    at: tuple[int, int] | None = None
    is_public: bool = False
    state: State = "open"
    same_as: PlaceCode | None = None
    added_on: date
    is_used: bool = False


class Places(Protocol):
    """The part of an intake's transaction that is about approved places; none is ever removed."""

    def version(self) -> int:
        """Tell how many times one was kept: 0 while there are none."""
        ...

    def all(self) -> Sequence[ApprovedPlace]:
        """List them in the order they were first approved."""
        ...

    def put(self, place: ApprovedPlace) -> None:
        """Keep a place, over the one of the same code; one that was used stays so."""
        ...

    def use(self, codes: Collection[str]) -> None:
        """Note that records name these; codes of no such place are passed by."""
        ...
