"""The one draw of a release: a keyed stream of chances that nobody without the key can replay.

Source:  docs/spec/privacy.md#the-draw
"""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from typing import TypeVar

from shared.canonical import encode

LABEL = "feltlogg/release/v1"
SALT_LABEL = "feltlogg/salt/v1"
Place = TypeVar("Place", bound=tuple[str, ...])

FINE = 53  # bits of a chance: as many as a double holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """Whose release is drawn, and with which key."""

    key: bytes = field(repr=False)
    municipality: str
    number: int

    def chances(self, counts: bytes, table: str = "") -> "Chances":
        """Begin the stream of a table; the same key and counts begin the same one again.

        Shapes:  counts  the raw table as it is spelt
                 table   code of a further table, "" for the grid itself
        """
        context = encode([LABEL, self.municipality, self.number, *([table] if table else [])])
        return Chances(hmac.digest(self.key, context + b"\n" + counts, hashlib.sha256))

    def salt(self) -> str:
        """Derive what is hashed with the release's table, so that no guess at it can be checked.

        Source:  docs/spec/privacy.md#the-salt
        """
        context = encode([SALT_LABEL, self.municipality, self.number])
        return hmac.digest(self.key, context, hashlib.sha256).hex()


@dataclass(slots=True)
class Chances:
    """Chances from 0 to 1, one after another, and an order of cells that belongs to them."""

    seed: bytes = field(repr=False)
    _turn: "count[int]" = field(default_factory=lambda: count(1), repr=False)

    def next(self) -> float:
        """Draw the next chance.

        Units:   a multiple of 2⁻⁵³ in [0, 1)
        """
        drawn = hmac.digest(self.seed, encode(["chance", next(self._turn)]), hashlib.sha256)
        return (int.from_bytes(drawn[:8]) >> (64 - FINE)) / (1 << FINE)

    def shuffled(self, cells: Iterable[Place]) -> list[Place]:
        """Put cells in an order of the draw's own, so that none is always rounded last."""
        return sorted(cells, key=lambda cell: hmac.digest(self.seed, encode([*cell]), "sha256"))
