"""Levels as a view sees them: those that were frozen, or the middle of them; never anew.

Called by `server.release.views`, where it is decided what a reader may see.

Source:  docs/spec/privacy.md#what-a-reader-sees-of-levels
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from server.disclosure.levels import At, LevelAt
from server.release.periods import ended_months
from server.release.snapshot import Snapshot
from shared.language import Words
from shared.product import SPOTS, View

Trend = Literal["up", "down", "same", "none"]
EVERYWHERE = At("city", "*")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of one period, and how it stands to that of the period before; "none" without."""

    step: str
    trend: Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodLevels:
    """One reader's levels for one period; what is not told is not there.

    Shapes:  cells  by what they are of, and indicator
             names  what places are called in the releases themselves
    """

    period: str
    cells: Mapping[tuple[At, str], Level]
    names: Mapping[str, Words] = field(default_factory=dict)


def levels_seen(view: View, releases: Sequence[Snapshot]) -> tuple[PeriodLevels, ...]:
    """Give the levels of a view, oldest period first."""
    if not view.indicators:
        return ()
    scales = _scales(releases)
    seen: list[PeriodLevels] = []
    before: Mapping[tuple[At, str], int] = {}
    known = ""
    for name, name_before, held in ended_months(releases, view.levels_period):
        ranks = _middles(view, held, scales)
        earlier = before if known == name_before else {}
        cells = {
            key: Level(scales[key[1]][rank], _trend(rank, earlier.get(key)))
            for key, rank in sorted(ranks.items(), key=_order)
        }
        seen.append(PeriodLevels(period=name, cells=cells, names=_names(held)))
        before, known = ranks, name
    return tuple(seen)


def is_rest(view: View, at: At) -> bool:
    """Tell whether a level is of what is left of a district or area, after what is nearer."""
    return SPOTS.index(at.spot) > SPOTS.index(view.indicators_at)


def _names(held: Sequence[Snapshot]) -> Mapping[str, Words]:
    """Give what places were called when their levels were frozen; the newest name counts."""
    return {
        code: Words(**words)
        for one in held
        if one.levels
        for code, words in one.levels.words.get("places", {}).items()
    }


def _order(item: tuple[tuple[At, str], int]) -> tuple[int, str, str]:
    (at, indicator), _ = item
    return SPOTS.index(at.spot), at.code, indicator


def _scales(releases: Sequence[Snapshot]) -> Mapping[str, tuple[str, ...]]:
    """Give the newest scale of each indicator; levels on an older one are of something else."""
    return {
        code: scale for one in releases if one.levels for code, scale in one.levels.scales.items()
    }


def _middles(
    view: View, held: Sequence[Snapshot], scales: Mapping[str, tuple[str, ...]]
) -> Mapping[tuple[At, str], int]:
    """Give the lower median of the frozen levels in each place of the view."""
    found: dict[tuple[At, str], list[int]] = defaultdict(list)
    for one, at, step in _told(held):
        scale = scales[at.indicator]
        place = _place(view, at, one)
        is_same = one.levels is not None and one.levels.scales[at.indicator] == scale
        if at.indicator in view.indicators and is_same and place is not None:
            found[place, at.indicator].append(scale.index(step))
    return {key: sorted(ranks)[(len(ranks) - 1) // 2] for key, ranks in found.items()}


def _told(held: Sequence[Snapshot]) -> Iterator[tuple[Snapshot, LevelAt, str]]:
    for one in held:
        for at, step in one.levels.cells.items() if one.levels else ():
            yield one, at, step


def _place(view: View, told: LevelAt, release: Snapshot) -> At | None:
    """Find what a level is seen as part of; None where the view does not see it at all.

    A level of the rest of an area is of all its districts, so whoever sees it must see all.
    """
    at = At(told.spot, told.code)
    district = _district(at, release)
    if district:
        within, larger = {district}, release.area_of[district]
    else:
        within, larger = {d for d, area in release.area_of.items() if area == at.code}, at.code
    if not within <= view.districts:
        return None
    match view.indicators_at:
        case "place":
            return at
        case "district":
            return At("district", district) if district else at
        case "area":
            return At("area", larger) if larger else At("district", district)
        case "city":
            return EVERYWHERE


def _district(at: At, release: Snapshot) -> str:
    if at.spot == "place" and release.levels:
        return release.levels.district_of[at.code]
    return at.code if at.spot == "district" else ""


def _trend(rank: int, before: int | None) -> Trend:
    if before is None:
        return "none"
    return "up" if rank > before else "down" if rank < before else "same"
