"""What a reader may see: sums of frozen cells, and middles of frozen levels; decided here only.

Source:  docs/spec/privacy.md#what-a-reader-sees
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from server.disclosure.table import Cell
from server.release.effort_views import Effort, effort
from server.release.further_views import Told, further
from server.release.level_views import PeriodLevels, levels_seen
from server.release.periods import ended
from server.release.rhythm_views import PeriodRhythm, rhythms_seen
from server.release.snapshot import Snapshot
from shared.product import Reading, View
from shared.profile import Grid

EVERY = "*"
FEW_BELOW = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One reader's figures for one ended period.

    Shapes:  cells   every place × age × theme of the picture, zeros too
             effort  by place; empty where a release of the period does not tell hours
             further  the further tables of the view, by code; those that are told
             definitions  of the oldest release in it
    Units:   first, last  days of the first and last cut in the period
    """

    period: str
    first: date
    last: date
    releases: tuple[int, int]
    cells: Mapping[Cell, int]
    effort: Mapping[str, Effort] = field(default_factory=dict)
    further: Mapping[str, Told] = field(default_factory=dict)
    definitions: int = 1

    @property
    def n_releases(self) -> int:
        """Tell how many releases it is made of."""
        return self.releases[1] - self.releases[0] + 1

    def total(self, *, place: str = EVERY, age: str = EVERY, theme: str = EVERY) -> int:
        """Add up the cells asked for; a sum of multiples of the base is one too."""
        return sum(
            n
            for cell, n in self.cells.items()
            if place in (EVERY, cell.area) and age in (EVERY, cell.age)
            if theme in (EVERY, cell.theme)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Everything one reader may see, oldest period first, as of one release.

    Shapes:  places, ages  codes in order; (EVERY,) where the reader sees no finer
             levels        what observations said, the oldest period first
             rhythms       when in the week people were met, the oldest period first
             newest        the release this is made from; None before the first, and when expired
    """

    reading: Reading
    is_expired: bool
    base: int
    places: tuple[str, ...]
    ages: tuple[str, ...]
    themes: tuple[str, ...]
    periods: tuple[Figures, ...]
    levels: tuple[PeriodLevels, ...]
    rhythms: tuple[PeriodRhythm, ...]
    newest: Snapshot | None


def picture(
    reading: Reading, grid: Grid, base: int, releases: Sequence[Snapshot], today: date
) -> Picture:
    """Make a reader's picture of the releases, oldest first; of an expired product, none."""
    view = reading.view
    is_expired = today >= reading.product.expires_on
    if is_expired:
        releases = ()
    places = _places(view, grid)
    ages = tuple(grid.ages) if view.ages else (EVERY,)
    themes = tuple(code for code in grid.themes if code in view.themes)
    axes = tuple(Cell(place, age, theme) for place in places for age in ages for theme in themes)
    return Picture(
        reading=reading,
        is_expired=is_expired,
        base=base,
        places=places,
        ages=ages,
        themes=themes,
        periods=tuple(
            _figures(name, held, axes, view, grid) for name, held in ended(releases, view.period)
        ),
        levels=levels_seen(view, releases),
        rhythms=rhythms_seen(view, grid, releases),
        newest=releases[-1] if releases else None,
    )


def _figures(
    name: str, held: Sequence[Snapshot], axes: Sequence[Cell], view: View, grid: Grid
) -> Figures:
    cells = _sums(view, held, axes)
    met: dict[str, int] = defaultdict(int)
    for cell, n in cells.items():
        met[cell.area] += n
    place_of = {area: _place(view, area, larger) for area, larger in grid.area_of.items()}
    return Figures(
        period=name,
        first=held[0].cut_on,
        last=held[-1].cut_on,
        releases=(held[0].number, held[-1].number),
        cells=cells,
        effort=effort(view, grid, held, met, place_of),
        further=further(view, grid, held),
        definitions=min(one.definitions for one in held),
    )


def is_few(value: int) -> bool:
    """Tell whether a figure is so small that only "few" is honest; 0 keeps its own meaning."""
    return 0 < value < FEW_BELOW


def _places(view: View, grid: Grid) -> tuple[str, ...]:
    seen = (code for code in grid.areas if code in view.districts)
    return tuple(dict.fromkeys(_place(view, code, grid.area_of[code]) for code in seen))


def _place(view: View, area: str, larger: str) -> str:
    """Name the place a base cell adds to, at the view's grain; online stays a place of its own."""
    match view.grain:
        case "district":
            return area
        case "area":
            return larger or area
        case "city":
            return EVERY


def _sums(view: View, held: Iterable[Snapshot], axes: Iterable[Cell]) -> Mapping[Cell, int]:
    found: dict[Cell, int] = defaultdict(int)
    for release in held:
        for (area, age, theme), n in release.table.cells.items():
            if area in view.districts and theme in view.themes:
                place = _place(view, area, release.area_of[area])
                found[Cell(place, age if view.ages else EVERY, theme)] += n
    return {cell: found[cell] for cell in axes}
