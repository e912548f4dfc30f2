"""What a meeting pack says, before it is laid out; every format is made from this and no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from server.release.changes import Sure
from server.release.heat import Observed
from server.release.tables import Matrix
from shared.language import Language
from shared.place import Outline

Axis = Literal["theme", "place", "age"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One figure as it is to be shown, the one before it, and whether the change is sure.

    Shapes:  change  with its sign, "" where it is not sure
    """

    name: str
    now: str
    before: str
    change: str
    sure: Sure


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading and its lines: places, themes or ages."""

    axis: Axis
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One district on the schematic map; row and column from 0, shade from 0."""

    name: str
    shown: str
    row: int
    column: int
    span: int
    shade: int
    outline: Outline = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One reader's period, in one language.

    Shapes:  news    sentences: what changed and is more than rounding, the largest first
             side    places beside each other, by theme and over time; only in longer packs
             trend   (period, total) for the chart; trend_shown the same as shown
             effort  place, field hours, meetings an hour; only places with hours
             text    what the coordinator wrote, by paragraphs; never mixed with figures
    """

    language: Language
    title: str
    period: str
    service: str
    purpose: str
    total: Line
    news: tuple[str, ...]
    blocks: tuple[Block, ...]
    side: Sequence[Matrix]
    trend: tuple[tuple[str, int], ...]
    trend_shown: tuple[tuple[str, str], ...]
    spots: tuple[Spot, ...]
    effort: tuple[tuple[str, int, str], ...]
    observed: Observed | None
    matrices: Sequence[Matrix]
    text: tuple[str, ...]
    notes: tuple[str, ...]
    release: int
    digest: str
    made_on: date
