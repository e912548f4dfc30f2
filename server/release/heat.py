"""Small tables that are read by their colour: themes over time, and what observations told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from server.disclosure.levels import At
from server.release import labels, level_labels
from server.release.level_views import PeriodLevels, Trend
from server.release.tables import FAINTEST_TOP, SHADES, Value
from server.release.views import Figures, Picture
from shared.codebook import Code, FieldKey
from shared.language import Language
from shared.product import View
from shared.profile import Profile
from shared.words.catalogue import say


class _OfPeriod(Protocol):
    @property
    def period(self) -> str: ...


Monthly = TypeVar("Monthly", bound=_OfPeriod)


@dataclass(frozen=True, slots=True)
class Seen:
    """A level in words, how dark its cell is, and how it stands to that before."""

    shown: str
    shade: int
    trend: Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """One table without sums: column heads, and rows of figures."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Value, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """What observations told in one period.

    Shapes:  columns  what they are of
             rows     each question, with a level or None under each column
    """

    period: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Seen | None, ...]], ...]

    def by_place(self, language: Language) -> tuple[tuple[str, str], ...]:
        """Say all that is told of each place in one line."""
        return tuple(
            (
                place,
                "; ".join(
                    f"{name}: {_said(row[at], language)}" for name, row in self.rows if row[at]
                ),
            )
            for at, place in enumerate(self.columns)
        )


def themes_over_time(
    picture: Picture,
    periods: Sequence[Figures],
    name: Callable[[Figures], str],
    profile: Profile,
    language: Language,
) -> Heat:
    """Lay out every theme in each of some periods."""
    totals = {code: [one.total(theme=code) for one in periods] for code in picture.themes}
    darkest = max(FAINTEST_TOP, *(n for each in totals.values() for n in each))
    return Heat(
        columns=tuple(name(one) for one in periods),
        rows=tuple(
            (
                labels.theme(profile, code, language),
                tuple(Value(labels.shown(n, language), -(-n * SHADES // darkest)) for n in each),
            )
            for code, each in totals.items()
        ),
    )


def observed(
    picture: Picture, until: Figures, profile: Profile, language: Language
) -> Observed | None:
    """Lay out the newest levels that were known when a period ended; None before the first."""
    told = known_by(picture.reading.view, picture.levels, until)
    if told is None or not told.cells:
        return None
    spots = tuple(dict.fromkeys(at for at, _ in told.cells))
    asked = [code for code in profile.grid.indicators if any(code == its for _, its in told.cells)]
    return Observed(
        period=told.period,
        columns=tuple(
            level_labels.spot(profile, told, picture.reading.view, at, language) for at in spots
        ),
        rows=tuple(
            (
                profile.grid.indicators[code].label.say(language),
                tuple(_seen(told, at, code, profile, language) for at in spots),
            )
            for code in asked
        ),
    )


def known_by(view: View, told: Sequence[Monthly], until: Figures) -> Monthly | None:
    """Find the newest of what is told by the month that a period's own last release could tell."""
    is_same = view.levels_period == view.period
    month = f"{until.last:%Y-%m}"
    known = [one for one in told if (one.period <= until.period if is_same else one.period < month)]
    return known[-1] if known else None


def _said(seen: Seen | None, language: Language) -> str:
    if seen is None:
        return ""
    if seen.trend not in {"up", "down"}:
        return seen.shown.lower()
    return f"{seen.shown.lower()} ({say(language, f'web.levels.{seen.trend}')})"


def _seen(
    told: PeriodLevels, at: At, code: FieldKey, profile: Profile, language: Language
) -> Seen | None:
    level = told.cells.get((at, code))
    if level is None:
        return None
    steps = profile.grid.indicators[code].steps
    label = steps.get(Code(level.step))
    rank = list(steps).index(Code(level.step)) if label else 0
    shade = rank * SHADES // max(1, len(steps) - 1)
    return Seen(label.say(language) if label else level.step, shade, level.trend)
