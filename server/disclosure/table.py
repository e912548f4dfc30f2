"""Raw and safe counts over the release grid: two types, so that one never passes for the other.

Source:  docs/spec/privacy.md#the-grid
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from shared.canonical import encode

CAP = 10  # heads that one contact may give to one cell


class Cell(NamedTuple):
    """One base cell of the grid: area × age band × main theme."""

    area: str
    age: str
    theme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What one base cell holds before protection.

    Units:   heads     Σ over contacts of at most `CAP` heads each
             contacts  separate contacts that gave heads to this cell
             largest   heads given by the largest of them
    """

    heads: int
    contacts: int
    largest: int


@dataclass(frozen=True, slots=True)
class RawTable:
    """Counts that point at people: never shown, never written outside the intake.

    Shapes:  cells  only those with at least one head
    """

    cells: Mapping[Cell, Count]

    def spelt(self) -> bytes:
        """Spell the table the one way there is, to seed the draw with."""
        return encode(
            [[*cell, n.heads, n.contacts, n.largest] for cell, n in sorted(self.cells.items())]
        )


@dataclass(frozen=True, slots=True)
class SafeTable:
    """Figures that may be told; made only in `server.disclosure.protect`.

    Shapes:  cells  only those that are not zero
    Units:   every value is a multiple of `base`
    """

    base: int
    cells: Mapping[Cell, int]
