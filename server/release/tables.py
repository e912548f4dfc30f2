"""A group's figures arranged as tables and one small chart; draws nothing, decides nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from server.disclosure.table import Cell
from server.release import labels
from server.release.views import Figures, Picture
from shared.language import Language
from shared.profile import Profile
from shared.words.catalogue import say

SHADES = 4
BARS = 26
WIDTH, HEIGHT, GAP = 1040, 120, 8
FAINTEST_TOP = 20


@dataclass(frozen=True, slots=True)
class Value:
    """One figure as shown, and how dark its cell is, 0 to `SHADES`."""

    shown: str
    shade: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """One table: a caption, column heads, and rows that end in their sum."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Value, ...]], ...]
    sums: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the chart, in the chart's own units, and what it stands for."""

    x: int
    y: int
    width: int
    height: int
    period: str
    last: date
    shown: str


def matrices(
    picture: Picture, figures: Figures, profile: Profile, language: Language
) -> tuple[Matrix, ...]:
    """Lay one period out: themes down the side, or places where there is one theme."""
    named_themes = {code: labels.theme(profile, code, language) for code in picture.themes}
    named_places = {code: labels.place(profile, code, language) for code in picture.places}
    if len(picture.themes) == 1 and len(picture.places) > 1:
        (theme,) = picture.themes
        caption = say(language, "web.view.theme_caption", theme=named_themes[theme])
        sides = [
            (
                caption,
                "web.view.place",
                [(name, code, theme) for code, name in named_places.items()],
            )
        ]
    else:
        sides = [
            (
                say(language, "web.view.place_caption", place=name),
                "web.view.theme",
                [(label, place, theme) for theme, label in named_themes.items()],
            )
            for place, name in named_places.items()
        ]
    ages = [(code, labels.age(profile, code, language)) for code in picture.ages]
    darkest = max(FAINTEST_TOP, *figures.cells.values())
    return tuple(
        _matrix(caption, say(language, corner), side, ages, (figures, darkest, language))
        for caption, corner, side in sides
    )


def _matrix(
    caption: str,
    corner: str,
    side: Sequence[tuple[str, str, str]],
    ages: Sequence[tuple[str, str]],
    drawn: tuple[Figures, int, Language],
) -> Matrix:
    figures, darkest, language = drawn
    wide = len(ages) > 1

    def value(n: int, *, is_sum: bool = False) -> Value:
        shade = 0 if is_sum else -(-n * SHADES // darkest)
        return Value(labels.shown(n, language), shade)

    rows = []
    columns = [0] * len(ages)
    for name, place, theme in side:
        cells = [figures.cells[Cell(place, age, theme)] for age, _ in ages]
        columns = [total + n for total, n in zip(columns, cells, strict=True)]
        sums = (value(sum(cells), is_sum=True),) if wide else ()
        rows.append((name, (*(value(n) for n in cells), *sums)))
    total = (value(sum(columns), is_sum=True),) if wide else ()
    heads = (*(name for _, name in ages), *((say(language, "web.view.sum"),) if wide else ()))
    return Matrix(
        caption,
        corner,
        heads if wide else (say(language, "web.view.meetings"),),
        tuple(rows),
        (*(value(n, is_sum=True) for n in columns), *total),
    )


def effort(
    figures: Figures, profile: Profile, language: Language
) -> tuple[tuple[str, int, str], ...]:
    """Lay out the field work behind one period: place, hours, meetings an hour in words."""
    return tuple(
        (labels.place(profile, place, language), one.hours, labels.per_hour(one.rate, language))
        for place, one in figures.effort.items()
    )


def bars(periods: Sequence[Figures], language: Language) -> tuple[Bar, ...]:
    """Draw the total of each of the last periods as a bar."""
    shown = periods[-BARS:]
    totals = [figures.total() for figures in shown]
    top = max(totals, default=0) or 1
    step = WIDTH // max(len(shown), 8)
    return tuple(
        Bar(
            x=at * step,
            y=HEIGHT - max(2, n * HEIGHT // top),
            width=step - GAP,
            height=max(2, n * HEIGHT // top),
            period=figures.period,
            last=figures.last,
            shown=labels.shown(n, language),
        )
        for at, (figures, n) in enumerate(zip(shown, totals, strict=True))
    )
