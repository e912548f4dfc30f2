"""Field hours by area, rounded like heads are: by one draw, and a lone shift is never certain.

Source:  docs/spec/privacy.md#field-hours
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from server.disclosure.cube import Vector, land
from server.disclosure.draw import Chances
from server.disclosure.rounding import Step
from server.disclosure.sums import indicators
from server.disclosure.table import Cell, Count
from shared.canonical import encode

HOURS: Final = 5  # what hours are multiples of, whatever heads are
MINUTES: Final = 60
TABLE: Final = "feltlogg/effort"  # names the stream of its draw
NOWHERE: Final = ""  # stands for the places that lie in no district we know

Worked: TypeAlias = Mapping[str, Count]  # by area, in minutes and shifts


@dataclass(frozen=True, slots=True)
class Effort:
    """Field hours that may be told; made only in `server.disclosure.protect`.

    Shapes:  hours  by area of the grid, or `NOWHERE`; only those that are not zero
    Units:   multiples of `base`
    """

    base: int
    hours: Mapping[str, int]


def rounded(worked: Worked, area_of: Mapping[str, str], chances: Chances) -> Mapping[str, int]:
    """Round the hours of each area; the sums of all, and of each larger area, are kept near.

    Units:   multiples of `HOURS`; the mean over all keys is the time itself
    """
    places = chances.shuffled(Cell(area, "", "") for area in worked)
    steps = [Step.of(place, worked[place.area], HOURS * MINUTES) for place in places]
    at = np.array([step.chance for step in steps])
    land(at, _rows(steps, area_of), chances.next)
    return {
        step.cell.area: (step.low + step.rise * int(up)) // MINUTES
        for step, up in zip(steps, at, strict=True)
    }


def _rows(steps: list[Step], area_of: Mapping[str, str]) -> Vector:
    larger = [(area_of.get(step.cell.area, NOWHERE),) for step in steps]
    rows = [row for sums in ([()] * len(steps), larger) for row in indicators(sums)]
    weights = np.array([float(step.weight) for step in steps])
    spelt: Vector = np.array(rows, dtype=float).reshape(len(rows), len(steps)) * weights
    return spelt


def spelt(worked: Worked) -> bytes:
    """Spell the time worked the one way there is, to seed its draw with."""
    return encode([[area, n.heads, n.contacts, n.largest] for area, n in sorted(worked.items())])
