"""Further tables and the week of a picture, arranged as tables; draws nothing, decides nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from server.disclosure.further import Share
from server.disclosure.rhythm import WEEKDAYS
from server.release import labels
from server.release.further_views import EVERYWHERE, Told
from server.release.heat import known_by
from server.release.rhythm_views import NOT_TOLD, PeriodRhythm
from server.release.tables import FAINTEST_TOP, SHADES, Matrix, Value
from server.release.views import Figures, Picture
from shared.language import Language
from shared.profile import Profile
from shared.words.catalogue import say

MOST: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """When in the week people were met in one place.

    Shapes:  period   the month, or the longer period
             place    what it is of
             table    weekday × part of the day
             most     the squares with the most meetings, in words
             untold   the figure of those of whom it is not told when
    """

    period: str
    place: str
    table: Matrix
    most: str
    untold: str


def further(figures: Figures, profile: Profile, language: Language) -> tuple[Matrix, ...]:
    """Lay out each further table: the answers down the side, and across the places there are."""
    return tuple(_of_table(code, told, profile, language) for code, told in figures.further.items())


def _of_table(code: str, told: Told, profile: Profile, language: Language) -> Matrix:
    names = [labels.place(profile, place, language) for place in told.places]
    return matrix(
        (labels.table(profile, code, language), say(language, "web.further.answer")),
        names if len(names) > 1 else [say(language, "web.view.meetings")],
        [
            (
                labels.answer(profile, code, value, language),
                [told.cells[Share(place, value)] for place in told.places],
            )
            for value in told.values
        ],
        language,
        pale=len(told.values) - 1,
    )


def week(picture: Picture, until: Figures, profile: Profile, language: Language) -> Week | None:
    """Lay out the newest week that was known when a period ended; None where there is none.

    The one of everything that is looked at, else that of its only larger area.
    """
    told = known_by(picture.reading.view, picture.rhythms, until)
    if told is None:
        return None
    place = EVERYWHERE if EVERYWHERE in told.cells else next(iter(told.cells))
    cells = told.cells[place]
    rows = [
        (labels.weekday(day, language), [cells[day, part] for part in told.parts])
        for day in WEEKDAYS
    ]
    name = labels.place(profile, place, language)
    return Week(
        period=told.period,
        place=name,
        table=matrix(
            (f"{name}, {told.period}", say(language, "web.rhythm.weekday")),
            [labels.part(profile, part, language) for part in told.parts],
            rows,
            language,
        ),
        most=_most(told, place, profile, language),
        untold=labels.shown(cells[NOT_TOLD], language),
    )


def _most(told: PeriodRhythm, place: str, profile: Profile, language: Language) -> str:
    """Say which squares have the most meetings."""
    squares = [(n, at) for at, n in told.cells[place].items() if at != NOT_TOLD and n]
    most = sorted(squares, key=lambda one: -one[0])[:MOST]
    return "; ".join(
        f"{labels.weekday(day, language)}, {labels.part(profile, part, language).lower()}: "
        f"{labels.shown(n, language)}"
        for n, (day, part) in most
    )


def matrix(
    named: tuple[str, str],
    columns: Sequence[str],
    rows: Sequence[tuple[str, Sequence[int]]],
    language: Language,
    *,
    pale: int | None = None,
) -> Matrix:
    """Lay figures out with their sums; the darkest cell is the largest figure.

    Shapes:  named  the caption, and what stands over the first column
             pale   a row that is not to be dark, however large its figures
    """
    dark = [each for at, (_, each) in enumerate(rows) if at != pale]
    darkest = max(FAINTEST_TOP, *(n for each in dark for n in each))
    wide = len(columns) > 1

    def line(each: Sequence[int], *, is_pale: bool) -> tuple[Value, ...]:
        shades = [0 if is_pale else -(-n * SHADES // darkest) for n in each]
        told = zip((*each, sum(each)), (*shades, 0), strict=True)
        values = tuple(Value(labels.shown(n, language), shade) for n, shade in told)
        return values if wide else values[:-1]

    sums = [sum(column) for column in zip(*(each for _, each in rows), strict=True)]
    return Matrix(
        *named,
        (*columns, *((say(language, "web.view.sum"),) if wide else ())),
        tuple((name, line(each, is_pale=at == pale)) for at, (name, each) in enumerate(rows)),
        line(sums, is_pale=True),
    )
