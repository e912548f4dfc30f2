"""A reader's levels arranged as one table; draws nothing, decides nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from server.disclosure.levels import At
from server.release import level_labels
from server.release.level_views import Level, PeriodLevels, Trend
from server.release.tables import SHADES
from server.release.views import Figures, Picture
from shared.codebook import Code, FieldKey
from shared.language import Language
from shared.product import LEVELS_PERIOD, PERIODS
from shared.profile import Profile
from shared.words.catalogue import say


@dataclass(frozen=True, slots=True)
class Said:
    """One level as shown, how it stands to the one before, and how dark it is, 0 to `SHADES`."""

    shown: str
    trend: Trend
    told: str
    shade: int


@dataclass(frozen=True, slots=True)
class LevelTable:
    """One period's levels, the longer of places and indicators down the side.

    Shapes:  rows  a name, and what is said in each column; None where nothing is told
    """

    period: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Said | None, ...]], ...]


def levels_beside(picture: Picture, chosen: Figures) -> PeriodLevels | None:
    """Find the levels of the period chosen; of a shorter one, those of the last month before it."""
    view = picture.reading.view
    if PERIODS.index(view.period) >= PERIODS.index(LEVELS_PERIOD):
        return next((one for one in picture.levels if one.period == chosen.period), None)
    month = chosen.last.isoformat()[: len("2026-01")]
    return next((one for one in reversed(picture.levels) if one.period < month), None)


def level_table(
    picture: Picture, levels: PeriodLevels, profile: Profile, language: Language
) -> LevelTable:
    """Lay the levels of one period out."""
    view = picture.reading.view
    places = {
        at: level_labels.spot(profile, view, at, language)
        for at in dict.fromkeys(at for at, _ in levels.cells)
    }
    indicators = {
        str(code): level_labels.indicator(profile, code, language)
        for code in profile.grid.indicators
        if code in view.indicators
    }
    said = {
        (at, code): _said(profile, code, level, language)
        for (at, code), level in levels.cells.items()
    }
    if len(indicators) <= len(places):
        rows = [(name, [(at, code) for code in indicators]) for at, name in places.items()]
        corner, heads = "web.view.place", tuple(indicators.values())
    else:
        rows = [(name, [(at, code) for at in places]) for code, name in indicators.items()]
        corner, heads = "web.levels.indicator", tuple(places.values())
    return LevelTable(
        period=levels.period,
        corner=say(language, corner),
        columns=heads,
        rows=tuple((name, _row(said, keys)) for name, keys in rows),
    )


def _row(
    said: Mapping[tuple[At, str], Said], keys: Sequence[tuple[At, str]]
) -> tuple[Said | None, ...]:
    return tuple(said.get(key) for key in keys)


def _said(profile: Profile, code: str, level: Level, language: Language) -> Said:
    return Said(
        shown=level_labels.step(profile, code, level, language),
        trend=level.trend,
        told=level_labels.trend(level.trend, language),
        shade=_shade(profile, code, level),
    )


def _shade(profile: Profile, code: str, level: Level) -> int:
    known = profile.grid.indicators.get(FieldKey(code))
    steps = list(known.steps) if known else []
    if Code(level.step) not in steps:
        return 0
    return -(-steps.index(Code(level.step)) * SHADES // (len(steps) - 1))
