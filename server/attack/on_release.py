"""Attack a release, as somebody would who has all its figures and knows how they were made.

Source:  docs/spec/privacy.md#the-attack
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import inf

from server.attack.attacker import Attacker
from server.attack.knowledge import Interval, Knowledge
from server.disclosure.rounding import CAP, steps_of
from server.disclosure.sums import Sum, all_sums
from server.disclosure.table import Cell, RawTable, SafeTable
from shared.profile import Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What came of an attack.

    Units:   fewest  candidates left for the count that came out worst; broken  counts with less
             than the base; facts  sums the attacker was told
    """

    counts: int
    facts: int
    fewest: int
    broken: int
