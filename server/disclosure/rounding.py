"""Round each base cell up or down to a multiple of k, at random and without bias.

Source:  docs/spec/privacy.md#rounding
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from server.disclosure.table import Cell, Count, RawTable
from shared.canonical import encode

LABEL = "feltlogg/release/v1"
SALT_LABEL = "feltlogg/salt/v1"
LARGEST_SHARE = (4, 5)  # of a cell's heads that one contact may hold, as a fraction
FEWEST_CONTACTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """The one draw of one release; the same key and counts give the same figures again."""

    key: bytes
    municipality: str
    number: int

    def seed(self, raw: RawTable) -> bytes:
        """Derive the release's seed; nobody without the key can replay it."""
        context = encode([LABEL, self.municipality, self.number])
        return hmac.digest(self.key, context + b"\n" + raw.spelt(), hashlib.sha256)

    def salt(self) -> str:
        """Derive what is hashed with the release's table, so that no guess at it can be checked.

        Source:  docs/spec/privacy.md#the-salt
        """
        context = encode([SALT_LABEL, self.municipality, self.number])
        return hmac.digest(self.key, context, hashlib.sha256).hex()


def rounded(raw: RawTable, base: int, draw: Draw) -> Mapping[Cell, int]:
    """Round every cell once, each by its own keyed draw.

    Units:   multiples of `base`; the mean over all keys is the count itself
    """
    seed = draw.seed(raw)
    return {cell: _round(count, base, _chance(seed, cell)) for cell, count in raw.cells.items()}


def _round(count: Count, base: int, chance: int) -> int:
    low, step = _steps(count, base)
    rises = chance * step < (count.heads - low) << _BITS
    return low + step if rises else low


def _steps(count: Count, base: int) -> tuple[int, int]:
    """Give the lower candidate and the step to the upper one.

    A cell that one contact could explain goes to nothing or to one base above itself, so that
    not even a lone group of exactly five or ten is certain to show.
    """
    low = count.heads // base * base
    return (0, low + base) if is_lonely(count) else (low, base)


def is_lonely(count: Count) -> bool:
    """Tell whether a cell rests on one contact, or nearly so.

    Source:  docs/spec/privacy.md#the-contributor-rule
    """
    part, whole = LARGEST_SHARE
    return count.contacts < FEWEST_CONTACTS or count.largest * whole > count.heads * part


def _chance(seed: bytes, cell: Cell) -> int:
    """Draw a whole number below 2**256, the same for the same seed and cell."""
    return int.from_bytes(hmac.digest(seed, encode([*cell]), hashlib.sha256))


_BITS = 8 * hashlib.sha256().digest_size
