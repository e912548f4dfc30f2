"""A reader's figures as one rectangle: the same columns in CSV, in a workbook and in OData.

Source:  docs/spec/feeds.md#the-columns
"""

from collections.abc import Iterator, Mapping
from typing import Final

from server.feeds.edition import Edition
from server.release import labels
from server.release.views import Figures

Row = Mapping[str, str | int]

DAYS: Final = frozenset(("first_cut_on", "last_cut_on"))
NUMBERS: Final = frozenset(
    ("first_release", "last_release", "value", "weekday", "hours", "low", "about", "high")
)
COLUMNS: Final = (
    "municipality", "group", "period_type", "period", "first_cut_on", "last_cut_on",
    "first_release", "last_release", "place_code", "place", "age_code", "age",
    "theme_code", "theme", "value", "shown",
)  # fmt: skip
EFFORT: Final = ("hours", "low", "about", "high")
WORKED: Final = (*COLUMNS[:10], "hours", "shown")
RATES: Final = (*COLUMNS[:10], "low", "about", "high", "shown")
WORKED_KEY: Final = ("period", "place_code")
KEY: Final = ("period", "place_code", "age_code", "theme_code")


def figures(edition: Edition) -> Iterator[Row]:
    """Give every place × age × theme of every period, oldest first, zeros too."""
    picture, profile, language = edition.picture, edition.profile, edition.language
    places = {code: labels.place(profile, code, language) for code in picture.places}
    ages = {code: labels.age(profile, code, language) for code in picture.ages}
    themes = {code: labels.theme(profile, code, language) for code in picture.themes}
    for period in picture.periods:
        of_period = when(edition, period)
        for cell, n in period.cells.items():
            yield {
                **of_period,
                "place_code": cell.area,
                "place": places[cell.area],
                "age_code": cell.age,
                "age": ages[cell.age],
                "theme_code": cell.theme,
                "theme": themes[cell.theme],
                "value": n,
                "shown": labels.shown(n, language),
            }


def effort(edition: Edition) -> Iterator[Row]:
    """Give the field hours of every place in every period that tells them, and meetings an hour."""
    for period in edition.picture.periods:
        for code, worked in period.effort.items():
            rate = worked.rate
            yield {
                **when(edition, period),
                "place_code": code,
                "place": labels.place(edition.profile, code, edition.language),
                "hours": worked.hours,
                **({"low": rate.low, "about": rate.about, "high": rate.high} if rate else {}),
                "shown": labels.per_hour(rate, edition.language),
            }


def rates(edition: Edition) -> Iterator[Row]:
    """Give the rates that can be told.

    Units:   tenths of a meeting an hour
    """
    return (row for row in effort(edition) if "about" in row)


def when(edition: Edition, period: Figures) -> Row:
    """Say whose figures a row is of, and of which period."""
    return {
        "municipality": edition.profile.code,
        "group": edition.code,
        "period_type": edition.picture.reading.view.period,
        "period": period.period,
        "first_cut_on": period.first.isoformat(),
        "last_cut_on": period.last.isoformat(),
        "first_release": period.releases[0],
        "last_release": period.releases[1],
    }
